import type { Hocuspocus } from '@hocuspocus/server'
import type { JourneyId, Showing } from '@/journey/journey'
import { type BoardNews, nameDocument, type Present, type Whereabouts } from '@/live-room/messages'
import type { Documents } from '@/room-server/documents'
import { doorOf } from '@/room-server/doors'
import type { Vault } from '@/room-server/vault'
import type { WorkshopId } from '@/workshop/workshop'

/** News are gathered for so long: forty tablets that come at once are one message. */
const gatherMilliseconds = 40

/** `asking` are the lines on which this person asked for help: another tablet doesn't take it back. */
type Seen = Omit<Whereabouts, 'help'> & {
  readonly asking: ReadonlySet<string>
  readonly tablets: number
  readonly shows: Showing
}

const unseen = { at: '', sorted: 0, all: 0, asking: new Set<string>(), tablets: 0 } as const

export type Presence = ReturnType<typeof watchPresence>

/** Who is where, in memory only: a restarted room hears it anew from the tablets. */
export function watchPresence(vault: Vault, documents: Documents, room: () => Hocuspocus) {
  const workshops = new Map<WorkshopId, Map<JourneyId, Seen>>()
  const gathering = new Map<WorkshopId, ReturnType<typeof setTimeout>>()

  const seenIn = (workshop: WorkshopId): Map<JourneyId, Seen> => {
    const known = workshops.get(workshop)
    if (known) return known
    const made = new Map<JourneyId, Seen>()
    for (const { id } of vault.people(workshop)) {
      const shows = documents.journey(workshop, id)?.about.shows ?? 'nothing'
      made.set(id, { ...unseen, shows })
    }
    workshops.set(workshop, made)
    return made
  }
  const news = (workshop: WorkshopId): string => {
    const rows = new Map(vault.people(workshop).map((row) => [row.id, row]))
    const people: Record<string, Present> = {}
    for (const [id, { tablets, asking, ...seen }] of seenIn(workshop)) {
      const row = rows.get(id)
      if (!row?.came || row.gone) continue
      people[id] = { ...seen, help: asking.size > 0, here: tablets > 0, door: doorOf(row) }
    }
    return JSON.stringify({ kind: 'present', people } satisfies BoardNews)
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
    const before = seen.get(person) ?? { ...unseen, shows: 'nothing' as const }
    seen.set(person, { ...before, ...change(before) })
    tell(workshop)
  }

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
      see(workshop, person, ({ asking }) => {
        const others = [...asking].filter((one) => one !== line)
        return { ...where, asking: new Set(help ? [...others, line] : others) }
      }),
    isHere: (workshop: WorkshopId, person: JourneyId): boolean =>
      (seenIn(workshop).get(person)?.tablets ?? 0) > 0,
    shows: (workshop: WorkshopId, person: JourneyId, shows: Showing) =>
      see(workshop, person, () => ({ shows })),
    forget(workshop: WorkshopId, person: JourneyId): void {
      workshops.get(workshop)?.delete(person)
      tell(workshop)
    },
    stop(): void {
      for (const timer of gathering.values()) clearTimeout(timer)
    },
  }
}
