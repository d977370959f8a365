import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { CardId } from '@/deck/deck'
import { type Hands, handsOf, handsToShow, nextPicture, pictureOf } from '@/workshop/group-picture'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

/** Hands drawn as text, a person each: “ann: calm tidy”. Who has no card has chosen nothing. */
function hands(...drawn: readonly string[]): Hands {
  return handsOf(
    new Map(
      drawn.map((row) => {
        const [person = '', ...cards] = row.split(/:\s*|\s+/).filter(Boolean)
        return [person, cards.map((card) => card as CardId).sort()] as const
      }),
    ),
  )
}

const five = ['ann: calm', 'bob: calm', 'cem: calm tidy', 'dia: write', 'eva: speak']
/** The group of five after some people changed their hand; a person without cards has left. */
const fiveBut = (...changed: readonly string[]) => {
  const nameIn = (row: string) => row.split(':')[0]
  const others = five.filter((row) => !changed.some((one) => nameIn(one) === nameIn(row)))
  return hands(...others, ...changed)
}

test('fewer than five people are no picture, however many sit there', () => {
  expect(handsToShow(hands(...five.slice(1)), null)).toBeNull()
  expect(handsToShow(hands(...five.slice(1), 'ann:', 'fay:', 'gil:'), null)).toBeNull()
})

test('with fewer than five people left, the picture goes away', () => {
  expect(handsToShow(hands(...five.slice(1)), hands(...five))).toBeNull()
})

test('five people are a picture', () => {
  expect(handsToShow(hands(...five), null)).toEqual(hands(...five))
})

test('the picture stays until three hands have changed, and then changes all at once', () => {
  const before = hands(...five)
  const [two, three] = [
    fiveBut('ann: tidy', 'bob: tidy'),
    fiveBut('ann: tidy', 'bob: tidy', 'cem: tidy'),
  ]

  expect(handsToShow(fiveBut('ann: tidy'), before)).toBe(before)
  expect(handsToShow(two, before)).toBe(before)
  expect(handsToShow(three, before)).toBe(three)
})

test('three new people are three new hands, two aren’t enough', () => {
  const before = hands(...five)
  const three = hands(...five, 'fay: calm', 'gil: calm', 'hal: calm')

  expect(handsToShow(hands(...five, 'fay: calm', 'gil: calm'), before)).toBe(before)
  expect(handsToShow(three, before)).toBe(three)
})

test('who leaves is a changed hand too', () => {
  const before = hands(...five, 'fay: calm')
  const oneLess = fiveBut('ann: tidy')
  const changed = fiveBut('ann: tidy', 'bob: tidy')

  expect(handsToShow(oneLess, before)).toBe(before)
  expect(handsToShow(changed, before)).toBe(changed)
})

test('the same cards in another order are the same hand', () => {
  const before = hands('ann: a b', 'bob: a b', 'cem: a b', 'dia: a b', 'eva: a b')
  const turned = hands('ann: b a', 'bob: b a', 'cem: b a', 'dia: b a', 'eva: b a')

  expect(handsToShow(turned, before)).toBe(before)
})

test('a picture has the cards that most people keep first, then by name', () => {
  expect(pictureOf(hands(...five, 'fay: write speak', 'gil: write', 'hal: write'))).toEqual([
    ['write', 4],
    ['calm', 3],
    ['speak', 2],
    ['tidy', 1],
  ])
  expect(pictureOf(hands('ann: tidy', 'bob: calm', 'cem: speak'))).toEqual([
    ['calm', 1],
    ['speak', 1],
    ['tidy', 1],
  ])
})

test('a picture doesn’t tell who came when', () => {
  expect(pictureOf(hands(...five.toReversed()))).toEqual(pictureOf(hands(...five)))
})

test('who forgot the last hands shows the last picture on, and counts changes from now', () => {
  const shown = pictureOf(hands(...five))
  const now = fiveBut('ann: tidy')
  const restarted = nextPicture(now, null, shown)

  expect(restarted).toEqual({ hands: now, picture: shown })
  const changed = fiveBut('ann: write', 'bob: write', 'cem: write')
  expect(nextPicture(changed, now, shown)?.picture).toEqual(pictureOf(changed))
  expect(nextPicture(now, null, [])?.picture).toEqual(pictureOf(now))
})

test('two pictures shown one after another differ by three people’s hands at least', () => {
  const anyCards = fc.subarray(['calm', 'tidy', 'write'])
  const anyChange = fc.record({ person: fc.constantFrom(...'abcdefgh'), cards: anyCards })
  let pictures = 0
  fc.assert(
    fc.property(fc.array(anyChange, { minLength: 20, maxLength: 60, size: 'max' }), (changes) => {
      const journeys = new Map([...'abcde'].map((person) => [person, ['calm' as CardId]]))
      let shown = handsToShow(handsOf(journeys), null)
      for (const { person, cards } of changes) {
        journeys.set(
          person,
          cards.map((card) => card as CardId),
        )
        const next = handsToShow(handsOf(journeys), shown)
        if (next === null || next === shown) continue
        const differing = [...'abcdefgh'].filter(
          (one) => String(next.get(one)) !== String(shown?.get(one)),
        )
        expect(differing.length).toBeGreaterThanOrEqual(3)
        expect(next).toEqual(handsOf(journeys))
        shown = next
        pictures++
      }
    }),
  )
  expect(pictures).toBeGreaterThan(100)
})
