import type { CardId, DeckSize, Id, PlaceId } from '@/deck/deck'
import type { OwnCards } from '@/deck/own-deck'
import type { Day } from '@/journey/day'

export type JourneyId = Id<'journey'>
export type SuccessId = Id<'success'>
export type StoryId = Id<'story'>
export type LineId = Id<'line'>
export type GiftId = Id<'gift'>
export type TextId = Id<'text'>
/** The name under which words of one’s own are kept. */
export const textId = (name: string) => name as TextId
export type IdeaId = Id<'idea'>
export type ProjectId = Id<'project'>
export type SmallStepId = Id<'small-step'>
export type ShareId = Id<'share'>
export type MeetingId = Id<'meeting'>

/** The three piles of the sort. None of them means "weak". */
export const piles = ['often', 'sometimes', 'not-now'] as const
export type Pile = (typeof piles)[number]

/** Where a card lies, or that it comes back later ("Je ne sais pas"). */
export type Placement = {
  readonly pile: Pile | 'later'
  /** Counts up with every card laid: the highest lies on top. */
  readonly turn: number
}

/** A card kept in hand. */
export type Strength = { readonly order: string }

/** Something that the person is proud of. */
export type Success = {
  readonly title: string
  readonly text: string
  /** The competencies that it took. */
  readonly cards: readonly CardId[]
  readonly order: string
}

/** One moment behind a strength. Every field may stay empty. */
export type Story = {
  readonly card: CardId
  /** An experience or a domain of the deck, or empty. */
  readonly where: string
  /** The place in the person's own words, or empty. */
  readonly place: string
  readonly situation: string
  readonly action: string
  readonly result: string
  readonly order: string
}

export type StoryField = 'place' | 'situation' | 'action' | 'result'

/** What the person decided about a proposed CV line; without a row it is only proposed. */
export type Line = {
  readonly story: StoryId
  readonly text: string
  readonly kept: boolean
  /** A fingerprint of what was told when it was decided; empty for a line of an earlier version. */
  readonly from: string
}

/** A strength that someone else heard or saw. Only its receiver knows what became of it. */
export type Gift = {
  readonly card: CardId
  /** The giver's first name; empty when they didn't say it. */
  readonly giver: string
  /** “Je l’ai vu quand…”, or empty. */
  readonly words: string
  /** The giver agreed that their first name is printed. */
  readonly named: boolean
  readonly decision: 'open' | 'kept' | 'left'
  readonly order: string
}

/** How at ease one is with a strength: said by the person, never a score, never summed. */
export const eases = ['begin', 'manage', 'at-ease', 'show-others'] as const
export type Ease = (typeof eases)[number]

export const rhythms = ['now-and-then', 'every-week', 'every-day'] as const
export type Rhythm = (typeof rhythms)[number]

/** What stands behind a strength. Every field may stay empty. */
export type Proof = {
  /** A paper, a thing made: what can be shown. */
  readonly shows: string
  /** A person who can say so. */
  readonly witness: string
  readonly ease: Ease | ''
  readonly rhythm: Rhythm | ''
}

/** What a strength could do in another place. */
export type Idea = {
  readonly card: CardId
  readonly place: PlaceId
  /** The place's real name, such as “l’EHPAD des Lilas”, or empty. */
  readonly named: string
  readonly text: string
  readonly order: string
}

export const projectKinds = ['job', 'training', 'volunteering', 'life', 'looking'] as const
export type ProjectKind = (typeof projectKinds)[number]

/** Where someone wants to go. */
export type Project = {
  readonly kind: ProjectKind
  readonly text: string
  /** A field of work, or empty. */
  readonly field: string
  /** The strengths that serve it, the most useful first. */
  readonly cards: readonly CardId[]
  readonly order: string
}

export const smallStepStates = ['todo', 'tried', 'done'] as const
export type SmallStepState = (typeof smallStepStates)[number]

/** One small thing to try. */
export type SmallStep = {
  readonly what: string
  readonly when: string
  readonly whom: string
  readonly state: SmallStepState
  readonly order: string
}

/** What of a journey can be handed over, in the order in which it is printed. */
export const shareParts = [
  'strengths',
  'wordings',
  'proofs',
  'seen',
  'stories',
  'lines',
  'project',
  'roadmap',
] as const
export type SharePart = (typeof shareParts)[number]

/** For how many months a copy is handed over. */
export const shareMonths = [1, 3, 6, 12] as const
export type ShareMonths = (typeof shareMonths)[number]

