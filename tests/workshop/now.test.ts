import { expect, test } from 'vitest'
import type { CardId, Deck, PlaceId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { drawPair, takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { type Clock, type Pair, startWorkshop, type Workshop } from '@/workshop/workshop'
import { deckOf } from '../deck/deck-of'
import { after, goTo, momentId, plan, put } from './plan'

const minute = 60_000
const noon = 1_790_000_000_000
const run = (at: number): WorkshopStep => ({ kind: 'run-clock', at })
const stop = (at: number): WorkshopStep => ({ kind: 'stop-clock', at })
const add = (minutes: number, at: number): WorkshopStep => ({ kind: 'add-minutes', minutes, at })
const stands = (left: number): Clock => ({ kind: 'stands', left })
const runs = (endsAt: number): Clock => ({ kind: 'runs', endsAt })

/** A group at a moment of twenty minutes. */
const atSort = after(plan('1: sort'), put('sort', { minutes: 20 }), goTo('sort'))
const clockAfter = (workshop: Workshop, ...steps: readonly WorkshopStep[]) =>
  after(workshop, ...steps).now.clock

test('a new moment brings its wall and its minutes, ends attention and what was asked', () => {
  const pair: Pair = { card: 'calm' as CardId, place: 'home' as PlaceId }
  const before = after(
    plan('1: welcome sort'),
    put('sort', { minutes: 40, wall: 'quiet' }),
    goTo('welcome'),
    { kind: 'invite', station: 'discover', at: noon },
    { kind: 'show', shown: { pair, clockOnWall: true, attention: true, keepDays: 7 } },
    run(noon),
  )

  expect(after(before, goTo('sort')).now).toEqual({
    ...startWorkshop().now,
    moment: momentId('sort'),
    wall: 'quiet',
    clock: stands(40 * minute),
    clockOnWall: true,
    attention: false,
    invitation: null,
    pair,
    keepDays: 7,
  })
})

test('a clock runs from what was left, and stands at what is left', () => {
  expect(clockAfter(atSort, run(noon))).toEqual(runs(noon + 20 * minute))
  expect(clockAfter(atSort, run(noon), stop(noon + 5 * minute))).toEqual(stands(15 * minute))
  expect(clockAfter(atSort, run(noon), stop(noon + 5 * minute), run(noon + 60 * minute))).toEqual(
    runs(noon + 75 * minute),
  )
})

test('a clock that runs goes on as it was when it is started again', () => {
  const running = after(atSort, run(noon))

  expect(takeWorkshopStep(running, run(noon + 5 * minute))).toBe(running)
})

test('a clock that ran out stands at how long it has been over', () => {
  expect(clockAfter(atSort, run(noon), stop(noon + 25 * minute))).toEqual(stands(-5 * minute))
})

test('minutes can be added to a clock that stands and to one that runs', () => {
  expect(clockAfter(atSort, add(5, noon))).toEqual(stands(25 * minute))
  expect(clockAfter(atSort, run(noon), add(5, noon + 3 * minute))).toEqual(runs(noon + 25 * minute))
})

test('minutes that are added after the end count from now on', () => {
  expect(clockAfter(atSort, run(noon), add(5, noon + 60 * minute))).toEqual(
    runs(noon + 65 * minute),
  )
})

test('less time than there is ends a moment now, and no earlier', () => {
  expect(clockAfter(atSort, run(noon), add(-5, noon + 3 * minute))).toEqual(
    runs(noon + 15 * minute),
  )
  expect(clockAfter(atSort, run(noon), add(-5, noon + 18 * minute))).toEqual(
    runs(noon + 18 * minute),
  )
  expect(clockAfter(atSort, run(noon), add(-5, noon + 24 * minute))).toEqual(
    runs(noon + 20 * minute),
  )
})

/** Deals a pair after another, with the same chance each time. */
function deal(deck: Deck, chance: number, times: number): readonly Pair[] {
  const dealt: Pair[] = []
  for (let time = 0; time < times; time++) {
    const pair = drawPair(deck, dealt.at(-1) ?? null, () => chance)
    if (!pair) throw new Error('No pair was drawn')
    dealt.push(pair)
  }
  return dealt
}

test.each([0, 0.3, 0.5, 0.97, 1 - 2 ** -53])(
  'with chance %d, no card or place comes twice in a row, and all are in the short deck',
  (chance) => {
    const short = fullDeck.cards.filter((card) => card.short).map(({ id }) => id)
    const places = fullDeck.places.map(({ id }) => id)
    const dealt = deal(fullDeck, chance, 20)

    for (const [at, { card, place }] of dealt.entries()) {
      expect(short).toContain(card)
      expect(places).toContain(place)
      expect(card).not.toBe(dealt[at - 1]?.card)
      expect(place).not.toBe(dealt[at - 1]?.place)
    }
  },
)

test('every card of the short deck and every place can be drawn', () => {
  const deck = smallDeck('calm tidy (write) speak', 'home work')
  const chances = [0, 0.4, 0.9].map((chance) => drawPair(deck, null, () => chance))

  expect(chances.map((pair) => pair?.card)).toEqual(['calm', 'tidy', 'speak'])
  expect(chances.map((pair) => pair?.place)).toEqual(['home', 'home', 'work'])
})

test('card and place are drawn apart', () => {
  const chances = [0, 0.9]
  const pair = drawPair(smallDeck('calm tidy', 'home work'), null, () => chances.shift() ?? 0)

  expect(pair).toEqual({ card: 'calm', place: 'work' })
})

test('where nothing else can be drawn, the pair stays', () => {
  const deck = smallDeck('calm (tidy)', 'home work')
  const pair: Pair = { card: 'calm' as CardId, place: 'home' as PlaceId }

  expect(drawPair(deck, pair, () => 0)).toBe(pair)
  expect(drawPair(deckOf('family: calm'), null, () => 0)).toBeNull()
})

/** A deck of one family. A card in brackets isn’t short. */
function smallDeck(cards: string, places: string): Deck {
  return {
    ...deckOf(`family: ${cards}`),
    places: places.split(' ').map((id) => ({ id: id as PlaceId, pictogram: id })),
  }
}
