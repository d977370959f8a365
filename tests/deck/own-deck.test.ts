import { expect, test } from 'vitest'
import { type CardId, cardIn, cardsOf, type DeckTexts } from '@/deck/deck'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import { fullDeck } from '@/deck/full-deck'
import { languageOn } from '@/deck/own-deck'
import { isPicture, layersOf, longestPicture } from '@/deck/picture'
import french from '@/deck/texts/fr.json'
import { drawing, ownCard, ownDeck } from './own-cards'

const none = { cards: new Map(), pictures: new Map() }
const plain = { language: 'fr', deck: french as DeckTexts }

test('without cards of one’s own our deck is dealt, and the words are ours', () => {
  expect(deckWith(none)).toBe(fullDeck)
  expect(withOwnWords(plain, none)).toBe(plain)
})

test('no card that is dealt no longer is in the deck or proposed, and each is still known', () => {
  const retired = ['avancer-dans-l-incertitude', 'ouverture-d-esprit', 'utiliser-des-outils']
  const proposed = fullDeck.experiences.flatMap(({ competencies }) => competencies)

  expect(fullDeck.others.map(({ id }) => id)).toEqual(retired)
  for (const id of retired as CardId[]) {
    expect(fullDeck.cards.map((card) => card.id)).not.toContain(id)
    expect(proposed).not.toContain(id)
    expect(cardIn(fullDeck, id)?.pictogram).toBeTruthy()
    expect(french.competencies).toHaveProperty(id)
  }
})

test.each([10, 40])('a deck of %i cards is sorted whole', (count) => {
  const deck = deckWith(ownDeck(count))

  expect(deck.cards).toHaveLength(count)
  expect(cardsOf(deck, 'short')).toHaveLength(count)
})

test('of a large deck the short one has thirty cards, of each family in turn', () => {
  const deck = deckWith(ownDeck(150))
  const short = cardsOf(deck, 'short')
  const ofFirst = short.filter(({ family }) => family === 'avec-les-autres')

  expect(deck.cards).toHaveLength(150)
  expect(short).toHaveLength(30)
  expect(ofFirst).toHaveLength(15)
})

test('cards come in their own order, with their drawing, and are proposed by what was lived', () => {
  const { cards, pictures } = ownDeck(3)
  const deck = deckWith({ cards: new Map([...cards].reverse()), pictures })
  const cooking = deck.experiences.find(({ id }) => id === 'cuisiner')

  expect(deck.cards.map(({ id }) => id)).toEqual(['own-0', 'own-1', 'own-2'])
  expect(deck.cards[0]?.picture).toBe(drawing)
  expect(cooking?.competencies).toEqual(['own-0', 'own-1', 'own-2'])
})

test('cards that two windows put in one place come in one order everywhere', () => {
  const rows = ['b', 'c', 'a'].map((name) => [name as CardId, ownCard(name)] as const)
  const orders = [rows, rows.toReversed()].map((cards) =>
    deckWith({ cards: new Map(cards), pictures: new Map() }).cards.map(({ id }) => id),
  )

  expect(orders).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

test('what isn’t dealt any more stays known beside our whole deck', () => {
  const left = new Map([['own-0' as CardId, ownCard('geste', { dealt: false })]])
  const deck = deckWith({ cards: left, pictures: new Map() })

  expect(deck.cards).toBe(fullDeck.cards)
  expect(cardIn(deck, 'own-0' as CardId)?.family).toBe('avec-les-autres')
  expect(cardIn(deck, 'ouverture-d-esprit' as CardId)).toBeDefined()
})

test('the words are the screen’s language, or the first that the card has', () => {
  const own = ownDeck(1)
  const [card] = own.cards.values()
  const labelIn = (language: string) =>
    withOwnWords({ ...plain, language }, own).deck.competencies['own-0']?.label

  expect(labelIn('pt')).toBe('geste 0 (pt)')
  expect(labelIn('en')).toBe('geste 0 (fr)')
  expect(card && languageOn(card, 'en')).toBe('fr')
  expect(withOwnWords(plain, own).deck.competencies.ecouter?.label).toBe('Écouter')
})

test('a picture is a photograph or a drawing, and nothing that could do more', () => {
  expect(layersOf(drawing)).toEqual({
    pale: 'M8 8L248 8L248 248Z',
    line: 'M16 16C32 48 64 96 128 128Z',
  })
  expect(layersOf('data:image/jpeg;base64,/9j/4AAQ')).toBeNull()
  expect(isPicture(drawing)).toBe(true)
  expect(isPicture('data:image/jpeg;base64,/9j/4AAQ==')).toBe(true)
  for (const other of [
    '',
    'svg:',
    'svg:|',
    'svg:M0 0"/><script>|M0 0',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/png;base64,iVBORw0KGgo=',
    'data:text/html,<p>',
    'https://example.org/a.jpg',
    `data:image/jpeg;base64,${'A'.repeat(longestPicture)}`,
  ]) {
    expect(isPicture(other)).toBe(false)
  }
})
