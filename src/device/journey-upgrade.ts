import type { Doc } from 'yjs'
import { format } from '@/device/journey-format'

/** A file's parts, or a document's, by name. */
type Stored = Readonly<Record<string, unknown>>

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

/** Brings a file of an older version up to ours, step by step; ours stays the very same. */
export function upgradeStored(stored: Stored, version: number): Stored {
  let upgraded = stored
  for (let from = version; from < format; from++) upgraded = upgrades[from]?.(upgraded) ?? upgraded
  return upgraded
}

/**
 * Marks a document of an older version as ours, so that an older app leaves it alone from now on.
 * A table that isn't in a document is an empty one: there is nothing else to do up to version 2.
 */
export function upgradeDocument(doc: Doc): void {
  const about = doc.getMap('about')
  const version = about.get('format')
  if (typeof version === 'number' && version < format) about.set('format', format)
}
