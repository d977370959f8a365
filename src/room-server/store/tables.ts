import type { Generated } from 'kysely'
import type { JourneyId } from '@/journey/journey'
import type { WorkshopId } from '@/workshop/workshop'

/** Who a row belongs to. On a laptop there is one organisation, `here`. */
export type OrganisationId = string & { readonly brand?: 'organisation' }

/** The one organisation of a laptop's room. */
export const here: OrganisationId = 'here'

/**
 * What is kept, as rows: the same in both engines, with an organisation in every key. Flags are 0
 * and 1, times are milliseconds of the room's own time (`room-clock.ts`).
 */
export type Tables = {
  organisations: {
    id: OrganisationId
    name: string
    /** The days after which a workshop's journeys are erased, as its pages propose it. */
    keep_days: Generated<number>
    /** So many workshops and bytes at most; `null` for no bound. */
    most_rooms: number | null
    most_bytes: number | null
  }
  /** Facilitators, each with the hash of a key; and of the one that takes its place once it is used. */
  keys: {
    organisation: OrganisationId
    id: string
    name: string
    hash: string
    next: Generated<string | null>
  }
  workshops: {
    organisation: OrganisationId
    id: WorkshopId
    code: string
    secret: string
    observer: string
    ended_at: number | null
    keep_days: Generated<number>
    /** It was erased whole: only its random id is left, so that no laptop brings it back. */
    forgotten: Generated<number>
    /** What its end has brought already: 1 opinions are gone, 2 journeys, too. */
    swept: Generated<number>
  }
  people: {
    organisation: OrganisationId
    workshop: WorkshopId
    id: JourneyId
    salt: string | null
    hash: string | null
    wrong: Generated<number>
    wrong_ever: Generated<number>
    gone: Generated<number>
    digest: string | null
    leaving: string | null
    brought: WorkshopId | null
    asks: string | null
  }
  passes: {
    organisation: OrganisationId
    hash: string
    workshop: WorkshopId
    person: JourneyId
    owner: Generated<number>
  }
  changes: {
    seq: Generated<number>
    organisation: OrganisationId
    document: string
    change: Uint8Array
    unreadable: Generated<number>
  }
  given: {
    organisation: OrganisationId
    workshop: WorkshopId
    receiver: JourneyId
    gift: string
    giver: JourneyId
  }
  /** Decks and plans, as files, that the facilitators of an organisation share. */
  shared: {
    organisation: OrganisationId
    id: string
    kind: 'deck' | 'plan'
    name: string
    file: string
  }
  clock: { room: number; wall: number }
}
