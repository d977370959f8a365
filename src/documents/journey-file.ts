import { format } from '@/documents/journey-format'
import { dayOf } from '@/journey/day'
import { type Journey, tableNames } from '@/journey/journey'

/**
 * The journey as one text file to take home.
 *
 * UTF-8 JSON: `kind` is "atouts-journey", `format` the version, `savedAt` an ISO 8601 moment,
 * `about` who it is, and then one object per table, row by id. `src/README.md` describes it.
 */
export function writeJourneyFile(journey: Journey, savedAt: Date): string {
  const tables = tableNames.map((name) => [name, Object.fromEntries(journey[name])])
  const file = {
    kind: 'atouts-journey',
    format,
    savedAt: savedAt.toISOString(),
    about: journey.about,
    ...Object.fromEntries(tables),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * A file name that every system accepts: `atouts-samira-2026-11-22.json` of a journey's name,
 * `atouts-cv-de-samira-2026-11-22.pdf` of a paper's title.
 */
export function fileName(title: string, savedAt: Date, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+\p{Mark}*/gu, '-')
    .replace(/^[-\p{Mark}]+|-+$/gu, '')
    .toLowerCase()
  return `atouts-${plain === '' ? 'parcours' : plain}-${dayOf(savedAt)}.${ending}`
}
