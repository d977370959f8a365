import * as v from 'valibot'
import { id } from '@/documents/journey-format'

/**
 * Notes that helpers write for themselves: in the browser's own store, on this device and nowhere else. They
 * go with no workshop, and no room ever has them.
 */
export type NotesKind<Line extends string> = {
  readonly name: string
  readonly lines: readonly Line[]
}
/** Lines by what they are about: a moment, a meeting. */
export type Notes<Line extends string> = ReadonlyMap<string, Readonly<Record<Line, string>>>

/** What somebody who observes notes of one moment: of nobody in particular. */
export const observed = { name: 'observed', lines: ['saw', 'keep', 'question'] } as const
export type Observed = (typeof observed.lines)[number]

/** What two note at each of their meetings, when one learns from the other. */
export const mentored = { name: 'mentored', lines: ['on', 'saw', 'try', 'next'] } as const

const row = v.record(v.string(), v.pipe(v.string(), v.maxLength(2_000)))
const rows = v.record(id<string>(), row)

/** `of` tells apart what has notes of its own, such as one workshop by its link. */
const keyOf = ({ name }: NotesKind<string>, of: string) => `atouts-${name}${of && `-${of}`}`

const blank = <Line extends string>({ lines }: NotesKind<Line>): Readonly<Record<Line, string>> =>
  Object.fromEntries(lines.map((line) => [line, ''])) as Record<Line, string>

export function recallNotes<Line extends string>(kind: NotesKind<Line>, of = ''): Notes<Line> {
  try {
    const read = v.safeParse(rows, JSON.parse(localStorage.getItem(keyOf(kind, of)) ?? '{}'))
    const found = read.success ? Object.entries(read.output) : []
    return new Map(found.map(([about, lines]) => [about, { ...blank(kind), ...lines }]))
  } catch {
    // Storage that is switched off counts as none.
    return new Map()
  }
}

/** The lines about one thing; all empty as long as nothing was noted. */
export const notesOn = <Line extends string>(
  kind: NotesKind<Line>,
  notes: Notes<Line>,
  about: string,
): Readonly<Record<Line, string>> => notes.get(about) ?? blank(kind)

export const isNoted = <Line extends string>(
  kind: NotesKind<Line>,
  notes: Notes<Line>,
  about: string,
): boolean => kind.lines.some((line) => notesOn(kind, notes, about)[line].trim() !== '')

/**
 * Writes lines over what this device has now, so that a second window's words stay. Answers all notes, and
 * whether they are kept.
 */
export function keepNotes<Line extends string>(
  kind: NotesKind<Line>,
  of: string,
  about: string,
  change: Partial<Record<Line, string>>,
  shown: Notes<Line>,
): { readonly notes: Notes<Line>; readonly isKept: boolean } {
  const now = new Map([...shown, ...recallNotes(kind, of)])
  const notes = new Map(now).set(about, { ...notesOn(kind, now, about), ...change })
  try {
    localStorage.setItem(keyOf(kind, of), JSON.stringify(Object.fromEntries(notes)))
    return { notes, isKept: true }
  } catch {
    return { notes, isKept: false }
  }
}

export function forgetNotes(kind: NotesKind<string>, of = ''): void {
  try {
    localStorage.removeItem(keyOf(kind, of))
  } catch {
    // Nothing was kept.
  }
}
