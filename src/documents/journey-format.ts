import * as v from 'valibot'
import type { CardId, PlaceId } from '@/deck/deck'
import {
  type About,
  asName,
  colours,
  eases,
  type Gift,
  type GiftId,
  type Idea,
  type IdeaId,
  type Journey,
  type Line,
  type LineId,
  type Project,
  type ProjectId,
  type Proof,
  piles,
  projectKinds,
  rhythms,
  type SmallStep,
  type SmallStepId,
  type Story,
  type StoryId,
  type Success,
  type SuccessId,
  showingEnds,
  showings,
  smallStepStates,
  type TableName,
  type TextId,
  type tableNames,
} from '@/journey/journey'

/** The version of the stored form that this app writes. A higher one is refused, untouched. */
export const format = 2

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

/**
 * Most rows of each table: far above what anyone does, and few enough to be drawn. A file with more
 * is refused; the room takes no more either.
 */
export const mostRows: Readonly<Record<TableName, number>> = {
  experiences: 500,
  placements: 500,
  likes: 500,
  strengths: 500,
  successes: 500,
  stories: 500,
  lines: 2_000,
  gifts: 500,
  proofs: 500,
  texts: 500,
  ideas: 500,
  projects: 500,
  roadmap: 500,
}

/** How the row of each table must look, field by field. */
export const rows = {
  experiences: lived,
  placements: v.object({
    pile: v.picklist([...piles, 'later']),
    turn: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  likes: lived,
  strengths: v.object({ order }),
  successes: success,
  stories: story,
  lines: line,
  gifts: gift,
  proofs: proof,
  texts: text,
  ideas: idea,
  projects: project,
  roadmap: smallStep,
}

const keys = {
  experiences: id<string>(),
  placements: id<CardId>(),
  likes: id<CardId>(),
  strengths: id<CardId>(),
  successes: id<SuccessId>(),
  stories: id<StoryId>(),
  lines: id<LineId>(),
  gifts: id<GiftId>(),
  proofs: id<CardId>(),
  texts: id<TextId>(),
  ideas: id<IdeaId>(),
  projects: id<ProjectId>(),
  roadmap: id<SmallStepId>(),
}

/** A row per id, as plain values: a document's tables, or a file's. */
export type PlainTables = { readonly [Name in (typeof tableNames)[number]]?: unknown }

/** Whether a table has more rows than any journey: nothing else is wrong with it. */
export function isTooMuch(plain: PlainTables): boolean {
  return Object.entries(mostRows).some(
    ([name, most]) => entriesOf(plain[name as TableName]).length > most,
  )
}

/** Reads who it is; `null` when a field is missing or wrong. */
export function readAbout(value: unknown): About | null {
  const read = v.safeParse(about, value)
  return read.success ? read.output : null
}

/**
 * Reads every table, leaving out the rows that aren't as they should be, so that one damaged row
 * doesn't hide the others. `flaws` counts what was left out; a file is refused if there is any.
 */
export function readTables(plain: PlainTables): {
  tables: Omit<Journey, 'about'>
  flaws: number
} {
  let flaws = 0
  const read = <Key extends string, Row>(
    most: number,
    value: unknown,
    key: v.GenericSchema<unknown, Key>,
    row: v.GenericSchema<unknown, Row>,
  ): ReadonlyMap<Key, Row> => {
    const table = new Map<Key, Row>()
    for (const [plainKey, plainRow] of entriesOf(value)) {
      const [readKey, readRow] = [v.safeParse(key, plainKey), v.safeParse(row, plainRow)]
      if (readKey.success && readRow.success && table.size < most)
        table.set(readKey.output, readRow.output)
      else flaws++
    }
    if (entriesOf(value).length === 0 && !isEmptyTable(value)) flaws++
    return table
  }
  const tables = {
    experiences: read(mostRows.experiences, plain.experiences, keys.experiences, rows.experiences),
    placements: read(mostRows.placements, plain.placements, keys.placements, rows.placements),
    likes: read(mostRows.likes, plain.likes, keys.likes, rows.likes),
    strengths: read(mostRows.strengths, plain.strengths, keys.strengths, rows.strengths),
    successes: read(mostRows.successes, plain.successes, keys.successes, rows.successes),
    stories: read(mostRows.stories, plain.stories, keys.stories, rows.stories),
    lines: read(mostRows.lines, plain.lines, keys.lines, rows.lines),
    gifts: read(mostRows.gifts, plain.gifts, keys.gifts, rows.gifts),
    proofs: read(mostRows.proofs, plain.proofs, keys.proofs, rows.proofs),
    texts: read(mostRows.texts, plain.texts, keys.texts, rows.texts),
    ideas: read(mostRows.ideas, plain.ideas, keys.ideas, rows.ideas),
    projects: read(mostRows.projects, plain.projects, keys.projects, rows.projects),
    roadmap: read(mostRows.roadmap, plain.roadmap, keys.roadmap, rows.roadmap),
  } satisfies Omit<Journey, 'about'>
  return { tables, flaws }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : []
}

function isEmptyTable(value: unknown): boolean {
  return value === undefined || JSON.stringify(value) === '{}'
}
