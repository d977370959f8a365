import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'

/** Lets so many through within a time: a limit that holds on every process of a server. */
export type Limit = {
  readonly lets: (who: string) => Promise<boolean>
  /** Whether it would let them through; that costs nothing. */
  readonly isOpenFor: (who: string) => Promise<boolean>
}

/** Makes limits of so many points within so many seconds each, all of one kind. */
export type MakeLimit = (name: string, points: number, seconds: number) => Limit

/** What holds for a caller on the whole server, whichever organisation they ask for. */
export type Limits = ReturnType<typeof limitCallers>

export function limitCallers(limit: MakeLimit) {
  return {
    /** Codes that are tried to join with. */
    guesses: limit('guesses', 20, 600),
    /** Cards given to one person, and questionnaires handed in. */
    giving: limit('giving', 20, 600),
    /** Wrong keys. */
    keys: limit('keys', 20, 600),
    /** New people who come into one workshop. */
    newcomers: limit('newcomers', 12, 1_440),
  }
}

/** Limits of a server of one process. */
export const limitHere: MakeLimit = (name, points, seconds) =>
  limitOver(new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }))

/** A limit of `rate-limiter-flexible`, wherever it counts. */
export function limitOver(limiter: RateLimiterAbstract): Limit {
  return {
    async lets(who) {
      try {
        await limiter.consume(who)
        return true
      } catch (error) {
        // Refused is what isn't an error: how long it takes until they are let in again.
        if (error instanceof Error) throw error
        return false
      }
    },
    async isOpenFor(who) {
      const counted = await limiter.get(who)
      return counted === null || counted.remainingPoints > 0
    },
  }
}
