import type { Hocuspocus } from '@hocuspocus/server'
import { nameDocument, type TabletNews } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import { type BusNews, openBus } from '@/room-server/bus'
import type { AtLaptop, RequestContext } from '@/room-server/context'
import { seatDesks } from '@/room-server/desks'
import { keepDocuments } from '@/room-server/documents'
import type { Limits } from '@/room-server/limits'
import { kindOf, type Log, short } from '@/room-server/log'
import { type Memory, ownMemory } from '@/room-server/memory'
import { watchPresence } from '@/room-server/presence'
import type { RateLimiter } from '@/room-server/rate-limiter'
import type { RoomClock } from '@/room-server/room-clock'
import { watchSpace } from '@/room-server/space'
import type { Repository, RoomRow } from '@/room-server/store/repository'
import { openSyncServer } from '@/room-server/sync-server'
import { opinionDays } from '@/workshop/feedback-steps'
import type { WorkshopId } from '@/workshop/workshop'

const dayMilliseconds = 86_400_000

/** What the rooms of all organisations on this process share. */
export type RoomSurroundings = {
  readonly log: Log
  readonly clock: RoomClock
  /** Lets a line send, and ask for, so many bytes. */
  readonly bytes: RateLimiter
  readonly limits: Limits
  readonly startKey: string | null
  readonly address: () => string
  readonly atLaptop: AtLaptop | null
  /** A line has shown a pass that opens something. */
  readonly onCame: (line: object) => void
}

/** What ties the room of one organisation to those of other processes. */
export type RoomTies = {
  readonly memory: Memory
  /** Carries what is said here to the others, and what they say to `receive`. */
  readonly join: (receive: (kind: string, news: unknown) => void) => Promise<{
    readonly pass: (kind: keyof BusNews, news: unknown) => void
    readonly leave: () => void
  }>
}

/** A room of one process, which is tied to no other. */
export const untied = (): RoomTies => ({
  memory: ownMemory(),
  join: async () => ({ pass: () => undefined, leave: () => undefined }),
})

export type OrganisationRoom = Awaited<ReturnType<typeof openOrganisationRoom>>

/** All that happens in one organisation on this process: its documents, who is there, what is asked. */
export async function openOrganisationRoom(
  repository: Repository,
  { log, clock, bytes, limits, startKey, address, atLaptop, onCame }: RoomSurroundings,
  ties: RoomTies,
) {
  const { memory } = ties
  let pass: ((kind: keyof BusNews, news: unknown) => void) | undefined
  const bus = openBus((kind, news) => pass?.(kind, news))
  const line = await ties.join(bus.receive)
  pass = line.pass
  const { isFull } = atLaptop ? { isFull: () => false } : watchSpace(repository)
  const documents = keepDocuments(repository, { log, bus, isFull, room: () => hocuspocus })
  const presence = watchPresence(repository, documents, {
    ...{ clock, bus, memory, eraseIn, room: () => hocuspocus },
  })
  const desks = seatDesks(memory)
  const context: RequestContext = {
    ...{ repository, documents, presence, memory, desks, log, startKey, address, atLaptop, limits },
    ...{ erase, revoke, endOf, eraseIn, now: clock.now },
  }
  const hocuspocus: Hocuspocus = openSyncServer({
    ...{ repository, documents, presence, bytes, log, onCame },
  })
  bus.hear('revoked', ({ key }) => documents.shutAll('wrong-pass', { key }))
  bus.hear('closed', () => documents.shutAll('wrong-pass', 'all'))
  bus.hear('erased', ({ workshop, person }) => {
    letGo(workshop, person).catch(() => log('mistake'))
  })
  bus.hear('ended', ({ workshop }) => {
    tellTheEnd(workshop).catch(() => log('mistake'))
  })

  return {
    organisation: repository.organisation,
    context,
    hocuspocus,
    sweep,
    /** Another process is gone, with its tablets: the boards are told who is still there. */
    tellBoards: () => presence.tellBoards(),
    /** It may have told nobody what it did last. */
    catchUp: () => documents.catchUp(),
    /** Nobody has a document of it open on this process. */
    isEmpty: () => hocuspocus.documents.size === 0,
    close(): void {
      presence.stop()
      documents.close()
      line.leave()
    },
  }

  /** Erases a journey here and on every tablet: those that are away learn it when they come back. */
  async function erase(workshop: WorkshopId, person: JourneyId): Promise<void> {
    try {
      await repository.erasePerson(workshop, person)
    } catch (error) {
      void documents.doubt(nameDocument({ kind: 'journey', workshop, person }))
      throw error
    }
    bus.sayElsewhere('erased', { workshop, person })
    await letGo(workshop, person)
    await documents.dropSeats(nameDocument({ kind: 'group', workshop }), [{ id: person }])
    // What the wall's last picture was made of goes with whoever was on it.
    await memory.drop('pictures', workshop)
    log('journey-erased', { workshop: short(workshop) })
  }

  function revoke(key: string): void {
    bus.say('revoked', { key })
  }

  /** Nothing of an erased journey stays in the memory of this process, nor on its lines. */
  async function letGo(workshop: WorkshopId, person: JourneyId): Promise<void> {
    documents.forget(nameDocument({ kind: 'journey', workshop, person }), person)
    await presence.forget(workshop, person)
    await desks.forget(workshop, person)
  }

  function eraseIn(room: RoomRow | undefined): number | null {
    if (room?.ended_at == null) return null
    return Math.max(0, room.ended_at + room.keep_days * dayMilliseconds - clock.now())
  }

  /** Tells the tablets of this process until when their workshop is kept. */
  async function tellTheEnd(workshop: WorkshopId): Promise<void> {
    const left = eraseIn(await repository.workshop(workshop))
    const told = JSON.stringify({ kind: 'ended', eraseIn: left } satisfies TabletNews)
    for (const [name, document] of hocuspocus.documents) {
      if (name.startsWith(`journey/${workshop}/`)) {
        for (const connection of document.getConnections()) connection.sendStateless(told)
      }
    }
  }

  async function endOf(workshop: WorkshopId): Promise<void> {
    presence.tell(workshop)
    bus.say('ended', { workshop })
    await sweep()
  }

  /**
   * Erases the journeys of ended workshops whose days are over, whatever they show. What stops at one
   * person goes on with the next.
   */
  async function sweep(): Promise<void> {
    await desks.sweep()
    for (const { id, ended_at, keep_days, swept } of await repository.workshopsToSweep()) {
      const isOver = (days: number) => (ended_at ?? 0) + days * dayMilliseconds <= clock.now()
      if (swept < 1 && isOver(opinionDays)) {
        await documents.dropOpinions(nameDocument({ kind: 'group', workshop: id }))
        await repository.noteSwept(id, 1)
      }
      if (!isOver(keep_days)) continue
      let erased = 0
      let failed = 0
      const people = await repository.people(id)
      for (const { id: person, gone } of people) {
        if (gone) continue
        try {
          await erase(id, person)
          erased++
        } catch (error) {
          failed++
          log('mistake', { kind: kindOf(error) })
        }
      }
      if (failed === 0) {
        // Of an erasure that ended in the middle the chip may be left.
        await documents.dropSeats(nameDocument({ kind: 'group', workshop: id }), people)
        await repository.noteSwept(id, 2)
      }
      if (erased > 0) log('workshop-swept', { workshop: short(id), erased })
    }
  }
}
