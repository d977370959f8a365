import type { DeckTexts } from '@/deck/deck'
import cards from '@/deck/fr-CA.json'
import { withLayer } from '@/deck/text-layer'
import texts from '@/language/fr-CA.json?messages'

/** What is said otherwise in Québec: a layer over the texts of the screens and of the cards. */
export { texts }

export const deckInQuebec = (deck: DeckTexts): DeckTexts => withLayer(deck, cards)
