import type { Deck } from '@/deck/deck'
import type { OwnCards } from '@/deck/own-deck'
import type { JourneyId } from '@/journey/journey'
import { inOrder, placeBetween } from '@/journey/order'
import { isSame, placeAtEnd, put, without } from '@/journey/tables'
import { endsAt, followPlan, leftOn } from '@/workshop/clock'
import { type FeedbackStep, takeFeedbackStep } from '@/workshop/feedback-steps'
import { lengthOf, minutesOf, shiftAfter, startAt } from '@/workshop/hours'
import type { StationName } from '@/workshop/station-names'
import {
  type Check,
  type CheckId,
  type GroupIdeaId,
  type Lessons,
  type Moment,
  type MomentId,
  mostPeople,
  type Note,
  type Now,
  type Principle,
  type PrincipleId,
  type PromiseId,
  type Seat,
  type Workshop,
  type WorkshopAbout,
} from '@/workshop/workshop'

/** Everything that a facilitator does. Moments in time are milliseconds since 1970. */
export type WorkshopStep =
  | { readonly kind: 'describe'; readonly about: Partial<WorkshopAbout> }
  | { readonly kind: 'learn'; readonly lessons: Partial<Lessons> }
  /** The cards that somebody made, under the name of their deck; none for ours. */
  | { readonly kind: 'deal-deck'; readonly name: string; readonly own: OwnCards }
  | { readonly kind: 'word-promise'; readonly promise: PromiseId; readonly text: string }
  | {
      readonly kind: 'plan-moment'
      readonly moment: MomentId
      readonly planned: Partial<Omit<Moment, 'order'>>
    }
  /** A new moment at a position among all (0 is first), on a day. */
  | {
      readonly kind: 'insert-moment'
      readonly moment: MomentId
      readonly to: number
      readonly planned: Partial<Omit<Moment, 'order' | 'start'>> & Pick<Moment, 'day'>
      readonly noted?: Partial<Note>
    }
  | { readonly kind: 'note-moment'; readonly moment: MomentId; readonly noted: Partial<Note> }
  | { readonly kind: 'note-for-oneself'; readonly moment: MomentId; readonly text: string }
  | { readonly kind: 'move-moment'; readonly moment: MomentId; readonly to: number }
  | { readonly kind: 'drop-moment'; readonly moment: MomentId }
  | {
      readonly kind: 'see-to'
      readonly check: CheckId
      readonly seen: Partial<Omit<Check, 'order'>>
    }
  | { readonly kind: 'drop-check'; readonly check: CheckId }
  | { readonly kind: 'add-principle'; readonly principle: PrincipleId }
  /** Rewords one; one that is gone stays so. */
  | {
      readonly kind: 'state-principle'
      readonly principle: PrincipleId
      readonly stated: Partial<Omit<Principle, 'order'>>
    }
  | { readonly kind: 'drop-principle'; readonly principle: PrincipleId }
  /** All of them at once: those that are rewritten from now on, or none for those of the start. */
  | { readonly kind: 'go-by'; readonly principles: Workshop['principles'] }
  | { readonly kind: 'seat'; readonly person: JourneyId; readonly seat: Omit<Seat, 'order'> }
  | { readonly kind: 'unseat'; readonly person: JourneyId }
  | { readonly kind: 'go-to'; readonly moment: MomentId; readonly at: number }
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
          | 'project'
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
  /** Shows people on the wall, alone or together: who was drawn before isn't any more. */
  | { readonly kind: 'draw'; readonly groups: readonly (readonly JourneyId[])[] }
  | { readonly kind: 'collect'; readonly idea: GroupIdeaId; readonly text: string }
  | { readonly kind: 'drop-idea'; readonly idea: GroupIdeaId }
  | FeedbackStep

/**
 * Takes one step: the only way in which a workshop changes. A step that changes nothing, or that
 * the rules don't allow (a thirty-first person), returns the very same workshop.
 */
