/** Lets so many through at once, and so many a second afterwards. */
export type RateLimiter = {
  readonly lets: (who: string, cost?: number) => boolean
  /** Lets them through now, whatever it costs: they owe what is over, and wait the longer for it. */
  readonly charge: (who: string, cost: number) => void
  /** Whether it would let them through; that costs nothing. */
  readonly isOpenFor: (who: string) => boolean
}

/**
 * Whom a limit counts: an address, or for IPv6 the network of 64 bits that one household or one
 * device has to itself.
 */
export function callerOf(address = ''): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}

/** How many callers are remembered; the oldest is forgotten, and starts anew. */
const mostCallers = 10_000

/** For a laptop, whose one organisation slows down nobody else. */
export const unlimited: RateLimiter = {
  lets: () => true,
  charge: () => undefined,
  isOpenFor: () => true,
}

/** A gate a caller: who comes too often waits, and nobody else does. */
export function limitRate(atOnce: number, aSecond: number): RateLimiter {
  const callers = new Map<string, { left: number; at: number }>()
  const leftOf = (who: string, now: number) => {
    const before = callers.get(who) ?? { left: atOnce, at: now }
    return Math.min(atOnce, before.left + ((now - before.at) / 1000) * aSecond)
  }
  const note = (who: string, left: number, at: number) => {
    callers.delete(who)
    callers.set(who, { left, at })
    if (callers.size > mostCallers) callers.delete(callers.keys().next().value ?? '')
  }
  return {
    isOpenFor: (who) => leftOf(who, performance.now()) >= 1,
    charge(who, cost) {
      const now = performance.now()
      note(who, leftOf(who, now) - cost, now)
    },
    lets(who, cost = 1) {
      const now = performance.now()
      const left = leftOf(who, now)
      note(who, Math.max(0, left - cost), now)
      return left >= cost
    },
  }
}
