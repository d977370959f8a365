import type { Journey, TableName } from '@/journey/journey'
import { byOrder, placeBetween } from '@/journey/order'

/** How every step writes: rows that don't change stay the very same objects, tables too. */

/** The journey with one table replaced, or the very same journey when the table is the same. */
export function withTable<Name extends TableName>(
  journey: Journey,
  name: Name,
  table: Journey[Name],
): Journey {
  return table === journey[name] ? journey : { ...journey, [name]: table }
}

export function placeAtEnd<Key extends string>(
  table: ReadonlyMap<Key, { readonly order: string }>,
): string {
  return placeBetween([...table].sort(byOrder).at(-1)?.[1].order ?? '', '')
}

export function put<Key, Row>(
  table: ReadonlyMap<Key, Row>,
  key: Key,
  row: Row,
): ReadonlyMap<Key, Row> {
  return isSame(table.get(key), row) ? table : new Map(table).set(key, row)
}

/** Rows are plain values, always written in the same order of fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function without<Key, Row>(table: ReadonlyMap<Key, Row>, key: Key): ReadonlyMap<Key, Row> {
  const rest = new Map(table)
  return rest.delete(key) ? rest : table
}

export function mark<Key>(
  table: ReadonlyMap<Key, true>,
  key: Key,
  on: boolean,
): ReadonlyMap<Key, true> {
  if (table.has(key) === on) return table
  return on ? put(table, key, true) : without(table, key)
}
