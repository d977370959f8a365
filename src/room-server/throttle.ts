import type { RateLimiter } from '@/room-server/rate-limiter'

/** Does what an organisation asks for at once, or in its turn, so that no other one waits for it. */
export type Throttle = {
  /** `false`: too much waits already, and this isn't done. */
  readonly when: (organisation: string, cost: number, act: () => void) => boolean
}

/** What comes in one turn is kept together: a flood costs few transactions. */
const turnMilliseconds = 100

/** For a laptop, whose one organisation slows down nobody else. */
export const unthrottled: Throttle = {
  when(_, __, act) {
    act()
    return true
  },
}

/**
 * What is over an organisation's limit waits, in the order in which it came, until what waits costs
 * `most` altogether.
 */
export function throttle(limit: RateLimiter, most: number): Throttle {
  type Waiting = { readonly cost: number; readonly act: () => void }
  const queues = new Map<string, { things: Waiting[]; cost: number }>()
  const goOn = (organisation: string) => {
    const waiting = queues.get(organisation) ?? { things: [], cost: 0 }
    let next = waiting.things[0]
    while (next && limit.isOpenFor(organisation)) {
      limit.charge(organisation, next.cost)
      waiting.things.shift()
      waiting.cost -= next.cost
      next.act()
      next = waiting.things[0]
    }
    if (next) setTimeout(goOn, turnMilliseconds, organisation)
    else queues.delete(organisation)
  }
  return {
    when(organisation, cost, act) {
      const waiting = queues.get(organisation)
      if (!waiting && limit.isOpenFor(organisation)) {
        limit.charge(organisation, cost)
        act()
        return true
      }
      const queue = waiting ?? { things: [], cost: 0 }
      if (queue.cost >= most) return false
      queue.things.push({ cost, act })
      queue.cost += cost
      if (!waiting) {
        queues.set(organisation, queue)
        setTimeout(goOn, turnMilliseconds, organisation)
      }
      return true
    },
  }
}
