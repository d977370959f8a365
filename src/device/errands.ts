import { type Errand, openShelf } from '@/device/shelf'

const event = 'atouts-errand'

/**
 * Notes something to tell a room. It stays noted until the room has heard it, also when this page,
 * this tablet or the room goes away meanwhile.
 */
export async function noteErrand(told: unknown): Promise<void> {
  const opened = await openShelf()
  if (opened.ok) {
    const write = opened.shelf.transaction('errands', 'readwrite', { durability: 'strict' })
    const asked = [write.store.add({ told: JSON.stringify(told) }), write.done]
    write.commit()
    await Promise.all(asked)
  }
  window.dispatchEvent(new Event(event))
}

/** Every errand that isn't done, oldest first. */
export async function openErrands(): Promise<readonly Required<Errand>[]> {
  const opened = await openShelf()
  const all = opened.ok ? await opened.shelf.getAll('errands').catch(() => []) : []
  return all.flatMap(({ id, told }) => (id === undefined ? [] : { id, told }))
}

export async function dropErrand(id: number): Promise<void> {
  const opened = await openShelf()
  if (opened.ok) await opened.shelf.delete('errands', id)
}

/** Hears when something is noted on this page. */
export function hearErrands(hear: () => void): void {
  window.addEventListener(event, hear)
}
