import * as v from 'valibot'
import type { CardId, CardText, ExperienceId, FamilyId, PlaceId } from '@/deck/deck'
import type { OwnCard } from '@/deck/own-deck'
import { isPicture } from '@/deck/picture'
import { isDay } from '@/journey/day'
import {
  type About,
  asName,
  colours,
  eases,
  type Gift,
  type GiftId,
  type Idea,
  type IdeaId,
  type Line,
  type LineId,
  type Meeting,
  type MeetingId,
  meetingKinds,
  type Project,
  type ProjectId,
  type Proof,
  piles,
  projectKinds,
  rhythms,
  type Share,
  type ShareId,
  type SmallStep,
  type SmallStepId,
  type Story,
  type StoryId,
  type Success,
  type SuccessId,
  shareMonths,
  shareParts,
  showingEnds,
  showings,
  smallStepStates,
  type TableName,
  type TextId,
} from '@/journey/journey'

/** The version of the stored form that this app writes. A higher one is refused, untouched. */
export const format = 4

/** Longest text of one field, in UTF-16 units: far above what anyone types, far below harm. */
export const longestText = 20_000

/** A story may take over a whole success, title and all: what was accepted once stays readable. */
const longestStored = 2 * longestText

const idPattern = /^[a-z0-9][a-z0-9:_-]{0,79}$/i
/** An id as it stands in documents, files and messages, of the kind that is asked for. */
export const id = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(idPattern),
    v.transform((text) => text as Kind),
  )
const text = v.pipe(v.string(), v.maxLength(longestStored))
/** A place in a row (`journey/order.ts`). */
export const order = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/))
const lived = v.literal(true)

const about: v.GenericSchema<unknown, About> = v.object({
  name: v.pipe(
    v.string(),
    v.transform(asName),
    v.check((name) => name !== null),
    v.transform((name) => name ?? ''),
  ),
  colour: v.picklist(colours),
  deck: v.picklist(['short', 'full']),
  // Missing where nobody was ever asked.
  shows: v.optional(v.picklist(showings), 'nothing'),
  showsUntil: v.optional(v.picklist(showingEnds), 'workshop'),
})

const cards = v.pipe(v.array(id<CardId>()), v.maxLength(200))

const success: v.GenericSchema<unknown, Success> = v.object({
  title: text,
  text,
  cards,
  order,
})

const story: v.GenericSchema<unknown, Story> = v.object({
  card: id<CardId>(),
  where: v.union([v.literal(''), id<string>()]),
  place: text,
  situation: text,
  action: text,
  result: text,
  order,
})

const line: v.GenericSchema<unknown, Line> = v.object({
  story: id<StoryId>(),
  text,
  kept: v.boolean(),
  from: v.optional(v.pipe(v.string(), v.maxLength(20)), ''),
})

const gift: v.GenericSchema<unknown, Gift> = v.object({
  card: id<CardId>(),
  giver: v.pipe(v.string(), v.maxLength(400)),
  words: text,
  named: v.boolean(),
  decision: v.picklist(['open', 'kept', 'left']),
  order,
})

const proof: v.GenericSchema<unknown, Proof> = v.object({
  shows: text,
  witness: text,
  ease: v.picklist([...eases, '']),
  rhythm: v.picklist([...rhythms, '']),
})

const idea: v.GenericSchema<unknown, Idea> = v.object({
  card: id<CardId>(),
  place: id<PlaceId>(),
  named: text,
  text,
  order,
})

const project: v.GenericSchema<unknown, Project> = v.object({
  kind: v.picklist(projectKinds),
  text,
  field: text,
  cards,
  order,
})

const smallStep: v.GenericSchema<unknown, SmallStep> = v.object({
  what: text,
  when: text,
  whom: text,
  state: v.picklist(smallStepStates),
  order,
})

/** A day that exists, or none. */
export const dayOrNone = v.pipe(
  v.string(),
  v.check((day) => day === '' || isDay(day)),
)

const share: v.GenericSchema<unknown, Share> = v.object({
  to: text,
  place: text,
  parts: v.pipe(v.array(v.picklist(shareParts)), v.maxLength(shareParts.length)),
  stories: v.pipe(v.array(id<StoryId>()), v.maxLength(500)),
  months: v.picklist(shareMonths),
  cutOn: dayOrNone,
  ended: dayOrNone,
  renews: v.union([v.literal(''), id<ShareId>()]),
  order,
})

const meeting: v.GenericSchema<unknown, Meeting> = v.object({
  on: dayOrNone,
  kind: v.picklist(meetingKinds),
  word: text,
  next: dayOrNone,
  order,
})

/** Longest text on a card, in UTF-16 units, and the tag of its language. */
export const longestCardText = 300
const cardWords = v.pipe(v.string(), v.maxLength(longestCardText))
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))
const cardText: v.GenericSchema<unknown, CardText> = v.object({
  label: cardWords,
  text: cardWords,
  cv: cardWords,
  example: cardWords,
})

/** A card that somebody made, wherever it is stored. */
export const ownCardEntries = {
  family: id<FamilyId>(),
  pictogram: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  experiences: v.pipe(v.array(id<ExperienceId>()), v.maxLength(100)),
  dealt: v.boolean(),
  order,
  texts: v.record(languageTag, cardText),
}
export const ownCard: v.GenericSchema<unknown, OwnCard> = v.object(ownCardEntries)
export const picture = v.pipe(v.string(), v.check(isPicture))

const row = <Key extends string, Row>(
  key: v.GenericSchema<unknown, Key>,
  fields: v.GenericSchema<unknown, Row>,
  most = 500,
) => ({ key, row: fields, most })

/**
 * The tables of a journey. A file with more rows than a table may have is refused; the room takes
 * no more either.
 */
export const journeyTables = {
  experiences: row(id<string>(), lived),
  placements: row(
    id<CardId>(),
    v.object({
      pile: v.picklist([...piles, 'later']),
      turn: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  likes: row(id<CardId>(), lived),
  strengths: row(id<CardId>(), v.object({ order })),
  successes: row(id<SuccessId>(), success),
  stories: row(id<StoryId>(), story),
  lines: row(id<LineId>(), line, 2_000),
  gifts: row(id<GiftId>(), gift),
  proofs: row(id<CardId>(), proof),
  texts: row(id<TextId>(), text),
  ideas: row(id<IdeaId>(), idea),
  projects: row(id<ProjectId>(), project),
  roadmap: row(id<SmallStepId>(), smallStep),
  shares: row(id<ShareId>(), share),
  meetings: row(id<MeetingId>(), meeting),
  cards: row(id<CardId>(), ownCard),
  pictures: row(id<CardId>(), picture),
} satisfies Record<TableName, unknown>

/** Reads who it is; `null` when a field is missing or wrong. */
export function readAbout(value: unknown): About | null {
  const read = v.safeParse(about, value)
  return read.success ? read.output : null
}
