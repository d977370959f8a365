import { useState } from 'react'
import type { Present } from '@/documents/messages'
import styles from '@/facilitator/after/after.module.css'
import { PersonDialog } from '@/facilitator/board/PersonDialog'
import { suitOf } from '@/frame/colours'
import type { JourneyId } from '@/journey/journey'
import { useBoard } from '@/live-room/board'
import { sayDay } from '@/portfolio/say-day'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import type { Seat, WorkshopId } from '@/workshop/workshop'

export type Listed = Seat & { readonly id: JourneyId }

/**
 * Who shows what and until when, what left the table, and who asks to be followed up by whom. Who
 * keeps it to themselves opens nothing.
 */
export function ShownList({
  id,
  people,
  erasedOn,
  keepDays,
}: {
  id: WorkshopId
  people: readonly Listed[]
  erasedOn: string | null
  keepDays: number
}) {
  const { say, spoken } = useWords()
  const present = useBoard((board) => board.people)
  const [open, setOpen] = useState<JourneyId | null>(null)
  const opened = people.find((person) => person.id === open)
  const untilOf = (seen: Present | undefined) => {
    if (erasedOn !== null) return say('after.until', { day: sayDay(erasedOn, spoken) })
    return seen?.showsUntil === 'keeping'
      ? say('after.until-days', { days: keepDays })
      : say('after.until-end')
  }
  if (people.length === 0) return <p className={styles.hint}>{say('board.nobody')}</p>
  return (
    <>
      <table className={styles.table}>
        <caption className="for-readers">{say('people.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('after.person')}</th>
            <th scope="col">{say('after.shows')}</th>
            <th scope="col">{say('after.print')}</th>
            <th scope="col">{say('after.taken')}</th>
            <th scope="col">{say('after.follow')}</th>
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
                    seen ? (
                      say('after.nothing')
                    ) : (
                      // Nothing is known of them, here and now.
                      '–'
                    )
                  ) : (
                    <>
                      <button
                        type="button"
                        className={styles.shown}
                        onClick={() => setOpen(person)}
                      >
                        <Sign sign="eye" />
                        {say(`after.shows-${shows}`)}
                      </button>
                      <small>{untilOf(seen)}</small>
                    </>
                  )}
                </td>
                <td data-of={say('after.print')}>
                  {seen?.prints ? (
                    <span className={styles.asked}>
                      <Sign sign="printer" />
                      {say('after.to-print')}
                    </span>
                  ) : (
                    <Left is={seen?.printed ?? false} />
                  )}
                </td>
                <td data-of={say('after.taken')}>
                  <Left is={seen?.taken ?? false} />
                </td>
                <td data-of={say('after.follow')}>
                  {seen?.followUp == null ? (
                    <Left is={false} />
                  ) : seen.followUp === '' ? (
                    say('after.follow-anybody')
                  ) : (
                    <span dir="auto" translate="no">
                      {seen.followUp}
                    </span>
                  )}
                </td>
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

function Left({ is }: { is: boolean }) {
  const { say } = useWords()
  return (
    <span className={styles.left} data-is={is}>
      {is ? <Sign sign="check" /> : '–'}
      <span className="for-readers">{say(is ? 'after.yes' : 'after.no')}</span>
    </span>
  )
}
