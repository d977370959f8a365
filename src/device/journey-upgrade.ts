import type { Doc } from 'yjs'
import { format } from '@/device/journey-format'
import { tableNames } from '@/journey/journey'

/** A file's parts, or a document's tables, by name, as plain values. */
export type Stored = Readonly<Record<string, unknown>>

/** What each version lacked, as one step to the next. Steps are added here and never changed. */
const upgrades: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // 2: what others saw, what stands behind it, and where it goes.
  1: (stored) => ({
    ...stored,
    gifts: {},
    proofs: {},
    texts: {},
    ideas: {},
    projects: {},
    roadmap: {},
  }),
}

export type Upgraded =
  | { readonly ok: true; readonly stored: Stored }
  | { readonly ok: false; readonly because: 'no-version' | 'from-a-newer-app' }

/**
 * Brings what was stored up to our version, step by step, before any part of it is read; what is of
 * ours stays the very same. `steps` are ours but in a test.
 */
export function upgradeStored(
  stored: Stored,
  version: unknown,
  steps: typeof upgrades = upgrades,
): Upgraded {
  if (typeof version !== 'number' || version < 1) return { ok: false, because: 'no-version' }
  if (version > format) return { ok: false, because: 'from-a-newer-app' }
  let upgraded = stored
  for (let from = version; from < format; from++) upgraded = steps[from]?.(upgraded) ?? upgraded
  return { ok: true, stored: upgraded }
}

/**
 * Upgrades a document in place by the same steps: rows that a step changed are written, and it is
 * marked as ours, so that an older app leaves it alone from now on. Answers `false`, and touches
 * nothing, for a document of a newer app. One without a version has nothing in it yet.
 */
export function upgradeDocument(doc: Doc): boolean {
  const about = doc.getMap('about')
  const version = about.get('format')
  if (version === undefined || version === format) return true
  const names = ['about', ...tableNames]
  const before = Object.fromEntries(names.map((name) => [name, doc.getMap(name).toJSON()]))
  const upgraded = upgradeStored(before, version)
  if (!upgraded.ok) return upgraded.because === 'no-version'
  doc.transact(() => {
    for (const name of names) writeDifference(doc, name, before[name], upgraded.stored[name])
    about.set('format', format)
  })
  return true
}

function writeDifference(doc: Doc, name: string, before: unknown, after: unknown): void {
  const map = doc.getMap(name)
  const [was, is] = [entriesOf(before), entriesOf(after)]
  for (const [key, row] of is) if (was.get(key) !== row) map.set(key, row)
  for (const key of was.keys()) if (!is.has(key)) map.delete(key)
}

function entriesOf(table: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof table === 'object' && table !== null ? Object.entries(table) : [])
}
