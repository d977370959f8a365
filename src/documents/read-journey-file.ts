import { journeyTables, readAbout } from '@/documents/journey-format'
import { journeyForm } from '@/documents/journey-upgrade'
import { isTooMuch, readRows } from '@/documents/row-tables'
import { upgradeStored } from '@/documents/upgrade'
import type { Journey } from '@/journey/journey'

/** Larger than any journey by a factor of ten; a bigger file isn't even read. */
export const largestFile = 5_000_000

export type FileOpened =
  | { readonly ok: true; readonly journey: Journey }
  | {
      readonly ok: false
      readonly because: 'too-large' | 'unreadable' | 'not-a-journey' | 'from-a-newer-app'
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
