import * as v from 'valibot'
import type { CardId, PlaceId } from '@/deck/deck'
import { id, order, ownCard, picture } from '@/documents/journey-format'
import { readRows } from '@/documents/row-tables'
import { type StoredForm, upgradeStored } from '@/documents/upgrade'
import { colours, type JourneyId } from '@/journey/journey'
import { countries } from '@/language/country'
import {
  type Count,
  type CountId,
  feedbackTimes,
  type HalfDay,
  type HalfDayId,
  type Opinion,
  type OpinionId,
  type Quote,
  type QuoteId,
  type Reach,
  type Resource,
  type ResourceId,
  type Result,
  type ResultId,
} from '@/workshop/feedback'
import { stationNames } from '@/workshop/station-names'
import {
  type Check,
  type CheckId,
  codeSigns,
  type Drawn,
  type GroupIdea,
  type GroupIdeaId,
  hasLessons,
  type Lessons,
  type Moment,
  type MomentId,
  mostPeople,
  type Note,
  type Now,
  type OwnNote,
  type Principle,
  type PrincipleId,
  type Promised,
  type PromiseId,
  type Seat,
  startWorkshop,
  type Workshop,
  type WorkshopAbout,
  type WorkshopId,
  wallViews,
} from '@/workshop/workshop'

/** The version of the stored form of a workshop. A higher one is refused, untouched. */
export const workshopFormat = 4

/** What a version adds is missing in those before it; the rows say what to read instead. */
export const workshopForm: StoredForm = { format: workshopFormat, steps: {} }

const line = v.pipe(v.string(), v.maxLength(400))
const text = v.pipe(v.string(), v.maxLength(20_000))
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const time = v.pipe(v.number(), v.minValue(0))
const station = v.picklist(stationNames)

const about = {
  title: line,
  place: line,
  dates: line,
  objective: text,
  facilitators: line,
  deck: v.picklist(['short', 'full']),
  deckName: v.optional(line, ''),
  country: v.picklist(['', ...countries]),
  follows: v.optional(v.union([v.literal(''), id<WorkshopId>()]), ''),
} satisfies v.ObjectEntries

const now = {
  moment: v.union([v.literal(''), id<MomentId>()]),
  clock: v.union([
    v.object({ kind: v.literal('stands'), left: v.pipe(v.number(), v.finite()) }),
    v.object({ kind: v.literal('runs'), endsAt: time }),
  ]),
  clockOnWall: v.boolean(),
  wall: v.picklist(wallViews),
  pair: v.nullable(
    v.object({
      card: id<CardId>(),
      place: id<PlaceId>(),
    }),
  ),
  picture: v.pipe(v.array(v.tuple([id<CardId>(), count(1, 1000)])), v.maxLength(200)),
  invitation: v.nullable(v.object({ station, turn: time })),
  attention: v.boolean(),
  project: v.optional(line, ''),
  asks: v.picklist(['', ...feedbackTimes]),
  endedAt: v.nullable(time),
  keepDays: count(0, 730),
  door: v.nullable(
    v.object({
      address: line,
      code: v.pipe(
        v.string(),
        v.check((code) => code.length === 6 && [...code].every((sign) => codeSigns.includes(sign))),
      ),
      secret: v.pipe(v.string(), v.regex(/^[\w-]{16,80}$/)),
    }),
  ),
} satisfies v.ObjectEntries

