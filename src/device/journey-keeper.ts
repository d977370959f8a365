import * as Y from 'yjs'
import { format } from '@/device/journey-format'
import { changesAfter, isFull, openShelf, type Person, type Shelf } from '@/device/shelf'
import { hearTabs, tellTabs } from '@/device/tabs'
import type { About, JourneyId } from '@/journey/journey'

/** Whether what the screen shows would survive a power cut. */
export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | {
      readonly kind: 'not-kept'
      readonly because: 'storage-full' | 'no-storage' | 'erased' | 'storage-failed'
    }

/** Changes that came from the shelf, as opposed to a finger. */
export const fromShelf = Symbol('from the shelf')

/** More changes than this are put together into one when a journey is opened or grows. */
const looseChanges = 200
const retryMilliseconds = 3_000

export type JourneyRead =
  | {
      readonly ok: true
      readonly seq: number
      readonly unreadable: number
      /** It has a code: it may be shown only to who knows it. */
      readonly locked: boolean
    }
  | { readonly ok: false; readonly because: 'gone' | 'from-a-newer-app' | 'unreadable' }

/**
 * Brings a journey from the shelf into a document.
 *
 * A change that can't be read is left where it is and counted; only when no change at all can be
 * read is the journey `unreadable`. A journey of a newer format isn't touched.
 */
export async function readJourneyDocument(
  shelf: Shelf,
  id: JourneyId,
  doc: Y.Doc,
): Promise<JourneyRead> {
  const [person, stored] = await Promise.all([shelf.get('people', id), changesAfter(shelf, id, 0)])
  if (!person) return { ok: false, because: 'gone' }
  if (person.format > format) return { ok: false, because: 'from-a-newer-app' }

  const unreadable = stored.filter(({ change }) => !applyChange(doc, change)).length
  if (stored.length > 0 && unreadable === stored.length) return { ok: false, because: 'unreadable' }

  if (unreadable === 0 && stored.length > looseChanges) await putTogether(id).catch(() => undefined)
  return { ok: true, seq: stored.at(-1)?.seq ?? 0, unreadable, locked: person.lock !== null }
}

/** A change is decoded before it is applied: a broken one must not half enter the document. */
function applyChange(doc: Y.Doc, change: Uint8Array): boolean {
  try {
    Y.decodeUpdateV2(change)
    Y.applyUpdateV2(doc, change, fromShelf)
    return true
  } catch {
    return false
  }
}

/** Replaces many small changes by one, in one transaction, so that a journey stays small. */
async function putTogether(id: JourneyId): Promise<void> {
  const opened = await openShelf()
  if (!opened.ok) return
  const write = opened.shelf.transaction('changes', 'readwrite', { durability: 'strict' })
  const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])
  const stored = await write.store.index('by-journey').getAll(range)
  const whole = new Y.Doc()
  if (stored.length > 0 && stored.every(({ change }) => applyChange(whole, change))) {
    await write.store.add({ journey: id, change: Y.encodeStateAsUpdateV2(whole) })
    for (const { seq } of stored) if (seq !== undefined) await write.store.delete(seq)
  }
  await write.done
}

/** Puts a new person and the first change of their journey on the shelf. */
export async function addJourney(
  shelf: Shelf,
  id: JourneyId,
  about: About,
  doc: Y.Doc,
): Promise<void> {
  const write = shelf.transaction(['people', 'changes'], 'readwrite', { durability: 'strict' })
  const { name, colour } = about
  const person: Person = { id, name, colour, format, touchedAt: Date.now(), lock: null }
  await write.objectStore('people').add(person)
  await write.objectStore('changes').add({ journey: id, change: Y.encodeStateAsUpdateV2(doc) })
  await write.done
}

export type Keeper = {
  /** Ends once everything so far is on the shelf, or can't be. */
  readonly settled: () => Promise<void>
  /** The changes that the shelf hasn't taken yet. */
  readonly waiting: () => readonly Uint8Array[]
  readonly stop: () => void
}

/**
 * Keeps a document: every change of this tab goes to the shelf, every change of another tab comes
 * in. `tell` hears `kept` only after the browser has confirmed the write (y-indexeddb confirms
 * nothing, and fails in silence on a full disk: that is why these lines exist).
 */
