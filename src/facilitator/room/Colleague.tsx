import { useEffect, useState } from 'react'
import { QrCode } from '@/facilitator/QrCode'
import styles from '@/facilitator/room/room.module.css'
import { wingPaths } from '@/frame/wing-paths'
import { keyOfRoom } from '@/live-room/board'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** So long the key is to be seen: time to aim a camera, in seconds. */
const shownSeconds = 60

/** The key for a colleague, which nobody else in the room should photograph. */
export function Colleague({ address }: { address: string }) {
  const { say } = useWords()
  const [left, setLeft] = useState(0)
  const key = keyOfRoom()
  const isShown = left > 0 && key !== null
  useEffect(() => {
    if (!isShown) return
    const from = performance.now()
    const timer = setInterval(() => {
      setLeft(Math.max(0, shownSeconds - Math.floor((performance.now() - from) / 1_000)))
    }, 250)
    return () => clearInterval(timer)
  }, [isShown])

  return (
    <section className={styles.card}>
      <h2 data-number="3">{say('room-page.colleague')}</h2>
      <p>{say('room-page.colleague-what')}</p>
      {isShown && (
        <div className={styles.key}>
          <QrCode text={`${address}#${wingPaths.withKey(key)}`} />
          <p>{say('room-page.still', { seconds: left })}</p>
        </div>
      )}
      <div className={styles.doing}>
        {isShown ? (
          <Button sign="eye-slash" onClick={() => setLeft(0)}>
            {say('room-page.hide')}
          </Button>
        ) : (
          <Button sign="qr-code" onClick={() => setLeft(shownSeconds)}>
            {say('room-page.show')}
          </Button>
        )}
      </div>
    </section>
  )
}
