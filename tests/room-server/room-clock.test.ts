import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, longestAtOnce, type RoomTime } from '@/room-server/room-clock'

const day = 86_400_000
const start: RoomTime = { room: 1_000 * day, wall: 20_000 * day }

/** The room's days after the laptop's clock has shown these days, one after another. */
function daysAfter(...shown: readonly number[]): number {
  const last = shown.reduce<RoomTime>((time, at) => advance(time, start.wall + at * day), start)
  return (last.room - start.room) / day
}

test('a room that is used counts as its laptop does', () => {
  expect(daysAfter(1, 2, 5, 9.5)).toBe(9.5)
})

test('a clock that is forty days ahead, and set right again, counts for a week at most', () => {
  expect(daysAfter(1, 41, 1, 2)).toBe(9)
})

test('a clock that went back takes nothing back, and counts on from there', () => {
  expect(daysAfter(3, -4_000, -3_999)).toBe(4)
})

test('whatever a clock shows, the room’s time never runs back nor faster than a week at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e13, max: 1e13 })), (shown) => {
      let time = start
      for (const at of shown) {
        const next = advance(time, at)
        expect(next.room).toBeGreaterThanOrEqual(time.room)
        expect(next.room - time.room).toBeLessThanOrEqual(longestAtOnce)
        time = next
      }
    }),
  )
})
