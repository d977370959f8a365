import type { CardId, Deck } from '@/deck/deck'
import type { PortfolioWords, SignedCard } from '@/portfolio/document'
import { printedCard, suitOf } from '@/portfolio/printed-card'

/** A card as it is printed, with its family's sign; of a card of somebody's own, the name alone. */
export function signedCard(
  id: CardId,
  deck: Deck,
  words: Pick<PortfolioWords, 'deck'>,
): SignedCard {
  const family = deck.families[suitOf(id, deck)]
  const label = words.deck.competencies[id]?.label ?? id
  const card = printedCard(id, deck, words) ?? { label, family: '', pictogram: '', suit: -1 }
  return { ...card, familySign: card.family === '' ? '' : (family?.pictogram ?? '') }
}
