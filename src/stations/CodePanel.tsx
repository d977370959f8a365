import { type FormEvent, useRef, useState } from 'react'
import { isCode } from '@/device/lock'
import type { JourneyId } from '@/journey/journey'
import { CodeField } from '@/stations/CodeField'
import styles from '@/stations/person-panel.module.css'
import { setCode } from '@/store/codes'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { cover, letIn } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** Chooses the code of a journey, and says plainly what it stops and what it doesn't. */
export function CodePanel({ id, onDone }: { id: JourneyId; onDone: () => void }) {
  const { say } = useWords()
  const isLocked = usePeople(({ people }) => people?.some((one) => one.id === id && one.lock))
  const [code, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [trouble, setTrouble] = useState<'four-digits' | 'differ' | null>(null)
  const second = useRef<HTMLInputElement>(null)
  const isGuest = usePeople(({ people }) =>
    people?.some((one) => one.id === id && one.room?.owner === false),
  )

  const change = async (chosen: string | null) => {
    // Whoever takes the code away stays inside; whoever sets one sees that it closes.
    letIn(id)
    await setCode(id, chosen)
    announce(
      say(chosen === null ? 'lock.removed' : 'lock.done'),
      chosen === null ? 'seen' : 'onward',
    )
    onDone()
    if (chosen !== null) cover()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isCode(code)) return setTrouble('four-digits')
    // Nobody can find a mistyped code again: it is said twice, and Enter goes from one to the other.
    if (again === '') {
      setTrouble(null)
      return second.current?.focus()
    }
    if (again !== code) return setTrouble('differ')
    void change(code)
  }

  return (
    <form className={styles.code} onSubmit={submit} noValidate>
      <p>{say('lock.what')}</p>
      <CodeField
        label={say('lock.choose')}
        value={code}
        onChange={setTyped}
        trouble={trouble === 'four-digits' ? say('lock.four-digits') : null}
        shown
        first
      />
      <CodeField
        label={say('lock.again')}
        value={again}
        onChange={setAgain}
        trouble={trouble === 'differ' ? say('lock.differ') : null}
        shown
        field={second}
      />
      {isGuest && <p>{say('lock.guest')}</p>}
      <div className={styles.row}>
        <Button look="main" type="submit" sign="lock-key">
          {say('lock.save')}
        </Button>
        {isLocked && (
          <Button sign="lock-key-open" onClick={() => void change(null)}>
            {say('lock.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
