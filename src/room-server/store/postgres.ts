import { randomBytes } from 'node:crypto'
import { type Kysely as Database, Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { type Engine, type Scope, UnusableStore } from '@/room-server/store/engine'
import { postgresSteps } from '@/room-server/store/postgres-layout'
import type { OrganisationId, Tables } from '@/room-server/store/tables'

/**
 * Connections of one process, for questions, and for what tablets do: a step never waits behind what
 * somebody asks. More of them would wait for the same disk.
 */
const mostConnections = { asking: 10, keeping: 4 }
/** A database that is away is heard of after this time, in milliseconds; a write that hangs, too. */
const patience = 5_000
const retryMilliseconds = 500
/** Told to PostgreSQL: what a process that was cut off holds is let go of. */
const session = '-c idle_in_transaction_session_timeout=10000 -c statement_timeout=30000'
/** What every Atouts on a database holds, shared or alone; any number that nobody else uses. */
const seat = 4_173_001

/**
 * How a process stands at a database: `alone`, and no second one opens it; `shared` with others, which
 * hear of each other over a Redis; `none` for an errand that serves nobody.
 */
export type Place = 'alone' | 'shared' | 'none'

/**
 * Opens a PostgreSQL database, making or upgrading what it lacks. Every write is committed when it
 * ends. Throws `UnusableStore` where that can't be: nothing was changed then.
 */
export async function openPostgres(
  address: string,
  { place: how }: { readonly place: Place },
): Promise<Engine> {
  const name = `atouts-${randomBytes(6).toString('hex')}`
  const options = {
    connectionString: address,
    // What an operator asks for takes as long as it takes, and nobody waits for it.
    ...(how !== 'none' && { options: session, query_timeout: patience }),
    application_name: name,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    types: { getTypeParser },
  }
  const poolOf = (max: number) => {
    const pool = new pg.Pool({ ...options, max })
    // A connection that ends while nobody uses it is taken out of the pool: that is all there is to do.
    pool.on('error', () => undefined)
    return pool
  }
  const [asking, keeping] = [poolOf(mostConnections.asking), poolOf(mostConnections.keeping)]
  /** What may still be written by connections that were given up. */
  const unsettled = new Set<Promise<void>>()
  const connections = new WeakMap<pg.PoolClient, Connection>()
  const connect = async (pool = asking): Promise<Connection> => {
    const client = await pool.connect()
    const connection = connections.get(client) ?? connectionOver(client, settle)
    connections.set(client, connection)
    return connection
  }
  /** PostgreSQL is told, as soon as it hears again, to end what works for a connection that was given up. */
  const settle = (processID: number): void => {
    const ending = until(
      async () => {
        // Of this process only: after a restart somebody else may have its number.
        const { rows } = await asking.query<{ isOver: boolean }>(
          `SELECT pg_terminate_backend(pid, ${patience / 2}) AS "isOver" FROM pg_stat_activity
            WHERE pid = $1 AND application_name = $2`,
          [processID, name],
        )
        // A disk that hangs holds up its end, too.
        if (!rows.every(({ isOver }) => isOver)) throw new Error('It works on')
      },
      () => isClosed,
    )
    unsettled.add(ending)
    void ending.then(() => unsettled.delete(ending))
  }
  let isClosed = false
  const end = async () => void (await Promise.all([asking.end(), keeping.end()]))
  const pool = { connect: () => connect(), end } as unknown as PostgresPool
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const place = openSeat(() => new pg.Client(options), how)
  try {
    await place.take()
    await refuseMighty(kysely)
    await migrate(kysely)
  } catch (error) {
    await place.leave()
    await kysely.destroy()
    throw reasonOf(error)
  }

  const on = async <Result>(
    act: (connection: Connection) => Promise<Result>,
    pool = asking,
  ): Promise<Result> => {
    const connection = await connect(pool)
    try {
      return await act(connection)
    } finally {
      connection.release()
    }
  }
  const within = <Result>(
    scope: Scope,
    act: (db: Database<Tables>) => Promise<Result>,
    begin = 'BEGIN',
  ): Promise<Result> =>
    on(async ({ db }) => {
      await sql.raw(`${begin}; ${settingsOf(scope)}`).execute(db)
      try {
        const result = await act(db)
        await sql.raw('COMMIT').execute(db)
        return result
      } catch (error) {
        // A connection that can't even do that is closed by its pool.
        await sql.raw('ROLLBACK').execute(db)
        throw error
      }
    })
  /** Without a transaction, which would be two words more: a connection goes on showing whose rows it showed last. */
  const readOf = <Result>(
    organisation: OrganisationId,
    act: (db: Database<Tables>) => Promise<Result>,
  ): Promise<Result> =>
    on(async (connection) => {
      if (connection.shows !== organisation) {
        connection.shows = null
        await sql.raw(set('organisation', organisation, 'session')).execute(connection.db)
        connection.shows = organisation
      }
      return act(connection.db)
    })

  return {
    read: (scope, act) =>
      typeof scope === 'object' && 'organisation' in scope
        ? readOf(scope.organisation, act)
        : within(scope, act),
    readAtOnce: (scope, act) =>
      within(scope, act, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
    write: async (scope, act) => {
      place.check()
      return within(scope, act)
    },
    async keep(organisation, changes) {
      place.check()
      const values = [
        organisation,
        changes.map(({ document }) => document),
        changes.map(({ workshop }) => workshop),
        changes.map(({ person }) => person),
        changes.map(({ change }) => Buffer.from(change)),
        changes.map(({ touches }) => touches),
      ]
      const text = 'SELECT keep_changes($1, $2, $3, $4, $5, $6) AS taken'
      const kept: pg.QueryResult<{ taken: boolean[] }> = await on(
        ({ query }) => query(text, values),
        keeping,
      )
      return kept.rows[0]?.taken ?? []
    },
    async hold(db, organisation, workshop) {
      const name = `${organisation}/${workshop}`
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
    },
    settled: async () => void (await Promise.all(unsettled)),
    // What was erased lies in the table until autovacuum has been there: HOSTING.md says what that means.
    wipe: async () => undefined,
    async wallTime(db) {
      const now = sql<{ wall: number }>`
        SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS wall`
      return (await now.execute(db)).rows[0]?.wall ?? Date.now()
    },
    async isWell() {
      place.check()
      await sql`SELECT 1`.execute(kysely)
      return true
    },
    async close() {
      isClosed = true
      await place.leave()
      await kysely.destroy()
    },
  }
}

/** One connection, which is asked by one question at a time. */
type Connection = {
  readonly query: (text: unknown, values?: unknown) => Promise<never>
  readonly release: () => void
  readonly db: Database<Tables>
  /** Whose rows it shows outside of transactions; `null` for nobody's. */
  shows: OrganisationId | null
}

/** Where an answer didn't come it is given up, and `settle` told: what is asked next would wait behind it. */
function connectionOver(client: pg.PoolClient, settle: (processID: number) => void): Connection {
  const { processID = 0 } = client as { processID?: number }
  const ask = client.query.bind(client) as Connection['query']
  let isHung = false
  const query: Connection['query'] = async (text, values) => {
    try {
      return await ask(prepared(text, values), values)
    } catch (error) {
      isHung ||= (error as { severity?: string }).severity === undefined
      throw error
    }
  }
  const pool = { connect: async () => ({ query, release: () => undefined }) }
  return {
    query,
    db: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
    }),
    shows: null,
    release() {
      client.release(isHung)
      if (isHung) settle(processID)
    },
  }
}

