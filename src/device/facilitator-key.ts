const name = 'atouts-key'

/** The key that opens the facilitator's side of the room, as it was typed on this device. */
export function recallKey(): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Remembers a key, or forgets it with `null`. Where nothing is kept it lasts as long as the page. */
export function rememberKey(key: string | null): void {
  try {
    if (key === null) localStorage.removeItem(name)
    else localStorage.setItem(name, key)
  } catch {
    // A private window: it is typed again after a reload.
  }
}
