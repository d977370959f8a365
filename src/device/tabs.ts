import type { JourneyId } from '@/journey/journey'
import type { DeckId } from '@/workshop/made-deck'
import type { WorkshopId } from '@/workshop/workshop'

/** Whose a document is. */
export type Owner = JourneyId | WorkshopId | DeckId

/**
 * What the tabs of one browser tell each other: a document has changed, a journey or workshop
 * was erased, or the desk has changed. Hints only: the truth is in the database.
 */
export type TabMessage =
  | { readonly kind: 'changed'; readonly name: string }
  | { readonly kind: 'erased'; readonly owner: Owner }
  /** Something on the adviser's desk. */
  | { readonly kind: 'desk' }

const channel = new BroadcastChannel('atouts')
// In Node an open channel would keep a test from ending.
;(channel as { unref?: () => void }).unref?.()

/** Tells the other tabs. This tab doesn't hear itself. */
export function tellTabs(message: TabMessage): void {
  channel.postMessage(message)
}

/** Listens to the other tabs; the answer stops listening. */
export function hearTabs(hear: (message: TabMessage) => void): () => void {
  const listener = (event: MessageEvent<TabMessage>) => hear(event.data)
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}
