import type { Hocuspocus } from '@hocuspocus/server'
import { deckWith } from '@/deck/deck-with'
import {
  type BoardNews,
  nameDocument,
  type Present,
  type TabletNews,
  type Whereabouts,
  type WhereaboutsTold,
} from '@/documents/messages'
import { type JourneyId, type Showing, startJourney } from '@/journey/journey'
import { type Milestones, milestonesOf } from '@/journey/milestones'
import { isSame } from '@/journey/tables'
import type { Bus } from '@/room-server/bus'
import type { Documents } from '@/room-server/documents'
import { inTurn } from '@/room-server/in-turn'
import type { Memory } from '@/room-server/memory'
import { pinStateOf } from '@/room-server/pin-state'
import { type RoomClock, steadyNow } from '@/room-server/room-clock'
import type { Asks, Digest, PersonRow, Repository, RoomRow } from '@/room-server/store/repository'
import type { WorkshopId } from '@/workshop/workshop'

/** News are gathered for so long: forty tablets that come at once are one message. */
const gatherMilliseconds = 40

/** Nobody waits for so long: a room that starts on the second day doesn't call for yesterday's help. */
const longestCall = 3 * 3_600_000

/** Where a person's tablets are on one process, and how many of them are connected there. */
type Seen = Pick<Whereabouts, 'at' | 'sorted' | 'all' | 'milestones'> & {
  readonly tablets: number
  /** When it was said, for the last word to count; in milliseconds since 1970. */
  readonly told: number
}

const unseen: Seen = { at: '', sorted: 0, all: 0, milestones: null, tablets: 0, told: 0 }

/** What is kept of a workshop's people, as it was read last. */
type Known = {
  readonly room: RoomRow | undefined
  readonly people: readonly PersonRow[]
  /** What their journeys show: only boards ask for it. */
  readonly digests: () => Promise<ReadonlyMap<JourneyId, Digest>>
}

/**
 * What a person shows at this moment. It ends with the workshop, unless they said that it may go
 * on for as long as the room keeps their journey.
 */
export function showingNow(room: RoomRow | undefined, digest: Digest | undefined): Showing {
  if (!digest) return 'nothing'
  const isOver = room?.ended_at != null
  return isOver && digest.showsUntil === 'workshop' ? 'nothing' : digest.shows
}

export type Presence = ReturnType<typeof watchPresence>

/**
 * Who is where, in memory only: a restarted room hears it anew from the tablets. What somebody asks
 * for is on the disk. It ends when it was done or they take it back, and not with a line: a
 * tablet sleeps, and who waits for help goes on waiting.
 */
