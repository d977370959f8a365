import { newKey } from '@/room-server/keys'

/** What a ticket is good for: to fetch a copy of everything, or to bring one in. */
export type Errand = 'backup' | 'restore'

/** A ticket that nobody uses is worth nothing after this time, in milliseconds. */
const lasts = 60_000
const mostTickets = 20

export type Tickets = ReturnType<typeof keepTickets>

/**
 * Tickets for files, each good once: a file's request can't hold a key as a question does, and a
 * ticket that somebody reads afterwards opens nothing.
 */
export function keepTickets(now: () => number = () => performance.now()) {
  const given = new Map<string, { readonly errand: Errand; readonly until: number }>()
  return {
    give(errand: Errand): string {
      const ticket = newKey()
      given.set(ticket, { errand, until: now() + lasts })
      if (given.size > mostTickets) given.delete(given.keys().next().value ?? '')
      return ticket
    },
    /** Whether it is good for this errand; from now on it isn't any more. */
    take(ticket: string, errand: Errand): boolean {
      const found = given.get(ticket)
      given.delete(ticket)
      return found?.errand === errand && found.until > now()
    },
  }
}
