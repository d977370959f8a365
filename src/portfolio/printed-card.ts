import { type CardId, cardIn, type Deck } from '@/deck/deck'
import type { PortfolioWords, PrintedCard } from '@/portfolio/document'

/** A card as it is printed small: picture, family and name. Nothing for one that the deck hasn't. */
export function printedCard(
  id: CardId,
  deck: Deck,
  words: Pick<PortfolioWords, 'deck'>,
): PrintedCard | null {
  const card = cardIn(deck, id)
  if (!card) return null
  return {
    label: words.deck.competencies[id]?.label ?? id,
    family: words.deck.families[card.family]?.label ?? '',
    pictogram: card.pictogram,
    ...(card.picture !== undefined && { picture: card.picture }),
    suit: suitOf(id, deck),
  }
}

/** The family's place in the deck, which gives the colour. */
export function suitOf(id: CardId, deck: Deck): number {
  const family = cardIn(deck, id)?.family
  return Math.max(
    0,
    deck.families.findIndex((one) => one.id === family),
  )
}
