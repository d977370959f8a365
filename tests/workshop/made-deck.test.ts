import { expect, test } from 'vitest'
import type { CardId, FamilyId } from '@/deck/deck'
import { mostOfPictures } from '@/deck/picture'
import { readDeckFile, writeDeckFile } from '@/documents/deck-format'
import { type DeckProblem, deckProblems, readyToDeal } from '@/workshop/deck-problems'
import { cardsInOrder, type DeckStep, type MadeDeck, takeDeckStep } from '@/workshop/made-deck'
import { ownCard, ownDeck } from '../deck/own-cards'

const id = (name: string) => name as CardId
const made = (count: number): MadeDeck => ({
  about: { name: 'Cuisine', languages: ['fr', 'pt'] },
  ...ownDeck(count),
})
const kindsOf = (problems: readonly DeckProblem[]) => problems.map(({ kind }) => kind)
const after = (deck: MadeDeck, ...steps: readonly DeckStep[]) => steps.reduce(takeDeckStep, deck)
const labels = (deck: MadeDeck) => cardsInOrder(deck).map((card) => card.id)

test('a card is added last, moves up and down, and stays at the ends', () => {
  const { order: _, dealt: __, ...card } = ownCard('semer')
  const deck = after(made(2), {
    kind: 'add-cards',
    cards: [{ id: id('x'), ...card, picture: null }],
  })
  const up: DeckStep = { kind: 'move-card', card: id('x'), by: -1 }

  expect(labels(deck)).toEqual(['own-0', 'own-1', 'x'])
  expect(labels(after(deck, up))).toEqual(['own-0', 'x', 'own-1'])
  expect(labels(after(deck, up, up, up))).toEqual(['x', 'own-0', 'own-1'])
  expect(labels(after(deck, { ...up, by: 1 }))).toEqual(['own-0', 'own-1', 'x'])
})

test('a card that is taken out takes its picture along', () => {
  const deck = after(made(3), { kind: 'drop-card', card: id('own-1') })

  expect(labels(deck)).toEqual(['own-0', 'own-2'])
  expect(deck.pictures.has(id('own-1'))).toBe(false)
})

test('words are written in one language and leave the other as it is', () => {
  const deck = after(made(1), {
    kind: 'write-card',
    card: id('own-0'),
    language: 'pt',
    words: { label: 'Semear' },
  })

  expect(deck.cards.get(id('own-0'))?.texts.pt?.label).toBe('Semear')
  expect(deck.cards.get(id('own-0'))?.texts.fr?.label).toBe('geste 0 (fr)')
})

test('a whole deck has nothing to see to', () => {
  expect(deckProblems(made(10))).toEqual([])
  expect(deckProblems(made(150))).toEqual([])
})

test.each<readonly [string, MadeDeck, readonly string[]]>([
  ['too few cards', made(9), ['too-few']],
  ['too many cards', made(151), ['too-many']],
  ['a name that is missing in one language', after(made(10), write({ label: ' ' })), ['missing']],
  ['a sentence that is too long', after(made(10), write({ text: 'x'.repeat(141) })), ['too-long']],
  ['a name that another card has', after(made(10), write({ label: 'GESTE 3 (pt)' })), ['doubled']],
  [
    'a drawing that nobody has',
    after(made(10), { kind: 'draw-card', card: id('own-0'), pictogram: 'nothing', picture: null }),
    ['no-picture'],
  ],
  [
    'a picture that isn’t one',
    after(made(10), { kind: 'draw-card', card: id('own-0'), pictogram: 'image', picture: '<svg>' }),
    ['no-picture'],
  ],
  [
    'a family that isn’t ours',
    after(made(10), {
      kind: 'change-card',
      card: id('own-0'),
      change: { family: 'ailleurs' as FamilyId },
    }),
    ['no-family'],
  ],
  [
    'pictures that are too heavy together',
    {
      ...made(40),
      pictures: new Map(
        [...made(40).cards.keys()].map((card) => [
          card,
          `data:image/jpeg;base64,${'A'.repeat(mostOfPictures / 39)}`,
        ]),
      ),
    },
    ['pictures-too-large'],
  ],
])('%s is named', (_, deck, kinds) => {
  expect(kindsOf(deckProblems(deck))).toEqual(kinds)
})

function write(words: { label?: string; text?: string }): DeckStep {
  return { kind: 'write-card', card: id('own-0'), language: 'pt', words }
}

test('a deck is the same after its file', async () => {
  const deck = made(12)
  const read = await readDeckFile(new Blob([writeDeckFile(deck)]))

  expect(read).toEqual({ ok: true, deck })
})

const whole = JSON.parse(writeDeckFile(made(10)))
test.each<readonly [string, unknown, string]>([
  ['half of a file', writeDeckFile(made(10)).slice(0, 900), 'unreadable'],
  ['nothing', '', 'unreadable'],
  ['a list', [], 'not-a-deck'],
  ['null', null, 'not-a-deck'],
  ['a journey', { ...whole, kind: 'atouts-journey' }, 'not-a-deck'],
  ['one of a newer app', { ...whole, format: 2, cards: 'otherwise' }, 'from-a-newer-app'],
  ['no version', { ...whole, format: undefined }, 'damaged'],
  ['no name', { ...whole, about: { languages: ['fr'] } }, 'damaged'],
  ['three languages', { ...whole, about: { name: '', languages: ['fr', 'pt', 'es'] } }, 'damaged'],
  ['a card without words', { ...whole, cards: { x: { family: 'faire' } } }, 'damaged'],
  [
    'a picture that runs',
    { ...whole, pictures: { x: 'data:image/svg+xml,<svg onload=alert(1)>' } },
    'damaged',
  ],
  ['cards as a list', { ...whole, cards: [] }, 'damaged'],
  ['too much', 'x'.repeat(3_000_001), 'too-large'],
])('of a file with %s nothing is taken', async (_, content, because) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)

  expect(await readDeckFile(new Blob([text]))).toEqual({ ok: false, because })
})

test.each([['pt'], ['pt', 'fr'], ['fr']])(
  'what is dealt speaks the languages of the deck and no other, the first one first (%s)',
  (...languages: readonly string[]) => {
    const deck = after(made(10), { kind: 'speak-in', languages })
    const dealt = [...(readyToDeal(deck)?.cards.values() ?? [])]

    expect(dealt).toHaveLength(10)
    for (const { texts } of dealt) expect(Object.keys(texts)).toEqual(languages)
    // What was written in a language that was taken away comes back with it.
    expect(deck.cards.get(id('own-0'))?.texts.fr?.label).toBe('geste 0 (fr)')
  },
)

test('a deck with something to see to is not dealt', () => {
  expect(readyToDeal(made(9))).toBeNull()
  expect(readyToDeal(after(made(10), write({ label: '' })))).toBeNull()
})
