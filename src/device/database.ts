import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import { type Colour, colours, type JourneyId } from '@/journey/journey'
import type { DeckId } from '@/workshop/made-deck'
import type { Paper, WorkshopId } from '@/workshop/workshop'

/** What stops the next participant from opening a journey: a salted hash of four digits. */
export type Lock = {
  readonly salt: string
  readonly hash: string
  /** Wrong codes since the last right one. */
  readonly wrong: number
  /** Milliseconds since 1970; before this moment no code is tried. */
  readonly waitUntil: number
}

/** What the list of people shows without opening anybody's journey. */
export type Person = {
  readonly id: JourneyId
  readonly name: string
  readonly colour: Colour
  /** The version of the stored form; a higher one than ours stays untouched. */
  readonly format: number
  /** Milliseconds since 1970. */
  readonly touchedAt: number
  readonly lock: Lock | null
  /** The workshop whose room this journey is in; missing for one that is only on this tablet. */
  readonly room?: Room
}

/** Where a journey is shared, and the pass that opens it there and nothing else. */
export type Room = {
  readonly workshop: WorkshopId
  readonly title: string
  readonly pass: string
  /** What joins others of the same tablet to that workshop; missing for who came in before. */
  readonly secret?: string
  /** Whether this tablet may erase the journey in the room, and set its code; missing is yes. */
  readonly owner?: boolean
  /** It stays on this tablet after the end: its people said so, and aren't asked again. */
  readonly stays?: boolean
  /** Milliseconds since 1970 by this tablet's clock: after this moment its people are asked. */
  readonly eraseAt: number | null
}

/** What the list of workshops shows without opening any of them. */
export type StoredWorkshop = {
  readonly id: WorkshopId
  readonly title: string
  readonly dates: string
  /** The version of the stored form; a higher one than ours stays untouched. */
  readonly format: number
  /** Milliseconds since 1970. */
  readonly touchedAt: number
}

/** What the list of decks shows without opening any of them. */
export type StoredDeck = {
  readonly id: DeckId
  readonly name: string
  readonly languages: readonly string[]
  readonly cards: number
  /** The version of the stored form; a higher one than ours stays untouched. */
  readonly format: number
  /** Milliseconds since 1970. */
  readonly touchedAt: number
}

/** Something to tell the room as soon as it is within reach. What it is, `live-room` knows. */
export type OutboxEntry = { readonly id?: number; readonly told: string }

/** One change of a document, in Yjs' second update encoding. */
export type StoredChange = {
  readonly seq?: number
  /** The document's name: the id of a journey, or what `paperName` makes of a workshop's. */
  readonly journey: string
  readonly change: Uint8Array
}

interface DatabaseSchema extends DBSchema {
  people: { key: JourneyId; value: Person }
  changes: {
    key: number
    value: StoredChange
    indexes: { 'by-journey': [string, number] }
  }
  workshops: { key: WorkshopId; value: StoredWorkshop }
  errands: { key: number; value: OutboxEntry }
  decks: { key: DeckId; value: StoredDeck }
}

/** The tablet's own database: who is here, which workshops, and every change of their documents. */
export type Database = IDBPDatabase<DatabaseSchema>

/** How a workshop's document is called in the database. */
export function paperName(workshop: WorkshopId, paper: Paper): string {
  return `${workshop}/${paper}`
}

/** How a deck's document is called in the database. */
export const deckName = (id: DeckId): string => `${id}/deck`

/** Whether a document's name is a workshop's or a deck's, not a journey's. */
export const isPaperName = (name: string): boolean => name.includes('/')

export type DatabaseOpened =
  | { readonly ok: true; readonly database: Database }
  | { readonly ok: false; readonly because: 'no-storage' | 'from-a-newer-app' }

const databaseName = 'atouts'
const databaseVersion = 4

let opened: Promise<DatabaseOpened> | null = null
let inHand: Database | null = null

/** The database if it is open already: who asks gets it at once, before the page can go away. */
export function databaseInHand(): Database | null {
  return inHand
}

/**
 * Opens the database once for the whole page. Answers `no-storage` where the browser keeps nothing
 * (a private window, storage switched off) and `from-a-newer-app` where a later version of
 * Atouts already changed its layout.
 */
export function openDatabase(): Promise<DatabaseOpened> {
  // A browser that blocks site data may throw at once instead of answering.
  opened ??= Promise.resolve()
    .then(open)
    .then(
      (database) => {
        inHand = database
        return { ok: true, database }
      },
      (error: unknown) => {
        // A full disk may have room again later: only success is remembered.
        opened = null
        return {
          ok: false,
          because: isNamed(error, 'VersionError') ? 'from-a-newer-app' : 'no-storage',
        }
      },
    )
  return opened
}

function open(): Promise<Database> {
  return openDB<DatabaseSchema>(databaseName, databaseVersion, {
    async upgrade(database, from, _to, write) {
      if (from < 1) {
        database.createObjectStore('people', { keyPath: 'id' })
        database
          .createObjectStore('changes', { keyPath: 'seq', autoIncrement: true })
          .createIndex('by-journey', ['journey', 'seq'])
      }
      // 2: the facilitator's workshops, and what is still to be told to a room.
      if (from < 2) {
        database.createObjectStore('workshops', { keyPath: 'id' })
        database.createObjectStore('errands', { keyPath: 'id', autoIncrement: true })
      }
      // 3: what a workshop holds is kept as a journey is, change by change.
      if (from === 2) await takePapersOut(write)
      // 4: decks that somebody makes.
      if (from < 4) database.createObjectStore('decks', { keyPath: 'id' })
    },
    // A newer version in another tab wants to change the layout: make way, keep what we show.
    blocking: (_current, _blocked, event) => {
      putDown()
      ;(event.target as IDBDatabase).close()
    },
    terminated: putDown,
  })
}

