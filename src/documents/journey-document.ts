import * as Y from 'yjs'
import { format, journeyTables, readAbout } from '@/documents/journey-format'
import { journeyForm } from '@/documents/journey-upgrade'
import { readRows } from '@/documents/row-tables'
import { upgradeStored } from '@/documents/upgrade'
import { type About, type Journey, startJourney, tableNames } from '@/journey/journey'

/** Changes that a finger on this screen made: the ones that undo takes back. */
export const ownStep = Symbol('own step')
/** Words and settings: no screen with an undo button shows them, so undo leaves them alone. */
export const ownWords = Symbol('own words')

/** Writes the rows in which two values of a journey differ, in one transaction. */
export function writeJourney(doc: Y.Doc, before: Journey, after: Journey, origin = ownStep): void {
  doc.transact(() => {
    writeRows(doc.getMap('about'), entries(before.about), entries(after.about))
    for (const name of tableNames) {
      if (before[name] !== after[name]) writeRows(doc.getMap(name), before[name], after[name])
    }
  }, origin)
}

/** Writes the rows in which two values of a table differ. */
export function writeRows(
  map: Y.Map<unknown>,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): void {
  for (const [key, row] of after) if (before.get(key) !== row) map.set(key, row)
  for (const key of before.keys()) if (!after.has(key)) map.delete(key)
}

function entries(about: About): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(about))
}

/** A new document that holds this journey, whole. */
export function documentOf(journey: Journey): Y.Doc {
  const doc = new Y.Doc()
  const { name, colour } = journey.about
  const blank = startJourney(name, colour)
  doc.transact(() => {
    doc.getMap('about').set('format', format)
    writeRows(doc.getMap('about'), new Map(), entries(journey.about))
    for (const table of tableNames) writeRows(doc.getMap(table), blank[table], journey[table])
  })
  return doc
}

export type DocumentRead =
  | { readonly ok: true; readonly journey: Journey; readonly flaws: number }
  | { readonly ok: false; readonly because: 'from-a-newer-app' | 'unreadable' }

/**
 * Reads the journey that a document holds, checking every row. One of an older version is read as
 * the upgrade makes it, and stays as it is.
 */
export function readJourney(doc: Y.Doc): DocumentRead {
  const names = ['about', ...tableNames]
  const plain = Object.fromEntries(names.map((name) => [name, doc.getMap(name).toJSON()]))
  const upgraded = upgradeStored(journeyForm, plain, doc.getMap('about').get('format'))
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'unreadable' }
  }
  const who = readAbout(upgraded.stored.about)
  if (!who) return { ok: false, because: 'unreadable' }
  const { tables, flaws } = readRows(journeyTables, upgraded.stored)
  return { ok: true, journey: { about: who, ...tables }, flaws }
}

/** Whether a change touched one of these root-level maps. */
export function touches(
  doc: Y.Doc,
  { changed }: Y.Transaction,
  tables: readonly string[],
): boolean {
  const touched: readonly unknown[] = [...changed.keys()]
  return tables.some((table) => touched.includes(doc.getMap(table)))
}

/** Which rows of which root-level map a change touched. */
export type ChangedRows = ReadonlyMap<string, ReadonlySet<string>>

/** The rows that a transaction touched, by the name of their map. */
export function changedRows(doc: Y.Doc, transaction: Y.Transaction): ChangedRows {
  const changed = new Map<string, Set<string>>()
  for (const [type, keys] of transaction.changed) {
    for (const [name, root] of doc.share) {
      if (root === type) changed.set(name, new Set([...keys].filter((key) => key !== null)))
    }
  }
  return changed
}

/**
 * The journey after a change: tables and rows that didn't change stay the very same objects, so
 * that a screen draws again only what it must.
 */
export function refreshJourney(doc: Y.Doc, journey: Journey, changed: ChangedRows): Journey {
  const next: Record<string, unknown> = {}
  if (changed.has('about')) next.about = readAbout(doc.getMap('about').toJSON()) ?? journey.about
  const plain = Object.fromEntries(
    [...changed].map(([name, keys]) => [name, pickRows(doc.getMap(name), keys)]),
  )
  const { tables } = readRows(journeyTables, plain)
  for (const name of tableNames) {
    const keys = changed.get(name)
    if (keys) next[name] = replaceRows(journey[name], tables[name], keys, journeyTables[name].most)
  }
  return { ...journey, ...next }
}

function pickRows(map: Y.Map<unknown>, keys: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    [...keys].filter((key) => map.has(key)).map((key) => [key, map.get(key)]),
  )
}

function replaceRows(
  table: ReadonlyMap<string, unknown>,
  rows: ReadonlyMap<string, unknown>,
  keys: ReadonlySet<string>,
  most: number,
): ReadonlyMap<string, unknown> {
  const all = [...[...table].filter(([key]) => !keys.has(key)), ...rows]
  return new Map(all.slice(0, most))
}
