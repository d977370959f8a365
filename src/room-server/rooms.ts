import { plainKey } from '@/room-server/keys'
import type { Log } from '@/room-server/log'
import {
  type OrganisationRoom,
  openOrganisationRoom,
  type RoomSurroundings,
  type RoomTies,
} from '@/room-server/organisation-room'
import { hashOf } from '@/room-server/store/repository'
import type { Store } from '@/room-server/store/store'
import type { OrganisationId } from '@/room-server/store/tables'

/** The rooms of a server, by organisation: one for each that somebody is in. */
export type Rooms = {
  /** The room that a pass, a key or a way in belongs to; nobody's, where everything is refused, for none. */
  readonly of: (shown: string) => Promise<OrganisationRoom>
  readonly open: () => readonly OrganisationRoom[]
  /** Erases what is due, in every organisation. */
  readonly sweep: () => Promise<void>
  /** Lets go of all that is open; whoever comes back finds everything as it is kept. */
  readonly letGo: () => void
  readonly close: () => void
}

/**
 * Who waits in one row: an organisation, or, of those who show what opens nothing, each caller by
 * themselves, so that nobody's flood makes anybody else wait to be told so.
 */
export function rowOf(
  { organisation }: Pick<OrganisationRoom, 'organisation'>,
  caller: string,
): string {
  return organisation === nobody ? `${nobody} ${caller}` : organisation
}

/** A laptop's one room. */
export function oneRoom(room: OrganisationRoom): Rooms {
  return {
    of: async () => room,
    open: () => [room],
    sweep: () => room.sweep(),
    letGo: () => room.close(),
    close: () => room.close(),
  }
}

/** No organisation has this name: whoever shows what opens nothing is in its room. */
const nobody: OrganisationId = 'nobody'
/** So many secrets, by their hash, are remembered with their organisation. */
const mostKnown = 20_000
/** A room in which nobody is any more is closed after this time, in milliseconds. */
const idleMilliseconds = 300_000

/** The rooms of many organisations, opened when somebody comes. */
export function manyRooms(
  store: Store,
  surroundings: RoomSurroundings,
  {
    tiesOf,
    log,
  }: {
    readonly tiesOf: (organisation: OrganisationId) => Promise<RoomTies>
    readonly log: Log
  },
): Rooms {
  const rooms = new Map<OrganisationId, { room: Promise<OrganisationRoom>; used: number }>()
  const roomOf = (organisation: OrganisationId): Promise<OrganisationRoom> => {
    const there = rooms.get(organisation)
    if (there) {
      there.used = performance.now()
      return there.room
    }
    const room = tiesOf(organisation).then((ties) =>
      openOrganisationRoom(store.of(organisation), surroundings, ties),
    )
    rooms.set(organisation, { room, used: performance.now() })
    room.catch(() => rooms.delete(organisation))
    return room
  }
  const opened = new Set<OrganisationRoom>()
  /** Whose a secret is never changes; whether it still opens anything is asked in its room. */
  const known = new Map<string, OrganisationId>()
  const noted = async (organisation: OrganisationId): Promise<OrganisationRoom> => {
    const room = await roomOf(organisation)
    opened.add(room)
    return room
  }
  const closeIdle = async () => {
    known.clear()
    for (const [organisation, { room, used }] of rooms) {
      const one = await room.catch(() => null)
      if (!one?.isEmpty() || performance.now() - used < idleMilliseconds) continue
      rooms.delete(organisation)
      opened.delete(one)
      one.close()
    }
  }
  const letGo = () => {
    for (const room of opened) room.close()
    rooms.clear()
    opened.clear()
  }
  const idling = setInterval(() => void closeIdle(), idleMilliseconds / 5)
  idling.unref()

  return {
    async of(shown) {
      const hash = hashOf(shown)
      const before = known.get(hash)
      if (before !== undefined) return noted(before)
      // Keys of before had small letters, and are kept so.
      for (const one of new Set([plainKey(shown), shown])) {
        const organisation = await store.organisationOf(one)
        if (organisation === null) continue
        if (known.size >= mostKnown) known.clear()
        known.set(hash, organisation)
        return noted(organisation)
      }
      return noted(nobody)
    },
    open: () => [...opened],
    async sweep() {
      for (const { id } of await store.organisations()) {
        const room = await noted(id)
        await room.sweep().catch(() => log('mistake'))
      }
    },
    letGo,
    close() {
      clearInterval(idling)
      letGo()
    },
  }
}
