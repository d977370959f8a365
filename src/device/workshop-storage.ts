import * as v from 'valibot'
import * as Y from 'yjs'
import {
  type Database,
  eraseChanges,
  isFull,
  openDatabase,
  paperName,
  type StoredWorkshop,
  sweep,
} from '@/device/database'
import { readDocument, type StoredDocument } from '@/device/document-changes'
import { tellTabs } from '@/device/tabs'
import { readWorkshop, workshopFormat } from '@/documents/workshop-format'
import { type Paper, paperNames, type WorkshopAbout, type WorkshopId } from '@/workshop/workshop'

/** Every workshop prepared here, last touched first; none where nothing can be kept. */
export async function listWorkshops(): Promise<readonly StoredWorkshop[]> {
  const opened = await openDatabase()
  if (!opened.ok) return []
  const all = await opened.database.getAll('workshops').catch(() => [])
  // One of a newer app stays as it is.
  const isNewer = ({ format }: StoredWorkshop) => format > workshopFormat
  const damaged = all.filter((one) => !isNewer(one) && !v.is(chip, one))
  for (const { id } of damaged) await remake(opened.database, id).catch(() => undefined)
  const whole = await opened.database.getAll('workshops').catch(() => all)
  return whole.filter((one) => v.is(chip, one)).toSorted((a, b) => b.touchedAt - a.touchedAt)
}

/** Makes a row anew that isn't as it should be, from what its workshop says, if it is still there. */
async function remake(database: Database, id: WorkshopId): Promise<void> {
  const { doc } = await readDocument(database, paperName(id, 'room'))
  const { about } = readWorkshop({ about: doc.getMap('about').toJSON() }).workshop
  const write = database.transaction('workshops', 'readwrite')
  const now = await write.store.get(id)
  if (now && !v.is(chip, now)) await write.store.put(chipOf(id, about))
  await write.done
}

/** What a row must have to be shown in a list. */
const chip = v.object({
  id: v.string(),
  title: v.string(),
  dates: v.string(),
  format: v.number(),
  touchedAt: v.pipe(v.number(), v.finite()),
})

/** The documents of a workshop as the database holds them. */
export type StoredPapers = Readonly<Record<Paper, StoredDocument>>

export type WorkshopFound =
  | { readonly ok: true; readonly format: number; readonly papers: StoredPapers }
  | { readonly ok: false; readonly because: 'gone' | 'no-storage' }

/** Brings a workshop from the database. Its chip may be damaged: what it holds isn't, for that. */
export async function findWorkshop(id: WorkshopId): Promise<WorkshopFound> {
  const opened = await openDatabase()
  if (!opened.ok) return { ok: false, because: 'no-storage' }
  const { database } = opened
  const row = await database.get('workshops', id)
  if (!row) return { ok: false, because: 'gone' }
  const [room, plan, group] = await Promise.all([
    readDocument(database, paperName(id, 'room')),
    readDocument(database, paperName(id, 'plan')),
    readDocument(database, paperName(id, 'group')),
  ])
  return { ok: true, format: row.format, papers: { room, plan, group } }
}

export type WorkshopPut =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'storage-full' | 'no-storage' }

/** Puts a new workshop in the database, whole. */
export async function addWorkshop(
  id: WorkshopId,
  about: WorkshopAbout,
  papers: Readonly<Record<Paper, Y.Doc>>,
): Promise<WorkshopPut> {
  const opened = await openDatabase()
  if (!opened.ok) return { ok: false, because: 'no-storage' }
  try {
    const lists = ['workshops', 'changes'] as const
    const write = opened.database.transaction(lists, 'readwrite', { durability: 'strict' })
    const asked: Promise<unknown>[] = paperNames.map((paper) => {
      const change = Y.encodeStateAsUpdateV2(papers[paper])
      return write.objectStore('changes').add({ journey: paperName(id, paper), change })
    })
    asked.push(write.objectStore('workshops').add(chipOf(id, about)), write.done)
    await Promise.all(asked)
    return { ok: true }
  } catch (error) {
    return { ok: false, because: isFull(error) ? 'storage-full' : 'no-storage' }
  }
}

export function chipOf(id: WorkshopId, { title, dates }: WorkshopAbout): StoredWorkshop {
  return { id, title, dates, format: workshopFormat, touchedAt: Date.now() }
}

/**
 * Brings a workshop's chip up to date after a change. Answers `erased` where the workshop was
 * erased meanwhile, after taking that change off again: nothing of it comes back.
 */
export async function touchWorkshop(
  id: WorkshopId,
  about: WorkshopAbout,
): Promise<'touched' | 'erased'> {
  const opened = await openDatabase()
  if (!opened.ok) return 'touched'
  const write = opened.database.transaction('workshops', 'readwrite')
  const isHere = (await write.store.get(id)) !== undefined
  if (isHere) await write.store.put(chipOf(id, about))
  await write.done
  if (!isHere) await eraseWorkshop(id)
  return isHere ? 'touched' : 'erased'
}

/** Erases one workshop and its documents, in every window. Nothing of it stays on this device. */
export async function eraseWorkshop(id: WorkshopId): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const lists = ['workshops', 'changes'] as const
  const write = opened.database.transaction(lists, 'readwrite', { durability: 'strict' })
  await write.objectStore('workshops').delete(id)
  for (const paper of paperNames) {
    await eraseChanges(write.objectStore('changes'), paperName(id, paper))
  }
  await write.done
  await sweep(opened.database)
  tellTabs({ kind: 'erased', owner: id })
}