/** Until the second layout a workshop's row held its documents whole. */
async function takePapersOut(
  write: IDBPTransaction<DatabaseSchema, StoreNames<DatabaseSchema>[], 'versionchange'>,
): Promise<void> {
  for await (const cursor of write.objectStore('workshops')) {
    const { papers, ...row } = cursor.value as StoredWorkshop & { papers?: unknown }
    const entries = isObject(papers) ? Object.entries(papers) : []
    for (const [paper, change] of entries) {
      const journey = paperName(row.id, paper as Paper)
      await write.objectStore('changes').add({ journey, change: change as Uint8Array })
    }
    await cursor.update(row)
  }
}

function putDown(): void {
  opened = null
  inHand = null
}

/**
 * Whether an error says that the disk is full. Chromium reports its own limit as
 * `QuotaExceededError`, and a disk without space as an unknown error with this text.
 */
export function isFull(error: unknown): boolean {
  return isNamed(error, 'QuotaExceededError') || /NO_SPACE/.test(String(error))
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isText = (value: unknown): value is string => typeof value === 'string'

/** By hand, not by a schema: this is read before the first screen. */
export function isPerson(value: unknown): value is Person {
  if (!isObject(value)) return false
  const { id, name, colour, format, touchedAt, lock, room } = value
  return (
    [id, name].every(isText) &&
    colours.some((known) => known === colour) &&
    [format, touchedAt].every(Number.isFinite) &&
    (lock === null || isLock(lock)) &&
    (room === undefined || isRoom(room))
  )
}

export function isLock(value: unknown): value is Lock {
  if (!isObject(value)) return false
  const { salt, hash, wrong, waitUntil } = value
  return [salt, hash].every(isText) && [wrong, waitUntil].every(Number.isFinite)
}

export function isRoom(value: unknown): value is Room {
  if (!isObject(value)) return false
  const { workshop, title, pass, eraseAt } = value
  return [workshop, title, pass].every(isText) && (eraseAt === null || Number.isFinite(eraseAt))
}

/** A row that isn't as it should be, as it lies in the database. */
export type DamagedPerson = { readonly id: JourneyId } & Readonly<Record<string, unknown>>

/**
 * Everyone on this tablet, last touched first, read in one go: the first screen waits for it. A row
 * that isn't as it should be hides nobody else: it is left where it is (`repair-rows.ts`).
 */
export async function readPeople(database: Database): Promise<{
  readonly people: readonly Person[]
  readonly damaged: readonly DamagedPerson[]
}> {
  const rows: readonly DamagedPerson[] = await database.getAll('people')
  return {
    people: rows.filter(isPerson).toSorted((a, b) => b.touchedAt - a.touchedAt),
    damaged: rows.filter((row) => !isPerson(row)),
  }
}

/** The same without those that are damaged. */
export async function listPeople(database: Database): Promise<readonly Person[]> {
  return (await readPeople(database)).people
}

/** Sets or takes away the lock; answers `false` when the journey is no longer here. */
export async function changeLock(
  database: Database,
  id: JourneyId,
  lock: Lock | null,
): Promise<boolean> {
  const write = database.transaction('people', 'readwrite', { durability: 'strict' })
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, lock })
  await write.done
  return person !== undefined
}

/** Says in which room a journey is, or until when; answers `false` when it is no longer here. */
export async function changeRoom(database: Database, id: JourneyId, room: Room): Promise<boolean> {
  const write = database.transaction('people', 'readwrite', { durability: 'strict' })
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, room })
  await write.done
  return person !== undefined
}

/** The changes of one document after a number in the sequence, oldest first. */
export function changesAfter(
  database: Database,
  name: string,
  seq: number,
): Promise<readonly StoredChange[]> {
  return database.getAllFromIndex('changes', 'by-journey', rangeOf(name, seq))
}

function rangeOf(name: string, seq = 0): IDBKeyRange {
  return IDBKeyRange.bound([name, seq], [name, Number.MAX_SAFE_INTEGER], true)
}

/** Erases one journey and its chip. Nothing of it stays in the database. */
export async function eraseJourney(database: Database, id: JourneyId): Promise<void> {
  const write = database.transaction(['people', 'changes'], 'readwrite', { durability: 'strict' })
  await write.objectStore('people').delete(id)
  await eraseChanges(write.objectStore('changes'), id)
  await write.done
}

type Changes = {
  index(by: 'by-journey'): { getAllKeys(range: IDBKeyRange): Promise<number[]> }
  delete(seq: number): Promise<void>
}

/** Erases every change of one document, within a transaction. */
export async function eraseChanges(changes: Changes, name: string): Promise<void> {
  const seqs = await changes.index('by-journey').getAllKeys(rangeOf(name))
  for (const seq of seqs) await changes.delete(seq)
}

/**
 * Erases changes that belong to nobody: what a browser left that was killed while a document was
 * being erased under another tab's hands. Done with the next erasing, never at the start: a card
 * that is laid meanwhile would wait for it, and be lost with a reload.
 */
export async function sweep(database: Database): Promise<void> {
  const write = database.transaction(['people', 'workshops', 'decks', 'changes'], 'readwrite')
  const owners = new Set<string>([
    ...(await write.objectStore('people').getAllKeys()),
    ...(await write.objectStore('workshops').getAllKeys()),
    ...(await write.objectStore('decks').getAllKeys()),
  ])
  for await (const cursor of write.objectStore('changes').index('by-journey')) {
    const [owner = ''] = cursor.value.journey.split('/')
    if (!owners.has(owner)) await cursor.delete()
  }
  await write.done
}
