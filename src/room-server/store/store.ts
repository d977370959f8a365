import { randomBytes } from 'node:crypto'
import type { RoomTime } from '@/room-server/room-clock'
import { ofOrganisation } from '@/room-server/store/carry'
import type { Engine } from '@/room-server/store/engine'
import { hashOf, keepOrganisation, type Repository } from '@/room-server/store/repository'
import { here, type OrganisationId } from '@/room-server/store/tables'

/** An organisation, and what it may have at most; `null` for no bound. */
export type Organisation = {
  readonly id: OrganisationId
  readonly name: string
  /** The days after which a workshop's journeys are erased, as its pages propose it. */
  readonly keep_days: number
  readonly most_rooms: number | null
  readonly most_bytes: number | null
}

/** Everything that a server keeps. */
export type Store = ReturnType<typeof openStore>

/** What is kept, by organisation, over SQLite or PostgreSQL. */
export function openStore(engine: Engine) {
  return {
    engine,
    of: (organisation: OrganisationId = here): Repository => keepOrganisation(engine, organisation),
    organisations: (): Promise<readonly Organisation[]> =>
      engine.read('whole', (db) =>
        db.selectFrom('organisations').selectAll().orderBy('name').execute(),
      ),
    /** The organisation of a pass, a key, or a way into a workshop; `null` for a secret that opens none. */
    async organisationOf(shown: string): Promise<OrganisationId | null> {
      const hash = hashOf(shown)
      const holder = await engine.read({ shown: '', hash }, (db) =>
        db
          .selectFrom('passes')
          .select('organisation')
          .where('hash', '=', hash)
          .unionAll(db.selectFrom('keys').select('organisation').where('hash', '=', hash))
          .unionAll(db.selectFrom('keys').select('organisation').where('next', '=', hash))
          .executeTakeFirst(),
      )
      if (holder) return holder.organisation
      // No pass and no key: only now it is told to the database as it is, whose logs may have it.
      const door = await engine.read({ shown, hash }, (db) =>
        db
          .selectFrom('workshops')
          .select('organisation')
          .where('code', '=', shown)
          .unionAll(db.selectFrom('workshops').select('organisation').where('secret', '=', shown))
          .unionAll(db.selectFrom('workshops').select('organisation').where('observer', '=', shown))
          .executeTakeFirst(),
      )
      return door?.organisation ?? null
    },
    async addOrganisation(
      name: string,
      limits: Partial<Pick<Organisation, 'most_rooms' | 'most_bytes'>> = {},
    ): Promise<OrganisationId> {
      const id: OrganisationId = randomBytes(8).toString('hex')
      const row = { id, name, most_rooms: null, most_bytes: null, ...limits }
      await engine.write('whole', (db) => db.insertInto('organisations').values(row).execute())
      return id
    },
    /** Erases all that is kept of an organisation, and answers how many rows that were. */
    eraseOrganisation: (organisation: OrganisationId): Promise<number> =>
      engine.write({ organisation }, async (db) => {
        // Who is about to write waits, and finds nothing to write to.
        await db
          .selectFrom('organisations')
          .select('id')
          .where('id', '=', organisation)
          .forUpdate()
          .execute()
        let rows = 0
        for (const table of [...ofOrganisation].reverse()) {
          const dropped = await db
            .deleteFrom(table)
            .where('organisation', '=', organisation)
            .executeTakeFirst()
          rows += Number(dropped.numDeletedRows)
        }
        const last = await db
          .deleteFrom('organisations')
          .where('id', '=', organisation)
          .executeTakeFirst()
        return rows + Number(last.numDeletedRows)
      }),
    /** Counts the room's own time on, and notes it; `wall` is the clock that all its processes share. */
    turnClock: (advance: (before: RoomTime | undefined, wall: number) => RoomTime) =>
      engine.write('whole', async (db) => {
        await engine.hold(db, '', 'clock')
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
