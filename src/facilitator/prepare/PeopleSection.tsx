import { useState } from 'react'
import { AddPeople } from '@/facilitator/AddPeople'
import styles from '@/facilitator/facilitator.module.css'
import { PersonOnList } from '@/facilitator/prepare/PersonOnList'
import prepareStyles from '@/facilitator/prepare/prepare.module.css'
import { suitOf } from '@/frame/colours'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { type Dropped, forgetDropped, noteDropped, useDropped } from '@/store/dropped-people'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { namesApart } from '@/workshop/names-apart'
import { mostPeople, type WorkshopId } from '@/workshop/workshop'

/** Who comes: first names or nicknames, one at a time or many at once. */
export function PeopleSection({ of }: { of: WorkshopId }) {
  const { say } = useWords()
  const table = useWorkshop(({ people }) => people)
  const [opened, setOpened] = useState<{ id: JourneyId; asks: 'all' | 'drop' } | null>(null)
  const isShared = useWorkshop(({ now }) => now.door !== null)
  const dropped = useDropped().filter(({ workshop, id }) => workshop === of && !table.has(id))
  const names = namesApart(table)
  const people = inOrder(table).map((person) => ({
    ...person,
    name: names.get(person.id) ?? person.name,
  }))

  const drop = (id: JourneyId) => {
    const seat = table.get(id)
    workshopStep({ kind: 'unseat', person: id })
    if (seat) noteDropped({ workshop: of, id, ...seat })
  }
  const rename = (id: JourneyId, name: string) => {
    const seat = table.get(id)
    if (seat) workshopStep({ kind: 'seat', person: id, seat: { colour: seat.colour, name } })
  }
  const person = people.find(({ id }) => id === opened?.id)
  const putBack = ({ id, name, colour }: Dropped) => {
    workshopStep({ kind: 'seat', person: id, seat: { name, colour } })
    forgetDropped(id)
  }

  return (
    <section className={styles.section}>
      <h2>{say('people.title')}</h2>
      <p className={styles.hint}>{say('people.what', { most: mostPeople })}</p>
      <ul className={prepareStyles.people}>
        {people.map(({ id, name, colour }) => (
          <li key={id}>
            <button
              type="button"
              className={prepareStyles.person}
              onClick={() => setOpened({ id, asks: 'all' })}
            >
              <PersonDot name={name} suit={suitOf(colour)} />
              <span dir="auto" translate="no">
                {name}
              </span>
            </button>
            {/* In a room somebody may be at work as this person: it is asked first. */}
            <button
              type="button"
              aria-label={say('people.drop', { name })}
              onClick={() => (isShared ? setOpened({ id, asks: 'drop' }) : drop(id))}
            >
              <Sign sign="x" />
            </button>
          </li>
        ))}
      </ul>
      {dropped.length > 0 && (
        <ul aria-label={say('people.dropped')}>
          {dropped.map((person) => (
            <li key={person.id} className={styles.row}>
              <span dir="auto">{say('people.was-dropped', { name: person.name })}</span>
              <Button onClick={() => putBack(person)}>
                {say('people.put-back', { name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddPeople />
      {person && (
        <PersonOnList
          key={`${person.id} ${opened?.asks}`}
          person={person}
          people={people}
          asks={opened?.asks ?? 'all'}
          onRename={(name) => rename(person.id, name)}
          onDrop={drop}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
