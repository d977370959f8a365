import type { Hocuspocus } from '@hocuspocus/server'
import { fullDeck } from '@/deck/full-deck'
import { type BoardNews, nameDocument, type Present, type Whereabouts } from '@/documents/messages'
import { type JourneyId, type Showing, startJourney } from '@/journey/journey'
import { type Milestones, milestonesOf } from '@/journey/milestones'
import type { Documents } from '@/room-server/documents'
import { pinStateOf } from '@/room-server/pin-state'
import type { Repository } from '@/room-server/repository'
import { type RoomClock, steadyNow } from '@/room-server/room-clock'
import type { WorkshopId } from '@/workshop/workshop'

/** News are gathered for so long: forty tablets that come at once are one message. */
const gatherMilliseconds = 40

/** `asking` are the lines on which this person asked for help: another tablet doesn't take it back. */
type Seen = Omit<Whereabouts, 'help'> &
  Pick<Present, 'helpAt' | 'going'> & {
    readonly asking: ReadonlySet<string>
    readonly tablets: number
  }

const notAsking = { asking: new Set<string>(), helpAt: null, going: null } as const
const unseen = {
  ...{ at: '', sorted: 0, all: 0, prints: false, milestones: null, tablets: 0 },
  ...notAsking,
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

/** Who is where, in memory only: a restarted room hears it anew from the tablets. */
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
    for (const { id } of repository.people(workshop)) made.set(id, unseen)
    workshops.set(workshop, made)
    return made
  }
  /** A restarted room reads how far those are who aren't on a tablet now: once, until they say it. */
  const milestonesIn = (workshop: WorkshopId, person: JourneyId): Milestones => {
    const journey = documents.journey(workshop, person) ?? startJourney('', 'rose')
    return milestonesOf(journey, fullDeck)
  }
  const news = (workshop: WorkshopId): string => {
    const rows = new Map(repository.people(workshop).map((row) => [row.id, row]))
    const people: Record<string, Present> = {}
    for (const [id, { tablets, asking, ...seen }] of seenIn(workshop)) {
      const row = rows.get(id)
      if (!row?.came || row.gone) continue
      const milestones = seen.milestones ?? milestonesIn(workshop, id)
      if (!seen.milestones) seenIn(workshop).set(id, { ...seen, tablets, asking, milestones })
      people[id] = {
        ...seen,
        milestones,
        help: asking.size > 0,
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
    const seen = seenIn(workshop)
    const before = seen.get(person) ?? unseen
    seen.set(person, { ...before, ...change(before) })
    tell(workshop)
  }

  /** Somebody goes to who asks for help: all their tablets say so. */
  const sayWhoGoes = (workshop: WorkshopId, person: JourneyId, by: string) =>
    documents.tell(nameDocument({ kind: 'journey', workshop, person }), { kind: 'going', by })

  return {
    news,
    tell,
    came: (workshop: WorkshopId, person: JourneyId) =>
      see(workshop, person, ({ tablets }) => ({ tablets: tablets + 1 })),
    went: (workshop: WorkshopId, person: JourneyId, line: string) =>
      see(workshop, person, ({ tablets, asking }) => ({
        tablets: Math.max(0, tablets - 1),
        asking: new Set([...asking].filter((one) => one !== line)),
      })),
    isAt: (
      workshop: WorkshopId,
      person: JourneyId,
      { help, ...where }: Whereabouts,
      line: string,
    ) =>
      see(workshop, person, ({ asking, helpAt, going }) => {
        const others = [...asking].filter((one) => one !== line)
        const milestones = where.milestones ?? seenIn(workshop).get(person)?.milestones ?? null
        if (!help && others.length === 0) return { ...where, milestones, ...notAsking }
        // A tablet that was away for a moment goes on waiting for the same person.
        if (help && going !== null && !asking.has(line)) sayWhoGoes(workshop, person, going)
        return {
          ...{ ...where, milestones, going, helpAt: helpAt ?? steadyNow() },
          asking: new Set(help ? [...others, line] : others),
        }
      }),
    /** Somebody goes to who asked for help, or has been there. Nobody goes to who doesn't ask. */
    attend(workshop: WorkshopId, person: JourneyId, how: 'going' | 'done', by: string): void {
      if ((seenIn(workshop).get(person)?.helpAt ?? null) === null) return
      if (how === 'going') {
        see(workshop, person, () => ({ going: by }))
        sayWhoGoes(workshop, person, by)
        return
      }
      see(workshop, person, () => notAsking)
      documents.tell(nameDocument({ kind: 'journey', workshop, person }), { kind: 'helped' })
    },
    /** What they asked the printer for is there. */
    hasPrinted: (workshop: WorkshopId, person: JourneyId) =>
      see(workshop, person, () => ({ prints: false })),
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
