import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import { deckWith } from '@/deck/deck-with'
import type { OwnCards } from '@/deck/own-deck'
import { readCopy } from '@/documents/copy-file'
import { dealing } from '@/journey/deck-in-hand'
import { type Journey, startJourney } from '@/journey/journey'
import { cutCopy, type SharedCopy } from '@/journey/shared-copy'
import { sortProgress, toSort } from '@/journey/sorting'
import { type Step, takeStep } from '@/journey/step'
import { journeyOfCopy } from '@/portfolio/copy/journey-of-copy'
import { drawing, ownDeck } from '../deck/own-cards'

const card = (name: string) => name as CardId
const none = { cards: new Map(), pictures: new Map() }

/** A step, or a deck that is dealt. */
type Done = Step | OwnCards

function go(journey: Journey, done: Done): Journey {
  const step = 'kind' in done ? done : dealing(journey, done)
  return step ? takeStep(journey, step) : journey
}

function after(...all: readonly Done[]): Journey {
  return all.reduce(go, startJourney('Samira', 'coral'))
}

const told: readonly Done[] = [
  ownDeck(12),
  { kind: 'lay-card', card: card('own-0'), pile: 'often' },
  { kind: 'choose-strength', card: card('own-1') },
  { kind: 'start-story', story: 's' as never, card: card('own-2') },
  {
    kind: 'give-gift',
    gift: 'g' as never,
    given: { card: card('own-3'), giver: 'Omar', words: '', named: true },
  },
  { kind: 'tell-success', success: 'x' as never, told: { title: 'Fête', cards: [card('own-4')] } },
]

test('the cards of a deck are dealt in place of ours', () => {
  const journey = after(...told)

  expect(sortProgress(journey, deckWith(journey))).toEqual({ sorted: 1, all: 12 })
  expect(toSort(journey, deckWith(journey))[0]).toBe('own-4')
})

test('the same deck taken once more changes nothing at all', () => {
  const journey = after(...told)

  expect(go(journey, ownDeck(12))).toBe(journey)
})

test.each([
  ['ours', none],
  ['another one', ownDeck(10, 'other')],
])('with %s instead, whatever was done with a card keeps it whole', (_, own) => {
  const journey = go(after(...told), own)
  const kept = [...journey.cards].filter(([, { dealt }]) => !dealt)

  expect(kept.map(([id]) => id)).toEqual(['own-0', 'own-1', 'own-2', 'own-3', 'own-4'])
  for (const [id, { texts }] of kept) {
    expect(texts.pt?.label).toContain('(pt)')
    expect(journey.pictures.get(id)).toBe(drawing)
  }
  expect(toSort(journey, deckWith(journey))).not.toContain('own-5')
  expect(journey.placements.has(card('own-0'))).toBe(true)
})

test('a card that comes back is dealt again, and where it was', () => {
  const journey = after(...told, none, ownDeck(12))

  expect([...journey.cards.values()].every(({ dealt }) => dealt)).toBe(true)
  expect(journey.cards.size).toBe(12)
  expect(journey.placements.get(card('own-0'))?.pile).toBe('often')
})

test('a copy takes along the cards that it names, and no others', () => {
  const journey = after(...told)
  const share = {
    ...{ to: 'Karim', place: '', parts: ['strengths'], stories: [], months: 3 },
    ...{ cutOn: '2026-11-28', ended: '', renews: '', order: 'a' },
  } as const
  const words = { wordingOf: () => '', linesOf: () => [] }
  const copy: SharedCopy = cutCopy(journey, 'c' as never, share as never, words, '2026-11-28')
  const read = readCopy(JSON.parse(JSON.stringify(copy)))
  const there = read && journeyOfCopy(read)

  expect(copy.cards?.map((one) => one.card)).toEqual(['own-1'])
  expect(there?.cards.get(card('own-1'))?.texts.fr?.label).toBe('geste 1 (fr)')
  expect(there?.pictures.get(card('own-1'))).toBe(drawing)
})
