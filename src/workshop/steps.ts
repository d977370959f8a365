import type { Deck } from '@/deck/deck'
import type { JourneyId } from '@/journey/journey'
import { inOrder, placeBetween } from '@/journey/order'
import { isSame, placeAtEnd, put, without } from '@/journey/tables'
import { endsAt, leftOn } from '@/workshop/clock'
import { type FeedbackStep, takeFeedbackStep } from '@/workshop/feedback-steps'
import type { StationName } from '@/workshop/station-names'
import {
  type Check,
  type CheckId,
  type Moment,
  type MomentId,
  mostPeople,
  type Note,
  type Now,
  type PromiseId,
  type Seat,
  type Workshop,
  type WorkshopAbout,
} from '@/workshop/workshop'

/** Everything that a facilitator does. Moments in time are milliseconds since 1970. */
export type WorkshopStep =
  | { readonly kind: 'describe'; readonly about: Partial<WorkshopAbout> }
  | { readonly kind: 'word-promise'; readonly promise: PromiseId; readonly text: string }
  | {
      readonly kind: 'plan-moment'
      readonly moment: MomentId
      readonly planned: Partial<Omit<Moment, 'order'>>
    }
  | { readonly kind: 'note-moment'; readonly moment: MomentId; readonly noted: Partial<Note> }
  | { readonly kind: 'move-moment'; readonly moment: MomentId; readonly to: number }
  | { readonly kind: 'drop-moment'; readonly moment: MomentId }
  | {
      readonly kind: 'see-to'
      readonly check: CheckId
      readonly seen: Partial<Omit<Check, 'order'>>
    }
  | { readonly kind: 'drop-check'; readonly check: CheckId }
  | { readonly kind: 'seat'; readonly person: JourneyId; readonly seat: Omit<Seat, 'order'> }
  | { readonly kind: 'unseat'; readonly person: JourneyId }
  | { readonly kind: 'go-to'; readonly moment: MomentId }
  | { readonly kind: 'run-clock'; readonly at: number }
  | { readonly kind: 'stop-clock'; readonly at: number }
  | { readonly kind: 'add-minutes'; readonly minutes: number; readonly at: number }
  | {
      readonly kind: 'show'
      readonly shown: Partial<
        Pick<
          Now,
          | 'wall'
          | 'clockOnWall'
          | 'pair'
          | 'picture'
          | 'attention'
          | 'asks'
          | 'endedAt'
          | 'keepDays'
          | 'door'
        >
      >
    }
  | {
      readonly kind: 'invite'
      readonly station: NonNullable<Now['invitation']>['station']
      readonly at: number
    }
  | FeedbackStep

/**
 * Takes one step: the only way in which a workshop changes. A step that changes nothing, or that
 * the rules don't allow (a thirty-first person), returns the very same workshop.
 */
export function takeWorkshopStep(workshop: Workshop, step: WorkshopStep): Workshop {
  switch (step.kind) {
    case 'describe':
      return withPart(workshop, 'about', { ...workshop.about, ...step.about })
    case 'word-promise': {
      const { order } = workshop.charter.get(step.promise) ?? {
        order: placeAtEnd(workshop.charter),
      }
      const promised = { text: step.text, order }
      return withPart(workshop, 'charter', put(workshop.charter, step.promise, promised))
    }
    case 'plan-moment':
      return planMoment(workshop, step.moment, step.planned)
    case 'note-moment': {
      const note = { ...noteOf(workshop, step.moment), ...step.noted }
      return withPart(workshop, 'notes', put(workshop.notes, step.moment, note))
    }
    case 'move-moment':
      return moveMoment(workshop, step.moment, step.to)
    case 'drop-moment':
      return dropMoment(workshop, step.moment)
    case 'see-to': {
      const before = workshop.checklist.get(step.check) ?? {
        text: '',
        done: false,
        order: placeAtEnd(workshop.checklist),
      }
      const check = { ...before, ...step.seen }
      return withPart(workshop, 'checklist', put(workshop.checklist, step.check, check))
    }
    case 'drop-check':
      return withPart(workshop, 'checklist', without(workshop.checklist, step.check))
    case 'seat':
      return seat(workshop, step.person, step.seat)
    case 'unseat':
      return withPart(workshop, 'people', without(workshop.people, step.person))
    case 'go-to':
      return goTo(workshop, step.moment)
    case 'run-clock':
      return withNow(workshop, { clock: { kind: 'runs', endsAt: endsAt(workshop.now, step.at) } })
    case 'stop-clock':
      return withNow(workshop, { clock: { kind: 'stands', left: leftOn(workshop.now, step.at) } })
    case 'add-minutes':
      return addMinutes(workshop, step.minutes, step.at)
    case 'show':
      return withNow(workshop, step.shown)
    case 'invite':
      return withNow(workshop, { invitation: { station: step.station, turn: step.at } })
    case 'add-answers':
    case 'drop-opinion':
    case 'forget-opinions':
    case 'drop-quote':
    case 'describe-reach':
    case 'count-half-day':
    case 'drop-half-day':
    case 'list-resource':
    case 'drop-resource':
    case 'add-results':
      return takeFeedbackStep(workshop, step)
  }
}

