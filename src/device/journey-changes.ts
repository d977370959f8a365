import * as Y from 'yjs'
import { format } from '@/device/journey-format'
import {
  changesAfter,
  eraseJourney,
  isFull,
  openShelf,
  type Person,
  type Shelf,
  shelfInHand,
} from '@/device/shelf'
import type { About, JourneyId } from '@/journey/journey'

/** Changes that came from the shelf, as opposed to a finger. */
export const fromShelf = Symbol('from the shelf')

export type JourneyRead =
  | {
      readonly ok: true
      readonly doc: Y.Doc
      /** The numbers of the changes that the document holds, oldest first. */
      readonly rows: readonly number[]
      /** How many changes couldn't be read, and were left where they are. */
      readonly unreadable: number
      /** It has a code: it may be shown only to who knows it. */
      readonly locked: boolean
    }
  | { readonly ok: false; readonly because: 'gone' | 'from-a-newer-app' | 'unreadable' }

/**
 * Brings a journey from the shelf into a new document.
 *
 * A change that can't be read is left where it is and counted; only when no change at all can be
 * read is the journey `unreadable`. A journey of a newer format isn't touched.
 */
export async function readJourneyDocument(shelf: Shelf, id: JourneyId): Promise<JourneyRead> {
  const [person, stored] = await Promise.all([shelf.get('people', id), changesAfter(shelf, id, 0)])
  if (!person) return { ok: false, because: 'gone' }
  if (person.format > format) return { ok: false, because: 'from-a-newer-app' }

  const { doc, read } = documentFrom(stored.map(({ change }) => change))
  const rows = stored.filter((_, at) => read[at]).map(({ seq }) => seq ?? 0)
  if (stored.length > 0 && rows.length === 0) return { ok: false, because: 'unreadable' }
  const locked = person.lock !== null
  return { ok: true, doc, rows, unreadable: stored.length - rows.length, locked }
}

/**
 * A document with all changes that can be read, and which those are. Where one is broken, each is
 * tried before it is applied, in a document begun anew: a broken one must not half enter.
 */
function documentFrom(changes: readonly Uint8Array[]): { doc: Y.Doc; read: readonly boolean[] } {
  try {
    const doc = new Y.Doc()
    for (const change of changes) Y.applyUpdateV2(doc, change, fromShelf)
    return { doc, read: changes.map(() => true) }
  } catch {
    const doc = new Y.Doc()
    return { doc, read: changes.map((change) => applyChange(doc, change)) }
  }
}

/** Applies a change unless it is broken: decoded first, it can't half enter the document. */
export function applyChange(doc: Y.Doc, change: Uint8Array): boolean {
  if (!(change instanceof Uint8Array)) return false
  try {
    Y.decodeUpdateV2(change)
    Y.applyUpdateV2(doc, change, fromShelf)
    return true
  } catch {
    return false
  }
}

/** Puts a new person and the first change of their journey on the shelf. */
export async function addJourney(
  shelf: Shelf,
  id: JourneyId,
  about: About,
  doc: Y.Doc,
  more: Partial<Pick<Person, 'lock' | 'room'>> = {},
): Promise<void> {
  const write = shelf.transaction(['people', 'changes'], 'readwrite', { durability: 'strict' })
  const { name, colour } = about
  const person: Person = { id, name, colour, format, touchedAt: Date.now(), lock: null, ...more }
  await write.objectStore('people').add(person)
  await write.objectStore('changes').add({ journey: id, change: Y.encodeStateAsUpdateV2(doc) })
  await write.done
}

export type ChangePut =
  | { readonly ok: true; readonly row: number }
  | { readonly ok: false; readonly because: 'storage-full' | 'storage-failed' }

/**
 * Puts one change on the shelf, and takes off those that it `replaces`. All of it is asked for in
 * one go, while the caller still runs, and committed at once: a page that goes away can't answer
 * the database any more, and whatever waits for its answer is lost.
 */
export async function putChange(
  id: JourneyId,
  change: Uint8Array,
  replaces: readonly number[] = [],
): Promise<ChangePut> {
  const shelf = shelfInHand() ?? (await openShelf().then((opened) => opened.ok && opened.shelf))
  if (!shelf) return { ok: false, because: 'storage-failed' }
  let cause: Promise<unknown> = Promise.resolve(null)
  try {
    const write = shelf.transaction('changes', 'readwrite', { durability: 'strict' })
    cause = causeOfAbort(write)
    const added = write.store.add({ journey: id, change })
    const asked = [added, ...replaces.map((row) => write.store.delete(row)), write.done]
    write.commit()
    await Promise.all(asked)
    return { ok: true, row: await added }
  } catch (error) {
    const full = isFull(error) || isFull(await cause)
    return { ok: false, because: full ? 'storage-full' : 'storage-failed' }
  }
}

/**
 * Brings the person's chip up to date after a change. Answers `erased` where the journey was
 * erased meanwhile, after taking that change off again: nothing of it comes back.
 */
export async function touchPerson(id: JourneyId, about: About): Promise<'touched' | 'erased'> {
  const shelf = await openShelf().then((opened) => opened.ok && opened.shelf)
  if (!shelf) return 'touched'
  const { name, colour } = about
  const write = shelf.transaction('people', 'readwrite')
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, name, colour, format, touchedAt: Date.now() })
  await write.done
  if (!person) await eraseJourney(shelf, id)
  return person ? 'touched' : 'erased'
}

/** A failed request only says that it was aborted; why, its transaction says a moment later. */
function causeOfAbort(write: {
  readonly error: DOMException | null
  addEventListener(kind: 'abort', hear: () => void): void
  readonly done: Promise<void>
}): Promise<unknown> {
  const aborted = new Promise<unknown>((resolve) => {
    write.addEventListener('abort', () => resolve(write.error))
  })
  const given = write.done.then(
    () => null,
    () => new Promise((resolve) => setTimeout(resolve, 200)),
  )
  return Promise.race([aborted, given])
}
