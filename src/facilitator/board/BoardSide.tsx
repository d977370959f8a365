import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import styles from '@/facilitator/board/board-side.module.css'
import { demoId, demoPicture } from '@/facilitator/demo'
import { pickFaces, useFaces } from '@/frame/faces'
import { keyOfRoom, useBoard } from '@/live-room/board'
import { pictureOfRoom } from '@/live-room/facilitating'
import { pictureOfThisDevice } from '@/store/group-on-this-device'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Pictogram } from '@/ui/Sign'
import type { Picture } from '@/workshop/group-picture'
import { noteOf } from '@/workshop/steps'
import type { WorkshopId } from '@/workshop/workshop'

/** What to say now, what to know, and the group's strengths without names. */
export function BoardSide({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const note = useWorkshop((workshop) =>
    workshop.now.moment === '' ? null : noteOf(workshop, workshop.now.moment),
  )
  return (
    <aside className={styles.side}>
      {note?.say && (
        <section>
          <h2>{say('moment.say')}</h2>
          <p className={styles.said} dir="auto">
            {note.say}
          </p>
        </section>
      )}
      <GroupPicture id={id} />
      {note?.advice && (
        <section>
          <h2>{say('moment.advice')}</h2>
          <p dir="auto">{note.advice}</p>
        </section>
      )}
    </aside>
  )
}

function GroupPicture({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const faces = useFaces()
  const picture = useWorkshop(({ now }) => now.picture)
  const room = useBoard((board) => board.room)
  const [tooFew, setTooFew] = useState(false)

  const renew = async () => {
    const fresh = await freshPicture(id, room, picture)
    setTooFew(fresh === null)
    if (fresh) workshopStep({ kind: 'show', shown: { picture: fresh } })
  }
  const shown = picture.slice(0, 6)
  const most = shown[0]?.[1] ?? 1
  const counts = new Map(shown)
  const cards: readonly CardId[] = shown.map(([card]) => card)
  return (
    <section>
      <h2>{say('picture.title')}</h2>
      <p className={styles.small}>{say('picture.what')}</p>
      <ul className={styles.picture}>
        {pickFaces(faces, cards).map((face) => (
          <li key={face.id} data-suit={face.suit}>
            <Pictogram name={face.pictogram} />
            <span>{face.label}</span>
            <span>{counts.get(face.id)}</span>
            <meter min={0} max={most} value={counts.get(face.id)} aria-label={face.label} />
          </li>
        ))}
      </ul>
      {tooFew && <p role="status">{say('picture.too-few')}</p>}
      <Button sign="chart-bar" onClick={() => void renew()}>
        {say('picture.renew')}
      </Button>
    </section>
  )
}

/** From the room, from the journeys on this laptop where there is none, or invented. */
async function freshPicture(id: WorkshopId, room: string, shown: Picture): Promise<Picture | null> {
  if (id === demoId) return demoPicture
  if (room === 'alone' || keyOfRoom() === null) return pictureOfThisDevice(shown)
  return pictureOfRoom(id)
}
