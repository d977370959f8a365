import * as Y from 'yjs'
import { readWorkshop } from '@/documents/workshop-format'
import { type Paper, paperNames, papers, type Workshop } from '@/workshop/workshop'

/** A workshop's documents: root-level maps only, one a table, as a journey's. */
export type Papers = Readonly<Record<Paper, Y.Doc>>

/** The documents of a new, empty workshop. */
export function blankPapers(): Papers {
  return { room: new Y.Doc(), plan: new Y.Doc(), group: new Y.Doc() }
}

/** Reads the workshop that documents hold, checking every row; some tables may be left out. */
export function readPapers(
  opened: Papers,
  without: readonly string[] = [],
): { workshop: Workshop; flaws: number } {
  const read = Object.entries(tablesOf(opened)).filter(([name]) => !without.includes(name))
  const tables = read.map(([name, map]) => [name, map.toJSON()])
  return readWorkshop(Object.fromEntries(tables))
}

/** The tables of all three, by name. */
export function tablesOf(opened: Papers): Readonly<Record<string, Y.Map<unknown>>> {
  return Object.fromEntries(
    paperNames.flatMap((name) =>
      papers[name].map((table) => [table, opened[name].getMap(table)] as const),
    ),
  )
}

/** Writes the rows and fields in which two values of a workshop differ. */
export function writeWorkshop(written: Papers, before: Workshop, after: Workshop): void {
  for (const name of paperNames) {
    written[name].transact(() => {
      for (const table of papers[name]) {
        const [was, is] = [rowsOf(before[table]), rowsOf(after[table])]
        const map = written[name].getMap(table)
        for (const [key, row] of is) if (was.get(key) !== row) map.set(key, row)
        for (const key of was.keys()) if (!is.has(key)) map.delete(key)
      }
    })
  }
}

function rowsOf(table: Workshop[keyof Workshop]): ReadonlyMap<string, unknown> {
  return table instanceof Map ? table : new Map(Object.entries(table))
}
