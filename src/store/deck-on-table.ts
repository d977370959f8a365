import { useStore } from 'zustand'
import type { Deck } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { cardsOnTable } from '@/store/cards-on-table'

/** The deck of this screen: the journey's cards, the workshop's, or else ours. */
export const useDeck = (): Deck => useStore(cardsOnTable).deck ?? fullDeck

/** The same outside of a component. */
export const deckNow = (): Deck => cardsOnTable.getState().deck ?? fullDeck
