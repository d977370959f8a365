import type { Doc } from 'yjs'
import { format } from '@/documents/journey-format'
import { type StoredForm, upgradeTables } from '@/documents/upgrade'
import { tableNames } from '@/journey/journey'

export const journeyForm: StoredForm = {
  format,
  steps: {
    // 2: what others saw, what stands behind it, and where it goes. A newer tablet may have given
    // to an older journey already: what is there stays.
    1: (stored) => ({
      gifts: {},
      proofs: {},
      texts: {},
      ideas: {},
      projects: {},
      roadmap: {},
      ...stored,
    }),
    // 3: what was handed over, and when two looked back.
    2: (stored) => ({ shares: {}, meetings: {}, ...stored }),
    // 4: the cards that somebody made.
    3: (stored) => ({ cards: {}, pictures: {}, ...stored }),
  },
}

/**
 * Upgrades a journey's document in place, and marks it as ours, so that an older app leaves it
 * alone from now on. Answers `false`, and touches nothing, for one of a newer app and for one whose
 * version can't be read.
 */
export function upgradeDocument(doc: Doc): boolean {
  const about = doc.getMap('about')
  const version = about.get('format')
  if (version === format) return true
  const names = ['about', ...tableNames]
  const tables = Object.fromEntries(names.map((name) => [name, doc.getMap(name)]))
  return doc.transact(() => {
    const upgraded = upgradeTables(journeyForm, tables, version)
    if (upgraded.ok) about.set('format', format)
    return upgraded.ok
  })
}
