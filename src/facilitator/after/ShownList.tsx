import { useState } from 'react'
import styles from '@/facilitator/after/after.module.css'
import { PersonDialog } from '@/facilitator/board/PersonDialog'
import { suitOf } from '@/frame/colours'
import type { JourneyId } from '@/journey/journey'
import { useBoard } from '@/live-room/board'
import { sayDay } from '@/portfolio/copy/compose-copy'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import type { Seat, WorkshopId } from '@/workshop/workshop'

export type Listed = Seat & { readonly id: JourneyId }

/** Who shows what, and until when. Who keeps it to themselves opens nothing. */
export function ShownList({
  id,
  people,
  erasedOn,
}: {
  id: WorkshopId
  people: readonly Listed[]
  erasedOn: string | null
}) {
  const { say, spoken } = useWords()
  const present = useBoard((board) => board.people)
  const [open, setOpen] = useState<JourneyId | null>(null)
  const opened = people.find((person) => person.id === open)
  if (people.length === 0) return <p className={styles.hint}>{say('board.nobody')}</p>
  return (
    <>
      <table className={styles.table}>
        <caption className="for-readers">{say('people.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('board.person')}</th>
            <th scope="col">{say('after.shows')}</th>
            <th scope="col">{say('after.until')}</th>
            <th scope="col">{say('after.print')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id: person, name, colour }) => {
            const seen = present[person]
            const shows = seen?.shows ?? 'nothing'
            return (
              <tr key={person}>
                <th scope="row">
                  <span className={styles.name}>
                    <PersonDot name={name} suit={suitOf(colour)} />
                    <span dir="auto" translate="no">
                      {name}
                    </span>
                  </span>
                </th>
                <td>
                  {shows === 'nothing' ? (
                    say('after.nothing')
                  ) : (
                    <button type="button" className={styles.shown} onClick={() => setOpen(person)}>
                      <Sign sign="eye" />
                      {say(`after.shows-${shows}`)}
                    </button>
                  )}
                </td>
                <td>
                  {shows === 'nothing'
                    ? ''
                    : erasedOn === null
                      ? say('after.until-end')
                      : sayDay(erasedOn, spoken)}
                </td>
                <td>{seen?.prints ? say('after.to-print') : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {opened && (
        <PersonDialog
          id={id}
          person={opened.id}
          name={opened.name}
          seen={present[opened.id]}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
