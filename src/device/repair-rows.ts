import {
  type DamagedPerson,
  type Database,
  isLock,
  isPerson,
  isRoom,
  type Person,
  type Room,
} from '@/device/database'
import { readDocument } from '@/device/document-changes'
import { readAbout } from '@/documents/journey-format'

/**
 * Makes the chips anew that aren't as they should be, from what their journeys say. Answers how
 * many can't be: nothing of their journey can be read, or a code stood there that can't be asked
 * for any more, and what is behind it isn't opened without.
 */
export async function repairPeople(
  database: Database,
  damaged: readonly DamagedPerson[],
): Promise<number> {
  const made = await Promise.all(damaged.map((row) => personFrom(database, row)))
  const whole = made.filter((person) => person !== null)
  const write = database.transaction('people', 'readwrite')
  for (const person of whole) {
    // Another window may have repaired it, or its owner may have erased it, meanwhile.
    const now = await write.store.get(person.id)
    if (now && !isPerson(now)) await write.store.put(person)
  }
  await write.done
  return damaged.length - whole.length
}

async function personFrom(
  database: Database,
  { id, lock, room }: DamagedPerson,
): Promise<Person | null> {
  if (lock !== null && !isLock(lock)) return null
  const about = (await readDocument(database, id)).doc.getMap('about')
  const [who, format] = [readAbout(about.toJSON()), about.get('format')]
  if (!who || typeof format !== 'number') return null
  const { name, colour } = who
  const entered = roomFrom(room)
  return {
    id,
    name,
    colour,
    format,
    touchedAt: Date.now(),
    lock,
    ...(entered && { room: entered }),
  }
}

/** A pass is kept whatever else is damaged: without it nobody erases the room's copy. */
function roomFrom(room: unknown): Room | null {
  if (isRoom(room)) return room
  if (typeof room !== 'object' || room === null) return null
  const { workshop, pass } = { workshop: null, pass: null, ...room }
  const whole = { ...room, workshop, pass, title: '', eraseAt: null }
  return isRoom(whole) ? whole : null
}
