import { changeRoom, openDatabase } from '@/device/database'
import type { JourneyId } from '@/journey/journey'
import { refreshPeople } from '@/store/people'

/** Two answers of a room differ by the way they took; the end didn't move for that. */
const sameMilliseconds = 60_000

/**
 * Notes until when a journey is kept after its workshop's end: in `eraseIn` milliseconds, or `null`
 * while it goes on; and, where the room said so, whether this tablet is the owner’s. The tablet’s own
 * clock may be wrong: what counts is how long it still is.
 */
export async function keepEnd(
  id: JourneyId,
  eraseIn: number | null,
  owner?: boolean,
): Promise<void> {
  const eraseAt = eraseIn === null ? null : Date.now() + eraseIn
  const opened = await openDatabase()
  const room = opened.ok ? (await opened.database.get('people', id))?.room : undefined
  if (!opened.ok || !room) return
  const isSameEnd = Math.abs((eraseAt ?? 0) - (room.eraseAt ?? 0)) < sameMilliseconds
  const isSameOwner = owner === undefined || owner === room.owner
  if (isSameEnd && isSameOwner) return
  await changeRoom(opened.database, id, { ...room, eraseAt, ...(owner !== undefined && { owner }) })
}

/** A journey stays on this tablet although its workshop's days are over: it isn't asked about again. */
export async function keepBeyondEnd(id: JourneyId): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const room = (await opened.database.get('people', id))?.room
  if (room) await changeRoom(opened.database, id, { ...room, stays: true })
  await refreshPeople()
}
