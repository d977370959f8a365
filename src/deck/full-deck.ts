import competencies from '@/deck/data/competencies.json'
import domains from '@/deck/data/domains.json'
import experiences from '@/deck/data/experiences.json'
import families from '@/deck/data/families.json'
import type { Deck } from '@/deck/deck'

/**
 * The deck that comes with the app: 79 cards in seven families, and 36 experiences.
 * Its data is checked by `deck-schema.ts` at build and in the tests, not on the tablet.
 */
export const fullDeck = { families, cards: competencies, domains, experiences } as unknown as Deck
