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

/** What is over an organisation's limit waits, in the order in which it came, up to so many things. */
export function throttle(limit: RateLimiter, most: number): Throttle {
  type Waiting = { readonly cost: number; readonly act: () => void }
  const queues = new Map<string, Waiting[]>()
  const goOn = (organisation: string) => {
    const waiting = queues.get(organisation) ?? []
    let next = waiting[0]
    while (next && limit.isOpenFor(organisation)) {
      limit.lets(organisation, next.cost)
      waiting.shift()
      next.act()
      next = waiting[0]
    }
    if (next) setTimeout(goOn, turnMilliseconds, organisation)
    else queues.delete(organisation)
  }
  return {
    when(organisation, cost, act) {
      const waiting = queues.get(organisation)
      if (!waiting && limit.isOpenFor(organisation)) {
        limit.lets(organisation, cost)
        act()
        return true
      }
      if (waiting && waiting.length >= most) return false
      if (waiting) waiting.push({ cost, act })
      else {
        queues.set(organisation, [{ cost, act }])
        setTimeout(goOn, turnMilliseconds, organisation)
      }
      return true
    },
  }
}
