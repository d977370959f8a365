import * as Y from 'yjs'
import { type Database, eraseJourney, openDatabase, type Person } from '@/device/database'
import { readDocument, type StoredDocument } from '@/device/document-changes'
import { format } from '@/documents/journey-format'
import type { About, JourneyId } from '@/journey/journey'

export type JourneyRead =
  | ({
      readonly ok: true
      /** It has a code: it may be shown only to who knows it. */
      readonly locked: boolean
    } & StoredDocument)
  | { readonly ok: false; readonly because: 'gone' | 'from-a-newer-app' | 'unreadable' }

/**
 * Brings a journey from the database into a new document.
 *
 * A change that can't be read is left where it is and counted; only when no change at all can be
 * read is the journey `unreadable`. A journey of a newer format isn't touched.
 */
export async function readJourneyDocument(database: Database, id: JourneyId): Promise<JourneyRead> {
  const [person, stored] = await Promise.all([
    database.get('people', id),
    readDocument(database, id),
  ])
  if (!person) return { ok: false, because: 'gone' }
  if (person.format > format) return { ok: false, because: 'from-a-newer-app' }
  if (stored.unreadable > 0 && stored.rows.length === 0) return { ok: false, because: 'unreadable' }
  return { ok: true, ...stored, locked: person.lock !== null }
}

/** Someone new for the list. */
export function newPerson(
  id: JourneyId,
  { name, colour }: Pick<About, 'name' | 'colour'>,
  more: Partial<Pick<Person, 'lock' | 'room'>> = {},
): Person {
  return { id, name, colour, format, touchedAt: Date.now(), lock: null, ...more }
}

/**
 * Puts a new person and the first change of their journey in the database; answers the number of
 * that change. Rejects where the disk is full.
 */
export async function addJourney(database: Database, person: Person, doc: Y.Doc): Promise<number> {
  const write = database.transaction(['people', 'changes'], 'readwrite', { durability: 'strict' })
  const change = Y.encodeStateAsUpdateV2(doc)
  const added = write.objectStore('changes').add({ journey: person.id, change })
  const asked = [added, write.objectStore('people').add(person), write.done]
  write.commit()
  await Promise.all(asked)
  return added
}

/**
 * Brings the person's chip up to date after a change. Answers `erased` where the journey was
 * erased meanwhile, after taking that change off again: nothing of it comes back.
 */
export async function touchPerson(id: JourneyId, about: About): Promise<'touched' | 'erased'> {
  const database = await openDatabase().then((opened) => opened.ok && opened.database)
  if (!database) return 'touched'
  const { name, colour } = about
  const write = database.transaction('people', 'readwrite')
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, name, colour, format, touchedAt: Date.now() })
  await write.done
  if (!person) await eraseJourney(database, id)
  return person ? 'touched' : 'erased'
}
