import { type Database, damagedPeople, isLock, isRoom, type Person } from '@/device/database'
import { readDocument } from '@/device/document-changes'
import { readAbout } from '@/documents/journey-format'

/**
 * Makes the chips anew that aren't as they should be, from what their journeys say. Answers how
 * many can't be: nothing of their journey can be read, or a code stood there that can't be asked
 * for any more, and what is behind it isn't opened without.
 */
export async function repairPeople(database: Database): Promise<number> {
  const damaged = await damagedPeople(database)
  const made = await Promise.all(damaged.map((row) => personFrom(database, row)))
  const whole = made.filter((person) => person !== null)
  for (const person of whole) await database.put('people', person)
  return damaged.length - whole.length
}

async function personFrom(
  database: Database,
  { id, lock, room }: Awaited<ReturnType<typeof damagedPeople>>[number],
): Promise<Person | null> {
  const isOpen = lock === null || lock === undefined
  if (!isOpen && !isLock(lock)) return null
  const about = (await readDocument(database, id)).doc.getMap('about')
  const [who, format] = [readAbout(about.toJSON()), about.get('format')]
  if (!who || typeof format !== 'number') return null
  const { name, colour } = who
  const more = isRoom(room) ? { room } : {}
  return { id, name, colour, format, touchedAt: Date.now(), lock: isOpen ? null : lock, ...more }
}
