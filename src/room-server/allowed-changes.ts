import * as Y from 'yjs'
import { journeyTables } from '@/documents/journey-format'
import type { DocumentName } from '@/documents/messages'
import { workshopTables } from '@/documents/workshop-format'
import { tableNames } from '@/journey/journey'
import { papers } from '@/workshop/workshop'

/** No row of ours has values within values within values. */
const deepest = 4

/** Most rows of each table, and most fields of what is one row. */
const most: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({ ...journeyTables, ...workshopTables }).map(([name, table]) => [
    name,
    table.most,
  ]),
)
const mostFields = 100

/** Yjs keeps a piece for each row and for each that was replaced: so many open within 0.2 s. */
const mostPieces = 40_000

/** How a row is called: as ids are, and the fields of `about` and `now`. */
const rowKey = /^[a-z0-9][a-z0-9:_-]{0,79}$/i

/** The root-level maps that a document may have. */
function tablesOf({ kind }: DocumentName): readonly string[] {
  return kind === 'journey' ? ['about', ...tableNames] : papers[kind]
}

/**
 * Whether a change only writes plain rows into tables that such a document has. Anything else, a
 * list, a text, a map within a map, a table of another name, a gap in its count, isn't ours and
 * isn't let in.
 */
export function isAllowed(name: DocumentName, change: Uint8Array): boolean {
  const tables = tablesOf(name)
  try {
    return Y.decodeUpdate(change).structs.every((struct) => {
      // Our tablets never write what was collected as garbage, nor a gap: rows lie in root maps.
      if (!(struct instanceof Y.Item) || struct.length < 1) return false
      // A row that replaces another one names that one, and no table: it lies where that one lay.
      const table: unknown = struct.parent
      if (table === null) return isPlain(struct.content)
      const known = typeof table === 'string' && tables.includes(table)
      return known && isPlain(struct.content) && rowKey.test(struct.parentSub ?? '')
    })
  } catch {
    return false
  }
}

/** One plain value, or the place of values that were replaced. */
function isPlain(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDeleted) return true
  const [value, ...more] = content instanceof Y.ContentAny ? content.arr : [undefined, undefined]
  return more.length === 0 && isShallow(value, deepest)
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1))
}

export type Tried =
  | {
      readonly ok: true
      /** What it brings that wasn't there, and the tables in which it does. */
      readonly written: readonly Uint8Array[]
      readonly touched: ReadonlySet<string>
    }
  | { readonly ok: false; readonly because: TooMuch }
type TooMuch = 'not-ours' | 'too-large' | 'waits'

/**
 * Takes a change into a scratch copy of a document, as a rehearsal: what throws, what would wait
 * for something that isn't there, what can't be written to the disk and read again, and what makes
 * a document too large is found before the document itself is touched. The copy is spoilt by a
 * change that isn't let in. `waits`: it builds on something that isn't there.
 */
export function tryOut(name: DocumentName, scratch: Y.Doc, change: Uint8Array): Tried {
  const written: Uint8Array[] = []
  const touched = new Set<string>()
  const note = (update: Uint8Array) => written.push(update)
  const noteTables = ({ changed }: Y.Transaction) => {
    for (const table of tablesOf(name)) {
      const map: unknown = scratch.getMap(table)
      if ([...changed.keys()].some((type) => type === map)) touched.add(table)
    }
  }
  scratch.on('update', note)
  scratch.on('afterTransaction', noteTables)
  try {
    Y.applyUpdate(scratch, change)
    const waits = scratch.store.pendingStructs !== null || scratch.store.pendingDs !== null
    if (waits) return { ok: false, because: 'waits' }
    if (!written.every((update) => isAllowed(name, update))) return notOurs
  } catch {
    return notOurs
  } finally {
    scratch.off('update', note)
    scratch.off('afterTransaction', noteTables)
  }
  return isTooMuch(name, scratch)
    ? { ok: false, because: 'too-large' }
    : { ok: true, written, touched }
}

const notOurs = { ok: false, because: 'not-ours' } as const

function isTooMuch(name: DocumentName, doc: Y.Doc): boolean {
  let pieces = 0
  for (const structs of doc.store.clients.values()) pieces += structs.length
  if (pieces > mostPieces) return true
  return tablesOf(name).some((table) => {
    return doc.getMap(table).size > (most[table] ?? mostFields)
  })
}
