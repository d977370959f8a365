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
import type { Documents } from '@/room-server/documents'
import { pinStateOf } from '@/room-server/pin-state'
import type { Repository } from '@/room-server/repository'
import { type RoomClock, steadyNow } from '@/room-server/room-clock'
import type { WorkshopId } from '@/workshop/workshop'

/** News are gathered for so long: forty tablets that come at once are one message. */
const gatherMilliseconds = 40

/** Nobody waits for so long: a room that starts on the second day doesn't call for yesterday's help. */
const longestCall = 3 * 3_600_000

type Seen = Omit<Whereabouts, 'help'> &
  Pick<Present, 'helpAt' | 'going'> & { readonly tablets: number }

const unseen = {
  ...{ at: '', sorted: 0, all: 0, prints: false, milestones: null, tablets: 0 },
  ...{ helpAt: null, going: null },
} as const satisfies Seen

/**
 * What a person shows at this moment. It ends with the workshop, unless they said that it may go
 * on for as long as the room keeps their journey.
 */
export function showingNow(
  repository: Repository,
  documents: Documents,
  workshop: WorkshopId,
  person: JourneyId,
): Showing {
  const { shows, showsUntil } = documents.digest(workshop, person)
  const isOver = repository.workshop(workshop)?.ended_at != null
  return isOver && showsUntil === 'workshop' ? 'nothing' : shows
}

export type Presence = ReturnType<typeof watchPresence>

/**
 * Who is where, in memory only: a restarted room hears it anew from the tablets. What somebody asks
 * for is on the disk, too. It ends when it was done or they take it back, and not with a line: a
 * tablet sleeps, and who waits for help goes on waiting.
 */