/**
 * So many different questions are prepared, by each connection: more than ours are, but for those with a
 * list in them, which has another length each time.
 */
const mostPrepared = 200
const mostValues = 16
const names = new Map<string, string>()

/** A question with values is planned once a connection, under a name, and not each time it is asked. */
function prepared(text: unknown, values: unknown): unknown {
  if (typeof text !== 'string' || !Array.isArray(values)) return text
  if (values.length === 0 || values.length > mostValues) return text
  const name = names.get(text) ?? `q${names.size}`
  if (names.size < mostPrepared) names.set(text, name)
  return names.has(text) ? { name, text } : text
}

/** Tries again, from time to time, until it comes off or nobody needs it any more. */
async function until(act: () => Promise<void>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    try {
      return await act()
    } catch {
      await new Promise((again) => setTimeout(again, retryMilliseconds).unref())
    }
  }
}

/** Numbers come as numbers: none of ours is larger than a double counts. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number
  return format === 'binary'
    ? pg.types.getTypeParser(oid, 'binary')
    : pg.types.getTypeParser(oid, 'text')
}

/** What row-level security goes by until the transaction ends, whatever the connection shows else. */
function settingsOf(scope: Scope): string {
  if (scope === 'whole') return `${set('organisation', '')}; ${set('whole', 'yes')}`
  if ('organisation' in scope) return set('organisation', scope.organisation)
  const { shown, hash } = scope
  return [set('organisation', ''), set('shown', shown), set('shown_hash', hash)].join('; ')
}

