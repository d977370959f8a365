/** Lets so many through at once, and so many a second afterwards. */
export type Gate = { readonly lets: (who: string, cost?: number) => boolean }

/** How many callers are remembered; the oldest is forgotten, and starts anew. */
const mostCallers = 10_000

/** A gate a caller: who comes too often waits, and nobody else does. */
export function openGate(atOnce: number, aSecond: number): Gate {
  const callers = new Map<string, { left: number; at: number }>()
  return {
    lets(who, cost = 1) {
      const now = performance.now()
      const before = callers.get(who) ?? { left: atOnce, at: now }
      const left = Math.min(atOnce, before.left + ((now - before.at) / 1000) * aSecond)
      callers.delete(who)
      callers.set(who, { left: Math.max(0, left - cost), at: now })
      if (callers.size > mostCallers) callers.delete(callers.keys().next().value ?? '')
      return left >= cost
    },
  }
}
