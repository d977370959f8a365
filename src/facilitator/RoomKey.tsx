import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { Answers } from '@/documents/messages'
import styles from '@/facilitator/facilitator.module.css'
import { OrganisationLink } from '@/facilitator/organisation/OrganisationLink'
import { limitOf } from '@/frame/limit-of'
import { wingPaths } from '@/frame/wing-paths'
import { keyOfRoom, tryKey } from '@/live-room/board'
import { bringFromRoom } from '@/live-room/bring-workshop'
import { workshopsOfRoom } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { Button, LinkButton } from '@/ui/Button'
import { comeInSight } from '@/ui/come-in-sight'
import { TextLine } from '@/ui/TextLine'
import type { WorkshopId } from '@/workshop/workshop'

/** The key of the room server, and the workshops that colleagues have opened there. */
export function RoomKey() {
  const { say } = useWords()
  const [, go] = useLocation()
  const [typed, setTyped] = useState(keyOfRoom() ?? '')
  const [there, setThere] = useState<Answers['workshops']['workshops'] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const look = async (event: FormEvent) => {
    event.preventDefault()
    const tried = await tryKey(typed)
    const found = tried.ok ? await workshopsOfRoom() : tried
    setTrouble(found.ok ? null : say(`refused-room.${found.because}`))
    setThere(found.ok ? found.workshops : null)
  }
  const bring = async (id: WorkshopId) => {
    const brought = await bringFromRoom(id)
    if (brought.ok) go(wingPaths.board(id))
    else setTrouble(say(`refused-room.${brought.because}`))
  }

  return (
    <section className={styles.section}>
      <h2>{say('room-key.title')}</h2>
      <p className={styles.hint}>{say('room-key.what')}</p>
      <form className={styles.row} onSubmit={(event) => void look(event)}>
        <TextLine
          label={say('room-key.key')}
          value={typed}
          onWrite={setTyped}
          limit={limitOf(say, 200)}
        />
        <Button type="submit" sign="key">
          {say('room-key.look')}
        </Button>
        <LinkButton sign="wifi-high" to={wingPaths.room}>
          {say('room-page.to')}
        </LinkButton>
      </form>
      {trouble && (
        <p ref={comeInSight} role="alert">
          {trouble}
        </p>
      )}
      {there?.length === 0 && (
        <p ref={comeInSight} role="status">
          {say('room-key.none')}
        </p>
      )}
      {there && there.length > 0 && (
        <ul ref={comeInSight} className={styles.workshops}>
          {there.map(({ workshop, title, eraseIn }) => (
            <li key={workshop}>
              <strong dir="auto">{title || say('workshop.untitled')}</strong>
              {eraseIn !== null && (
                <span>{say('room-key.ended', { days: Math.ceil(eraseIn / 86_400_000) })}</span>
              )}
              <Button sign="presentation" onClick={() => void bring(workshop)}>
                {say(eraseIn === null ? 'room-key.bring' : 'room-key.read')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OrganisationLink />
    </section>
  )
}