export function takeWorkshopStep(workshop: Workshop, step: WorkshopStep): Workshop {
  switch (step.kind) {
    case 'describe':
      return withPart(workshop, 'about', { ...workshop.about, ...step.about })
    case 'learn':
      return { ...workshop, lessons: { ...workshop.lessons, ...step.lessons } }
    case 'deal-deck':
      return {
        ...withPart(workshop, 'about', { ...workshop.about, deckName: step.name }),
        cards: step.own.cards,
        pictures: step.own.pictures,
      }
    case 'word-promise': {
      const { order } = workshop.charter.get(step.promise) ?? {
        order: placeAtEnd(workshop.charter),
      }
      const promised = { text: step.text, order }
      return withPart(workshop, 'charter', put(workshop.charter, step.promise, promised))
    }
    case 'plan-moment':
      return followPlan(workshop, planMoment(workshop, step.moment, step.planned))
    case 'insert-moment':
      return insertMoment(workshop, step)
    case 'note-moment': {
      const note = { ...noteOf(workshop, step.moment), ...step.noted }
      return withPart(workshop, 'notes', put(workshop.notes, step.moment, note))
    }
    case 'note-for-oneself': {
      const { ownNotes } = workshop
      const noted =
        step.text === ''
          ? without(ownNotes, step.moment)
          : put(ownNotes, step.moment, { text: step.text })
      return withPart(workshop, 'ownNotes', noted)
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
    case 'add-principle': {
      const { principles } = workshop
      const blank = { title: '', text: '', order: placeAtEnd(principles) }
      return withPart(workshop, 'principles', put(principles, step.principle, blank))
    }
    case 'state-principle': {
      const before = workshop.principles.get(step.principle)
      if (!before) return workshop
      const principle = { ...before, ...step.stated }
      return withPart(workshop, 'principles', put(workshop.principles, step.principle, principle))
    }
    case 'drop-principle':
      return withPart(workshop, 'principles', without(workshop.principles, step.principle))
    case 'go-by':
      return { ...workshop, principles: step.principles }
    case 'seat':
      return seat(workshop, step.person, step.seat)
    case 'unseat':
      return withPart(workshop, 'people', without(workshop.people, step.person))
    case 'go-to':
      return goTo(workshop, step.moment, step.at)
    case 'run-clock':
      return withNow(workshop, { clock: { kind: 'runs', endsAt: endsAt(workshop.now, step.at) } })
    case 'stop-clock':
      return withNow(workshop, { clock: { kind: 'stands', left: leftOn(workshop.now, step.at) } })
    case 'add-minutes':
      return addMinutes(workshop, step.minutes, step.at)
    case 'show':
      return withNow(workshop, withQuestion(workshop, step.shown))
    case 'draw':
      return withNow(withPart(workshop, 'drawn', { groups: step.groups }), {
        ...withQuestion(workshop, { wall: 'people' }),
      })
    case 'collect': {
      const { ideas } = workshop
      const order = ideas.get(step.idea)?.order ?? placeAtEnd(ideas)
      return withPart(workshop, 'ideas', put(ideas, step.idea, { text: step.text, order }))
    }
    case 'drop-idea':
      return withPart(workshop, 'ideas', without(workshop.ideas, step.idea))
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
  return workshop.notes.get(moment) ?? blankNote
}

const blankNote: Note = { say: '', time: '', todo: '', cases: '', without: '' }

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

const blankMoment: Omit<Moment, 'day' | 'order'> = {
  title: '',
  shown: '',
  start: '',
  minutes: 20,
  station: '',
  wall: 'now',
  piles: true,
  skipped: false,
}

/** What comes after a moment on its day follows its hour and its length; a gap stays a gap. */
function planMoment(
  workshop: Workshop,
  id: MomentId,
  planned: Partial<Omit<Moment, 'order'>>,
): Workshop {
  const before = workshop.moments.get(id)
  if (!before) {
    const day = inOrder(workshop.moments).at(-1)?.day ?? 1
    const moment = { ...blankMoment, day, order: placeAtEnd(workshop.moments), ...planned }
    return withPart(workshop, 'moments', put(workshop.moments, id, moment))
  }
  const { day, ...rest } = planned
  const after: Moment = { ...before, ...rest }
  const [was, is] = [minutesOf(before.start), minutesOf(after.start)]
  const later = was === null || is === null ? 0 : is - was
  const by = later + lengthOf(after) - lengthOf(before)
  const shifted = shiftAfter(workshop.moments, before.day, before.order, by)
  const changed = withPart(workshop, 'moments', put(shifted, id, after))
  return day === undefined || day === before.day ? changed : toDay(changed, id, day)
}

/** A moment that goes to another day comes last there. */
function toDay(workshop: Workshop, id: MomentId, day: number): Workshop {
  const others = inOrder(workshop.moments).filter((one) => one.id !== id)
  const beyond = others.findIndex((one) => one.day > day)
  return putAt(workshop, id, beyond === -1 ? others.length : beyond, day)
}

function insertMoment(
  workshop: Workshop,
  { moment: id, to, planned, noted }: Extract<WorkshopStep, { kind: 'insert-moment' }>,
): Workshop {
  if (workshop.moments.has(id)) return workshop
  const order = placeAtEnd(workshop.moments)
  const moment: Moment = { ...blankMoment, ...planned, skipped: true, order }
  const added = { ...workshop, moments: put(workshop.moments, id, moment) }
  const placed = putAt(added, id, to, planned.day)
  // It was put there without its time: what comes after makes room for it now.
  const open = planMoment(placed, id, { skipped: planned.skipped ?? false })
  return noted ? takeWorkshopStep(open, { kind: 'note-moment', moment: id, noted }) : open
}

/** Moves a moment to a position (0 is first) among the others. */
function moveMoment(workshop: Workshop, id: MomentId, to: number): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  const all = inOrder(workshop.moments)
  const was = all.findIndex((one) => one.id === id)
  const others = all.filter((one) => one.id !== id)
  const at = Math.min(Math.max(0, to), others.length)
  if (at === was) return workshop
  // A moment that passes another one takes place on that one's day.
  const day = (at < was ? others[at] : others[at - 1])?.day ?? moment.day
  return putAt(workshop, id, at, day)
}

/** Takes a moment out of its day, which closes up, and puts it among the others, which make room. */
function putAt(workshop: Workshop, id: MomentId, at: number, day: number): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  const length = lengthOf(moment)
  const closed = shiftAfter(workshop.moments, moment.day, moment.order, -length)
  const others = inOrder(without(closed, id))
  const place = Math.min(Math.max(0, at), others.length)
  const order = placeBetween(others[place - 1]?.order ?? '', others[place]?.order ?? '')
  const start = startAt(without(closed, id), day, order, moment.start)
  const opened = shiftAfter(without(closed, id), day, order, length)
  return withPart(workshop, 'moments', put(opened, id, { ...moment, day, start, order }))
}

