import { isFull, openShelf, type StoredWorkshop } from '@/device/shelf'
import type { WorkshopId } from '@/workshop/workshop'

/** Every workshop prepared here, last touched first; none where nothing can be kept. */
export async function listWorkshops(): Promise<readonly StoredWorkshop[]> {
  const opened = await openShelf()
  const all = opened.ok ? await opened.shelf.getAll('workshops').catch(() => []) : []
  return all.toSorted((a, b) => b.touchedAt - a.touchedAt)
}

export async function findWorkshop(id: WorkshopId): Promise<StoredWorkshop | undefined> {
  const opened = await openShelf()
  return opened.ok ? opened.shelf.get('workshops', id) : undefined
}

export type WorkshopPut =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'storage-full' | 'no-storage' }

/** Puts a workshop on the shelf, whole: it is small, and the last one put is the one that counts. */
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
