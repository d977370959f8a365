import { Suspense, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Person } from '@/device/database'
import { Page } from '@/frame/Page'
import { paths } from '@/frame/paths'
import type { Colour } from '@/journey/journey'
import { NewPerson } from '@/stations/arrival/NewPerson'
import { OpenFile } from '@/stations/arrival/OpenFile'
import styles from '@/stations/arrival/who.module.css'
import { PersonTile } from '@/stations/PersonTile'
import { roomScreens } from '@/stations/room/room-screens'
import { takeBegun } from '@/store/begun-newcomer'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { letIn } from '@/store/visit'
import { welcomePerson } from '@/store/welcome'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'

/** Who takes part: the people of this tablet, or someone new. */
export default function Who() {
  const isAlone = useParams<{ alone?: string }>().alone !== undefined
  const { say } = useWords()
  const { people, storage, damaged } = usePeople()
  const [, go] = useLocation()
  const [begun] = useState(takeBegun)
  const [isNew, setNew] = useState(begun !== null)
  const [fileTrouble, setFileTrouble] = useState<string | null>(null)
  const secret = isAlone ? undefined : secretOf(people ?? [])
  const [silent, setSilent] = useState<string | null>(null)
  if (people === null) return null
  // A tablet that belongs to a workshop shows the people of the workshop, as long as that answers.
  if (secret !== undefined && secret !== silent) {
    return <roomScreens.look key={secret} secret={secret} onSilent={() => setSilent(secret)} />
  }

  const welcome = async (name: string, colour: Colour) => {
    const welcomed = await welcomePerson(name, colour)
    if (!welcomed.ok) return say('who.storage-full')
    letIn(welcomed.id)
    go(paths.discover(welcomed.id))
    return null
  }

  const asksName = isNew || people.length === 0
  return (
    <Page main={styles.main}>
      <Title>{asksName ? say('who.title-new') : say('who.title')}</Title>
      {storage === 'no-storage' && <Notice>{<p>{say('keeping.no-storage')}</p>}</Notice>}
      {storage === 'from-a-newer-app' && (
        <Notice>{<p>{say('refused.from-a-newer-app')}</p>}</Notice>
      )}
      {damaged > 0 && (
        <Notice>
          <p>{say('who.damaged', { count: damaged })}</p>
        </Notice>
      )}
      {/* The people don't wait for it: where the room sleeps, its scripts may never come. */}
      <Suspense>
        {people.some(({ room }) => room) && <roomScreens.ofRoom isSilent={secret !== undefined} />}
      </Suspense>
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
        <NewPerson
          taken={people.map(({ colour }) => colour)}
          begun={begun}
          onEnter={welcome}
          onCancel={people.length > 0 ? () => setNew(false) : null}
        />
      ) : (
        <Button look="main" sign="user-plus" onClick={() => setNew(true)}>
          {say('who.new')}
        </Button>
      )}
      <OpenFile onTrouble={setFileTrouble} />
    </Page>
  )
}

/** The workshop that this tablet was in last, unless its days are over. */
function secretOf(people: readonly Person[]): string | undefined {
  return people.find(({ room }) => room?.secret !== undefined && room.eraseAt === null)?.room
    ?.secret
}
