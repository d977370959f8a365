import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DeskId, DeskPerson } from '@/desk/desk'
import { isFull } from '@/device/database'
import { type Box, type DeskHeader, deskLine } from '@/device/desk/desk-line'
import { type DeskAbout, type DeskRow, deskFormat } from '@/documents/desk-format'

/** A database of its own: only whoever accompanies has it, and nothing in it is read without the key. */
const databaseName = 'atouts-desk'

interface DeskSchema extends DBSchema {
  header: { key: 'header'; value: DeskHeader }
  boxes: { key: string; value: { readonly id: string; readonly box: Box } }
}

type DeskDatabase = IDBPDatabase<DeskSchema>

/** Under this id lies the row of the desk itself. */
const aboutId = 'desk'
/** So many boxes are opened at a time: the answer is small enough for the screen to go on. */
const atOnce = 25

/** Open as long as something is asked: a second window, or a newer app, never waits for it. */
async function within<Value>(use: (database: DeskDatabase) => Promise<Value>): Promise<Value> {
  const database = await openDB<DeskSchema>(databaseName, 1, {
    upgrade(made) {
      made.createObjectStore('header')
      made.createObjectStore('boxes', { keyPath: 'id' })
    },
  })
  try {
    return await use(database)
  } finally {
    database.close()
  }
}

export type DeskFound = 'none' | 'here' | 'no-storage' | 'from-a-newer-app'

/** Whether this device has a desk. */
export async function findDesk(): Promise<DeskFound> {
  try {
    const header = await within((database) => database.get('header', 'header'))
    if (header === undefined) return 'none'
    return header.format > deskFormat ? 'from-a-newer-app' : 'here'
  } catch (error) {
    const isNewer = error instanceof DOMException && error.name === 'VersionError'
    return isNewer ? 'from-a-newer-app' : 'no-storage'
  }
}

export type DeskRead = {
  readonly people: readonly DeskPerson[]
  /** `null` on a desk that is opened for the first time. */
  readonly about: DeskAbout | null
  /** Boxes that can't be opened: they stay where they are. */
  readonly unreadable: number
}

export type DeskOpened =
  | ({ readonly ok: true } & DeskRead)
  | {
      readonly ok: false
      readonly because: 'wrong-passphrase' | 'storage-full' | 'no-storage' | 'failed'
    }

/** Makes the desk of this device, closed by a passphrase from the start. */
export async function makeDesk(passphrase: string): Promise<DeskOpened> {
  const made = await deskLine.ask({ kind: 'make', passphrase })
  if (made?.kind !== 'made') return { ok: false, because: 'failed' }
  const put = await kept((database) => database.put('header', made.header, 'header'))
  return put.ok ? { ok: true, people: [], about: null, unreadable: 0 } : put
}

/** Opens it, and reads everything; the key stays in the worker. */
export async function openDesk(passphrase: string): Promise<DeskOpened> {
  const header = await within((database) => database.get('header', 'header')).catch(() => undefined)
  if (header === undefined) return { ok: false, because: 'no-storage' }
  const opened = await deskLine.ask({ kind: 'open', passphrase, header })
  if (opened?.kind !== 'opened') return { ok: false, because: 'failed' }
  if (!opened.isRight) return { ok: false, because: 'wrong-passphrase' }
  return readDesk()
}

/** Everything that the open desk holds now; another window may have changed it. */
export async function readDesk(): Promise<DeskOpened> {
  const boxes = await within((database) => database.getAll('boxes')).catch(() => null)
  if (boxes === null) return { ok: false, because: 'no-storage' }
  const people: DeskPerson[] = []
  let about: DeskAbout | null = null
  let unreadable = 0
  for (let from = 0; from < boxes.length; from += atOnce) {
    const answer = await deskLine.ask({ kind: 'read', boxes: boxes.slice(from, from + atOnce) })
    if (answer?.kind !== 'read') return { ok: false, because: 'failed' }
    for (const { row } of answer.rows) {
      if (row?.kind === 'person') people.push(row.person)
      else if (row?.kind === 'desk') about = row
      else unreadable++
    }
  }
  return { ok: true, people, about, unreadable }
}

export type DeskKept =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'storage-full' | 'no-storage' | 'failed' }

export const keepPerson = (person: DeskPerson): Promise<DeskKept> =>
  keepRow(person.id, { kind: 'person', person })

export const keepAbout = (about: DeskAbout): Promise<DeskKept> =>
  keepRow(aboutId, { kind: 'desk', ...about })

async function keepRow(id: string, row: DeskRow): Promise<DeskKept> {
  const answer = await deskLine.ask({ kind: 'write', id, row })
  if (answer?.kind !== 'written') return { ok: false, because: 'failed' }
  return kept((database) => database.put('boxes', { id, box: answer.box }))
}

/** Erases people's copies: nothing of them stays. */
export function erasePeople(ids: readonly DeskId[]): Promise<DeskKept> {
  return kept(async (database) => {
    const write = database.transaction('boxes', 'readwrite', { durability: 'strict' })
    await Promise.all([...ids.map((id) => write.store.delete(id)), write.done])
  })
}

/** Erases the whole desk: the only way where its passphrase is forgotten. */
export async function eraseDesk(): Promise<DeskKept> {
  deskLine.stop()
  return kept(async (database) => {
    const write = database.transaction(['header', 'boxes'], 'readwrite', { durability: 'strict' })
    await Promise.all([
      write.objectStore('header').clear(),
      write.objectStore('boxes').clear(),
      write.done,
    ])
  })
}

async function kept(put: (database: DeskDatabase) => Promise<unknown>): Promise<DeskKept> {
  try {
    await within(put)
    return { ok: true }
  } catch (error) {
    return { ok: false, because: isFull(error) ? 'storage-full' : 'no-storage' }
  }
}
