import { memo, useDeferredValue } from 'react'
import { Link } from 'wouter'
import styles from '@/adviser/desk-list.module.css'
import { type DeskPerson, daysLeft, isNearEnd, statesOf } from '@/desk/desk'
import { suitOf } from '@/frame/colours'
import { signOfState } from '@/frame/small-step-sign'
import { wingPaths } from '@/frame/wing-paths'
import { dayOf, daysUntil, noonOf } from '@/journey/day'
import type { Say } from '@/language/language'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'

/** One line a person: the next date, their small steps as they say them, how long the copy stays. */
export function DeskList({ people }: { people: readonly DeskPerson[] }) {
  const { say } = useWords()
  // Two hundred lines are drawn in slices, so that a key or a finger comes between.
  const shown = useDeferredValue(people, people.slice(0, atFirst))
  return (
    <div className={styles.list}>
      <div className={styles.heads} aria-hidden="true">
        <span>{say('desk.people', { count: people.length })}</span>
        <span>{say('desk.next')}</span>
        <span>{say('desk.steps')}</span>
        <span>{say('desk.keeps')}</span>
      </div>
      <Lines people={shown} />
    </div>
  )
}

/** As many lines as a window shows. */
const atFirst = 12

/** Drawn again only with other people: the rest of the list goes on as it is. */
const Lines = memo(function Lines({ people }: { people: readonly DeskPerson[] }) {
  const { say, spoken } = useWords()
  const today = dayOf(new Date())
  return (
    <ul aria-label={say('desk.people', { count: people.length })}>
      {people.map((person) => (
        <li key={person.id}>
          <Line person={person} today={today} say={say} variety={spoken} />
        </li>
      ))}
    </ul>
  )
})

const Line = memo(function Line({
  person,
  today,
  say,
  variety,
}: {
  person: DeskPerson
  today: string
  say: Say
  variety: string
}) {
  const { name, colour } = person.copy.about
  const states = statesOf(person)
  const days = person.next === '' ? null : daysUntil(person.next, today)
  return (
    <Link href={wingPaths.deskPerson(person.id)} className={styles.line}>
      <span className={styles.name}>
        <PersonDot name={name} suit={suitOf(colour)} />
        <strong dir="auto">{name}</strong>
      </span>
      <span className={styles.next}>
        {person.next === '' ? (
          <span className={styles.none}>{say('desk.no-date')}</span>
        ) : (
          <strong data-near={days !== null && days <= 7}>{weekday(person.next, variety)}</strong>
        )}
        {days !== null && days >= 0 && days <= 7 && <small>{say('desk.in-days', { days })}</small>}
      </span>
      <span className={styles.steps}>
        {states.map((state, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
          <span key={at} data-state={state}>
            <Sign sign={signOfState(state)} />
            <span className="for-readers">{say(`small-step.${state}`)}</span>
          </span>
        ))}
      </span>
      <span className={styles.left} data-near={isNearEnd(person, today)}>
        {person.handed ? `${say('desk.handed')} · ` : ''}
        {sayLeft(daysLeft(person, today), say)}
      </span>
      <Sign sign="caret-right" />
    </Link>
  )
})

/** Under three months in days. */
export function sayLeft(days: number, say: Say): string {
  return days < 90
    ? say('desk.days-left', { days })
    : say('desk.months-left', { months: Math.floor(days / 30) })
}

/** e.g. “jeudi 19 mars”. */
export function weekday(day: string, variety: string): string {
  const how = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(variety, how).format(noonOf(day))
}
