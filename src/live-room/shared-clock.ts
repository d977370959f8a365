/** Milliseconds between the room's clock and this device's steady one; `null` without a room. */
let offset: number | null = null
let shortest = Number.POSITIVE_INFINITY
/** Milliseconds between this device's time of day and the room's, when they were last compared. */
let wallOff = 0

/** This device's steady clock: it runs on evenly, whatever is done to the time of day. */
export const steadyNow = (): number => performance.now()

/**
 * Notes what the room's clock said: it was asked at `sent` of this device's steady clock, and
 * answered `at` of its own. The answer that came quickest is the most exact one.
 */
export function noteRoomTime({
  sent,
  at,
  wall,
}: {
  sent: number
  at: number
  wall?: number | undefined
}): void {
  if (wall !== undefined) wallOff = Date.now() - wall
  const way = steadyNow() - sent
  if (way < 0 || way > shortest * 1.5 + 50) return
  shortest = Math.min(shortest, way)
  offset = at - (sent + way / 2)
}

/**
 * Hours by which this device's time of day and the room's differ, when they were last compared; 0 for
 * less than half an hour. A steady clock stands still while a device sleeps, and says nothing of it.
 */
export function hoursOff(): number {
  return Math.round(Math.abs(wallOff) / 3_600_000)
}

/** The next answer counts, however long it takes: a device that slept measures anew. */
export function measureAnew(): void {
  shortest = Number.POSITIVE_INFINITY
}

/** Without a room each device has its own clock. */
export function forgetRoomTime(): void {
  offset = null
  wallOff = 0
  shortest = Number.POSITIVE_INFINITY
}

/**
 * Milliseconds since 1970, the same on every device that is in a room: what a countdown ends by.
 * Two laptops whose clocks differ show the same rest.
 */
export function sharedNow(): number {
  return offset === null ? Date.now() : offset + steadyNow()
}
