import { createStore } from 'zustand'
import type { Deck, DeckTexts } from '@/deck/deck'
import type { OwnCards } from '@/deck/own-deck'

const none: OwnCards = { cards: new Map(), pictures: new Map() }

/** How a deck is made of cards of one's own: only who has some fetches it. */
let making: typeof import('@/deck/deck-with') | null = null

/** The cards that somebody made and that lie on the table of this screen, and the deck that they make. */
export const cardsOnTable = createStore<{
  readonly own: OwnCards
  /** `null` for ours. */
  readonly deck: Deck | null
}>(() => ({ own: none, deck: null }))

/** Fetches what these cards need: from then on `putOnTable` lays them at once. */
export async function readyForCards({ cards }: OwnCards): Promise<void> {
  if (cards.size > 0) making ??= await import('@/deck/deck-with')
}

let latest: OwnCards = none

/** Lays them there; `null` for none. */
export function putOnTable(own: OwnCards | null): void {
  const { cards, pictures } = own ?? none
  const isSame = latest.cards === cards && latest.pictures === pictures
  if (isSame || latest.cards.size + cards.size === 0) return
  latest = { cards, pictures }
  if (making || cards.size === 0) lay()
  else void readyForCards(latest).then(lay)
}

function lay(): void {
  cardsOnTable.setState({ own: latest, deck: making?.deckWith(latest) ?? null })
}

/** Words of the cards, with those of the cards on the table. */
export function withWordsOnTable<
  Words extends { readonly language: string; readonly deck: DeckTexts },
>(words: Words): Words {
  return making ? making.withOwnWords(words, cardsOnTable.getState().own) : words
}
