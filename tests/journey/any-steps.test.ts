import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fullDeck } from '@/deck/full-deck'
import { piles, startJourney, tableNames } from '@/journey/journey'
import { cardsInPile, sortProgress, toSort } from '@/journey/sorting'
import { takeStep } from '@/journey/step'
import { groupByLiking, strengthsInHand } from '@/journey/strengths'
import { anyJourney, anyStep, anySteps, deepFreeze, rowsOf } from './any-journey'
import { lay } from './table'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

test('whatever is done, every card of the deck lies in exactly one place', () => {
  const deckSteps = fc.array(
    fc.record({
      card: fc.constantFrom(...fullDeck.cards.map((card) => card.id)),
      pile: fc.constantFrom(...piles, 'later' as const),
    }),
    { maxLength: 120, size: 'max' },
  )
  fc.assert(
    fc.property(deckSteps, fc.constantFrom('short', 'full'), (steps, deck) => {
      const begun = takeStep(startJourney('Samira', 'rose'), { kind: 'choose-deck', deck })
      const journey = steps.map(({ card, pile }) => lay(card, pile)).reduce(takeStep, begun)
      const inPiles = piles.flatMap((pile) => cardsInPile(journey, pile))
      const full = takeStep(journey, { kind: 'choose-deck', deck: 'full' })

      expect([...inPiles, ...toSort(full, fullDeck)].sort()).toEqual(
        fullDeck.cards.map((card) => card.id).sort(),
      )
      const { sorted, all } = sortProgress(journey, fullDeck)
      expect(sorted + toSort(journey, fullDeck).length).toBe(all)
    }),
  )
})

test('whatever is done, a hand has at most eight cards, each once', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      const hand = strengthsInHand(journey)

      expect(hand.length).toBeLessThanOrEqual(8)
      expect(new Set(hand).size).toBe(hand.length)
      const places = [...journey.strengths.values()].map(({ order }) => order)
      expect(new Set(places).size).toBe(places.length)
    }),
  )
})

test('a step never changes a journey in place', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      let journey = deepFreeze(startJourney('Samira', 'rose'))
      for (const step of steps) journey = deepFreeze(takeStep(journey, step))
    }),
  )
})

test('a step leaves tables and rows that it doesn’t change as the very same objects', () => {
  fc.assert(
    fc.property(anyJourney, anyStep, (before, step) => {
      const after = takeStep(before, step)
      const changed = tableNames.filter((name) => after[name] !== before[name])

      expect(changed.length).toBeLessThanOrEqual(step.kind === 'drop-story' ? 2 : 1)
      for (const name of tableNames) {
        const [was, is]: ReadonlyMap<string, unknown>[] = [before[name], after[name]]
        for (const [key, row] of is ?? []) {
          if (JSON.stringify(row) === JSON.stringify(was?.get(key))) expect(row).toBe(was?.get(key))
        }
      }
    }),
  )
})

test('a step that changes nothing gives back the very same journey', () => {
  fc.assert(
    fc.property(anyJourney, anyStep, (before, step) => {
      const after = takeStep(before, step)
      if (JSON.stringify(rowsOf(after)) === JSON.stringify(rowsOf(before)))
        expect(after).toBe(before)
    }),
  )
})

test('a move brings a strength exactly to its place, and leaves the order of the others', () => {
  fc.assert(
    fc.property(anyJourney, fc.nat(), fc.nat(), (journey, which, where) => {
      const hand = strengthsInHand(journey)
      const card = hand[which % Math.max(1, hand.length)]
      if (card === undefined) return
      const to = where % hand.length
      const moved = strengthsInHand(takeStep(journey, { kind: 'move-strength', card, to }))

      expect(moved[to]).toBe(card)
      expect(moved.filter((one) => one !== card)).toEqual(hand.filter((one) => one !== card))
    }),
  )
})

test('what is neither liked nor done often is in no group, and no card is in two', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      const { carrying, wishes, skilled } = groupByLiking(journey)
      const shown = [...carrying, ...wishes, ...skilled]

      expect(new Set(shown).size).toBe(shown.length)
      for (const card of shown) {
        const often = journey.placements.get(card)?.pile === 'often'
        expect(often || journey.likes.has(card)).toBe(true)
        expect(['often', 'sometimes']).toContain(journey.placements.get(card)?.pile)
      }
    }),
  )
})
