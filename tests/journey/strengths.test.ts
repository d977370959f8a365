import { expect, test } from 'vitest'
import { fewestStrengths, groupByLiking, mayChoose, mostStrengths } from '@/journey/strengths'
import { card } from '../deck/deck-of'
import { afterSteps, lay, table } from './table'

test('a hand is five to eight cards', () => {
  expect([fewestStrengths, mostStrengths]).toEqual([5, 8])
})

test('a card may be chosen once, and while fewer than eight are in hand', () => {
  const seven = table('hand: a b c d e f g\nto-sort: h').journey
  const eight = table('hand: a b c d e f g h\nto-sort: i').journey

  expect(mayChoose(seven, card('h'))).toBe(true)
  expect(mayChoose(seven, card('a'))).toBe(false)
  expect(mayChoose(eight, card('i'))).toBe(false)
})

test('what one likes and does makes three groups; the fourth corner isn’t shown', () => {
  const { journey } = table(`
    often:     calm tidy
    sometimes: count write
    not-now:   sing
    later:     drive
    likes:     calm count sing drive
  `)

  expect(groupByLiking(journey)).toEqual({
    carrying: ['calm'],
    wishes: ['count'],
    skilled: ['tidy'],
  })
})

test('the groups keep the order of the piles', () => {
  const moved = afterSteps(
    table('often: calm tidy count'),
    lay('calm', 'sometimes'),
    lay('calm', 'often'),
  )

  expect(groupByLiking(moved.journey).skilled).toEqual(['tidy', 'count', 'calm'])
})
