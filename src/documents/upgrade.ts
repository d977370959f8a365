import type { Map as YMap } from 'yjs'

/** The tables of a document, or the parts of a file, by name, as plain values. */
export type Stored = Readonly<Record<string, unknown>>

/** A stored form: the version that this app writes, and what each older one lacks. */
export type StoredForm = {
  readonly format: number
  /** One step from each version to the next. Steps are added and never changed. */
  readonly steps: Readonly<Record<number, (stored: Stored) => Stored>>
}

export type Upgraded =
  | { readonly ok: true; readonly stored: Stored }
  | { readonly ok: false; readonly because: 'no-version' | 'from-a-newer-app' }

/**
 * Brings what was stored up to our version, step by step, before any part of it is read; what is of
 * ours stays the very same.
 */
export function upgradeStored(
  { format, steps }: StoredForm,
  stored: Stored,
  version: unknown,
): Upgraded {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, because: 'no-version' }
  }
  if (version > format) return { ok: false, because: 'from-a-newer-app' }
  let upgraded = stored
  for (let from = version; from < format; from++) upgraded = steps[from]?.(upgraded) ?? upgraded
  return { ok: true, stored: upgraded }
}

/**
 * Upgrades the tables of documents in place by the same steps: the rows that a step changed are
 * written. Nothing is touched where there is nothing to upgrade, or no way to.
 */
export function upgradeTables(
  form: StoredForm,
  tables: Readonly<Record<string, YMap<unknown>>>,
  version: unknown,
): Upgraded {
  const before = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, table.toJSON()]),
  )
  const upgraded = upgradeStored(form, before, version)
  if (!upgraded.ok || upgraded.stored === before) return upgraded
  for (const [name, table] of Object.entries(tables)) {
    const [was, is] = [entriesOf(before[name]), entriesOf(upgraded.stored[name])]
    for (const [key, row] of is) if (was.get(key) !== row) table.set(key, row)
    for (const key of was.keys()) if (!is.has(key)) table.delete(key)
  }
  return upgraded
}

function entriesOf(table: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof table === 'object' && table !== null ? Object.entries(table) : [])
}
