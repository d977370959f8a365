import { expect, test } from 'vitest'
import { endsAt, hourOfEnd, latenessOf, leftOn, showMinutes } from '@/workshop/clock'
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

test('time that is over is counted up, below nothing', () => {
  expect(leftOn(running(10_000), 10_000)).toBe(0)
  expect(leftOn(running(10_000), 70_000)).toBe(-60_000)
  expect(leftOn(standing(-5_000), 0)).toBe(-5_000)
})

test('a clock that is started ends when what is left has passed', () => {
  expect(endsAt(standing(5_000), 1_000)).toBe(6_000)
  expect(endsAt(running(10_000), 4_000)).toBe(10_000)
  expect(endsAt(running(10_000), 70_000)).toBe(10_000)
})

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [9_000, '0:09'],
  [59_000, '0:59'],
  [59_001, '1:00'],
  [800_000, '13:20'],
  [4_505_000, '75:05'],
  [-400, '0:00'],
  [-1_000, '+0:01'],
  [-65_000, '+1:05'],
])('%d milliseconds are shown as %s', (milliseconds, shown) => {
  expect(showMinutes(milliseconds)).toBe(shown)
})

/** A time of day, in milliseconds, where this runs. */
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2027, 2, 12, hours, minutes, seconds).getTime()

test('the hour of the end is said to the nearest minute', () => {
  expect(hourOfEnd(running(at(10, 45)), at(10, 30))).toBe('10:45')
  expect(hourOfEnd(running(at(10, 44, 40)), at(10, 30))).toBe('10:45')
  expect(hourOfEnd(running(at(10, 45, 20)), at(10, 30))).toBe('10:45')
  expect(hourOfEnd(standing(15 * 60_000), at(10, 30))).toBe('10:45')
})

test.each([
  ['as planned', '10:00', at(10, 45), at(10, 30), 0],
  ['behind', '10:00', at(10, 51), at(10, 30), 6],
  ['ahead', '10:00', at(10, 40), at(10, 30), -5],
  ['behind, when it is over', '10:00', at(10, 45), at(10, 52), 7],
  ['on another day', '10:00', at(20, 0), at(19, 50), null],
  ['without an hour', '', at(10, 45), at(10, 30), null],
])('a group is %s', (_, start, ends, now, late) => {
  expect(latenessOf({ start, minutes: 45 }, running(ends), now)).toBe(late)
})
