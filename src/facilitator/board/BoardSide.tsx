import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import styles from '@/facilitator/board/board-side.module.css'
import { ClosingAnswers } from '@/facilitator/board/ClosingAnswers'
import { renewPicture } from '@/facilitator/board/renew-picture'
import { HardTimes } from '@/facilitator/HardTimes'
import { NoteLines } from '@/facilitator/NoteLines'
import { OwnNoteField } from '@/facilitator/OwnNoteField'
import { pickFaces, useFaces } from '@/frame/faces'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Pictogram } from '@/ui/Sign'
import { noteOf } from '@/workshop/steps'
import type { WorkshopId } from '@/workshop/workshop'

const tabs = ['say', 'advice', 'group'] as const
type Tab = (typeof tabs)[number]

/** What to say now, what to know, the group's strengths without names; one's own note stays in sight. */
export function BoardSide({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const [tab, setTab] = useState<Tab>('say')
  const moment = useWorkshop(({ now }) => now.moment)
  const note = useWorkshop((workshop) => (moment === '' ? null : noteOf(workshop, moment)))
  return (
    <>
      <fieldset className={styles.tabs}>
        <legend className="for-readers">{say('side.title')}</legend>
        {tabs.map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
            {say(`side.${one}`)}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must scroll it, too. */}
      <section className={styles.panel} tabIndex={0} aria-label={say(`side.${tab}`)}>
        {tab === 'say' && note && (
          <>
            <p className={styles.said} dir="auto">
              {note.say || say('side.nothing')}
            </p>
            <NoteLines note={note} lines={['time', 'todo']} />
          </>
        )}
        {tab === 'advice' && note && (
          <>
            <NoteLines note={note} lines={['cases', 'without']} />
            <HardTimes />
          </>
        )}
        {tab === 'group' && (
          <>
            <GroupPicture id={id} />
            <ClosingAnswers />
          </>
        )}
      </section>
      {moment !== '' && <OwnNoteField key={moment} moment={moment} />}
    </>
  )
}

function GroupPicture({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const faces = useFaces()
  const picture = useWorkshop(({ now }) => now.picture)
  const room = useBoard((board) => board.room)
  const [tooFew, setTooFew] = useState(false)

  const renew = async () => setTooFew(!(await renewPicture(id, room, picture)))
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
            <Pictogram name={face.pictogram} picture={face.picture} />
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