function set(setting: string, value: string, until: 'session' | 'transaction' = 'transaction') {
  const isLocal = until === 'transaction'
  return `SELECT set_config('atouts.${setting}', ${pg.escapeLiteral(value)}, ${isLocal})`
}

async function refuseMighty(kysely: Kysely<Tables>): Promise<void> {
  const found = await sql<{ mighty: boolean }>`
    SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user`.execute(
    kysely,
  )
  if (found.rows[0]?.mighty !== false) throw new UnusableStore('too-mighty')
}

async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => ({ ...postgresSteps }) },
    migrationTableName: 'atouts_layout',
    migrationLockTableName: 'atouts_layout_lock',
  })
  const there = await sql<{ there: boolean }>`
    SELECT to_regclass('atouts_layout') IS NOT NULL AS there`.execute(kysely)
  if (there.rows[0]?.there) {
    const done = await sql<{ name: string }>`SELECT name FROM atouts_layout`.execute(kysely)
    const isNewer = done.rows.some(({ name }) => !Object.hasOwn(postgresSteps, name))
    if (isNewer) throw new UnusableStore('newer')
  }
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/**
 * This process's place at the database: a lock that ends with its connection, however that ends.
 * Without it nothing is written, for somebody else may have taken it.
 */
function openSeat(connect: () => pg.Client, how: Place) {
  let client: pg.Client | null = null
  let isLeaving = false
  let retry: ReturnType<typeof setTimeout> | undefined
  const take = async (): Promise<void> => {
    if (how === 'none') return
    const next = connect()
    next.on('error', () => undefined)
    next.on('end', () => {
      if (client !== next) return
      client = null
      again()
    })
    try {
      await next.connect()
      const lock = how === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
      const { rows } = await next.query<{ taken: boolean }>(`SELECT ${lock}($1) AS taken`, [seat])
      if (!rows[0]?.taken) throw new UnusableStore('alone')
      client = next
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
  }
  const again = () => {
    if (isLeaving) return
    retry = setTimeout(() => void take().catch(again), retryMilliseconds)
  }
  return {
    take,
    check(): void {
      if (client === null && how !== 'none') throw new Error('The place at the database is lost')
    },
    async leave(): Promise<void> {
      isLeaving = true
      clearTimeout(retry)
      const last = client
      client = null
      await last?.end().catch(() => undefined)
    },
  }
}

/** Why a database can't be used; a mistake of ours stays what it is. */
function reasonOf(error: unknown): unknown {
  if (error instanceof UnusableStore) return error
  const { code = '' } = error as { code?: string }
  // Of the network, or PostgreSQL's classes 08, 28, 3D, 53 and 57: no connection, or none for this account.
  const isAway = /^(?:E[A-Z]+|(?:08|28|3D|53|57).{3})$/.test(code) || code === ''
  return isAway ? new UnusableStore('unreachable') : error
}
