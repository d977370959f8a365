import type { CardId, DeckSize, Id, PlaceId } from '@/deck/deck'
import type { OwnCards } from '@/deck/own-deck'
import type { Colour, JourneyId } from '@/journey/journey'
import type { Country } from '@/language/country'
import type {
  Count,
  CountId,
  FeedbackTime,
  HalfDay,
  HalfDayId,
  Opinion,
  OpinionId,
  Quote,
  QuoteId,
  Reach,
  Resource,
  ResourceId,
  Result,
  ResultId,
} from '@/workshop/feedback'
import type { StationName } from '@/workshop/station-names'

export type WorkshopId = Id<'workshop'>
export type MomentId = Id<'moment'>
export type PromiseId = Id<'promise'>
export type CheckId = Id<'check'>
export type PrincipleId = Id<'principle'>
export type GroupIdeaId = Id<'group-idea'>

/** What the wall can show. `black` is for when people should look at each other. */
export const wallViews = [
  'welcome',
  'charter',
  'join',
  'now',
  'success',
  'break',
  'pair',
  'people',
  'strengths',
  'ideas',
  'faces',
  'quiet',
  'black',
] as const
export type WallView = (typeof wallViews)[number]

/** What a workshop is, in the facilitators' own words. */
export type WorkshopAbout = {
  readonly title: string
  readonly place: string
  readonly dates: string
  readonly objective: string
  /** First names, as one line. */
  readonly facilitators: string
  readonly deck: DeckSize
  /** What the cards are called that it deals in place of ours; empty for ours. */
  readonly deckName: string
  /** Where its papers are sent, or empty: then as each device is set up. */
  readonly country: Country | ''
  /** The workshop whose people go on in this one, and may take along what they had there; or empty. */
  readonly follows: WorkshopId | ''
}

/** One moment of the plan, as everybody may see it. */
export type Moment = {
  readonly title: string
  /** What the wall says under the title. */
  readonly shown: string
  /** 1 is the first day. */
  readonly day: number
  /** Hour and minute where the workshop is, such as `09:30`, or empty. */
  readonly start: string
  readonly minutes: number
  readonly station: StationName | ''
  readonly wall: WallView
  /** In Découvrir, whether the wall names the three piles: not every moment of it sorts. */
  readonly piles: boolean
  readonly skipped: boolean
  readonly order: string
}

/**
 * What belongs to a moment and is only the facilitators' (and who learns from them): the words to say,
 * and four short lines to read at a glance: how the time is spent, what to do, what if, and how it goes
 * without a tablet or without reading.
 */
export type Note = {
  readonly say: string
  readonly time: string
  readonly todo: string
  readonly cases: string
  readonly without: string
}
export const noteLines = ['time', 'todo', 'cases', 'without'] as const satisfies (keyof Note)[]

/** What facilitators note for themselves about a moment. */
export type OwnNote = { readonly text: string }

/** What facilitators take from a workshop, a line each: what worked, what they change, what they go on asking. */
export type Lessons = Readonly<Record<(typeof lessonNames)[number], string>>
export const lessonNames = ['worked', 'change', 'question'] as const

/** Something that the group said and that the wall collects, under nobody's name. */
export type GroupIdea = { readonly text: string; readonly order: string }

/** Who was drawn, one or two or three together. */
export type Drawn = { readonly groups: readonly (readonly JourneyId[])[] }

/** One promise of the charter. */
export type Promised = { readonly text: string; readonly order: string }

/** One thing to see to before the day. */
export type Check = { readonly text: string; readonly done: boolean; readonly order: string }

/** One of the principles that the organisation goes by, in its own words: a name, and what it means. */
export type Principle = { readonly title: string; readonly text: string; readonly order: string }

/** A person's chip: who it is, and nothing of what they do. */
export type Seat = { readonly name: string; readonly colour: Colour; readonly order: string }

/** Milliseconds: what is left when it stands, below 0 when it is over; the moment it ends when it runs. */
export type Clock =
  | { readonly kind: 'stands'; readonly left: number }
  | { readonly kind: 'runs'; readonly endsAt: number }

/** A strength and a place, drawn for the wall. */
export type Pair = { readonly card: CardId; readonly place: PlaceId }

/** Where the group is right now, and what the wall and the tablets show of it. */
export type Now = {
  readonly moment: MomentId | ''
  readonly clock: Clock
  /** The clock is on the wall only when a facilitator wants it there. */
  readonly clockOnWall: boolean
  readonly wall: WallView
  readonly pair: Pair | null
  /** The group's strengths: how many people keep each card, without anyone's name. */
  readonly picture: readonly (readonly [CardId, number])[]
  /** “On y va ensemble”: tablets are invited here. `turn`, a moment, tells two apart. */
  readonly invitation: { readonly station: StationName; readonly turn: number } | null
  /** Tablets dim, and eyes come up. */
  readonly attention: boolean
  /** Milliseconds since 1970, when the workshop was ended. */
  readonly endedAt: number | null
  /** What the group wants to do together, in its own words. */
  readonly project: string
  /** Which questions are asked on the tablets: before the workshop, after it, how one leaves; empty for none. */
  readonly asks: '' | FeedbackTime
  /** Days after the end until what nobody shows is erased, 0 to 730. */
  readonly keepDays: number
  /** How to join, once the room is open: where, six signs, and the secret of the QR. */
  readonly door: {
    readonly address: string
    readonly code: string
    readonly secret: string
  } | null
}

