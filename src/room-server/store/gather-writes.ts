/**
 * Gathers what is to be written while a write is on its way, and writes it together, in the order in
 * which it came: one wait for the disk does for all of it. Each is answered on its own; where a
 * write fails, all that waits fails with it, for it may build upon what is missing.
 */
export function gatherWrites<Item>(
  write: (items: readonly Item[]) => Promise<readonly boolean[]>,
  most: number,
): (item: Item) => Promise<boolean> {
  type Waiting = {
    readonly item: Item
    readonly done: (kept: boolean) => void
    readonly fail: (error: unknown) => void
  }
  let waiting: Waiting[] = []
  let isWriting = false
  const writeAll = async () => {
    while (waiting.length > 0) {
      const now = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const kept = await write(now.map(({ item }) => item))
        for (const [at, { done }] of now.entries()) done(kept[at] ?? false)
      } catch (error) {
        const lost = [...now, ...waiting]
        waiting = []
        for (const { fail } of lost) fail(error)
      }
    }
    isWriting = false
  }
  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail })
      if (isWriting) return
      isWriting = true
      // What comes in the same turn goes along.
      setImmediate(() => void writeAll())
    })
}
