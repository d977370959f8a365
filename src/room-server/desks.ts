import { createHash } from 'node:crypto'
import type { DeskInRoom } from '@/documents/messages'
import type { JourneyId, ShareId } from '@/journey/journey'
import type { Memory } from '@/room-server/memory'
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
  /** When it came, and when it was heard of last. */
  readonly since: number
  readonly at: number
}

/** What waits, with its place in the row. */
type Waiting = HandedOver & { readonly turn: number }

export type Desks = ReturnType<typeof seatDesks>

/**
 * The advisers' desks that are in a room, and what is on its way to them; in memory only. A tablet
 * asks until its copy was taken, so that nothing is lost with a room that starts anew.
 */
export function seatDesks(memory: Memory, now: () => number = Date.now) {
  /** The workshops in which a desk was here. */
  const visited = new Set<WorkshopId>()
  const deskTable = (workshop: WorkshopId) => `desks/${workshop}`
  const waitingTable = (workshop: WorkshopId, desk: string) => `waiting/${workshop}/${desk}`
  const takenTable = (workshop: WorkshopId, desk: string) => `taken/${workshop}/${desk}`
  const empty = async (table: string) => {
    for (const field of (await memory.all(table)).keys()) await memory.drop(table, field)
  }
  const leave = async (workshop: WorkshopId, desk: string) => {
    await memory.drop(deskTable(workshop), desk)
    await empty(waitingTable(workshop, desk))
    await empty(takenTable(workshop, desk))
  }
  const here = async (workshop: WorkshopId): Promise<ReadonlyMap<string, Desk>> => {
    const desks = new Map<string, Desk>()
    for (const [id, told] of await memory.all(deskTable(workshop))) {
      const desk = JSON.parse(told) as Desk
      if (now() - desk.at > awayMilliseconds) await leave(workshop, id)
      else desks.set(id, desk)
    }
    return desks
  }
  const waitingAt = async (
    workshop: WorkshopId,
    desk: string,
  ): Promise<readonly (readonly [JourneyId, Waiting])[]> => {
    const waiting = [...(await memory.all(waitingTable(workshop, desk)))]
    return waiting
      .map(([person, one]) => [person as JourneyId, JSON.parse(one) as Waiting] as const)
      .toSorted(([, a], [, b]) => a.turn - b.turn)
  }

  return {
    in: async (workshop: WorkshopId): Promise<readonly DeskInRoom[]> =>
      [...(await here(workshop))]
        .toSorted(([, a], [, b]) => a.since - b.since)
        .map(([desk, { name, recipient }]) => ({ desk, name, recipient })),

    /**
     * What waits for a desk, after what it took was put away: as much as one answer carries, and by turns, so
     * that what it can’t take holds up nothing. `null` where no other desk has room.
     */
    async beThere(
      workshop: WorkshopId,
      { token, name, recipient, took }: Said,
    ): Promise<readonly HandedOver[] | null> {
      const desks = await here(workshop)
      const id = idOf(token)
      const before = desks.get(id)
      if (!before && desks.size >= mostDesks) return null
      // Under another key it is another desk: what was sealed to the one before can't be opened.
      if (before?.recipient !== recipient) await leave(workshop, id)
      const [waitingHere, takenHere] = [waitingTable(workshop, id), takenTable(workshop, id)]
      const left: (readonly [JourneyId, Waiting])[] = []
      for (const [person, one] of await waitingAt(workshop, id)) {
        if (!took.includes(one.copy)) {
          left.push([person, one])
          continue
        }
        await memory.drop(waitingHere, person)
        if ((await memory.all(takenHere)).size >= mostRemembered) await empty(takenHere)
        await memory.put(takenHere, `${person} ${one.copy}`, 'taken')
      }
      const desk: Desk = { name, recipient, since: before?.since ?? now(), at: now() }
      await memory.put(deskTable(workshop), id, JSON.stringify(desk))
      visited.add(workshop)
      const handed = nextOf(left)
      const last = left.at(-1)?.[1].turn ?? 0
      for (const [at, [person, one]] of handed.entries()) {
        const later: Waiting = { ...one, turn: last + 1 + at }
        await memory.put(waitingHere, person, JSON.stringify(later))
      }
      return handed.map(([, { copy, sealed }]) => ({ copy, sealed }))
    },

    /** Lays a copy before a desk, or without one withdraws it, and says whether the desk has it. */
    async handOver(
      workshop: WorkshopId,
      desk: string,
      person: JourneyId,
      copy: ShareId,
      sealed: string | null,
    ): Promise<'taken' | 'waits' | 'gone' | 'full'> {
      if (!(await here(workshop)).has(desk)) return 'gone'
      const [waitingHere, takenHere] = [waitingTable(workshop, desk), takenTable(workshop, desk)]
      if ((await memory.all(takenHere)).has(`${person} ${copy}`)) {
        await memory.drop(takenHere, `${person} ${copy}`)
        return 'taken'
      }
      if (sealed === null) {
        await memory.drop(waitingHere, person)
        return 'waits'
      }
      const waiting = await waitingAt(workshop, desk)
      const others = waiting.filter(([id]) => id !== person)
      const signs = others.reduce((sum, [, one]) => sum + one.sealed.length, sealed.length)
      if (others.length >= mostWaiting || signs > mostSigns) return 'full'
      const mine = waiting.find(([id]) => id === person)
      const turn = mine?.[1].turn ?? (waiting.at(-1)?.[1].turn ?? 0) + 1
      const one: Waiting = { copy, sealed, turn }
      await memory.put(waitingHere, person, JSON.stringify(one))
      return 'waits'
    },
    /** Lets go of what nobody asks for any more. */
    async sweep(): Promise<void> {
      for (const workshop of visited) {
        if ((await here(workshop)).size === 0) visited.delete(workshop)
      }
    },
    /** Nothing of an erased person waits for anyone. */
    async forget(workshop: WorkshopId, person: JourneyId): Promise<void> {
      for (const desk of (await here(workshop)).keys()) {
        await memory.drop(waitingTable(workshop, desk), person)
      }
    },
  }
}

/** The first that waits, and more as long as they fit; they come last the next time. */
function nextOf(
  waiting: readonly (readonly [JourneyId, Waiting])[],
): readonly (readonly [JourneyId, Waiting])[] {
  let signs = 0
  return waiting.filter(([, { sealed }], nth) => {
    signs += sealed.length
    return nth === 0 || signs <= mostAtOnce
  })
}

/** What others may know of a desk: nobody can speak for it with this. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32)
}
