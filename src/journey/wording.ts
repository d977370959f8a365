import type { CardId } from '@/deck/deck'
import { type Journey, type TextId, textId } from '@/journey/journey'

/** Under which name the words chosen for a strength are kept. */
export function wordingId(card: CardId): TextId {
  return textId(`work:${card}`)
}

/** How a strength is said to an employer: the person's choice, else the card's own wording. */
export function wordingOf(journey: Journey, card: CardId, ofCard: string): string {
  const own = journey.texts.get(wordingId(card))?.trim()
  return own === undefined || own === '' ? ofCard : own
}
