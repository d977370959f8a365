import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely'
import { type Change, type Engine, type Unusable, UnusableStore } from '@/room-server/store/engine'
import { upgrade, vaultVersion, versionOf } from '@/room-server/store/layout'
import type { OrganisationId, Tables } from '@/room-server/store/tables'

/** Another program that writes is waited for this long, in milliseconds. */
const busyMilliseconds = 5_000

/**
 * Opens a file, making or upgrading it. Every write is on the disk when it ends (`synchronous =
 * full`). Throws `UnusableStore` for a file that nothing can be kept in, which stays as it was. As
 * long as it is open no second room opens the same file.
 */
export function openSqlite(file: string): Engine {
  mkdirSync(dirname(file), { recursive: true })
  const [lock, db] = readable(() => {
    refuseUnusable(file)
    return [holdAlone(file), new DatabaseSync(file, { timeout: busyMilliseconds })] as const
  })
  readable(() => {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    // What was erased is overwritten, and not only forgotten.
    db.exec('PRAGMA secure_delete = ON')
    upgrade(db)
  })
  const { ino } = statSync(file)
  const kysely = new Kysely<Tables>({ dialect: new OneFile({ database: forKysely(db) }) })

  /** Whether the file that is open still is the one that the next start will find. */
  const isThere = (): boolean => statSync(file, { throwIfNoEntry: false })?.ino === ino
  let isKeeping = true
  let wiping: ReturnType<typeof setTimeout> | undefined
  /** What was erased stands in the journal until that is written out; a backup may hold it up. */
  const wipe = async () => {
    clearTimeout(wiping)
    const done = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(kysely)
    if (done.rows[0]?.busy) wiping = setTimeout(() => void wipe().catch(() => undefined), 1_000)
  }

  const noting = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    try {
      if (!isThere()) throw new Error('The database was taken away')
      const result = await write()
      isKeeping = true
      return result
    } catch (error) {
      // What may not stand beside what is there (SQLITE_CONSTRAINT) says nothing of the disk.
      const { errcode = 0 } = error as { errcode?: number }
      if ((errcode & 0xff) !== 19) isKeeping = false
      throw error
    }
  }
  const addChange = db.prepare(`
    INSERT INTO changes (organisation, document, change) SELECT ?1, ?2, ?5
    WHERE NOT EXISTS (
      SELECT 1 FROM workshops WHERE organisation = ?1 AND id = ?3 AND forgotten = 1
    ) AND NOT EXISTS (
      SELECT 1 FROM people WHERE organisation = ?1 AND workshop = ?3 AND id = ?4 AND gone = 1
    )`)
  const dropDigest = db.prepare(
    'UPDATE people SET digest = NULL WHERE organisation = ? AND workshop = ? AND id = ?',
  )
  const keep = (
    organisation: OrganisationId,
    { document, workshop, person, change, touches }: Change,
  ): boolean => {
    const isTaken = addChange.run(organisation, document, workshop, person, change).changes > 0
    if (isTaken && touches) dropDigest.run(organisation, workshop, person)
    return isTaken
  }

  return {
    read: (_, act) => act(kysely),
    readAtOnce: (_, act) => kysely.transaction().execute(act),
    write: (_, act) => noting(() => kysely.transaction().execute(act)),
    keep: (organisation, changes) =>
      noting(async () => {
        const keepAll = () => {
          db.exec('BEGIN IMMEDIATE')
          try {
            const kept = changes.map((change) => keep(organisation, change))
            db.exec('COMMIT')
            return kept
          } catch (error) {
            // A full disk ends the transaction by itself.
            if (db.isTransaction) db.exec('ROLLBACK')
            throw error
          }
        }
        // Somebody else's transaction that is on its way is waited for.
        return db.isTransaction ? kysely.connection().execute(async () => keepAll()) : keepAll()
      }),
    // One transaction at a time has the file to itself.
    hold: async () => undefined,
    // What fails there has failed.
    settled: async () => undefined,
    wipe,
    wallTime: async () => Date.now(),
    isWell: async () => isKeeping && isThere(),
    async close() {
      clearTimeout(wiping)
      await kysely.destroy()
      if (db.isOpen) db.close()
      lock.close()
    },
  }
}

/** A transaction has the file from its first word: one that reads first never finds it written to. */
class OneFile extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0]
  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
    this.#config = config
  }
  override createDriver(): SqliteDriver {
    return new (class extends SqliteDriver {
      override async beginTransaction(
        connection: Parameters<SqliteDriver['beginTransaction']>[0],
      ): Promise<void> {
        await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'))
      }
    })(this.#config)
  }
}

/** Node's own SQLite, as Kysely would like to speak to it. */
function forKysely(db: DatabaseSync): SqliteDatabase {
  return {
    close: () => db.close(),
    prepare(text) {
      const statement = db.prepare(text)
      const values = (given: readonly unknown[]) => given as SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (given) => statement.all(...values(given)),
        run: (given) => statement.run(...values(given)),
        iterate: (given) => statement.iterate(...values(given)),
      }
    },
  }
}

/** A copy as one file, while the room is in use. Throws when the copy can't be written. */
export function backUp(file: string, copy: string): void {
  readable(() => {
    refuseUnusable(file)
    const db = new DatabaseSync(file, { readOnly: true, timeout: busyMilliseconds })
    db.prepare('VACUUM INTO ?').run(copy)
    db.close()
  })
}

/** Reads a file whole before anything is written to it: one page of garbage is found at the start. */
function refuseUnusable(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false })
  if (!there) return
  if (there.size === 0) throw new UnusableStore('empty')
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyMilliseconds })
  try {
    if (versionOf(db) > vaultVersion) throw new UnusableStore('newer')
    const found = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (found.quick_check !== 'ok') throw new UnusableStore('damaged')
  } finally {
    db.close()
  }
}

/** A lock of the operating system, which ends with this process, however that ends. */
function holdAlone(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}-lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

/** What SQLite says of a file, as one of our reasons (https://www.sqlite.org/rescode.html). */
const reasons: Readonly<Record<number, Unusable>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  11: 'damaged',
  14: 'read-only',
  26: 'damaged',
}

function readable<Result>(act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (error instanceof UnusableStore) throw error
    const { errcode, code } = error as { errcode?: number; code?: string }
    // The lower byte is the kind; what is above tells which of its sorts.
    const because = errcode === undefined ? undefined : reasons[errcode & 0xff]
    if (because) throw new UnusableStore(because)
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
      throw new UnusableStore('read-only')
    }
    throw error
  }
}
