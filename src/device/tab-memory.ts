/** What this tab remembers under a name until it is closed; `null` for nothing, or where nothing is kept. */
export function recallInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** Remembers a text in this tab, or, with `null`, forgets it. A private window may keep nothing. */
export function rememberInTab(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // It lasts as long as the page.
  }
}
