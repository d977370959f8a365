import * as v from 'valibot'
import { type DeskId, type DeskPerson, outcomeCodes, outcomeMonths, type Tally } from '@/desk/desk'
import { readCopy } from '@/documents/copy-file'
import { dayOrNone, id } from '@/documents/journey-format'
import { isDay } from '@/journey/day'

/** What lies in a box of the desk: a person, or the one row of the desk itself. */
export type DeskRow =
  | { readonly kind: 'person'; readonly person: DeskPerson }
  | ({ readonly kind: 'desk' } & DeskAbout)

export type DeskAbout = {
  /** The day on which it was opened last, which tells that a clock has jumped. */
  readonly lastOpened: string
  /** Outcomes of people whose copies were erased. */
  readonly tally: readonly Tally[]
}

/** The version of what a desk keeps. A higher one is refused, untouched. */
export const deskFormat = 1

const day = v.pipe(v.string(), v.check(isDay))
const text = v.pipe(v.string(), v.maxLength(400))

const outcome = {
  at: v.picklist(outcomeMonths),
  code: v.picklist([...outcomeCodes, 'elsewhere', 'silent']),
}
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const person = v.object({
  id: id<DeskId>(),
  copy: v.pipe(
    v.unknown(),
    v.transform(readCopy),
    v.check((copy) => copy !== null),
  ),
  received: day,
  next: dayOrNone,
  met: v.pipe(v.array(day), v.maxLength(200)),
  handed: v.nullable(v.object({ to: text, place: text, on: day })),
  outcomes: v.pipe(v.array(v.object(outcome)), v.maxLength(outcomeMonths.length)),
})

const row = v.union([
  v.object({ kind: v.literal('person'), person }),
  v.object({
    kind: v.literal('desk'),
    lastOpened: day,
    tally: v.pipe(v.array(v.object({ ...outcome, n: count })), v.maxLength(50)),
  }),
])

/** Reads a row as it came out of its box; `null` where a field is wrong. */
export function readDeskRow(text: string): DeskRow | null {
  const read = v.safeParse(row, JSON.parse(text))
  return read.success ? (read.output as DeskRow) : null
}