/** One group, as flat tables by id: what changes is a few rows, as in a journey. */
export type Workshop = OwnCards & {
  readonly about: WorkshopAbout
  readonly charter: ReadonlyMap<PromiseId, Promised>
  readonly moments: ReadonlyMap<MomentId, Moment>
  readonly now: Now
  readonly ideas: ReadonlyMap<GroupIdeaId, GroupIdea>
  readonly notes: ReadonlyMap<MomentId, Note>
  readonly checklist: ReadonlyMap<CheckId, Check>
  /** None as long as nobody rewrote those that Atouts starts with. */
  readonly principles: ReadonlyMap<PrincipleId, Principle>
  readonly people: ReadonlyMap<JourneyId, Seat>
  readonly ownNotes: ReadonlyMap<MomentId, OwnNote>
  readonly drawn: Drawn
  readonly reach: Reach
  readonly lessons: Lessons
  /** The same of the time before, where it came with the plan. */
  readonly lastTime: Lessons
  readonly halfDays: ReadonlyMap<HalfDayId, HalfDay>
  readonly counts: ReadonlyMap<CountId, Count>
  readonly opinions: ReadonlyMap<OpinionId, Opinion>
  readonly quotes: ReadonlyMap<QuoteId, Quote>
  readonly results: ReadonlyMap<ResultId, Result>
  readonly resources: ReadonlyMap<ResourceId, Resource>
}

/**
 * Which parts travel together. `room` is what everybody in the room may read, `plan` is for
 * facilitators and observers, `group` (the names and who was drawn, notes of one's own, and what was
 * said of the workshop) for facilitators only.
 */
export const papers = {
  room: ['about', 'now', 'charter', 'moments', 'resources', 'ideas', 'cards', 'pictures'],
  plan: ['notes', 'checklist', 'principles'],
  group: [
    'people',
    'ownNotes',
    'drawn',
    'reach',
    'lessons',
    'lastTime',
    'halfDays',
    'counts',
    'opinions',
    'quotes',
    'results',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof Workshop)[]>>
/** Cards that somebody made, with their pictures: large, and seldom another. */
export const dealtTables = ['cards', 'pictures'] as const
export type Paper = keyof typeof papers
export const paperNames = ['room', 'plan', 'group'] as const satisfies readonly Paper[]

/** Most people of one group, and the fewest of whom the group's picture tells anything. */
export const mostPeople = 30
export const fewestForPicture = 5

/** The signs of a code that people read off a wall: none looks like another one. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A typed code as it is compared: capitals, no spaces; `null` when it can't be one. */
export function asCode(typed: string): string | null {
  const signs = typed.replace(/[\s·.-]/g, '')
  const code = signs.toUpperCase()
  const isOne = signs.length === 6 && [...code].every((sign) => codeSigns.includes(sign))
  return isOne && code.length === 6 ? code : null
}

/** A code in three pairs, as it stands on the wall. */
export function showCode(code: string): string {
  return (code.match(/../g) ?? []).join(' ')
}

const blankReach: Reach = {
  forWhom: '',
  why: '',
  invited: 0,
  came: 0,
  stayed: 0,
  partners: '',
  changes: '',
}

const noLessons: Lessons = { worked: '', change: '', question: '' }

/** Whether anything was written. */
export const hasLessons = (lessons: Lessons): boolean =>
  lessonNames.some((name) => lessons[name].trim() !== '')

/** A workshop of which nothing is known yet. */
export function startWorkshop(): Workshop {
  return {
    about: {
      title: '',
      place: '',
      dates: '',
      objective: '',
      facilitators: '',
      deck: 'short',
      deckName: '',
      country: '',
      follows: '',
    },
    charter: new Map(),
    moments: new Map(),
    now: {
      moment: '',
      clock: { kind: 'stands', left: 0 },
      clockOnWall: false,
      wall: 'welcome',
      pair: null,
      picture: [],
      invitation: null,
      attention: false,
      project: '',
      asks: '',
      endedAt: null,
      keepDays: 30,
      door: null,
    },
    ideas: new Map(),
    notes: new Map(),
    checklist: new Map(),
    principles: new Map(),
    people: new Map(),
    ownNotes: new Map(),
    drawn: { groups: [] },
    reach: blankReach,
    lessons: noLessons,
    lastTime: noLessons,
    halfDays: new Map(),
    counts: new Map(),
    opinions: new Map(),
    quotes: new Map(),
    results: new Map(),
    resources: new Map(),
    cards: new Map(),
    pictures: new Map(),
  }
}