/** What a facilitator says and knows at a moment; empty where nothing was written. */
export function noteOf(workshop: Workshop, moment: MomentId): Note {
  return workshop.notes.get(moment) ?? { say: '', advice: '' }
}

/** The moments that will take place, first first. */
export function planOf(workshop: Workshop): readonly (Moment & { readonly id: MomentId })[] {
  return inOrder(workshop.moments).filter(({ skipped }) => !skipped)
}

/** The stations that the plan comes to, from the moment where the group is. */
export function stationsAhead(workshop: Workshop): readonly StationName[] {
  const all = planOf(workshop)
  const now = all.findIndex(({ id }) => id === workshop.now.moment)
  return all.slice(Math.max(now, 0)).flatMap(({ station }) => station || [])
}

/** The moment after or before the one where the group is; `null` at either end. */
export function neighbour(workshop: Workshop, way: 1 | -1): MomentId | null {
  // The one where the group is may have been skipped meanwhile: it still has its place.
  const all = inOrder(workshop.moments)
  const at = all.findIndex(({ id }) => id === workshop.now.moment)
  if (at === -1) return planOf(workshop)[0]?.id ?? null
  const rest = way === 1 ? all.slice(at + 1) : all.slice(0, at).reverse()
  return rest.find(({ skipped }) => !skipped)?.id ?? null
}

/** A strength and a place by chance, other than the pair before. `chance` gives 0 up to 1. */
export function drawPair(deck: Deck, before: Now['pair'], chance: () => number): Now['pair'] {
  const cards = deck.cards.filter(({ short, id }) => short && id !== before?.card)
  const places = deck.places.filter(({ id }) => id !== before?.place)
  const card = cards[Math.floor(chance() * cards.length)]
  const place = places[Math.floor(chance() * places.length)]
  return card && place ? { card: card.id, place: place.id } : before
}

function planMoment(
  workshop: Workshop,
  id: MomentId,
  planned: Partial<Omit<Moment, 'order'>>,
): Workshop {
  const last = inOrder(workshop.moments).at(-1)
  const before: Moment = workshop.moments.get(id) ?? {
    title: '',
    shown: '',
    day: last?.day ?? 1,
    start: '',
    minutes: 20,
    station: '',
    wall: 'now',
    skipped: false,
    order: placeAtEnd(workshop.moments),
  }
  return withPart(workshop, 'moments', put(workshop.moments, id, { ...before, ...planned }))
}

/** Moves a moment to a position (0 is first) among the others: one row is written. */
function moveMoment(workshop: Workshop, id: MomentId, to: number): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  const all = inOrder(workshop.moments)
  const was = all.findIndex((one) => one.id === id)
  const others = all.filter((one) => one.id !== id)
  const at = Math.min(Math.max(0, to), others.length)
  if (at === was) return workshop
  const order = placeBetween(others[at - 1]?.order ?? '', others[at]?.order ?? '')
  // A moment that passes another one takes place on that one's day.
  const day = (at < was ? others[at] : others[at - 1])?.day ?? moment.day
  return withPart(workshop, 'moments', put(workshop.moments, id, { ...moment, day, order }))
}

function dropMoment(workshop: Workshop, id: MomentId): Workshop {
  const moments = without(workshop.moments, id)
  return moments === workshop.moments
    ? workshop
    : { ...workshop, moments, notes: without(workshop.notes, id) }
}

function seat(workshop: Workshop, id: JourneyId, taken: Omit<Seat, 'order'>): Workshop {
  const before = workshop.people.get(id)
  if (!before && workshop.people.size >= mostPeople) return workshop
  const order = before?.order ?? placeAtEnd(workshop.people)
  return withPart(workshop, 'people', put(workshop.people, id, { ...taken, order }))
}

/** A new moment brings what its plan says to the wall, its time, and bright tablets. Who was invited before isn't any more. */
function goTo(workshop: Workshop, id: MomentId): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  return withNow(workshop, {
    moment: id,
    wall: moment.wall,
    clock: { kind: 'stands', left: moment.minutes * 60_000 },
    clockOnWall: false,
    attention: false,
    invitation: null,
  })
}

function addMinutes(workshop: Workshop, minutes: number, at: number): Workshop {
  const { clock } = workshop.now
  const left = leftOn(workshop.now, at) + minutes * 60_000
  return withNow(workshop, {
    clock: clock.kind === 'stands' ? { kind: 'stands', left } : { kind: 'runs', endsAt: at + left },
  })
}

function withNow(workshop: Workshop, now: Partial<Now>): Workshop {
  return withPart(workshop, 'now', { ...workshop.now, ...now })
}

function withPart<Name extends keyof Workshop>(
  workshop: Workshop,
  name: Name,
  part: Workshop[Name],
): Workshop {
  const same = part === workshop[name] || (!(part instanceof Map) && isSame(part, workshop[name]))
  return same ? workshop : { ...workshop, [name]: part }
}
