import { createHash, randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { JourneyId } from '@/journey/journey'
import { codeSigns, type WorkshopId } from '@/workshop/workshop'

/** The version of the database's layout. A higher one is refused before anything is touched. */
export const vaultVersion = 1

/** What each version lacked, as one step to the next. Steps are added here and never changed. */
const upgrades: Readonly<Record<number, string>> = {
  0: `
    CREATE TABLE keys (hash TEXT PRIMARY KEY) STRICT;
    CREATE TABLE workshops (
      id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, secret TEXT NOT NULL UNIQUE,
      observer TEXT NOT NULL UNIQUE, ended_at INTEGER, keep_days INTEGER NOT NULL DEFAULT 30,
      forgotten INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE people (
      workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE, id TEXT NOT NULL,
      salt TEXT, hash TEXT, wrong INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (workshop, id)
    ) STRICT;
    CREATE TABLE passes (
      hash TEXT PRIMARY KEY, workshop TEXT NOT NULL, person TEXT NOT NULL,
      FOREIGN KEY (workshop, person) REFERENCES people (workshop, id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE changes (
      seq INTEGER PRIMARY KEY, document TEXT NOT NULL, change BLOB NOT NULL
    ) STRICT;
    CREATE INDEX changes_by_document ON changes (document, seq);
  `,
}

/** A workshop as the room knows it. */
export type RoomRow = {
  readonly id: WorkshopId
  readonly code: string
  readonly secret: string
  readonly observer: string
  /** Milliseconds since 1970. */
  readonly ended_at: number | null
  readonly keep_days: number
  /** It was erased whole: only its random id is left, so that no laptop brings it back. */
  readonly forgotten: number
}

/** A person as the room knows them: a lock and nothing they did; `gone` once they have left. */
export type PersonRow = {
  readonly workshop: WorkshopId
  readonly id: JourneyId
  readonly salt: string | null
  readonly hash: string | null
  readonly wrong: number
  readonly gone: number
  /** A tablet came in as this person, at least once. */
  readonly came: number
}

/** The database isn't of this version: said before anything in it is changed. */
export class NewerVault extends Error {}

/** Everything that the room keeps, in one file. */
export type Vault = ReturnType<typeof openVault>

/**
 * Opens the database, making or upgrading it. Every write is on the disk when its call returns
 * (`synchronous = full`), so that whatever is acknowledged afterwards survives a kill and a power
 * cut. Throws `NewerVault` for a file of a newer Atouts, which stays as it was.
 */
export function openVault(file: string) {
  refuseNewer(file)
  mkdirSync(dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  // What was erased is overwritten, and not only forgotten.
  db.exec('PRAGMA secure_delete = ON')
  upgrade(db)

  const all = <Row>(sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).all(...values) as Row[]
  const get = <Row>(sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).get(...values) as Row | undefined
  const run = (sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).run(...values).changes
  const addChange = db.prepare('INSERT INTO changes (document, change) VALUES (?, ?)')
  const readChanges = db.prepare('SELECT change FROM changes WHERE document = ? ORDER BY seq')

  /** All or nothing, also when the machine stops in the middle. */
  const together = <Result>(act: () => Result): Result => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = act()
      db.exec('COMMIT')
      return result
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  const findErased = db.prepare(`
    SELECT 1 FROM workshops WHERE id = ?1 AND forgotten = 1
    UNION SELECT 1 FROM people WHERE workshop = ?1 AND id = ?2 AND gone = 1`)
  /** Documents are named `room/W`, `plan/W`, `group/W`, or `journey/W/PERSON`. */
  const isErased = (document: string): boolean => {
    const [, workshop = '', person = ''] = document.split('/')
    return findErased.get(workshop, person) !== undefined
  }
  const putTogether = (document: string, doc: Y.Doc) =>
    together(() => {
      run('DELETE FROM changes WHERE document = ?', document)
      addChange.run(document, Y.encodeStateAsUpdate(doc))
    })
  let wiping: ReturnType<typeof setTimeout> | undefined
  /** What was erased stands in the journal until that is written out; a backup may hold it up. */
  const wipeJournal = () => {
    clearTimeout(wiping)
    const done = get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')
    if (done?.busy) wiping = setTimeout(wipeJournal, 1_000)
  }

  return {
    /** A facilitator's key, told once: only its hash is kept. The one before is worth nothing. */
    renewKey(): string {
      const key = randomBytes(15).toString('base64url')
      together(() => {
        run('DELETE FROM keys')
        run('INSERT INTO keys (hash) VALUES (?)', hashOf(key))
      })
      return key
    },
    hasKey: () => get('SELECT 1 FROM keys') !== undefined,
    isKey: (key: string) => get('SELECT 1 FROM keys WHERE hash = ?', hashOf(key)) !== undefined,

    workshops: () => all<RoomRow>('SELECT * FROM workshops'),
    workshop: (id: string) => get<RoomRow>('SELECT * FROM workshops WHERE id = ?', id),
    workshopOf: (secret: string) =>
      get<RoomRow>('SELECT * FROM workshops WHERE secret = ?1 OR code = ?1', secret),
    observedWith: (secret: string) =>
      get<RoomRow>('SELECT * FROM workshops WHERE observer = ?', secret),
    addWorkshop(id: string): void {
      const [code, secret, observer] = newDoor()
      run(
        'INSERT INTO workshops (id, code, secret, observer) VALUES (?, ?, ?, ?)',
        ...[id, code, secret, observer],
      )
    },
    renewDoor(id: string): void {
      const [code, secret, observer] = newDoor()
      const sql = 'UPDATE workshops SET code = ?, secret = ?, observer = ? WHERE id = ?'
      run(sql, code, secret, observer, id)
    },
    endWorkshop(id: string, at: number, days: number): void {
      const sql =
        'UPDATE workshops SET ended_at = coalesce(ended_at, ?), keep_days = ? WHERE id = ?'
      run(sql, at, days, id)
    },
    /** Erases a workshop with its documents; its people stay as gone, so that no tablet brings one back. */
    forgetWorkshop(id: string): void {
      together(() => {
        for (const kind of ['room', 'plan', 'group']) {
          run('DELETE FROM changes WHERE document = ?', `${kind}/${id}`)
        }
        run('DELETE FROM changes WHERE document LIKE ?', `journey/${id}/%`)
        run('UPDATE people SET gone = 1, salt = NULL, hash = NULL WHERE workshop = ?', id)
        const [code, secret, observer] = newDoor()
        run(
          'UPDATE workshops SET code = ?, secret = ?, observer = ?, ended_at = coalesce(ended_at, 0), forgotten = 1 WHERE id = ?',
          ...[code, secret, observer, id],
        )
      })
      wipeJournal()
    },

    people: (workshop: string) => all<PersonRow>(`${peopleWithCame} WHERE workshop = ?`, workshop),
    person: (workshop: string, id: string) =>
      get<PersonRow>(`${peopleWithCame} WHERE workshop = ? AND id = ?`, workshop, id),
    addPerson(workshop: string, id: string): void {
      run('INSERT OR IGNORE INTO people (workshop, id) VALUES (?, ?)', workshop, id)
    },
    setLock(workshop: string, id: string, lock: { salt: string; hash: string } | null): void {
      const sql = 'UPDATE people SET salt = ?, hash = ?, wrong = 0 WHERE workshop = ? AND id = ?'
      run(sql, lock?.salt ?? null, lock?.hash ?? null, workshop, id)
    },
    countWrong(workshop: string, id: string, wrong: number): void {
      run('UPDATE people SET wrong = ? WHERE workshop = ? AND id = ?', wrong, workshop, id)
    },
    /** Erases one journey for good. Of the person only a random id stays, marked as gone. */
    erasePerson(workshop: string, id: string): void {
      together(() => {
        run('DELETE FROM changes WHERE document = ?', `journey/${workshop}/${id}`)
        const sql =
          'UPDATE people SET gone = 1, salt = NULL, hash = NULL WHERE workshop = ? AND id = ?'
        run(sql, workshop, id)
      })
      wipeJournal()
    },
    /** A pass for one person, told once. */
    addPass(workshop: string, person: string): string {
      const pass = randomBytes(24).toString('base64url')
      const sql = 'INSERT INTO passes (hash, workshop, person) VALUES (?, ?, ?)'
      run(sql, hashOf(pass), workshop, person)
      return pass
    },
    passOf: (pass: string) =>
      get<{ workshop: WorkshopId; person: JourneyId }>(
        'SELECT workshop, person FROM passes WHERE hash = ?',
        hashOf(pass),
      ),

    /**
     * Puts one change of a document on the disk, before anybody is told that it arrived. A journey
     * or a workshop that was erased takes no change any more.
     */
    keepChange(document: string, change: Uint8Array): void {
      if (!isErased(document)) addChange.run(document, change)
    },
    /** Brings a document in; many small changes are replaced by one, so that it opens quickly. */
    bringIn(document: string, doc: Y.Doc): void {
      const rows = readChanges.all(document) as { change: Uint8Array }[]
      doc.transact(() => {
        for (const { change } of rows) Y.applyUpdate(doc, change)
      })
      if (rows.length < mostChanges) return
      try {
        putTogether(document, doc)
      } catch {
        // On a full disk it stays as it is: many changes, and all of them readable.
      }
    },
    /** Leaves of a document only what it is now: what was erased in it is in no older change either. */
    wipePast(document: string, doc: Y.Doc): void {
      putTogether(document, doc)
      wipeJournal()
    },
    /** Makes every pass of a person worthless but one. */
    keepOnlyPass(workshop: string, person: string, pass: string): void {
      const sql = 'DELETE FROM passes WHERE workshop = ? AND person = ? AND hash <> ?'
      run(sql, workshop, person, hashOf(pass))
    },
    close(): void {
      clearTimeout(wiping)
      db.close()
    },
  }
}

const peopleWithCame = `SELECT *, EXISTS (
  SELECT 1 FROM passes WHERE passes.workshop = people.workshop AND passes.person = people.id
) AS came FROM people`

/** More changes than this are put together into one when their document is opened. */
const mostChanges = 50

/** A copy as one file, while the room is in use. Throws when the copy can't be written. */
export function backUp(file: string, copy: string): void {
  refuseNewer(file)
  const db = new DatabaseSync(file, { readOnly: true })
  db.prepare('VACUUM INTO ?').run(copy)
  db.close()
}

function refuseNewer(file: string): void {
  if (!existsSync(file)) return
  const db = new DatabaseSync(file, { readOnly: true })
  const version = versionOf(db)
  db.close()
  if (version > vaultVersion) throw new NewerVault(String(version))
}

function upgrade(db: DatabaseSync): void {
  for (let from = versionOf(db); from < vaultVersion; from++) {
    db.exec(`BEGIN IMMEDIATE; ${upgrades[from]} PRAGMA user_version = ${from + 1}; COMMIT`)
  }
}

function versionOf(db: DatabaseSync): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}

/** The code for people, the secret for the QR, and the observers' secret. */
function newDoor(): [string, string, string] {
  const code = Array.from({ length: 6 }, () => codeSigns[randomInt(codeSigns.length)]).join('')
  return [code, randomBytes(18).toString('base64url'), randomBytes(18).toString('base64url')]
}

/** Secrets are random and long: one round of a fast hash keeps them unreadable. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
