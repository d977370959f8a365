import { type FormEvent, useRef, useState } from 'react'
import type { Person } from '@/device/database'
import { isCode } from '@/device/lock'
import { suitOf } from '@/frame/colours'
import cover from '@/frame/cover.module.css'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { paths } from '@/frame/paths'
import type { WordKey } from '@/language/language'
import { CodeField } from '@/stations/CodeField'
import styles from '@/stations/person-panel.module.css'
import { unlock } from '@/store/codes'
import { useWords } from '@/store/language'
import { letIn } from '@/store/visit'
import { Button, LinkButton } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { Title } from '@/ui/Title'

/** A quiet cover over a journey; with a code, the door behind which it waits. */
export default function LockScreen({ person }: { person: Person }) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<WordKey | null>(null)
  const [tries, setTries] = useState(0)
  const last = useRef<Promise<void>>(Promise.resolve())

  const tryOut = async (typed: string) => {
    const tried = await unlock(person, typed)
    setTries((open) => open - 1)
    if (tried === 'open') letIn(person.id)
    else setTrouble(`lock.${tried}`)
  }
  const enter = (event: FormEvent) => {
    event.preventDefault()
    if (!person.lock) return letIn(person.id)
    if (!isCode(code)) return setTrouble('lock.four-digits')
    // The answer takes a moment: the field is empty for who types again meanwhile, one after another.
    setCode('')
    setTries(tries + 1)
    last.current = last.current.then(() => tryOut(code))
  }

  return (
    <main className={cover.cover}>
      <div className={styles.corner}>
        <LanguageChoice />
      </div>
      <PersonDot name={person.name} suit={suitOf(person.colour)} large />
      <Title>{person.name}</Title>
      <form className={styles.code} onSubmit={enter} aria-busy={tries > 0} noValidate>
        {person.lock ? (
          <CodeField
            label={say('lock.enter')}
            value={code}
            onChange={setCode}
            trouble={trouble && say(trouble)}
          />
        ) : (
          <p>{say('cover.kept')}</p>
        )}
        <div className={styles.row}>
          <Button look="main" type="submit" sign={person.lock ? 'lock-key-open' : 'arrow-right'}>
            {say('cover.continue')}
          </Button>
          <LinkButton to={paths.who} sign="users">
            {say('person.someone-else')}
          </LinkButton>
        </div>
      </form>
    </main>
  )
}
