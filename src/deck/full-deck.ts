import competencies from '@/deck/data/competencies.json'
import domains from '@/deck/data/domains.json'
import experiences from '@/deck/data/experiences.json'
import families from '@/deck/data/families.json'
import places from '@/deck/data/places.json'
import type { Deck } from '@/deck/deck'

/**
 * The deck that comes with the app: 81 cards in seven families, 36 experiences and 16 places,
 * and beside them the cards that it dealt once.
 * Its data is checked by `deck-schema.ts` at build and in the tests, not on the tablet.
 */
export const fullDeck = {
  families,
  cards: competencies.filter(({ retired }) => !retired),
  others: competencies.filter(({ retired }) => retired),
  domains,
  experiences,
  places,
} as unknown as Deck

/** The place of a family, which gives the colour, and its pictogram. */
export function familyOf(id: string): { readonly suit: number; readonly familySign: string } {
  const suit = fullDeck.families.findIndex((family) => family.id === id)
  return { suit, familySign: fullDeck.families[suit]?.pictogram ?? 'users' }
}
