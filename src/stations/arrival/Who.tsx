import { useState } from 'react'
import { useLocation } from 'wouter'
import { NewPerson } from '@/stations/arrival/NewPerson'
import { OpenFile } from '@/stations/arrival/OpenFile'
import styles from '@/stations/arrival/who.module.css'
import { Brand } from '@/stations/Brand'
import { LanguageChoice } from '@/stations/LanguageChoice'
import { PersonTile } from '@/stations/PersonTile'
import { paths } from '@/stations/paths'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** Who takes part: the people of this tablet, or someone new. */
export default function Who() {
  const { say } = useWords()
  const { people, storage } = usePeople()
  const [, go] = useLocation()
  const [isNew, setNew] = useState(false)
  const [fileTrouble, setFileTrouble] = useState<string | null>(null)
  if (people === null) return null

  const asksName = isNew || people.length === 0
  return (
    <div className={styles.who}>
      <header className={styles.top}>
        <Brand />
        <LanguageChoice />
      </header>
      <main className={styles.main}>
        <Title>{asksName ? say('who.title-new') : say('who.title')}</Title>
        {storage === 'no-storage' && <Notice>{<p>{say('keeping.no-storage')}</p>}</Notice>}
        {storage === 'from-a-newer-app' && (
          <Notice>{<p>{say('refused.from-a-newer-app')}</p>}</Notice>
        )}
        {fileTrouble && (
          <Notice urgent>
            <p>{fileTrouble}</p>
          </Notice>
        )}
        {!asksName && (
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.id}>
                <PersonTile
                  person={person}
                  isLocked={person.lock !== null}
                  onPress={() => go(paths.journey(person.id))}
                />
              </li>
            ))}
          </ul>
        )}
        {asksName ? (
          <NewPerson onCancel={people.length > 0 ? () => setNew(false) : null} />
        ) : (
          <Button look="main" sign="user-plus" onClick={() => setNew(true)}>
            {say('who.new')}
          </Button>
        )}
        <OpenFile onTrouble={setFileTrouble} />
      </main>
    </div>
  )
}
