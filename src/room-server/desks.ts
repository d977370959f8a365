import { createHash } from 'node:crypto'
import type { DeskInRoom } from '@/documents/messages'
import type { JourneyId, ShareId } from '@/journey/journey'
import type { WorkshopId } from '@/workshop/workshop'

/** A desk says every few seconds that it is there. */
const awayMilliseconds = 30_000
/** So many advisers sit in one room, and so much waits for one of them. */
const mostDesks = 12
const mostWaiting = 30
const mostSigns = 8_000_000
/** So much of it goes in one answer: more takes longer, over a room’s Wi-Fi, than a desk waits. */
const mostAtOnce = 1_000_000
const mostRemembered = 200

/** A copy on its way, which only its desk can open. */
export type HandedOver = { readonly copy: ShareId; readonly sealed: string }

/** What a desk says of itself. Whoever knows the token is the desk. */
type Said = {
  readonly token: string
  readonly name: string
  readonly recipient: string
  readonly took: readonly ShareId[]
}

type Desk = {
  readonly name: string
  readonly recipient: string
  readonly at: number
  /** One copy a person: who hands over again replaces what waits. */
  readonly waiting: Map<JourneyId, HandedOver>
  readonly taken: Set<string>
}

export type Desks = ReturnType<typeof seatDesks>

/**
 * The advisers' desks that are in a room, and what is on its way to them; in memory only. A tablet
 * asks until its copy was taken, so that nothing is lost with a room that starts anew.
 */
export function seatDesks(now: () => number = () => performance.now()) {
  const rooms = new Map<WorkshopId, Map<string, Desk>>()
  const here = (workshop: WorkshopId): Map<string, Desk> => {
    const desks = rooms.get(workshop) ?? new Map<string, Desk>()
    for (const [id, { at }] of desks) if (now() - at > awayMilliseconds) desks.delete(id)
    if (desks.size === 0) rooms.delete(workshop)
    return desks
  }
  return {
    in: (workshop: WorkshopId): readonly DeskInRoom[] =>
      [...here(workshop)].map(([desk, { name, recipient }]) => ({ desk, name, recipient })),

    /**
     * What waits for a desk, after what it took was put away: as much as one answer carries, and by turns, so
     * that what it can’t take holds up nothing. `null` where no other desk has room.
     */
    beThere(
      workshop: WorkshopId,
      { token, name, recipient, took }: Said,
    ): readonly HandedOver[] | null {
      const desks = here(workshop)
      const id = idOf(token)
      const before = desks.get(id)
      if (!before && desks.size >= mostDesks) return null
      // Under another key it is another desk: what was sealed to the one before can't be opened.
      const isSame = before?.recipient === recipient
      const waiting = isSame ? before.waiting : new Map<JourneyId, HandedOver>()
      const taken = isSame ? before.taken : new Set<string>()
      for (const [person, { copy }] of waiting) {
        if (!took.includes(copy)) continue
        waiting.delete(person)
        if (taken.size >= mostRemembered) taken.clear()
        taken.add(`${person} ${copy}`)
      }
      desks.set(id, { name, recipient, at: now(), waiting, taken })
      rooms.set(workshop, desks)
      return nextOf(waiting)
    },

    /** Lays a copy before a desk, or without one withdraws it, and says whether the desk has it. */
    handOver(
      workshop: WorkshopId,
      id: string,
      person: JourneyId,
      copy: ShareId,
      sealed: string | null,
    ): 'taken' | 'waits' | 'gone' | 'full' {
      const desk = here(workshop).get(id)
      if (!desk) return 'gone'
      if (desk.taken.delete(`${person} ${copy}`)) return 'taken'
      if (sealed === null) {
        desk.waiting.delete(person)
        return 'waits'
      }
      const others = [...desk.waiting].filter(([id]) => id !== person)
      const signs = others.reduce((sum, [, one]) => sum + one.sealed.length, sealed.length)
      if (others.length >= mostWaiting || signs > mostSigns) return 'full'
      desk.waiting.set(person, { copy, sealed })
      return 'waits'
    },
    /** Lets go of what nobody asks for any more. */
    sweep(): void {
      for (const workshop of rooms.keys()) here(workshop)
    },
    /** Nothing of an erased person waits for anyone. */
    forget(workshop: WorkshopId, person: JourneyId): void {
      for (const { waiting } of rooms.get(workshop)?.values() ?? []) waiting.delete(person)
    },
  }
}

/** The first that waits, and more as long as they fit; they come last the next time. */
function nextOf(waiting: Map<JourneyId, HandedOver>): readonly HandedOver[] {
  let signs = 0
  const handed = [...waiting].filter(([, { sealed }], nth) => {
    signs += sealed.length
    return nth === 0 || signs <= mostAtOnce
  })
  for (const [person, one] of handed) {
    waiting.delete(person)
    waiting.set(person, one)
  }
  return handed.map(([, one]) => one)
}

/** What others may know of a desk: nobody can speak for it with this. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32)
}
