import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as v from 'valibot'
import { type Colour, colours, type JourneyId } from '@/journey/journey'
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

/** A workshop that a facilitator prepares here: its documents, in Yjs' second update encoding. */
export type StoredWorkshop = {
  readonly id: WorkshopId
  readonly title: string
  readonly dates: string
  readonly format: number
  readonly touchedAt: number
  readonly papers: Readonly<Record<Paper, Uint8Array>>
}

/** Something to tell the room as soon as it is within reach. What it is, `live-room` knows. */
export type Errand = { readonly id?: number; readonly told: string }

/** One change of a journey's document, in Yjs' second update encoding. */
export type StoredChange = {
  readonly seq?: number
  readonly journey: JourneyId
  readonly change: Uint8Array
}

interface ShelfSchema extends DBSchema {
  people: { key: JourneyId; value: Person }
  changes: {
    key: number
    value: StoredChange
    indexes: { 'by-journey': [JourneyId, number] }
  }
  workshops: { key: WorkshopId; value: StoredWorkshop }
  errands: { key: number; value: Errand }
}

/** The tablet's own database: who is here, every change of their journeys, workshops prepared. */
export type Shelf = IDBPDatabase<ShelfSchema>

export type ShelfOpened =
  | { readonly ok: true; readonly shelf: Shelf }
  | { readonly ok: false; readonly because: 'no-storage' | 'from-a-newer-app' }

const shelfName = 'atouts'
const shelfVersion = 2

let opened: Promise<ShelfOpened> | null = null
let inHand: Shelf | null = null

/** The shelf if it is open already: who asks gets it at once, before the page can go away. */
export function shelfInHand(): Shelf | null {
  return inHand
}

/**
 * Opens the shelf once for the whole page. Answers `no-storage` where the browser keeps nothing
 * (a private window, storage switched off) and `from-a-newer-app` where a later version of
 * Atouts already changed its layout.
 */
export function openShelf(): Promise<ShelfOpened> {
  // A browser that blocks site data may throw at once instead of answering.
  opened ??= Promise.resolve()
    .then(open)
    .then(
      (shelf) => {
        inHand = shelf
        return { ok: true, shelf }
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

function open(): Promise<Shelf> {
  return openDB<ShelfSchema>(shelfName, shelfVersion, {
    upgrade(shelf, from) {
      if (from < 1) {
        shelf.createObjectStore('people', { keyPath: 'id' })
        shelf
          .createObjectStore('changes', { keyPath: 'seq', autoIncrement: true })
          .createIndex('by-journey', ['journey', 'seq'])
      }
      // 2: the facilitator's workshops, and what is still to be told to a room.
      shelf.createObjectStore('workshops', { keyPath: 'id' })
      shelf.createObjectStore('errands', { keyPath: 'id', autoIncrement: true })
    },
    // A newer version in another tab wants to change the layout: make way, keep what we show.
    blocking: (_current, _blocked, event) => {
      putDown()
      ;(event.target as IDBDatabase).close()
    },
    terminated: putDown,
  })
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

const lock = v.object({
  salt: v.string(),
  hash: v.string(),
  wrong: v.number(),
  waitUntil: v.number(),
})
const room = v.object({
  workshop: v.string(),
  title: v.string(),
  pass: v.string(),
  eraseAt: v.nullable(v.number()),
})
const person = v.looseObject({
  id: v.string(),
  name: v.string(),
  colour: v.picklist(colours),
  format: v.number(),
  touchedAt: v.pipe(v.number(), v.finite()),
  lock: v.nullable(lock),
  room: v.optional(room),
})

/**
 * Everyone on this tablet, last touched first. A chip that isn't as it should be is left where it
 * is, and hides nobody else.
 */
export async function listPeople(shelf: Shelf): Promise<readonly Person[]> {
  const people = await shelf.getAll('people')
  return people.filter((one) => v.is(person, one)).toSorted((a, b) => b.touchedAt - a.touchedAt)
}

/** Sets or takes away the lock; answers `false` when the journey is no longer here. */
export async function changeLock(shelf: Shelf, id: JourneyId, lock: Lock | null): Promise<boolean> {
  const write = shelf.transaction('people', 'readwrite', { durability: 'strict' })
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, lock })
  await write.done
  return person !== undefined
}

/** Says in which room a journey is, or until when; answers `false` when it is no longer here. */
export async function changeRoom(shelf: Shelf, id: JourneyId, room: Room): Promise<boolean> {
  const write = shelf.transaction('people', 'readwrite', { durability: 'strict' })
  const person = await write.store.get(id)
  if (person) await write.store.put({ ...person, room })
  await write.done
  return person !== undefined
}

/** The changes of one journey after a number in the sequence, oldest first. */
export function changesAfter(
  shelf: Shelf,
  id: JourneyId,
  seq: number,
): Promise<readonly StoredChange[]> {
  const range = IDBKeyRange.bound([id, seq], [id, Number.MAX_SAFE_INTEGER], true)
  return shelf.getAllFromIndex('changes', 'by-journey', range)
}

/** Erases one journey and its chip. Nothing of it stays in the database. */
export async function eraseJourney(shelf: Shelf, id: JourneyId): Promise<void> {
  const write = shelf.transaction(['people', 'changes'], 'readwrite', { durability: 'strict' })
  await write.objectStore('people').delete(id)
  const changes = write.objectStore('changes')
  const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])
  for (const seq of await changes.index('by-journey').getAllKeys(range)) await changes.delete(seq)
  await write.done
}

/**
 * Erases changes that belong to nobody: what a browser left that was killed while a journey was
 * being erased under another tab's hands. Done with the next erasing, never at the start: a card
 * that is laid meanwhile would wait for it, and be lost with a reload.
 */
export async function sweep(shelf: Shelf): Promise<void> {
  const write = shelf.transaction(['people', 'changes'], 'readwrite')
  const people = new Set(await write.objectStore('people').getAllKeys())
  for await (const cursor of write.objectStore('changes').index('by-journey')) {
    if (!people.has(cursor.value.journey)) await cursor.delete()
  }
  await write.done
}
