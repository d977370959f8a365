import { type FormEvent, useState } from 'react'
import type { Person } from '@/device/shelf'
import { CodeField } from '@/stations/CodeField'
import { suitOf } from '@/stations/colours'
import { LanguageChoice } from '@/stations/LanguageChoice'
import { paths } from '@/stations/paths'
import styles from '@/stations/person-panel.module.css'
import { useWords } from '@/store/language'
import { unlock } from '@/store/people'
import { letIn } from '@/store/visit'
import { Button, LinkButton } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { Title } from '@/ui/Title'

/** A quiet cover over a journey; with a code, the door behind which it waits. */
export default function LockScreen({ person }: { person: Person }) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const tried = person.lock ? await unlock(person, code) : 'open'
    if (tried === 'open') return letIn(person.id)
    // The answer takes a moment: what was typed meanwhile stays.
    setCode((now) => (now === code ? '' : now))
    setTrouble(say(`lock.${tried}`))
  }

  return (
    <main className={styles.cover}>
      <div className={styles.corner}>
        <LanguageChoice />
      </div>
      <PersonDot name={person.name} suit={suitOf(person.colour)} large />
      <Title>{person.name}</Title>
      <form className={styles.code} onSubmit={(event) => void enter(event)} noValidate>
        {person.lock ? (
          <CodeField label={say('lock.enter')} value={code} onChange={setCode} trouble={trouble} />
        ) : (
          <p>{say('cover.kept')}</p>
        )}
        <div className={styles.row}>
          <Button look="main" type="submit" sign={person.lock ? 'lock-simple-open' : 'arrow-right'}>
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
