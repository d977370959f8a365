import { afterEach, expect, test, vi } from 'vitest'
import { forgetRoomTime, hoursOff, noteRoomTime, steadyNow } from '@/live-room/shared-clock'

const anHour = 3_600_000
afterEach(() => {
  forgetRoomTime()
  vi.useRealTimers()
})

test.each([-30, -3, 0, 3, 400 * 24])('a tablet that is %d hours off learns it', (hours) => {
  noteRoomTime({ sent: steadyNow(), at: 0, wall: Date.now() - hours * anHour })

  expect(hoursOff()).toBe(Math.abs(hours))
})

test('a tablet that slept isn’t taken for one whose clock is wrong', () => {
  noteRoomTime({ sent: steadyNow(), at: 0, wall: Date.now() })
  // Asleep, the steady clock stands still and the time of day goes on.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 9 * anHour })

  expect(hoursOff()).toBe(0)
})

test('a room that doesn’t tell its time of day is compared with nothing', () => {
  noteRoomTime({ sent: steadyNow(), at: 0 })

  expect(hoursOff()).toBe(0)
})
