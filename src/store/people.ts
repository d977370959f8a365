import { create } from 'zustand'
import {
  type Database,
  isPaperName,
  listPeople,
  openDatabase,
  type Person,
  readPeople,
} from '@/device/database'
import { hearTabs } from '@/device/tabs'

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
    // What is typed on the board, or done on the desk, touches nobody in the list.
    const isPaper = message.kind === 'changed' && isPaperName(message.name)
    if (!isPaper && message.kind !== 'desk') void refreshPeople()
  })
}
