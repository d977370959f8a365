import { useState } from 'react'
import type { Present } from '@/documents/messages'
import { AnswerHelp } from '@/facilitator/board/AnswerHelp'
import styles from '@/facilitator/board/board.module.css'
import peopleStyles from '@/facilitator/board/board-people.module.css'
import { MilestoneCell } from '@/facilitator/board/MilestoneCell'
import { aimOf, type Column, columns, reachedIn } from '@/facilitator/board/milestone-columns'
import { PersonDialog } from '@/facilitator/board/PersonDialog'
import { PersonMenu } from '@/facilitator/board/PersonMenu'
import { suitOf } from '@/frame/colours'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { namesApart } from '@/workshop/names-apart'
import type { WorkshopId } from '@/workshop/workshop'

/**
 * Who asked for help, and how far each person is: five milestones without any content. Of a journey,
 * never more than its owner shows. A row stays in its place, whatever happens.
 */
export function BoardPeople({ id, onAdd }: { id: WorkshopId; onAdd: () => void }) {
  const { say } = useWords()
  const { people: present, room } = useBoard()
  const table = useWorkshop((workshop) => workshop.people)
  const station = useWorkshop(({ moments, now }) =>
    now.moment === '' ? '' : (moments.get(now.moment)?.station ?? ''),
  )
  const names = namesApart(table)
  const people = inOrder(table).map((person) => ({
    ...person,
    name: names.get(person.id) ?? person.name,
  }))
  const [open, setOpen] = useState<JourneyId | null>(null)
  const opened = people.find((person) => person.id === open)
  const aim = aimOf(
    station,
    people.map((person) => present[person.id]),
  )

  return (
    <>
      {people.length === 0 ? (
        <div>
          <p className={styles.hint}>{say('board.nobody')}</p>
          <AddButton onAdd={onAdd} />
        </div>
      ) : (
        <table className={peopleStyles.people}>
          <caption className="for-readers">{say('people.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('board.people', { count: people.length })}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-aim={column === aim || undefined}>
                  {say(`milestone.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="for-readers">{say('board.note')}</span>
                <AddButton onAdd={onAdd} />
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id: person, name, colour }) => (
              <PersonRow
                key={person}
                id={id}
                person={{ id: person, name, colour: suitOf(colour) }}
                seen={present[person]}
                isRoom={room !== 'alone'}
                aim={aim}
                onOpen={() => setOpen(person)}
              />
            ))}
          </tbody>
        </table>
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

function AddButton({ onAdd }: { onAdd: () => void }) {
  const { say } = useWords()
  return (
    <button type="button" className={peopleStyles.add} onClick={onAdd}>
      <Sign sign="user-plus" />
      {say('board.add-person')}
    </button>
  )
}

function PersonRow({
  id,
  person,
  seen,
  isRoom,
  aim,
  onOpen,
}: {
  id: WorkshopId
  person: { readonly id: JourneyId; readonly name: string; readonly colour: number }
  seen: Present | undefined
  isRoom: boolean
  aim: Column | null
  onOpen: () => void
}) {
  return (
    <tr data-help={(seen?.help && seen.going === null) || undefined}>
      <th scope="row">
        <button type="button" onClick={onOpen}>
          <PersonDot name={person.name} suit={person.colour} />
          <span dir="auto" translate="no">
            {person.name}
          </span>
        </button>
      </th>
      {columns.map((column) => (
        <td key={column} data-aim={column === aim || undefined}>
          {seen && (
            <MilestoneCell
              reached={reachedIn(column, seen)}
              {...(column === 'cards' && { count: seen.sorted })}
            />
          )}
        </td>
      ))}
      <td>
        <span className={peopleStyles.noted}>
          {isRoom && <Noted id={id} person={person.id} seen={seen} />}
          <PersonMenu of={id} person={person} seen={seen} onSee={onOpen} />
        </span>
      </td>
    </tr>
  )
}

function Noted({
  id,
  person,
  seen,
}: {
  id: WorkshopId
  person: JourneyId
  seen: Present | undefined
}) {
  const { say } = useWords()
  if (!seen) return <small>{say('board.not-come')}</small>
  if (seen.help) return <AnswerHelp id={id} person={person} seen={seen} />
  if (seen.door === 'closed') return <small>{say('board.closed')}</small>
  if (!seen.here) {
    return (
      <small>
        <Sign sign="wifi-slash" />
        {say('board.away')}
      </small>
    )
  }
  if (seen.shows === 'nothing') return null
  return (
    <small>
      <Sign sign="eye" />
      {say(`board.shows-${seen.shows}`)}
    </small>
  )
}
