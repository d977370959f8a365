import type { CardId, Deck } from '@/deck/deck'
import type { PortfolioWords, PrintedCard } from '@/portfolio/document'

/** A card as it is printed small: picture, family and name. Nothing for one that the deck hasn't. */
export function printedCard(
  id: CardId,
  deck: Deck,
  words: Pick<PortfolioWords, 'deck'>,
): PrintedCard | null {
  const card = deck.cards.find((one) => one.id === id)
  if (!card) return null
  return {
    label: words.deck.competencies[id]?.label ?? id,
    family: words.deck.families[card.family]?.label ?? '',
    pictogram: card.pictogram,
    suit: suitOf(id, deck),
  }
}

/** The family's place in the deck, which gives the colour. */
export function suitOf(id: CardId, deck: Deck): number {
  const family = deck.cards.find((card) => card.id === id)?.family
  return Math.max(
    0,
    deck.families.findIndex((one) => one.id === family),
  )
}
