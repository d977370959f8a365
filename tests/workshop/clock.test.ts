import { expect, test } from 'vitest'
import { endsAt, leftOn, showMinutes } from '@/workshop/clock'
import type { Clock } from '@/workshop/workshop'

const standing = (left: number): { clock: Clock } => ({ clock: { kind: 'stands', left } })
const running = (ends: number): { clock: Clock } => ({ clock: { kind: 'runs', endsAt: ends } })

test('a clock that stands has the same left at any time', () => {
  expect(leftOn(standing(5_000), 0)).toBe(5_000)
  expect(leftOn(standing(5_000), 900_000)).toBe(5_000)
})

test('a clock that runs has less left the later it is', () => {
  expect(leftOn(running(10_000), 4_000)).toBe(6_000)
  expect(leftOn(running(10_000), 9_999)).toBe(1)
})

test('time that is over isn’t counted up', () => {
  expect(leftOn(running(10_000), 10_000)).toBe(0)
  expect(leftOn(running(10_000), 70_000)).toBe(0)
  expect(leftOn(standing(-5_000), 0)).toBe(0)
})

test('a clock that is started ends when what is left has passed', () => {
  expect(endsAt(standing(5_000), 1_000)).toBe(6_000)
  expect(endsAt(running(10_000), 4_000)).toBe(10_000)
  expect(endsAt(running(10_000), 70_000)).toBe(70_000)
})

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [9_000, '0:09'],
  [59_000, '0:59'],
  [59_001, '1:00'],
  [800_000, '13:20'],
  [4_505_000, '75:05'],
])('%d milliseconds are shown as %s', (milliseconds, shown) => {
  expect(showMinutes(milliseconds)).toBe(shown)
})
