import * as v from 'valibot'
import { principle } from '@/documents/workshop-format'
import type { Stated } from '@/workshop/principles'

const name = 'atouts-principles'
const rows = v.array(principle)

/**
 * What the organisation stands by, as it was last put into its own words on this device: what its next
 * workshops begin with. None before that, and none once it went back to ours.
 */
export function recallPrinciples(): readonly Stated[] {
  try {
    const read = v.safeParse(rows, JSON.parse(localStorage.getItem(name) ?? '[]'))
    return read.success ? read.output : []
  } catch {
    // Storage that is switched off counts as none.
    return []
  }
}

export function rememberPrinciples(stated: readonly Stated[]): void {
  try {
    if (stated.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(stated))
  } catch {
    // They stand in the workshop all the same.
  }
}
