/** A place near by where help is found, as the workshop lists it. */
export type NearBy = { readonly name: string; readonly phone: string; readonly what: string }

const key = 'atouts-near-by'
const parts = ['name', 'phone', 'what'] as const

/** The places that the last workshop of this device named: they say nothing about anyone. */
export function recallNearBy(): readonly NearBy[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isNearBy) : []
  } catch {
    // Storage that is switched off, or a text that somebody changed, counts as none.
    return []
  }
}

/** Remembers them for papers that are printed later, also where the room isn’t heard any more. */
export function rememberNearBy(places: readonly NearBy[]): void {
  const kept = places.map(({ name, phone, what }) => ({ name, phone, what }))
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or private store: papers are printed without them.
  }
}

function isNearBy(value: unknown): value is NearBy {
  if (typeof value !== 'object' || value === null) return false
  return parts.every((part) => typeof (value as Record<string, unknown>)[part] === 'string')
}