export function watchPresence(
  repository: Repository,
  documents: Documents,
  {
    clock,
    bus,
    memory,
    eraseIn,
    room,
  }: {
    readonly eraseIn: (room: RoomRow | undefined) => number | null
    readonly clock: RoomClock
    readonly bus: Bus
    readonly memory: Memory
    readonly room: () => Hocuspocus
  },
) {
  /** The tablets of this process. */
  const own = new Map<WorkshopId, Map<JourneyId, Seen>>()
  const gathering = new Map<WorkshopId, ReturnType<typeof setTimeout>>()
  const known = new Map<WorkshopId, Promise<Known>>()
  /** What somebody asks for that the disk didn't take: it is known as long as this process runs. */
  const unkept = new Map<string, Asks>()
  /** When a call was heard of, by the steady clock: a wall clock that jumps ends nobody's call. */
  const calls = new Map<string, number>()
  const queue = inTurn()

  const tableOf = (workshop: WorkshopId) => `at/${workshop}`
  const hasBoard = (workshop: WorkshopId) =>
    room().documents.get(nameDocument({ kind: 'group', workshop }))

  const knownOf = (workshop: WorkshopId): Promise<Known> => {
    const there = known.get(workshop)
    if (there) return there
    const reading = readKnown(workshop)
    known.set(workshop, reading)
    reading.catch(() => known.delete(workshop))
    return reading
  }
  const readKnown = async (workshop: WorkshopId): Promise<Known> => {
    const people = await repository.people(workshop)
    let digests: Promise<ReadonlyMap<JourneyId, Digest>> | undefined
    return {
      room: await repository.workshop(workshop),
      people,
      digests() {
        digests ??= documents.digests(workshop, people)
        return digests
      },
    }
  }
  const asksOfRow = (row: PersonRow): Asks => unkept.get(`${row.workshop}/${row.id}`) ?? row.asks
  /** Since when somebody calls, by the steady clock; `null` for nobody, and for a call of long ago. */
  const calledAt = (row: PersonRow): number | null => {
    const { helpAt } = asksOfRow(row)
    if (helpAt === null) return null
    const call = `${row.workshop}/${row.id}/${helpAt}`
    const at = calls.get(call) ?? steadyNow() - (clock.now() - helpAt)
    calls.set(call, at)
    return steadyNow() - at >= longestCall ? null : at
  }

  /** Where everybody is, on whichever process their tablets are. */
  const everywhere = async (workshop: WorkshopId): Promise<ReadonlyMap<JourneyId, Seen>> => {
    const seen = new Map<JourneyId, Seen>()
    for (const [field, told] of await memory.all(tableOf(workshop)).catch(() => [])) {
      const [process = '', person] = field.split('/') as [string, JourneyId]
      const one = JSON.parse(told) as Seen
      const isThere = process === memory.process || (await memory.isThere(process))
      const before = seen.get(person) ?? unseen
      const last = one.told >= before.told ? one : before
      const tablets = before.tablets + (isThere ? one.tablets : 0)
      seen.set(person, { ...last, milestones: last.milestones ?? before.milestones, tablets })
    }
    return seen
  }
  const milestones = new Map<string, Milestones>()
  /** A restarted room reads how far those are who aren't on a tablet now: once, until they say it. */
  const milestonesIn = async (workshop: WorkshopId, person: JourneyId): Promise<Milestones> => {
    const name = `${workshop}/${person}`
    const read = milestones.get(name)
    if (read) return read
    const journey = (await documents.journey(workshop, person)) ?? startJourney('', 'rose')
    const found = milestonesOf(journey, deckWith(journey))
    milestones.set(name, found)
    return found
  }
  const news = async (workshop: WorkshopId): Promise<string> => {
    const [{ room: row, people: rows, digests: find }, seen] = await Promise.all([
      knownOf(workshop),
      everywhere(workshop),
    ])
    const digests = await find()
    const people: Record<string, Present> = {}
    for (const person of rows) {
      const { id } = person
      if (!person.came || person.gone) continue
      const { tablets, at, sorted, all, milestones: told } = seen.get(id) ?? unseen
      const { going, prints } = asksOfRow(person)
      const helpAt = calledAt(person)
      const digest = digests.get(id)
      people[id] = {
        ...{ at, sorted, all, prints, helpAt, going: helpAt === null ? null : going },
        milestones: told ?? (await milestonesIn(workshop, id)),
        help: helpAt !== null,
        here: tablets > 0,
        shows: showingNow(row, digest),
        door: pinStateOf(person),
        damaged: person.damaged > 0,
        ...person.leaving,
        showsUntil: digest?.showsUntil ?? 'workshop',
      }
    }
    const jumped = Math.round(clock.jumped() / 3_600_000)
    return JSON.stringify({ kind: 'present', people, jumped } satisfies BoardNews)
  }
  /** Tells the boards of this process, if there are any. */
  const tellBoards = (workshop: WorkshopId): void => {
    if (gathering.has(workshop) || !hasBoard(workshop)) return
    const send = async () => {
      gathering.delete(workshop)
      const told = await news(workshop)
      for (const connection of hasBoard(workshop)?.getConnections() ?? []) {
        connection.sendStateless(told)
      }
    }
    // What is kept can't be read just now: the next news tell it.
    gathering.set(
      workshop,
      setTimeout(() => void send().catch(() => undefined), gatherMilliseconds),
    )
  }
  const tell = (workshop: WorkshopId): void => bus.say('people', { workshop })
  bus.hear('people', ({ workshop }) => {
    known.delete(workshop)
    tellBoards(workshop)
  })
  bus.hear('moved', ({ workshop }) => tellBoards(workshop))

  const see = (
    workshop: WorkshopId,
    person: JourneyId,
    change: (seen: Seen) => Partial<Seen>,
  ): Promise<void> => {
    const people = own.get(workshop) ?? new Map<JourneyId, Seen>()
    const before = people.get(person) ?? unseen
    const now = { ...before, ...change(before), told: Date.now() }
    own.set(workshop, people.set(person, now))
    return queue(`${workshop}/${person}/at`, async () => {
      // Where nothing is remembered together just now, all lines end, and it is said anew.
      await memory
        .put(tableOf(workshop), `${memory.process}/${person}`, JSON.stringify(now))
        .catch(() => undefined)
      bus.say('moved', { workshop })
    })
  }
  const rowOf = async (workshop: WorkshopId, person: JourneyId) =>
    (await knownOf(workshop)).people.find(({ id }) => id === person)
  const askedNow = async (workshop: WorkshopId, person: JourneyId): Promise<TabletNews> => {
    const row = await rowOf(workshop, person)
    const help = row !== undefined && calledAt(row) !== null
    return { kind: 'asked', help, prints: row ? asksOfRow(row).prints : false }
  }
  const tellTablets = (workshop: WorkshopId, person: JourneyId, told: TabletNews) =>
    documents.tell(nameDocument({ kind: 'journey', workshop, person }), told)
  /** Changes what somebody asks for; what is so already costs no write. */
  const ask = async (
    workshop: WorkshopId,
    person: JourneyId,
    next: (asks: Asks) => Asks,
  ): Promise<void> => {
    const row = await repository.person(workshop, person)
    if (!row || row.gone) return
    const asked = asksOfRow(row)
    const before = calledAt(row) === null ? { ...asked, helpAt: null, going: null } : asked
    const asks = next(before)
    if (isSame(before, asks)) return
    const name = `${workshop}/${person}`
    try {
      await repository.noteAsks(workshop, person, asks)
      unkept.delete(name)
    } catch {
      unkept.set(name, asks)
    }
    if (asks.helpAt === null) calls.delete(`${name}/${asked.helpAt}`)
    tell(workshop)
  }

  return {
    news,
    tell,
    came: (workshop: WorkshopId, person: JourneyId): Promise<void> =>
      see(workshop, person, ({ tablets }) => ({ tablets: tablets + 1 })),
    /** A line has ended; of who was forgotten meanwhile nothing is noted again. */
    async went(workshop: WorkshopId, person: JourneyId): Promise<void> {
      if (!own.get(workshop)?.has(person)) return
      await see(workshop, person, ({ tablets }) => ({ tablets: Math.max(0, tablets - 1) }))
    },
    /**
     * What a tablet that has come doesn't know: until when its journey is kept, what this person asks
     * for and who comes, and parts of the journey that can't be read.
     */
    async newsFor(workshop: WorkshopId, person: JourneyId): Promise<readonly TabletNews[]> {
      const { room: of } = await knownOf(workshop)
      const row = await rowOf(workshop, person)
      const going = row && calledAt(row) !== null ? asksOfRow(row).going : null
      const parts = row?.damaged ?? 0
      return [
        { kind: 'ended', eraseIn: eraseIn(of) },
        await askedNow(workshop, person),
        ...(going === null ? [] : [{ kind: 'going', by: going } as const]),
        ...(parts === 0 ? [] : [{ kind: 'damaged', parts } as const]),
      ]
    },
    /** A tablet says where its person is. Only what was pressed changes what they ask for. */
    async isAt(
      workshop: WorkshopId,
      person: JourneyId,
      { help, prints, pressed, ...where }: WhereaboutsTold,
    ): Promise<void> {
      await see(workshop, person, (before) => ({
        ...where,
        milestones: where.milestones ?? before.milestones,
      }))
      if (pressed.length === 0) return
      await queue(`${workshop}/${person}`, async () => {
        const at = steadyNow()
        await ask(workshop, person, (asks) => {
          const helpAt = asks.helpAt ?? clock.now()
          if (help && asks.helpAt === null) calls.set(`${workshop}/${person}/${helpAt}`, at)
          const call = help ? { helpAt } : { helpAt: null, going: null }
          return {
            ...asks,
            ...(pressed.includes('help') && call),
            ...(pressed.includes('prints') && { prints }),
          }
        })
        tellTablets(workshop, person, await askedNow(workshop, person))
      })
    },
    /** Somebody goes to who asked for help, or has been there. Nobody goes to who doesn't ask. */
    attend: (
      workshop: WorkshopId,
      person: JourneyId,
      how: 'going' | 'done',
      by: string,
    ): Promise<void> =>
      queue(`${workshop}/${person}`, async () => {
        const row = await repository.person(workshop, person)
        if (!row || calledAt(row) === null) return
        const isGoing = how === 'going'
        await ask(workshop, person, (asks) =>
          isGoing ? { ...asks, going: by } : { ...asks, helpAt: null, going: null },
        )
        tellTablets(workshop, person, isGoing ? { kind: 'going', by } : { kind: 'helped' })
      }),
    /** What they asked the printer for is there. */
    hasPrinted: (workshop: WorkshopId, person: JourneyId): Promise<void> =>
      queue(`${workshop}/${person}`, () =>
        ask(workshop, person, (asks) => ({ ...asks, prints: false })),
      ),
    /** Nobody is called any more: the workshop has ended. */
    async endCalls(workshop: WorkshopId): Promise<void> {
      for (const { id, asks } of await repository.people(workshop)) {
        if (asks.helpAt === null) continue
        await queue(`${workshop}/${id}`, () =>
          ask(workshop, id, (asked) => ({ ...asked, helpAt: null, going: null })),
        )
        tellTablets(workshop, id, { kind: 'helped' })
      }
    },
    /** Tells all boards of this process. */
    tellBoards(): void {
      for (const name of room().documents.keys()) {
        const [kind, workshop] = name.split('/')
        if (kind === 'group') tellBoards(workshop as WorkshopId)
      }
    },
    /** Who has a tablet that is connected right now. */
    async here(workshop: WorkshopId): Promise<ReadonlySet<JourneyId>> {
      const seen = [...(await everywhere(workshop))]
      return new Set(seen.filter(([, { tablets }]) => tablets > 0).map(([id]) => id))
    },
    async forget(workshop: WorkshopId, person: JourneyId): Promise<void> {
      own.get(workshop)?.delete(person)
      unkept.delete(`${workshop}/${person}`)
      milestones.delete(`${workshop}/${person}`)
      await memory.drop(tableOf(workshop), `${memory.process}/${person}`)
      known.delete(workshop)
      tellBoards(workshop)
    },
    stop(): void {
      for (const timer of gathering.values()) clearTimeout(timer)
    },
  }
}
