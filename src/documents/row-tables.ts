import * as v from 'valibot'

/** How the rows of one table look: their keys, their fields, and how many there may be. */
export type RowTable<Key extends string, Row> = {
  readonly key: v.GenericSchema<unknown, Key>
  readonly row: v.GenericSchema<unknown, Row>
  /** Far above what anyone does, and few enough to be drawn. */
  readonly most: number
}

/** Tables by name; each is declared there and nowhere else. */
export type RowTables = Readonly<Record<string, RowTable<string, unknown>>>

/** The values that tables hold, row by id. */
export type RowsOf<Tables extends RowTables> = {
  readonly [Name in keyof Tables]: ReadonlyMap<
    v.InferOutput<Tables[Name]['key']>,
    v.InferOutput<Tables[Name]['row']>
  >
}

/**
 * Reads every table, leaving out the rows that aren't as they should be and those beyond the most,
 * so that one damaged row doesn't hide the others. `flaws` counts what was left out.
 */
export function readRows<Tables extends RowTables>(
  tables: Tables,
  plain: { readonly [Name in keyof Tables]?: unknown },
): { readonly tables: RowsOf<Tables>; readonly flaws: number } {
  let flaws = 0
  const read = Object.entries(tables).map(([name, { key, row, most }]) => {
    const table = new Map<string, unknown>()
    const value: unknown = plain[name]
    if (!isTable(value)) flaws++
    for (const [plainKey, plainRow] of entriesOf(value)) {
      const [readKey, readRow] = [v.safeParse(key, plainKey), v.safeParse(row, plainRow)]
      if (readKey.success && readRow.success && table.size < most)
        table.set(readKey.output, readRow.output)
      else flaws++
    }
    return [name, table] as const
  })
  return { tables: Object.fromEntries(read) as unknown as RowsOf<Tables>, flaws }
}

/** Whether a table has more rows than it may: nothing else is wrong with it. */
export function isTooMuch(tables: RowTables, plain: { readonly [name: string]: unknown }): boolean {
  return Object.entries(tables).some(([name, { most }]) => entriesOf(plain[name]).length > most)
}

function entriesOf(value: unknown): [string, unknown][] {
  return isTable(value) && value !== undefined ? Object.entries(value) : []
}

function isTable(value: unknown): value is object | undefined {
  if (value === undefined) return true
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
