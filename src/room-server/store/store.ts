import type { RoomTime } from '@/room-server/room-clock'
import type { Engine } from '@/room-server/store/engine'
import { keepOrganisation, type Repository } from '@/room-server/store/repository'
import { here, type OrganisationId } from '@/room-server/store/tables'

/** Everything that a server keeps. */
export type Store = ReturnType<typeof openStore>

/** What is kept, by organisation, over SQLite or PostgreSQL. */
export function openStore(engine: Engine) {
  return {
    of: (organisation: OrganisationId = here): Repository => keepOrganisation(engine, organisation),
    /** Counts the room's own time on, and notes it; `wall` is the clock that all its processes share. */
    turnClock: (advance: (before: RoomTime | undefined, wall: number) => RoomTime) =>
      engine.write('whole', async (db) => {
        const before = await db.selectFrom('clock').selectAll().executeTakeFirst()
        const next = advance(before, await engine.wallTime(db))
        await db.deleteFrom('clock').execute()
        await db.insertInto('clock').values({ room: next.room, wall: next.wall }).execute()
        return next
      }),
    isWell: () => engine.isWell(),
    close: () => engine.close(),
  }
}
