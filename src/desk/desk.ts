import type { Id } from '@/deck/deck'
import { type Day, daysLater, daysUntil, monthsLater } from '@/journey/day'
import type { SmallStepState } from '@/journey/journey'
import type { SharedCopy } from '@/journey/shared-copy'

export type DeskId = Id<'desk-person'>

/** Where someone is some months later: said by them, with no reason, employer or wage. */
export const outcomeCodes = [
  'job-lasting',
  'job-short',
  'training',
  'integration',
  'own-way',
  'searching',
  'no-answer',
] as const
export type OutcomeCode = (typeof outcomeCodes)[number]

/** After how many months one is asked. */
export const outcomeMonths = [3, 6] as const
export type OutcomeMonths = (typeof outcomeMonths)[number]

export type Outcome = {
  readonly at: OutcomeMonths
  /** `elsewhere`: they told somebody else already. `silent`: no news, after one call. */
  readonly code: OutcomeCode | 'elsewhere' | 'silent'
}

/**
 * One person on an adviser's desk: their copy, and around it dates and at most two outcomes. Nothing
 * is written about them: there is no field for it.
 */
export type DeskPerson = {
  readonly id: DeskId
  readonly copy: SharedCopy
  readonly received: Day
  readonly next: Day | ''
  /** When they met, the first time first. */
  readonly met: readonly Day[]
  /** Who goes on instead, and since when; the copy can only be read from then on. */
  readonly handed: { readonly to: string; readonly place: string; readonly on: Day } | null
  readonly outcomes: readonly Outcome[]
}

/** Everything that an adviser does with a copy besides reading it. */
export type DeskStep =
  | { readonly kind: 'plan-next'; readonly next: Day | '' }
  | { readonly kind: 'meet'; readonly on: Day }
  | { readonly kind: 'unmeet'; readonly on: Day }
  | { readonly kind: 'hand-on'; readonly to: string; readonly place: string; readonly on: Day }
  | { readonly kind: 'note-outcome'; readonly outcome: Outcome }
  | { readonly kind: 'take-back-outcome'; readonly at: OutcomeMonths }

/** As many dates as two years of meetings make. */
const mostMet = 60
/** After handing on, one can still read for so long: whoever goes on may ask. */
const daysAfterHanding = 30
/** No file makes a desk keep it longer, whatever it says. */
const mostMonths = 12

/** Takes one step; one that isn't allowed, on a copy that was handed on, changes nothing. */
export function takeDeskStep(person: DeskPerson, step: DeskStep): DeskPerson {
  if (person.handed !== null) return person
  switch (step.kind) {
    case 'plan-next':
      return { ...person, next: step.next }
    case 'meet':
      return { ...person, met: inTime([...person.met, step.on]) }
    case 'unmeet':
      return { ...person, met: person.met.filter((day) => day !== step.on) }
    case 'hand-on':
      return { ...person, handed: { to: step.to, place: step.place, on: step.on } }
    case 'note-outcome':
      return { ...person, outcomes: [...without(person, step.outcome.at), step.outcome] }
    case 'take-back-outcome':
      return { ...person, outcomes: without(person, step.at) }
  }
}

const without = ({ outcomes }: DeskPerson, at: OutcomeMonths) =>
  outcomes.filter((one) => one.at !== at)

const inTime = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort().slice(-mostMet)

/** The day on which a copy is erased: as its owner said, sooner once somebody else goes on. */
export function erasedOn({ copy, received, handed }: DeskPerson): Day {
  const days = [copy.until, monthsLater(received, mostMonths)]
  if (handed) days.push(daysLater(handed.on, daysAfterHanding))
  return days.sort()[0] ?? copy.until
}

export function isOver(person: DeskPerson, today: Day): boolean {
  return erasedOn(person) <= today
}

/** How many days a copy is still here. */
export function daysLeft(person: DeskPerson, today: Day): number {
  return Math.max(0, daysUntil(erasedOn(person), today))
}

/** In the last week a copy is told apart. */
export const isNearEnd = (person: DeskPerson, today: Day): boolean => daysLeft(person, today) <= 7

/** By the next date, then by name; who has none comes last. */
export function byNextDate(people: readonly DeskPerson[]): readonly DeskPerson[] {
  return people.toSorted(
    (a, b) =>
      (a.next || '9').localeCompare(b.next || '9') ||
      a.copy.about.name.localeCompare(b.copy.about.name, 'fr', { sensitivity: 'base' }) ||
      (a.id < b.id ? -1 : 1),
  )
}

export type Received = {
  readonly how: 'new' | 'renewed' | 'older'
  readonly person: DeskPerson
}

/**
 * Puts a copy on the desk. One of the same id takes the place of the one before, with the dates that
 * are there; one that was made before it is `older`, and changes nothing.
 */
export function receive(
  people: readonly DeskPerson[],
  copy: SharedCopy,
  today: Day,
  newId: () => DeskId,
): Received {
  const before = people.find((one) => one.copy.id === copy.id)
  if (before && copy.cutOn < before.copy.cutOn) return { how: 'older', person: before }
  const start = { next: '', met: [], outcomes: [] } as const
  const { id, next, met, outcomes } = before ?? { ...start, id: newId() }
  const meetings = copy.meetings ?? []
  const last = meetings.findLast(({ on }) => on !== '')
  const isLater = last !== undefined && last.on >= (met.at(-1) ?? '')
  return {
    how: before ? 'renewed' : 'new',
    person: {
      id,
      copy,
      received: today,
      met: inTime([...met, ...meetings.flatMap(({ on }) => on || [])]),
      next: isLater ? last.next : next,
      // Whoever brings a new copy begins anew with this reader.
      handed: null,
      outcomes,
    },
  }
}

/** How far someone is with each small step, as they say it themselves. */
export function statesOf({ copy }: DeskPerson): readonly SmallStepState[] {
  return (copy.roadmap ?? []).map(({ state }) => state)
}

/**
 * Whether the date of the device is to be asked for before anything is erased by it: it jumped since
 * the desk was last opened, further than a holiday, or back.
 */
export function isDateDoubtful(lastOpened: Day, today: Day): boolean {
  const days = daysUntil(today, lastOpened)
  return days > 45 || days < -1
}

/** A sum of outcomes: how many said so, after so many months. */
export type Tally = {
  readonly at: OutcomeMonths
  readonly code: Outcome['code']
  readonly n: number
}

/** The sums with those of some people added: what is left of a copy whose day has come. */
export function tallied(sums: readonly Tally[], people: readonly DeskPerson[]): readonly Tally[] {
  const next = new Map(sums.map((one) => [`${one.at} ${one.code}`, one]))
  for (const { at, code } of people.flatMap(({ outcomes }) => outcomes)) {
    const key = `${at} ${code}`
    next.set(key, { at, code, n: (next.get(key)?.n ?? 0) + 1 })
  }
  return [...next.values()]
}

/** Fewer answers than this leave no desk: somebody could be recognised. */
export const fewestAnswers = 5

/** The sums that may leave the desk: at each time, those of five answers or more. */
export function sumsToGive(sums: readonly Tally[]): readonly Tally[] {
  return outcomeMonths.flatMap((at) => {
    const then = sums.filter((one) => one.at === at)
    const answered = then.filter(({ code }) => code !== 'silent').reduce((sum, { n }) => sum + n, 0)
    return answered < fewestAnswers ? [] : then
  })
}
