import { changeRoom, openShelf, type Room } from '@/device/shelf'
import type { JourneyId } from '@/journey/journey'

/** Two answers of a room differ by the way they took; the end didn't move for that. */
const sameMilliseconds = 60_000

/**
 * Notes until when a journey is kept after its workshop's end: in `eraseIn` milliseconds, or `null`
 * while it goes on. The tablet's own clock may be wrong: what counts is how long it still is.
 */
export async function keepEnd(id: JourneyId, room: Room, eraseIn: number | null): Promise<void> {
  const eraseAt = eraseIn === null ? null : Date.now() + eraseIn
  const moved = (eraseAt ?? 0) - (room.eraseAt ?? 0)
  const opened = await openShelf()
  const known = opened.ok ? (await opened.shelf.get('people', id))?.room : undefined
  if (Math.abs(moved) < sameMilliseconds && known?.owner === room.owner) return
  if (opened.ok) await changeRoom(opened.shelf, id, { ...room, eraseAt })
}
