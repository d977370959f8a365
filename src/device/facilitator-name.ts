const name = 'atouts-facilitator'

/** Who of the facilitators works on this device, as they said in this tab; `null` before that. */
export function recallFacilitator(): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** Remembers who works here, until the tab is closed. Where nothing is kept it is asked each time. */
export function rememberFacilitator(who: string): void {
  try {
    sessionStorage.setItem(name, who)
  } catch {
    // A private window.
  }
}
