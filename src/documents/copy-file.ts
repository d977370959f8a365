import * as v from 'valibot'
import type { CardId } from '@/deck/deck'
import { dayOrNone, id, ownCardEntries, picture } from '@/documents/journey-format'
import { upgradeStored } from '@/documents/upgrade'
import { isDay } from '@/journey/day'
import {
  asName,
  colours,
  eases,
  meetingKinds,
  projectKinds,
  rhythms,
  type ShareId,
  smallStepStates,
} from '@/journey/journey'
import type { SharedCopy } from '@/journey/shared-copy'

/** The version of the file that this app writes. A higher one is refused, untouched. */
export const copyFormat = 2

/** Larger than any copy by a factor of two; a bigger file isn't even read. In bytes. */
export const largestCopy = 1_000_000

const text = v.pipe(v.string(), v.maxLength(40_000))
const card = id<CardId>()
const day = v.pipe(v.string(), v.check(isDay))
const list = <Row>(row: v.GenericSchema<unknown, Row>) =>
  v.optional(v.pipe(v.array(row), v.maxLength(500)))

/** What a copy may hold. Whatever else a file says stays in the file. */
const copy = v.object({
  id: id<ShareId>(),
  cutOn: day,
  until: day,
  to: text,
  place: text,
  about: v.object({
    name: v.pipe(
      v.string(),
      v.transform(asName),
      v.check((name) => name !== null),
      v.transform((name) => name ?? ''),
    ),
    colour: v.picklist(colours),
  }),
  strengths: v.pipe(v.array(v.object({ card, wording: text })), v.maxLength(200)),
  proofs: list(
    v.object({
      card,
      shows: text,
      witness: text,
      ease: v.picklist([...eases, '']),
      rhythm: v.picklist([...rhythms, '']),
    }),
  ),
  seen: list(v.object({ card, words: text, giver: v.pipe(v.string(), v.maxLength(400)) })),
  stories: list(
    v.object({
      card,
      where: v.union([v.literal(''), id<string>()]),
      place: text,
      situation: text,
      action: text,
      result: text,
    }),
  ),
  lines: list(v.object({ card, text })),
  project: list(
    v.object({
      kind: v.picklist(projectKinds),
      text,
      field: text,
      cards: v.pipe(v.array(card), v.maxLength(200)),
    }),
  ),
  roadmap: list(
    v.object({ what: text, when: text, whom: text, state: v.picklist(smallStepStates) }),
  ),
  meetings: list(
    v.object({ on: day, kind: v.picklist(meetingKinds), word: text, next: dayOrNone }),
  ),
  cards: list(v.object({ card, ...ownCardEntries, picture: v.optional(picture) })),
})

/** Reads a copy field by field; `null` where one is wrong. */
export function readCopy(value: unknown): SharedCopy | null {
  const read = v.safeParse(copy, value)
  // A part that isn't there is left out by the schema, and not `undefined`.
  return read.success ? (read.output as SharedCopy) : null
}

/**
 * The copy as a file for its reader: UTF-8 JSON with `kind` "atouts-partage", `format`, and the copy's own
 * fields (`journey/shared-copy.ts`). Only cards that somebody made ask for version 2 of its reader.
 */
export function writeCopyFile(shared: SharedCopy): string {
  const format = shared.cards ? copyFormat : 1
  return `${JSON.stringify({ kind: 'atouts-partage', format, ...shared }, null, 1)}\n`
}

export type CopyOpened =
  | { readonly ok: true; readonly copy: SharedCopy }
  | {
      readonly ok: false
      readonly because: 'unreadable' | 'not-a-copy' | 'whole-journey' | 'from-a-newer-app' | 'over'
    }

/**
 * Reads what somebody handed over. One whose day has come is refused: nobody is to see it any more.
 * The journey itself isn't opened here, for a desk holds copies only.
 */
export function readCopyFile(file: string, today: string): CopyOpened {
  const value = parse(file)
  if (value === null) return { ok: false, because: 'unreadable' }
  if (value.kind === 'atouts-journey') return { ok: false, because: 'whole-journey' }
  if (value.kind !== 'atouts-partage') return { ok: false, because: 'not-a-copy' }
  const upgraded = upgradeStored({ format: copyFormat, steps: {} }, value, value.format)
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'not-a-copy' }
  }
  const read = readCopy(upgraded.stored)
  if (read === null) return { ok: false, because: 'not-a-copy' }
  return read.until <= today ? { ok: false, because: 'over' } : { ok: true, copy: read }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