export function watchPresence(
  repository: Repository,
  documents: Documents,
  clock: RoomClock,
  room: () => Hocuspocus,
) {
  const workshops = new Map<WorkshopId, Map<JourneyId, Seen>>()
  const gathering = new Map<WorkshopId, ReturnType<typeof setTimeout>>()

  const seenIn = (workshop: WorkshopId): Map<JourneyId, Seen> => {
    const known = workshops.get(workshop)
    if (known) return known
    const made = new Map<JourneyId, Seen>()
    for (const { id } of repository.people(workshop)) {
      const { helpAt, ...asks } = repository.asks(workshop, id)
      const waits = helpAt === null ? longestCall : clock.now() - helpAt
      const isOver = waits >= longestCall
      made.set(id, {
        ...{ ...unseen, ...asks },
        ...(isOver ? { going: null } : { helpAt: steadyNow() - waits }),
      })
    }
    workshops.set(workshop, made)
    return made
  }
  const seenOf = (workshop: WorkshopId, person: JourneyId): Seen =>
    seenIn(workshop).get(person) ?? unseen
  /** A restarted room reads how far those are who aren't on a tablet now: once, until they say it. */
  const milestonesIn = (workshop: WorkshopId, person: JourneyId): Milestones => {
    const journey = documents.journey(workshop, person) ?? startJourney('', 'rose')
    return milestonesOf(journey, deckWith(journey))
  }
  const news = (workshop: WorkshopId): string => {
    const rows = new Map(repository.people(workshop).map((row) => [row.id, row]))
    const people: Record<string, Present> = {}
    for (const [id, { tablets, ...seen }] of seenIn(workshop)) {
      const row = rows.get(id)
      if (!row?.came || row.gone) continue
      const milestones = seen.milestones ?? milestonesIn(workshop, id)
      if (!seen.milestones) seenIn(workshop).set(id, { ...seen, tablets, milestones })
      people[id] = {
        ...seen,
        milestones,
        help: seen.helpAt !== null,
        here: tablets > 0,
        shows: showingNow(repository, documents, workshop, id),
        door: pinStateOf(row),
        damaged: documents.damageOf({ kind: 'journey', workshop, person: id }) > 0,
        ...repository.leaving(workshop, id),
        showsUntil: documents.digest(workshop, id).showsUntil,
      }
    }
    const jumped = Math.round(clock.jumped() / 3_600_000)
    return JSON.stringify({ kind: 'present', people, jumped } satisfies BoardNews)
  }
  const tell = (workshop: WorkshopId) => {
    if (gathering.has(workshop)) return
    const send = () => {
      gathering.delete(workshop)
      const board = room().documents.get(nameDocument({ kind: 'group', workshop }))
      if (board) board.broadcastStateless(news(workshop))
    }
    gathering.set(workshop, setTimeout(send, gatherMilliseconds))
  }
  const see = (workshop: WorkshopId, person: JourneyId, change: (seen: Seen) => Partial<Seen>) => {
    const before = seenOf(workshop, person)
    seenIn(workshop).set(person, { ...before, ...change(before) })
    tell(workshop)
  }
  const askedNow = (workshop: WorkshopId, person: JourneyId): TabletNews => {
    const { helpAt, prints } = seenOf(workshop, person)
    return { kind: 'asked', help: helpAt !== null, prints }
  }
  const tellTablets = (workshop: WorkshopId, person: JourneyId, news: TabletNews) =>
    documents.tell(nameDocument({ kind: 'journey', workshop, person }), news)
  /** Changes what somebody asks for, here and on the disk; what is so already costs no write. */
  const ask = (
    workshop: WorkshopId,
    person: JourneyId,
    asks: Partial<Pick<Seen, 'helpAt' | 'going' | 'prints'>>,
  ) => {
    const before = seenOf(workshop, person)
    see(workshop, person, () => asks)
    if (isSame(before, seenOf(workshop, person))) return
    const { helpAt, going, prints } = seenOf(workshop, person)
    const since = helpAt === null ? null : clock.now() - (steadyNow() - helpAt)
    try {
      repository.noteAsks(workshop, person, { helpAt: since, going, prints })
    } catch {
      // A full disk: it is known as long as this room runs.
    }
  }

  return {
    news,
    tell,
    came: (workshop: WorkshopId, person: JourneyId) =>
      see(workshop, person, ({ tablets }) => ({ tablets: tablets + 1 })),
    went: (workshop: WorkshopId, person: JourneyId) =>
      see(workshop, person, ({ tablets }) => ({ tablets: Math.max(0, tablets - 1) })),
    /** What a tablet that has come doesn't know: what this person asks for, and who comes. */
    asksOf(workshop: WorkshopId, person: JourneyId): readonly TabletNews[] {
      const { going } = seenOf(workshop, person)
      const asked = askedNow(workshop, person)
      return going === null ? [asked] : [asked, { kind: 'going', by: going }]
    },
    /** A tablet says where its person is. Only what was pressed changes what they ask for. */
    isAt(
      workshop: WorkshopId,
      person: JourneyId,
      { help, prints, pressed, ...where }: WhereaboutsTold,
    ): void {
      see(workshop, person, (before) => ({
        ...where,
        milestones: where.milestones ?? before.milestones,
      }))
      if (pressed.length === 0) return
      const { helpAt } = seenOf(workshop, person)
      const call = help ? { helpAt: helpAt ?? steadyNow() } : { helpAt: null, going: null }
      ask(workshop, person, {
        ...(pressed.includes('help') && call),
        ...(pressed.includes('prints') && { prints }),
      })
      tellTablets(workshop, person, askedNow(workshop, person))
    },
    /** Somebody goes to who asked for help, or has been there. Nobody goes to who doesn't ask. */
    attend(workshop: WorkshopId, person: JourneyId, how: 'going' | 'done', by: string): void {
      if (seenOf(workshop, person).helpAt === null) return
      const isGoing = how === 'going'
      ask(workshop, person, isGoing ? { going: by } : { helpAt: null, going: null })
      tellTablets(workshop, person, isGoing ? { kind: 'going', by } : { kind: 'helped' })
    },
    /** What they asked the printer for is there. */
    hasPrinted: (workshop: WorkshopId, person: JourneyId) =>
      ask(workshop, person, { prints: false }),
    /** Nobody is called any more: the workshop has ended. */
    endCalls(workshop: WorkshopId): void {
      for (const [person, { helpAt }] of seenIn(workshop)) {
        if (helpAt === null) continue
        ask(workshop, person, { helpAt: null, going: null })
        tellTablets(workshop, person, { kind: 'helped' })
      }
    },
    isHere: (workshop: WorkshopId, person: JourneyId): boolean =>
      (seenIn(workshop).get(person)?.tablets ?? 0) > 0,
    forget(workshop: WorkshopId, person: JourneyId): void {
      workshops.get(workshop)?.delete(person)
      tell(workshop)
    },
    stop(): void {
      for (const timer of gathering.values()) clearTimeout(timer)
    },
  }
}
