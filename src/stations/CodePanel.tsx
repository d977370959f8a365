import { type FormEvent, useState } from 'react'
import { isCode } from '@/device/lock'
import type { JourneyId } from '@/journey/journey'
import { CodeField } from '@/stations/CodeField'
import styles from '@/stations/person-panel.module.css'
import { useWords } from '@/store/language'
import { setCode, usePeople } from '@/store/people'
import { cover, letIn } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** Chooses the code of a journey, and says plainly what it stops and what it doesn't. */
export function CodePanel({ id, onDone }: { id: JourneyId; onDone: () => void }) {
  const { say } = useWords()
  const isLocked = usePeople(({ people }) => people?.some((one) => one.id === id && one.lock))
  const [code, setTyped] = useState('')
  const [isShort, setShort] = useState(false)

  const change = async (chosen: string | null) => {
    // Whoever takes the code away stays inside; whoever sets one sees that it closes.
    letIn(id)
    await setCode(id, chosen)
    announce(say(chosen === null ? 'lock.removed' : 'lock.done'), 'seen')
    onDone()
    if (chosen !== null) cover()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isCode(code)) void change(code)
    else setShort(true)
  }

  return (
    <form className={styles.code} onSubmit={submit} noValidate>
      <p>{say('lock.what')}</p>
      <CodeField
        label={say('lock.choose')}
        value={code}
        onChange={setTyped}
        trouble={isShort ? say('lock.four-digits') : null}
        shown
      />
      <div className={styles.row}>
        <Button look="main" type="submit" sign="lock-simple">
          {say('lock.save')}
        </Button>
        {isLocked && (
          <Button sign="lock-simple-open" onClick={() => void change(null)}>
            {say('lock.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
