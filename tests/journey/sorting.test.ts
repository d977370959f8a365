import { expect, test } from 'vitest'
import type { Deck, DomainId, ExperienceId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { startJourney } from '@/journey/journey'
import { cardsLaid, hintsByCard, sortProgress, toSort } from '@/journey/sorting'
import { type Step, takeStep } from '@/journey/step'
import { card, deckOf } from '../deck/deck-of'
import { lay, tell } from './table'

/** Three families, and two things that people live. */
const deck: Deck = {
  ...deckOf(`
    ear:  listen welcome
    hand: repair clean
    head: invent count
  `),
  experiences: [experience('cooking', 'clean', 'count'), experience('selling', 'count', 'welcome')],
}

function experience(id: string, ...cards: readonly string[]) {
  return {
    id: id as ExperienceId,
    domain: 'life' as DomainId,
    pictogram: id,
    competencies: cards.map(card),
  }
}

const lived = (id: string): Step => ({ kind: 'mark-experience', experience: id, lived: true })
const sortedAfter = (...steps: readonly Step[]) =>
  toSort(steps.reduce(takeStep, startJourney('Samira', 'rose')), deck).join(' ')

test('without a word about oneself, the families come in turn', () => {
  expect(sortedAfter()).toBe('listen repair invent welcome clean count')
})

test('what an experience shows comes first, and what two show comes before', () => {
  expect(sortedAfter(lived('cooking'))).toBe('clean count listen repair invent welcome')
  expect(sortedAfter(lived('cooking'), lived('selling'))).toBe(
    'count welcome clean listen repair invent',
  )
})

test('what a success took comes before all experiences', () => {
  expect(sortedAfter(lived('cooking'), lived('selling'), tell('fair', 'La fête', 'invent'))).toBe(
    'invent count welcome clean listen repair',
  )
})

test('what was put off comes last, the first put off first', () => {
  expect(sortedAfter(lived('cooking'), lay('count', 'later'), lay('listen', 'later'))).toBe(
    'clean repair invent welcome count listen',
  )
})

test('a card on a pile is sorted', () => {
  expect(sortedAfter(lay('repair', 'not-now'), lay('listen', 'often'))).toBe(
    'invent welcome clean count',
  )
})

test('an experience that the deck doesn’t have changes nothing', () => {
  expect(sortedAfter(lived('sleeping'), tell('fair', 'La fête', 'unknown'))).toBe(sortedAfter())
})

test('a hint names what it comes from', () => {
  const steps = [lived('selling'), tell('fair', 'La fête', 'count', 'invent')]
  const hints = hintsByCard(steps.reduce(takeStep, startJourney('Samira', 'rose')), deck)

  expect(hints.get(card('count'))).toEqual({ experiences: ['selling'], successes: ['fair'] })
  expect(hints.get(card('invent'))).toEqual({ experiences: [], successes: ['fair'] })
  expect(hints.get(card('listen'))).toBeUndefined()
})

test('progress counts the cards on piles, not those put off', () => {
  const steps = [lay('repair', 'often'), lay('clean', 'not-now'), lay('count', 'later')]
  const journey = steps.reduce(takeStep, startJourney('Samira', 'rose'))

  expect(sortProgress(journey, deck)).toEqual({ sorted: 2, all: 6 })
  expect(cardsLaid(journey)).toBe(2)
})

test('a finished short deck goes on with the rest of the full one', () => {
  const begun = startJourney('Samira', 'rose')
  const short = toSort(begun, fullDeck)
  const done = short.reduce((journey, id) => takeStep(journey, lay(id, 'often')), begun)
  const full = takeStep(done, { kind: 'choose-deck', deck: 'full' })

  expect(toSort(done, fullDeck)).toEqual([])
  expect(toSort(full, fullDeck)).toHaveLength(81 - short.length)
  expect(toSort(full, fullDeck).filter((id) => short.includes(id))).toEqual([])
})
