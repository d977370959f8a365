import { expect, test } from 'vitest'
import { cardsOf, dealByTurns } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { deckOf } from './deck-of'

const dealt = (drawn: string) => {
  const deck = deckOf(drawn)
  return dealByTurns(deck, deck.cards).map((card) => card.id)
}

test('families are dealt in turn, each from its first card', () => {
  expect(
    dealt(`
      ear:  listen welcome help
      hand: repair clean
      head: invent
    `),
  ).toEqual(['listen', 'repair', 'invent', 'welcome', 'clean', 'help'])
})

test('a family without a card is passed over, and a deck without cards deals none', () => {
  const deck = deckOf('ear: listen\nhand: repair')

  expect(dealByTurns(deck, deck.cards.slice(1)).map((card) => card.id)).toEqual(['repair'])
  expect(dealByTurns(deck, [])).toEqual([])
  expect(dealByTurns({ ...deck, families: [] }, deck.cards)).toEqual([])
})

test('dealing neither loses nor doubles a card', () => {
  for (const size of ['short', 'full'] as const) {
    const cards = cardsOf(fullDeck, size)

    expect(new Set(dealByTurns(fullDeck, cards))).toEqual(new Set(cards))
    expect(dealByTurns(fullDeck, cards)).toHaveLength(cards.length)
  }
})

test('the first seven cards are of seven families', () => {
  const first = dealByTurns(fullDeck, cardsOf(fullDeck, 'short')).slice(0, 7)

  expect(new Set(first.map((card) => card.family)).size).toBe(7)
})

test('the short deck is a part of the full one, in the same order', () => {
  const short = cardsOf(fullDeck, 'short')

  expect(cardsOf(fullDeck, 'full')).toBe(fullDeck.cards)
  expect(fullDeck.cards.filter((card) => short.includes(card))).toEqual(short)
})
