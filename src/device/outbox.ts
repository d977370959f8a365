import { type OutboxEntry, openDatabase } from '@/device/database'

const event = 'atouts-errand'

/**
 * Notes something to tell a room. It stays noted until the room has heard it, also when this page,
 * this tablet or the room goes away meanwhile.
 */
export async function enqueue(told: unknown): Promise<void> {
  const opened = await openDatabase()
  if (opened.ok) {
    const write = opened.database.transaction('errands', 'readwrite', { durability: 'strict' })
    const asked = [write.store.add({ told: JSON.stringify(told) }), write.done]
    write.commit()
    await Promise.all(asked)
  }
  window.dispatchEvent(new Event(event))
}

/** Every errand that isn't done, oldest first. */
export async function readOutbox(): Promise<readonly Required<OutboxEntry>[]> {
  const opened = await openDatabase()
  const all = opened.ok ? await opened.database.getAll('errands').catch(() => []) : []
  return all.flatMap(({ id, told }) => (id === undefined ? [] : { id, told }))
}

export async function dequeue(id: number): Promise<void> {
  const opened = await openDatabase()
  if (opened.ok) await opened.database.delete('errands', id)
}

/** Hears when something is noted on this page. */
export function onEnqueue(hear: () => void): void {
  window.addEventListener(event, hear)
}
