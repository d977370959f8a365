import { expect, test } from 'vitest'
import { dayOf, daysLater, daysUntil, isDay, monthsLater } from '@/journey/day'

test('a day is the one where the device is, also late in the evening', () => {
  expect(dayOf(new Date(2026, 10, 28, 23, 59))).toBe('2026-11-28')
  expect(dayOf(new Date(2027, 0, 1, 0, 0))).toBe('2027-01-01')
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '28/11/2026', '2026-11-28T10:00', '', 'demain'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(monthsLater('2026-11-27', 3)).toBe('2027-02-27')
  expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28')
  expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29')
  expect(monthsLater('2026-01-31', 12)).toBe('2027-01-31')
})

test('days are counted over a change of the hour, there and back', () => {
  for (const from of ['2026-03-28', '2026-10-24', '2026-11-01', '2026-12-31']) {
    for (const days of [0, 1, 30, 366]) {
      expect(daysUntil(daysLater(from, days), from)).toBe(days)
    }
  }
  expect(daysUntil('2026-11-27', '2026-11-28')).toBe(-1)
})