function dropMoment(workshop: Workshop, id: MomentId): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  const closed = shiftAfter(workshop.moments, moment.day, moment.order, -lengthOf(moment))
  return {
    ...workshop,
    moments: without(closed, id),
    notes: without(workshop.notes, id),
    ownNotes: without(workshop.ownNotes, id),
  }
}

function seat(workshop: Workshop, id: JourneyId, taken: Omit<Seat, 'order'>): Workshop {
  const before = workshop.people.get(id)
  if (!before && workshop.people.size >= mostPeople) return workshop
  const order = before?.order ?? placeAtEnd(workshop.people)
  return withPart(workshop, 'people', put(workshop.people, id, { ...taken, order }))
}

/**
 * A new moment brings what its plan says to the wall, its time, and bright tablets; whether the wall
 * shows the time stays as it is. Who was invited before isn't any more. A break runs at once: the wall
 * says when it is over.
 */
function goTo(workshop: Workshop, id: MomentId, at: number): Workshop {
  const moment = workshop.moments.get(id)
  if (!moment) return workshop
  const left = moment.minutes * 60_000
  const isBreak = moment.wall === 'break'
  const shown = withQuestion(workshop, { wall: moment.wall })
  return withNow(workshop, {
    ...shown,
    moment: id,
    clock: isBreak ? { kind: 'runs', endsAt: at + left } : { kind: 'stands', left },
    attention: false,
    invitation: null,
  })
}

/** The closing question is asked on the tablets for as long as it is on the wall. */
function withQuestion({ now }: Workshop, shown: Partial<Now>): Partial<Now> {
  if (shown.wall === undefined || shown.wall === now.wall) return shown
  if (shown.wall === 'faces') return { asks: 'closing', ...shown }
  return now.asks === 'closing' ? { asks: '', ...shown } : shown
}

function addMinutes(workshop: Workshop, minutes: number, at: number): Workshop {
  const { clock } = workshop.now
  const before = leftOn(workshop.now, at)
  // More time counts from now on when it is over; less than there is ends it now, and no earlier.
  const left =
    minutes > 0
      ? Math.max(0, before) + minutes * 60_000
      : Math.max(before + minutes * 60_000, Math.min(before, 0))
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
