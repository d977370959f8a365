import { create } from 'zustand'
import {
  type Database,
  eraseJourney,
  isPaperName,
  listPeople,
  openDatabase,
  type Person,
  readPeople,
  sweep,
} from '@/device/database'
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