const moment: v.GenericSchema<unknown, Moment> = v.object({
  title: line,
  shown: text,
  day: count(1, 60),
  start: v.pipe(v.string(), v.regex(/^(?:[0-2]\d:[0-5]\d)?$/)),
  minutes: count(0, 1440),
  station: v.union([v.literal(''), station]),
  wall: v.picklist(wallViews),
  // Plans of before name them in all of Découvrir.
  piles: v.optional(v.boolean(), true),
  skipped: v.boolean(),
  order,
})
/** In the first version all that a facilitator should know was one text, `advice`. */
const note: v.GenericSchema<unknown, Note> = v.pipe(
  v.object({
    say: text,
    time: v.optional(text, ''),
    todo: v.optional(text),
    cases: v.optional(text, ''),
    without: v.optional(text, ''),
    advice: v.optional(text, ''),
  }),
  v.transform(({ advice, todo, ...rest }) => ({ ...rest, todo: todo ?? advice })),
)
const ownNote: v.GenericSchema<unknown, OwnNote> = v.object({ text })
const groupIdea: v.GenericSchema<unknown, GroupIdea> = v.object({ text: line, order })
const promised: v.GenericSchema<unknown, Promised> = v.object({ text, order })
const check: v.GenericSchema<unknown, Check> = v.object({ text, done: v.boolean(), order })
const principleFields = { title: line, text: v.pipe(v.string(), v.maxLength(4_000)) }
/** A principle outside of a workshop's order. */
export const principle = v.object(principleFields)
const principleRow: v.GenericSchema<unknown, Principle> = v.object({ ...principleFields, order })
const seat: v.GenericSchema<unknown, Seat> = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  colour: v.picklist(colours),
  order,
})

const drawn = {
  groups: v.pipe(
    v.array(v.pipe(v.array(id<JourneyId>()), v.maxLength(mostPeople))),
    v.maxLength(mostPeople),
  ),
} satisfies v.ObjectEntries

const reach = {
  forWhom: line,
  why: line,
  invited: count(0, 9_999),
  came: count(0, 9_999),
  stayed: count(0, 9_999),
  partners: line,
  changes: line,
} satisfies v.ObjectEntries

const lessons = { worked: line, change: line, question: line } satisfies v.ObjectEntries

const halfDay: v.GenericSchema<unknown, HalfDay> = v.object({
  label: line,
  n: count(0, 9_999),
  order,
})
const counted: v.GenericSchema<unknown, Count> = v.object({ n: count(0, 9_999) })
const opinion: v.GenericSchema<unknown, Opinion> = v.object({
  about: v.picklist(['keep', 'change']),
  text: line,
})
const quote: v.GenericSchema<unknown, Quote> = v.object({ text: line, name: line })
const result: v.GenericSchema<unknown, Result> = v.object({
  at: v.picklist([3, 6]),
  code: v.pipe(v.string(), v.maxLength(40)),
  n: count(0, 9_999),
})
const resource: v.GenericSchema<unknown, Resource> = v.object({
  name: line,
  phone: line,
  what: line,
  order,
})

const most = 500

/** The tables of a workshop; `about`, `now`, `drawn`, `reach`, `lessons` and `lastTime` are one row each. */
export const workshopTables = {
  charter: { key: id<PromiseId>(), row: promised, most },
  moments: { key: id<MomentId>(), row: moment, most },
  ideas: { key: id<GroupIdeaId>(), row: groupIdea, most },
  notes: { key: id<MomentId>(), row: note, most },
  ownNotes: { key: id<MomentId>(), row: ownNote, most },
  checklist: { key: id<CheckId>(), row: check, most },
  principles: { key: id<PrincipleId>(), row: principleRow, most },
  people: { key: id<JourneyId>(), row: seat, most },
  halfDays: { key: id<HalfDayId>(), row: halfDay, most },
  counts: { key: id<CountId>(), row: counted, most },
  opinions: { key: id<OpinionId>(), row: opinion, most },
  quotes: { key: id<QuoteId>(), row: quote, most },
  results: { key: id<ResultId>(), row: result, most },
  resources: { key: id<ResourceId>(), row: resource, most },
  cards: { key: id<CardId>(), row: ownCard, most },
  pictures: { key: id<CardId>(), row: picture, most },
}

/** The tables of a workshop as plain values: of its documents, or of a file. */
export type PlainWorkshop = { readonly [Part in keyof Workshop]?: unknown }

/**
 * Reads a workshop, field by field and row by row. What is missing or wrong stays as it was at the
 * start, so that one damaged row doesn't hide the others; `flaws` counts those.
 */
