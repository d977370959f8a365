/**
 * What the processes of a server remember together for a while, of one organisation, and nothing of
 * it on a disk: who is where, what is on its way to a desk, what the last picture was made of. A
 * server of one process remembers it by itself (`ownMemory`), several over Redis
 * (`redis/redis-memory.ts`).
 */
export type Memory = {
  /** Names this process among the others. */
  readonly process: string
  /** Whether a process that has said something is still there. */
  readonly isThere: (process: string) => Promise<boolean>
  readonly put: (table: string, field: string, value: string) => Promise<void>
  readonly drop: (table: string, field: string) => Promise<void>
  readonly all: (table: string) => Promise<ReadonlyMap<string, string>>
  /** Whether nobody has said this within so many seconds; from now on somebody has. */
  readonly first: (what: string, seconds: number) => Promise<boolean>
  readonly isSaid: (what: string) => Promise<boolean>
  /** As if nobody had said it. */
  readonly unsay: (what: string) => Promise<void>
}

/** How many single things are remembered; then all of them are forgotten. */
const mostSaid = 10_000

export function ownMemory(now: () => number = () => performance.now()): Memory {
  const tables = new Map<string, Map<string, string>>()
  const said = new Map<string, number>()
  const isSaid = (what: string) => (said.get(what) ?? Number.NEGATIVE_INFINITY) > now()
  return {
    process: 'own',
    isThere: async () => true,
    async put(table, field, value) {
      const rows = tables.get(table) ?? new Map<string, string>()
      tables.set(table, rows.set(field, value))
    },
    async drop(table, field) {
      const rows = tables.get(table)
      rows?.delete(field)
      if (rows?.size === 0) tables.delete(table)
    },
    all: async (table) => new Map(tables.get(table)),
    isSaid: async (what) => isSaid(what),
    async first(what, seconds) {
      if (isSaid(what)) return false
      if (said.size >= mostSaid) said.clear()
      said.set(what, now() + seconds * 1_000)
      return true
    },
    unsay: async (what) => void said.delete(what),
  }
}
