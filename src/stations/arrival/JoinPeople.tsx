import { useState } from 'react'
import type { Person } from '@/device/database'
import type { Answers, ListedPerson } from '@/documents/messages'
import { paths } from '@/frame/paths'
import type { Colour, JourneyId } from '@/journey/journey'
import type { Entering } from '@/live-room/enter'
import styles from '@/stations/arrival/join-people.module.css'
import { NewPerson } from '@/stations/arrival/NewPerson'
import { PersonTile } from '@/stations/PersonTile'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { Button, LinkButton } from '@/ui/Button'
import { Sign } from '@/ui/Sign'

type Tile = {
  readonly id: JourneyId
  readonly name: string
  readonly colour: Colour
  readonly isLocked: boolean
  readonly press: () => void
}

/** Who someone may be: those of this tablet first, then the rest of the workshop, or someone new. */
export function JoinPeople({
  joined,
  busy,
  onChoose,
  onGoOn,
  onEnter,
}: {
  joined: Answers['join']
  busy: boolean
  onChoose: (chip: ListedPerson) => void
  /** Someone who is in this workshop on this tablet, and was taken out of its list. */
  onGoOn: (id: JourneyId) => void
  onEnter: (who: Entering) => Promise<void>
}) {
  const { say } = useWords()
  const [isNew, setNew] = useState(false)
  const people = usePeople((tablet) => tablet.people) ?? []
  const inList = new Set(joined.people.map(({ id }) => id))
  const onTablet = new Map(people.map((person) => [person.id, person]))
  const isMine = ({ id }: ListedPerson) => onTablet.get(id)?.room?.workshop === joined.workshop
  const tileOf = (chip: ListedPerson): Tile => ({
    ...chip,
    isLocked: chip.door !== 'open' || (isMine(chip) && onTablet.get(chip.id)?.lock != null),
    press: () => onChoose(chip),
  })
  const notListed = people.filter(
    ({ id, room }) => room?.workshop === joined.workshop && !inList.has(id),
  )
  const mine: readonly Tile[] = [
    ...joined.people.filter(isMine).map(tileOf),
    ...notListed.map((person) => ({
      ...person,
      isLocked: person.lock !== null,
      press: () => onGoOn(person.id),
    })),
  ]
  const rest = joined.people.filter((chip) => !isMine(chip)).map(tileOf)
  const brings = people.filter(({ id, room }) => !inList.has(id) && !room)
  const isAnyLocked = [...mine, ...rest].some(({ isLocked }) => isLocked)
  return (
    <>
      {mine.length > 0 && (
        <div className={styles.top}>
          <section className={styles.mine}>
            <h2>
              <Sign sign="device-tablet" />
              {say('join.on-tablet')}
            </h2>
            <Tiles tiles={mine} busy={busy} />
          </section>
          <div className={styles.hints}>
            {isAnyLocked && <p>{say('join.locked-what')}</p>}
            <p>{say('join.rest-what')}</p>
          </div>
        </div>
      )}
      <section className={styles.rest}>
        {mine.length > 0 && rest.length > 0 && (
          <h2>
            <Sign sign="users-three" />
            {say('join.in-workshop')}
          </h2>
        )}
        <Tiles tiles={rest} busy={busy} />
      </section>
      {brings.length > 0 && <Brings people={brings} onEnter={onEnter} />}
      {isNew && (
        <NewPerson
          taken={joined.people.map(({ colour }) => colour)}
          onEnter={async (name, colour) => {
            await onEnter({ kind: 'new', name, colour })
            return null
          }}
          onCancel={null}
        />
      )}
      <div className={styles.row}>
        {!isNew && (
          <Button look="main" sign="user-plus" onClick={() => setNew(true)}>
            {say('join.not-in-list')}
          </Button>
        )}
        <LinkButton look="quiet" to={paths.whoAlone}>
          {say('join.without')}
        </LinkButton>
      </div>
    </>
  )
}

function Tiles({ tiles, busy }: { tiles: readonly Tile[]; busy: boolean }) {
  return (
    <ul className={styles.people} aria-busy={busy}>
      {tiles.map((tile) => (
        <li key={tile.id}>
          <PersonTile person={tile} isLocked={tile.isLocked} onPress={tile.press} />
        </li>
      ))}
    </ul>
  )
}

/** People who began on this tablet before the room was there: they bring what they have. */
function Brings({
  people,
  onEnter,
}: {
  people: readonly Person[]
  onEnter: (who: Entering) => Promise<void>
}) {
  const { say } = useWords()
  return (
    <section className={styles.rest}>
      <h2>{say('join.from-here')}</h2>
      <p>{say('join.from-here-what')}</p>
      <div className={styles.row}>
        {people.map((person) => (
          <Button key={person.id} onClick={() => void onEnter({ kind: 'here', person })}>
            <span translate="no">{person.name}</span>
          </Button>
        ))}
      </div>
    </section>
  )
}