export function readWorkshop(plain: PlainWorkshop): { workshop: Workshop; flaws: number } {
  let flaws = 0
  const blank = startWorkshop()
  const fields = <Part extends WorkshopAbout | Now | Reach | Drawn | Lessons>(
    value: unknown,
    schemas: v.ObjectEntries,
    start: Part,
  ): Part => {
    if (value !== undefined && !isObject(value)) flaws++
    const plainFields = isObject(value) ? value : {}
    const read = Object.entries(schemas).map(([name, schema]) => {
      if (!(name in plainFields)) return []
      const field = v.safeParse(schema, plainFields[name])
      if (!field.success) flaws++
      return field.success ? [[name, field.output] as const] : []
    })
    return { ...start, ...Object.fromEntries(read.flat()) }
  }
  const {
    about: plainAbout,
    now: plainNow,
    reach: plainReach,
    drawn: plainDrawn,
    lessons: plainLessons,
    lastTime: plainLastTime,
    ...plainTables
  } = plain
  const read = readRows(workshopTables, plainTables)
  const workshop: Workshop = {
    about: fields(plainAbout, about, blank.about),
    now: fields(plainNow, now, blank.now),
    reach: fields(plainReach, reach, blank.reach),
    drawn: fields(plainDrawn, drawn, blank.drawn),
    lessons: fields(plainLessons, lessons, blank.lessons),
    lastTime: fields(plainLastTime, lessons, blank.lastTime),
    ...read.tables,
  }
  return { workshop, flaws: flaws + read.flaws }
}

/** Larger than any plan by a factor of ten. */
const largestFile = 4_000_000

/**
 * The plan as a file for a colleague: UTF-8 JSON with `kind` "atouts-workshop", `format` 4, and
 * what was prepared, with the cards that somebody made for it; notes of one's own, and what was learnt
 * the last time, only when asked for. No names of participants, no dates of the room, nothing of what
 * happened.
 */
export function writeWorkshopFile(workshop: Workshop, withOwnNotes = false): string {
  const { about, charter, moments, notes, ownNotes, checklist, resources } = workshop
  const { principles, cards, pictures } = workshop
  const undone = [...checklist].map(([key, row]) => [key, { ...row, done: false }] as const)
  const file = {
    kind: 'atouts-workshop',
    format: workshopFormat,
    about: { ...about, follows: '' },
    charter: Object.fromEntries(charter),
    moments: Object.fromEntries(moments),
    notes: Object.fromEntries(notes),
    ...(withOwnNotes && {
      ownNotes: Object.fromEntries(ownNotes),
      lastTime: hasLessons(workshop.lessons) ? workshop.lessons : workshop.lastTime,
    }),
    checklist: Object.fromEntries(undone),
    ...(principles.size > 0 && { principles: Object.fromEntries(principles) }),
    resources: Object.fromEntries(resources),
    ...(cards.size > 0 && {
      cards: Object.fromEntries(cards),
      pictures: Object.fromEntries(pictures),
    }),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

export type WorkshopFileOpened =
  | { readonly ok: true; readonly workshop: Workshop }
  | {
      readonly ok: false
      readonly because: 'too-large' | 'unreadable' | 'not-a-workshop' | 'from-a-newer-app'
    }

/** Reads a colleague's plan. Every field is checked, and a file with a wrong one is refused whole. */
export async function readWorkshopFile(file: Blob): Promise<WorkshopFileOpened> {
  if (file.size > largestFile) return { ok: false, because: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(await file.text())
  } catch {
    return { ok: false, because: 'unreadable' }
  }
  if (!isObject(value) || value.kind !== 'atouts-workshop') {
    return { ok: false, because: 'not-a-workshop' }
  }
  const upgraded = upgradeStored(workshopForm, value, value.format)
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'not-a-workshop' }
  }
  const { about, charter, moments, notes, ownNotes, checklist, resources } = upgraded.stored
  const { principles, cards, pictures, lastTime } = upgraded.stored
  const plan = {
    about,
    charter,
    moments,
    notes,
    ownNotes,
    checklist,
    principles,
    resources,
    cards,
    pictures,
    lastTime,
  }
  const { workshop, flaws } = readWorkshop(plan)
  return flaws > 0 ? { ok: false, because: 'not-a-workshop' } : { ok: true, workshop }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
