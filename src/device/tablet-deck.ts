import type { DeckId } from '@/workshop/made-deck'

const key = 'atouts-deck'

/** The deck that journeys begin with on this tablet; `null` for ours. */
export function recallTabletDeck(): DeckId | null {
  try {
    return localStorage.getItem(key) as DeckId | null
  } catch {
    // Storage that is switched off counts as none.
    return null
  }
}

/** Chooses it for whoever begins here; journeys that are begun keep theirs. */
export function chooseTabletDeck(id: DeckId | null): void {
  try {
    if (id === null) localStorage.removeItem(key)
    else localStorage.setItem(key, id)
  } catch {
    // A private window keeps no deck either.
  }
}
