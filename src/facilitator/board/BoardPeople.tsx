import { useState } from 'react'
import type { Present } from '@/documents/messages'
import styles from '@/facilitator/board/board.module.css'
import peopleStyles from '@/facilitator/board/board-people.module.css'
import { PersonDialog } from '@/facilitator/board/PersonDialog'
import { demoId } from '@/facilitator/demo'
import { suitOf } from '@/frame/colours'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { LinkButton } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { namesApart } from '@/workshop/names-apart'
import type { WorkshopId } from '@/workshop/workshop'

/** Who is where and who asked for help. Of a journey, never more than its owner shows. */
export function BoardPeople({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const { people: present, room } = useBoard()
  // Who asked for help stands first: with thirty people nobody is looked for.
  const table = useWorkshop((workshop) => workshop.people)
  const names = namesApart(table)
  const called = inOrder(table).map((person) => ({
    ...person,
    name: names.get(person.id) ?? person.name,
  }))
  const people = called.toSorted(
    (a, b) => Number(present[b.id]?.help ?? false) - Number(present[a.id]?.help ?? false),
  )
  const [open, setOpen] = useState<JourneyId | null>(null)
  const opened = people.find((person) => person.id === open)

  if (people.length === 0) return <p className={styles.hint}>{say('board.nobody')}</p>
  return (
    <>
      <table className={peopleStyles.people}>
        <caption className="for-readers">{say('people.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('board.person')}</th>
            <th scope="col">{say('board.where')}</th>
            <th scope="col">{say('board.sorted')}</th>
            <th scope="col">{say('board.note')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id: person, name, colour }) => {
            const seen = present[person]
            return (
              <tr key={person} data-help={seen?.help || undefined}>
                <th scope="row">
                  <button type="button" onClick={() => setOpen(person)}>
                    <PersonDot name={name} suit={suitOf(colour)} />
                    <span dir="auto" translate="no">
                      {name}
                    </span>
                  </button>
                </th>
                <td>{seen?.at ? say(`station.${seen.at}`) : '–'}</td>
                <td>{seen && seen.all > 0 && <Progress {...seen} />}</td>
                <td>
                  <Noted seen={seen} isRoom={room !== 'alone'} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {id !== demoId && (
        <LinkButton look="quiet" sign="printer" to={paths.after(id)}>
          {say('board.after', { count: people.filter((one) => present[one.id]?.prints).length })}
        </LinkButton>
      )}
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

function Progress({ sorted, all }: Pick<Present, 'sorted' | 'all'>) {
  const { say } = useWords()
  return (
    <span className={peopleStyles.progress}>
      <progress value={sorted} max={all} aria-label={say('board.sorted')} />
      <span>
        {sorted}/{all}
      </span>
    </span>
  )
}

function Noted({ seen, isRoom }: { seen: Present | undefined; isRoom: boolean }) {
  const { say } = useWords()
  if (!isRoom) return null
  if (!seen) return <>{say('board.not-come')}</>
  if (seen.help) {
    return (
      <span className={peopleStyles.help}>
        <Sign sign="hand-waving" />
        {say('board.help')}
      </span>
    )
  }
  if (seen.door === 'closed') return <>{say('board.closed')}</>
  if (!seen.here) return <>{say('board.away')}</>
  return <>{seen.shows === 'nothing' ? '' : say(`showing.${seen.shows}`)}</>
}
