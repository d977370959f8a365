import { format, journeyTables, readAbout } from '@/documents/journey-format'
import { journeyForm } from '@/documents/journey-upgrade'
import { isTooMuch, readRows } from '@/documents/row-tables'
import { upgradeStored } from '@/documents/upgrade'
import { type Journey, tableNames } from '@/journey/journey'

/** Larger than any journey by a factor of ten; a bigger file isn't even read. */
export const largestFile = 5_000_000

export type FileOpened =
  | { readonly ok: true; readonly journey: Journey }
  | {
      readonly ok: false
      readonly because: 'too-large' | 'unreadable' | 'not-a-journey' | 'from-a-newer-app'
    }

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

/** The day where the tablet is, e.g. 2026-11-22: in the evening UTC is already at tomorrow. */
function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Reads a file that someone brought. Nothing is changed anywhere; every field is checked. */
export async function readJourneyFile(file: Blob): Promise<FileOpened> {
  if (file.size > largestFile) return { ok: false, because: 'too-large' }
  const value = parse(await file.text().catch(() => ''))
  if (value === null) return { ok: false, because: 'unreadable' }
  if (value.kind !== 'atouts-journey') return { ok: false, because: 'not-a-journey' }
  const upgraded = upgradeStored(journeyForm, value, value.format)
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'not-a-journey' }
  }
  if (isTooMuch(journeyTables, upgraded.stored)) return { ok: false, because: 'too-large' }
  const about = readAbout(upgraded.stored.about)
  const { tables, flaws } = readRows(journeyTables, upgraded.stored)
  if (about === null || flaws > 0) return { ok: false, because: 'not-a-journey' }
  return { ok: true, journey: { about, ...tables } }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
