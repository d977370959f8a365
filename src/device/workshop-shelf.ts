import * as v from 'valibot'
import { isFull, openShelf, type StoredWorkshop } from '@/device/shelf'
import type { WorkshopId } from '@/workshop/workshop'

/** Every workshop prepared here, last touched first; none where nothing can be kept. */
export async function listWorkshops(): Promise<readonly StoredWorkshop[]> {
  const opened = await openShelf()
  const all = opened.ok ? await opened.shelf.getAll('workshops').catch(() => []) : []
  return all.filter((one) => v.is(stored, one)).toSorted((a, b) => b.touchedAt - a.touchedAt)
}

const bytes = v.instance(Uint8Array)
/** What a row must have to be shown in a list; one that hasn't hides no other. */
const stored = v.looseObject({
  id: v.string(),
  title: v.string(),
  dates: v.string(),
  format: v.number(),
  touchedAt: v.pipe(v.number(), v.finite()),
  papers: v.object({ room: bytes, plan: bytes, group: bytes }),
})

export async function findWorkshop(id: WorkshopId): Promise<StoredWorkshop | undefined> {
  const opened = await openShelf()
  const found = opened.ok ? await opened.shelf.get('workshops', id) : undefined
  return v.is(stored, found) ? found : undefined
}

export type WorkshopPut =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'storage-full' | 'no-storage' }

/**
 * Puts a workshop on the shelf, whole, and asks for it in one go: a page that goes away can't wait.
 * Windows of one browser are linked from the moment they open it (`tab-link.ts`), so that whichever
 * puts last has what the others said.
 */
export async function putWorkshop(workshop: StoredWorkshop): Promise<WorkshopPut> {
  const opened = await openShelf()
  if (!opened.ok) return { ok: false, because: 'no-storage' }
  try {
    const write = opened.shelf.transaction('workshops', 'readwrite', { durability: 'strict' })
    const asked = [write.store.put(workshop), write.done]
    write.commit()
    await Promise.all(asked)
    return { ok: true }
  } catch (error) {
    return { ok: false, because: isFull(error) ? 'storage-full' : 'no-storage' }
  }
}

export async function eraseWorkshop(id: WorkshopId): Promise<void> {
  const opened = await openShelf()
  if (opened.ok) await opened.shelf.delete('workshops', id)
}