export function keepJourney(kept: {
  readonly id: JourneyId
  readonly doc: Y.Doc
  readonly seq: number
  readonly about: () => About
  readonly tell: (keeping: Keeping) => void
  /** Changes that an earlier keeper of this document couldn't put on the shelf. */
  readonly waiting?: readonly Uint8Array[]
}): Keeper {
  const { id, doc, tell } = kept
  let waiting: Uint8Array[] = [...(kept.waiting ?? [])]
  let writing: Promise<void> = Promise.resolve()
  let retry: ReturnType<typeof setTimeout> | undefined
  let seq = kept.seq
  let written = 0
  let trouble: NotKept | null = null
  let stopped = false

  const write = async (): Promise<void> => {
    if (waiting.length === 0 || stopped) return
    clearTimeout(retry)
    const batch = waiting
    waiting = []
    const outcome = await putOnShelf(id, kept.about(), Y.mergeUpdatesV2(batch))
    if (outcome === 'kept') {
      trouble = null
      tellTabs({ kind: 'changed', journey: id })
      if (waiting.length === 0) tell({ kind: 'kept' })
      if (++written % looseChanges === 0) await putTogether(id).catch(() => undefined)
      return
    }
    waiting = [...batch, ...waiting]
    // After a full disk the database doesn't open at all: the cause is still the full disk.
    trouble = outcome === 'storage-failed' ? (trouble ?? outcome) : outcome
    tell({ kind: 'not-kept', because: trouble })
    if (outcome === 'erased') stop()
    else retry = setTimeout(writeSoon, retryMilliseconds)
  }
  const writeSoon = () => {
    writing = writing.then(write)
  }
  const onChange = (change: Uint8Array, origin: unknown) => {
    if (origin === fromShelf) return
    waiting.push(change)
    if (waiting.length === 1) tell({ kind: 'keeping' })
    writeSoon()
  }
  const bringIn = async (): Promise<void> => {
    const opened = await openShelf()
    const stored = opened.ok ? await changesAfter(opened.shelf, id, seq).catch(() => []) : []
    for (const { change } of stored) applyChange(doc, change)
    seq = stored.at(-1)?.seq ?? seq
  }
  const onTab = hearTabs((message) => {
    if (message.journey !== id) return
    if (message.kind === 'changed') void bringIn()
    else {
      tell({ kind: 'not-kept', because: 'erased' })
      stop()
    }
  })
  const onReturn = () => {
    if (document.visibilityState === 'visible') void bringIn()
  }
  const stop = () => {
    stopped = true
    clearTimeout(retry)
    doc.off('updateV2', onChange)
    document.removeEventListener('visibilitychange', onReturn)
    onTab()
  }

  doc.on('updateV2', onChange)
  document.addEventListener('visibilitychange', onReturn)
  if (waiting.length > 0) writeSoon()
  return { settled: () => writing, waiting: () => waiting, stop }
}

type NotKept = Extract<Keeping, { kind: 'not-kept' }>['because']

/**
 * One change first, then the person's chip. Where the journey was erased meanwhile the change is
 * taken off again, so that nothing of it comes back.
 */
async function putOnShelf(
  id: JourneyId,
  about: About,
  change: Uint8Array,
): Promise<'kept' | NotKept> {
  const opened = await openShelf()
  if (!opened.ok) return 'storage-failed'
  let cause: Promise<unknown> = Promise.resolve(null)
  try {
    // Asked for in one go and committed at once: a page that goes away (a reload) can't answer a
    // read any more, and a change that waits for one would be lost with it.
    const write = opened.shelf.transaction('changes', 'readwrite', { durability: 'strict' })
    cause = causeOfAbort(write)
    const added = write.store.add({ journey: id, change })
    write.commit()
    const [seq] = await Promise.all([added, write.done])
    const chip = opened.shelf.transaction(['people', 'changes'], 'readwrite')
    cause = causeOfAbort(chip)
    const person = await chip.objectStore('people').get(id)
    const { name, colour } = about
    if (person) {
      await chip.objectStore('people').put({ ...person, name, colour, touchedAt: Date.now() })
    } else await chip.objectStore('changes').delete(seq)
    await chip.done
    return person ? 'kept' : 'erased'
  } catch (error) {
    return isFull(error) || isFull(await cause) ? 'storage-full' : 'storage-failed'
  }
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
