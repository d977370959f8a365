import * as Y from 'yjs'
import {
  changesAfter,
  type Database,
  databaseInHand,
  isFull,
  openDatabase,
} from '@/device/database'

/** Changes that came from the database, as opposed to a finger. */
export const fromDatabase = Symbol('from the database')

/** A document as the database holds it. */
export type StoredDocument = {
  readonly doc: Y.Doc
  /** The numbers of the changes that it came from, oldest first. */
  readonly rows: readonly number[]
  /** How many changes couldn't be read, and were left where they are. */
  readonly unreadable: number
}

/**
 * Brings a document from the database. Where a change is broken, each is tried before it is applied,
 * in a document begun anew: a broken one must not half enter. It is left where it is, and counted.
 */
export async function readDocument(database: Database, name: string): Promise<StoredDocument> {
  const stored = await changesAfter(database, name, 0)
  const { doc, read } = documentFrom(stored.map(({ change }) => change))
  const rows = stored.filter((_, at) => read[at]).map(({ seq }) => seq ?? 0)
  return { doc, rows, unreadable: stored.length - rows.length }
}

function documentFrom(changes: readonly Uint8Array[]): { doc: Y.Doc; read: readonly boolean[] } {
  try {
    const doc = new Y.Doc()
    for (const change of changes) Y.applyUpdateV2(doc, change, fromDatabase)
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
    Y.applyUpdateV2(doc, change, fromDatabase)
    return true
  } catch {
    return false
  }
}

export type ChangePut =
  | { readonly ok: true; readonly row: number }
  | { readonly ok: false; readonly because: 'storage-full' | 'storage-failed' }

/**
 * Puts one change in the database, and takes off those that it `replaces`. All of it is asked for in
 * one go, while the caller still runs, and committed at once: a page that goes away can't answer
 * the database any more, and whatever waits for its answer is lost.
 */
export async function putChange(
  name: string,
  change: Uint8Array,
  replaces: readonly number[] = [],
): Promise<ChangePut> {
  const database =
    databaseInHand() ?? (await openDatabase().then((opened) => opened.ok && opened.database))
  if (!database) return { ok: false, because: 'storage-failed' }
  let cause: Promise<unknown> = Promise.resolve(null)
  try {
    const write = database.transaction('changes', 'readwrite', { durability: 'strict' })
    cause = causeOfAbort(write)
    const added = write.store.add({ journey: name, change })
    const asked = [added, ...replaces.map((row) => write.store.delete(row)), write.done]
    write.commit()
    await Promise.all(asked)
    return { ok: true, row: await added }
  } catch (error) {
    const full = isFull(error) || isFull(await cause)
    return { ok: false, because: full ? 'storage-full' : 'storage-failed' }
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
