import { create } from 'zustand'
import {
  changeLock,
  changeRoom,
  type Database,
  eraseJourney,
  isPaperName,
  listPeople,
  openDatabase,
  type Person,
  readPeople,
  sweep,
} from '@/device/database'
import { makeLock, tryCode } from '@/device/lock'
import { enqueue } from '@/device/outbox'
import { hearTabs, tellTabs } from '@/device/tabs'
import type { JourneyId } from '@/journey/journey'
import { forgetInMemory } from '@/store/in-memory'

/** Who is on this tablet. `people` is `null` until the database has answered. */
type OnThisTablet = {
  readonly people: readonly Person[] | null
  /** Whether what is done here will still be there tomorrow. */
  readonly storage: 'kept' | 'no-storage' | 'from-a-newer-app'
  /** Journeys whose chip can't be shown: they lie where they are. */
  readonly damaged: number
}

export const usePeople = create<OnThisTablet>(() => ({
  people: null,
  storage: 'kept',
  damaged: 0,
}))

/** Reads the list again. */
export async function refreshPeople(): Promise<void> {
  const opened = await openDatabase()
  const read = opened.ok ? await repairedPeople(opened.database).catch(() => null) : null
  if (read) usePeople.setState({ ...read, storage: 'kept' })
  else if (!opened.ok)
    usePeople.setState(({ people }) => ({ people: people ?? [], storage: opened.because }))
}

/** Rows that aren't as they should be are made anew first, where that can be done. */
async function repairedPeople(
  database: Database,
): Promise<Pick<OnThisTablet, 'people' | 'damaged'>> {
  const { people, damaged } = await readPeople(database)
  if (damaged.length === 0) return { people, damaged: 0 }
  // What can't be repaired just now, on a full disk or without network, is counted: it hides nobody.
  const left = await import('@/device/repair-rows')
    .then(({ repairPeople }) => repairPeople(database, damaged))
    .catch(() => damaged.length)
  return { people: await listPeople(database), damaged: left }
}

/** Keeps the list right while other tabs add and erase. */
export function watchPeople(): () => void {
  return hearTabs((message) => {
    // What is typed on the board touches nobody in the list.
    const isPaper = message.kind === 'changed' && isPaperName(message.name)
    if (!isPaper) void refreshPeople()
  })
}

/** Sets a code of four digits, or takes it away with `null`. */
export async function setCode(id: JourneyId, code: string | null): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const lock = code === null ? null : await makeLock(code)
  await changeLock(opened.database, id, lock)
  const room = (await opened.database.get('people', id))?.room
  const seal = lock && { salt: lock.salt, hash: lock.hash }
  if (room) await enqueue({ name: 'lock', question: { pass: room.pass, lock: seal } })
  tellTabs({ kind: 'changed', name: id })
  await refreshPeople()
}

/** A journey stays on this tablet although its workshop's days are over: it isn't asked about again. */
export async function keepBeyondEnd(id: JourneyId): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const room = (await opened.database.get('people', id))?.room
  if (room) await changeRoom(opened.database, id, { ...room, stays: true })
  await refreshPeople()
}

/** Tries a code, and keeps count of the wrong ones. */
export async function unlock(
  person: Person,
  code: string,
): Promise<'open' | 'wrong-code' | 'wait'> {
  const opened = await openDatabase()
  if (!opened.ok) return 'open'
  // The list may be older than the lock: another tab may have changed it.
  const lock = (await opened.database.get('people', person.id))?.lock
  if (!lock) return 'open'
  const tried = await tryCode(lock, code, Date.now())
  await changeLock(opened.database, person.id, tried.lock)
  await refreshPeople()
  return tried.ok ? 'open' : tried.because
}

/**
 * Erases a journey from this tablet, in every tab, for good; and from the room that it is in, at
 * once or as soon as the room is within reach. `gone`: the room erased it, and need not be told;
 * `here`: from this tablet only, since a clock may be wrong and the room's copy isn't this tablet's.
 */
export async function erasePerson(id: JourneyId, how?: 'gone' | 'here'): Promise<void> {
  forgetInMemory(id)
  const opened = await openDatabase()
  const room = opened.ok ? (await opened.database.get('people', id))?.room : undefined
  if (room && how === undefined) {
    await enqueue({ name: 'leave', question: { pass: room.pass } })
  }
  if (opened.ok) {
    await eraseJourney(opened.database, id)
    await sweep(opened.database)
    tellTabs({ kind: 'erased', owner: id })
    await refreshPeople()
  } else {
    usePeople.setState(({ people }) => ({ people: (people ?? []).filter((one) => one.id !== id) }))
  }
}
