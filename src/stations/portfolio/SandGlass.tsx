import { useEffect, useState } from 'react'
import styles from '@/stations/portfolio/portfolio.module.css'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

const minute = 60_000

/** A minute without numbers: sand that runs, and a kind word at the end. Nothing stops the speaker. */
export function SandGlass() {
  const { say } = useWords()
  const [isRunning, setRunning] = useState(false)
  // A sand-glass that is put down, or leaves the screen, says nothing later.
  useEffect(() => {
    if (!isRunning) return
    const over = () => {
      setRunning(false)
      announce(say('interview.over'), 'seen')
    }
    const timer = setTimeout(over, minute)
    return () => clearTimeout(timer)
  }, [isRunning, say])

  const turn = () => {
    setRunning(true)
    announce(say('interview.running'))
  }
  return (
    <div className={styles.glass}>
      <span className={styles.sand} data-running={isRunning} aria-hidden="true" />
      {isRunning ? (
        <Button sign="hourglass-medium" onClick={() => setRunning(false)}>
          {say('interview.stop')}
        </Button>
      ) : (
        <Button sign="hourglass-high" onClick={turn}>
          {say('interview.start')}
        </Button>
      )}
    </div>
  )
}