/** What someone hands over to one reader, until a day (`untilOf`). */
export type Share = {
  /** A first name or a service. */
  readonly to: string
  /** Where the reader works, or empty. */
  readonly place: string
  readonly parts: readonly SharePart[]
  /** The moments that go with it: each was asked for by itself. */
  readonly stories: readonly StoryId[]
  readonly months: ShareMonths
  /** When the copy was made; empty as long as it is being prepared. */
  readonly cutOn: Day | ''
  /** When its owner changed their mind, or empty. */
  readonly ended: Day | ''
  /** Which earlier copy this one takes the place of once it is made, or empty. */
  readonly renews: ShareId | ''
  readonly order: string
}

export const meetingKinds = ['first', 'step', 'last'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Two people looked at what was tried. */
export type Meeting = {
  readonly on: Day | ''
  readonly kind: MeetingKind
  /** What both agreed to write: it is printed, and its owner can change it. */
  readonly word: string
  /** When they meet again, or empty. */
  readonly next: Day | ''
  readonly order: string
}

export const colours = ['coral', 'blue', 'violet', 'amber', 'green', 'rose', 'teal'] as const
export type Colour = (typeof colours)[number]

/** What a facilitator may see of a journey. Its owner says so, and can always say otherwise. */
export const showings = ['nothing', 'strengths', 'all'] as const
export type Showing = (typeof showings)[number]

/** Until when it is shown: the end of the workshop, or as long as the room keeps the journey. */
export const showingEnds = ['workshop', 'keeping'] as const
export type ShowingEnd = (typeof showingEnds)[number]

/** Who it is, which deck they sort, what they show and until when. Nothing else is ever asked. */
export type About = {
  readonly name: string
  readonly colour: Colour
  readonly deck: DeckSize
  readonly shows: Showing
  readonly showsUntil: ShowingEnd
}

/**
 * One participant's way, as flat tables by id: what changes is a few rows.
 * Every row is a plain value; a row that didn't change stays the very same object. The cards that somebody
 * made go with it, so that it opens and prints without them.
 */
export type Journey = OwnCards & {
  readonly about: About
  readonly experiences: ReadonlyMap<string, true>
  readonly placements: ReadonlyMap<CardId, Placement>
  readonly likes: ReadonlyMap<CardId, true>
  readonly strengths: ReadonlyMap<CardId, Strength>
  readonly successes: ReadonlyMap<SuccessId, Success>
  readonly stories: ReadonlyMap<StoryId, Story>
  readonly lines: ReadonlyMap<LineId, Line>
  readonly gifts: ReadonlyMap<GiftId, Gift>
  readonly proofs: ReadonlyMap<CardId, Proof>
  /** What the person wrote in place of proposed words; `words-to-leave-with.ts` names them. */
  readonly texts: ReadonlyMap<TextId, string>
  readonly ideas: ReadonlyMap<IdeaId, Idea>
  readonly projects: ReadonlyMap<ProjectId, Project>
  readonly roadmap: ReadonlyMap<SmallStepId, SmallStep>
  readonly shares: ReadonlyMap<ShareId, Share>
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
}

/** The tables of a journey, by name; `about` is one row and stands apart. */
export const tableNames = [
  'experiences',
  'placements',
  'likes',
  'strengths',
  'successes',
  'stories',
  'lines',
  'gifts',
  'proofs',
  'texts',
  'ideas',
  'projects',
  'roadmap',
  'shares',
  'meetings',
  'cards',
  'pictures',
] as const satisfies readonly (keyof Journey)[]
export type TableName = (typeof tableNames)[number]

/** A journey on which nothing has been done yet. */
export function startJourney(name: string, colour: Colour): Journey {
  const about: About = {
    name,
    colour,
    deck: 'short',
    shows: 'nothing',
    showsUntil: 'workshop',
  }
  const tables: unknown = Object.fromEntries(tableNames.map((table) => [table, new Map()]))
  return { about, ...(tables as Omit<Journey, 'about'>) }
}

/** 1 to 40 characters as a reader counts them, in any script; `null` when it is no name. */
export function asName(text: string): string | null {
  // What turns the reading direction, or shows nothing, is no part of a name.
  const plain = text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
  const name = plain.normalize('NFC').replace(/\s+/gu, ' ').trim()
  // Cheap limits first: one sign that a reader counts may hide a million that nobody sees.
  if (name.length > 400 || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return null
  return [...new Intl.Segmenter().segment(name)].length <= 40 ? name : null
}
