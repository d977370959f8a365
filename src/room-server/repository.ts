import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import type { JourneyId, Showing, ShowingEnd } from '@/journey/journey'
import { upgrade, vaultVersion, versionOf } from '@/room-server/layout'
import { documentFromChanges } from '@/room-server/read-changes'
import type { RoomTime } from '@/room-server/room-clock'
import { codeSigns, type WorkshopId } from '@/workshop/workshop'

/** A workshop as the room knows it. */
export type RoomRow = {
  readonly id: WorkshopId
  readonly code: string
  readonly secret: string
  readonly observer: string
  /** Milliseconds of the room's own time (`room-clock.ts`). */
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
  /** Wrong codes since the last right one, and since a facilitator opened the chip. */
  readonly wrong: number
  readonly wrong_ever: number
  readonly gone: number
  /** A tablet came in as this person, at least once. */
  readonly came: number
}

/** What is known of a journey without opening it: what it shows, until when, and its cards in hand. */
export type Digest = {
  readonly shows: Showing
  readonly showsUntil: ShowingEnd
  readonly hand: readonly CardId[]
}

/** What left the table: told by a tablet or a printer, and nothing of a journey. */
export type Leaving = {
  readonly printed: boolean
  readonly taken: boolean
  /** By whom somebody would like to be followed up; empty for whoever can, `null` for not at all. */
  readonly followUp: string | null
}

/** What somebody waits for, until it was done or they take it back. */
export type Asks = {
  /** Since when they wait for help, by the room's own time; `null` for not at all. */
  readonly helpAt: number | null
  /** The first name of who said that they go there, or none; `null` for nobody yet. */
  readonly going: string | null
  readonly prints: boolean
}

/** Why a database can't be opened. Nothing in it was changed; `main.ts` has a sentence for each. */
type Unusable = 'newer' | 'empty' | 'damaged' | 'read-only' | 'locked'

export class UnusableDatabase extends Error {
  readonly because: Unusable
  constructor(because: Unusable) {
    super(because)
    this.because = because
  }
}

/** Everything that the room keeps, in one file. */
export type Repository = ReturnType<typeof openRepository>

/** Another program that writes is waited for this long, in milliseconds. */
const busyMilliseconds = 5_000

/**
 * Opens the database, making or upgrading it. Every write is on the disk when its call returns
 * (`synchronous = full`), so that whatever is acknowledged afterwards survives a kill and a power
 * cut. Throws `UnusableDatabase` for a file that it can't keep a room in, which stays as it was. As
 * long as it is open no second room opens the same file.
 */
export function openRepository(file: string) {
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

  const all = <Row>(sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).all(...values) as Row[]
  const get = <Row>(sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).get(...values) as Row | undefined
  const run = (sql: string, ...values: (string | number | null)[]) =>
    db.prepare(sql).run(...values).changes
  const addChange = db.prepare('INSERT INTO changes (document, change) VALUES (?, ?)')
  const readChanges = db.prepare(
    'SELECT seq, change FROM changes WHERE document = ? AND unreadable = 0 ORDER BY seq',
  )

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
  /** Replaces what can be read of a document by one change; the rest stays where it is. */
  const putTogether = (document: string, doc: Y.Doc) =>
    together(() => {
      run('DELETE FROM changes WHERE document = ? AND unreadable = 0', document)
      addChange.run(document, Y.encodeStateAsUpdate(doc))
    })
  /** Whether the file that is open still is the one that the next start will find. */
  const isThere = (): boolean => statSync(file, { throwIfNoEntry: false })?.ino === ino
  let wiping: ReturnType<typeof setTimeout> | undefined
  /** What was erased stands in the journal until that is written out; a backup may hold it up. */
  const wipeJournal = () => {
    clearTimeout(wiping)
    const done = get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')
    if (done?.busy) wiping = setTimeout(wipeJournal, 1_000)
  }

  return {
    file,
    isThere,
    roomTime: () => get<RoomTime>('SELECT room, wall FROM clock'),
    noteRoomTime({ room, wall }: RoomTime): void {
      together(() => {
        run('DELETE FROM clock')
        run('INSERT INTO clock (room, wall) VALUES (?, ?)', room, wall)
      })
    },

    /** Keeps a facilitator's key: only its hash. The ones before go on being good. */
    addKey: (key: string) => run('INSERT OR IGNORE INTO keys (hash) VALUES (?)', hashOf(key)),
    dropKeys: () => run('DELETE FROM keys'),
    /** The keys as they are kept, for a copy that takes this database's place. */
    keptKeys: () => all<{ hash: string }>('SELECT hash FROM keys').map(({ hash }) => hash),
    keepOnlyKeys(kept: readonly string[]): void {
      together(() => {
        run('DELETE FROM keys')
        for (const hash of kept) run('INSERT OR IGNORE INTO keys (hash) VALUES (?)', hash)
      })
    },
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
    reopenWorkshop(id: string): void {
      run('UPDATE workshops SET ended_at = NULL WHERE id = ? AND forgotten = 0', id)
    },
    /** Erases a workshop with its documents; its people stay as gone, so that no tablet brings one back. */
    forgetWorkshop(id: string): void {
      together(() => {
        for (const kind of ['room', 'plan', 'group']) {
          run('DELETE FROM changes WHERE document = ?', `${kind}/${id}`)
        }
        run('DELETE FROM changes WHERE document LIKE ?', `journey/${id}/%`)
        run(
          'UPDATE people SET gone = 1, salt = NULL, hash = NULL, digest = NULL, leaving = NULL, asks = NULL WHERE workshop = ?',
          id,
        )
        run('DELETE FROM given WHERE workshop = ?', id)
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
      const sql =
        'UPDATE people SET salt = ?, hash = ?, wrong = 0, wrong_ever = 0 WHERE workshop = ? AND id = ?'
      run(sql, lock?.salt ?? null, lock?.hash ?? null, workshop, id)
    },
    /** Counted before the code is tried: ten tries at the same time are ten tries. */
    countWrong(workshop: string, id: string): void {
      const sql =
        'UPDATE people SET wrong = wrong + 1, wrong_ever = wrong_ever + 1 WHERE workshop = ? AND id = ?'
      run(sql, workshop, id)
    },
    /** The right code takes back its own count; earlier wrong ones are forgotten only by a facilitator. */
    countRight(workshop: string, id: string): void {
      const sql =
        'UPDATE people SET wrong = 0, wrong_ever = max(0, wrong_ever - 1) WHERE workshop = ? AND id = ?'
      run(sql, workshop, id)
    },
    forgetWrong(workshop: string, id: string): void {
      run('UPDATE people SET wrong = 0, wrong_ever = 0 WHERE workshop = ? AND id = ?', workshop, id)
    },
    digest(workshop: string, id: string): Digest | null {
      const sql = 'SELECT digest FROM people WHERE workshop = ? AND id = ?'
      const row = get<{ digest: string | null }>(sql, workshop, id)
      return row?.digest ? (JSON.parse(row.digest) as Digest) : null
    },
    keepDigest(workshop: string, id: string, digest: Digest): void {
      const sql = 'UPDATE people SET digest = ? WHERE workshop = ? AND id = ?'
      run(sql, JSON.stringify(digest), workshop, id)
    },
    leaving(workshop: string, id: string): Leaving {
      const sql = 'SELECT leaving FROM people WHERE workshop = ? AND id = ?'
      const row = get<{ leaving: string | null }>(sql, workshop, id)
      return row?.leaving ? (JSON.parse(row.leaving) as Leaving) : nothingLeft
    },
    noteLeaving(workshop: string, id: string, leaving: Leaving): void {
      const sql = 'UPDATE people SET leaving = ? WHERE workshop = ? AND id = ? AND gone = 0'
      run(sql, JSON.stringify(leaving), workshop, id)
    },
    asks(workshop: string, id: string): Asks {
      const sql = 'SELECT asks FROM people WHERE workshop = ? AND id = ?'
      const row = get<{ asks: string | null }>(sql, workshop, id)
      return row?.asks ? (JSON.parse(row.asks) as Asks) : nothingAsked
    },
    noteAsks(workshop: string, id: string, asks: Asks): void {
      const isNothing = asks.helpAt === null && !asks.prints
      const sql = 'UPDATE people SET asks = ? WHERE workshop = ? AND id = ? AND gone = 0'
      run(sql, isNothing ? null : JSON.stringify(asks), workshop, id)
    },
    /** The workshop whose journey was brought into this one by who owns both; `null` for none. */
    broughtFrom(workshop: string, id: string): WorkshopId | null {
      const sql = 'SELECT brought FROM people WHERE workshop = ? AND id = ?'
      return get<{ brought: WorkshopId | null }>(sql, workshop, id)?.brought ?? null
    },
    noteBrought(workshop: string, id: string, from: string): void {
      run('UPDATE people SET brought = ? WHERE workshop = ? AND id = ?', from, workshop, id)
    },
    /** Notes who gave a card to whom, for the count of each giver; `false` when it was noted before. */
    noteGift(workshop: string, receiver: string, gift: string, giver: string): boolean {
      const sql =
        'INSERT OR IGNORE INTO given (workshop, receiver, gift, giver) VALUES (?, ?, ?, ?)'
      return run(sql, workshop, receiver, gift, giver) > 0
    },
    giftsOf(workshop: string, receiver: string, giver: string): number {
      const sql =
        'SELECT count(*) AS gifts FROM given WHERE workshop = ? AND receiver = ? AND giver = ?'
      return get<{ gifts: number }>(sql, workshop, receiver, giver)?.gifts ?? 0
    },
    /** Erases one journey for good. Of the person only a random id stays, marked as gone. */
    erasePerson(workshop: string, id: string): void {
      together(() => {
        run('DELETE FROM changes WHERE document = ?', `journey/${workshop}/${id}`)
        run('DELETE FROM given WHERE workshop = ? AND receiver = ?', workshop, id)
        const sql =
          'UPDATE people SET gone = 1, salt = NULL, hash = NULL, digest = NULL, leaving = NULL, asks = NULL WHERE workshop = ? AND id = ?'
        run(sql, workshop, id)
      })
      wipeJournal()
    },
    /** A pass for one person, told once. An owner's may erase and lock; another one may only write. */
    addPass(workshop: string, person: string, isOwner: boolean): string {
      const pass = randomBytes(24).toString('base64url')
      const sql = 'INSERT INTO passes (hash, workshop, person, owner) VALUES (?, ?, ?, ?)'
      run(sql, hashOf(pass), workshop, person, isOwner ? 1 : 0)
      return pass
    },
    passOf(
      pass: string,
    ): { workshop: WorkshopId; person: JourneyId; isOwner: boolean } | undefined {
      const sql = 'SELECT workshop, person, owner FROM passes WHERE hash = ?'
      const row = get<{ workshop: WorkshopId; person: JourneyId; owner: number }>(sql, hashOf(pass))
      return row && { workshop: row.workshop, person: row.person, isOwner: row.owner === 1 }
    },
    dropPass: (pass: string) => run('DELETE FROM passes WHERE hash = ?', hashOf(pass)),
    /** Every tablet that is in as this person may do what its owner may. */
    makeOwners(workshop: string, person: string): void {
      run('UPDATE passes SET owner = 1 WHERE workshop = ? AND person = ?', workshop, person)
    },

    /**
     * Puts one change of a document on the disk, before anybody is told that it arrived. A journey
     * or a workshop that was erased takes no change any more.
     */
    keepChange(document: string, change: Uint8Array): void {
      if (!isThere()) throw new Error('The database was taken away')
      if (!isErased(document)) addChange.run(document, change)
    },
    /**
     * Brings a document in; many small changes are replaced by one, so that it opens quickly. What
     * can't be read is left where it is and marked: the rest of the document opens without it.
     */
    bringIn(document: string, doc: Y.Doc): void {
      const rows = readChanges.all(document) as { seq: number; change: Uint8Array }[]
      if (rows.length === 0) return
      const read = documentFromChanges(rows.map(({ change }) => change))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(read.doc))
      try {
        for (const at of read.unreadable) {
          run('UPDATE changes SET unreadable = 1 WHERE seq = ?', rows[at]?.seq ?? 0)
        }
        if (rows.length >= mostChanges) putTogether(document, doc)
      } catch {
        // On a full disk it stays as it is: many changes, and those that are readable are read again.
      }
    },
    /** How many changes of a document can't be read. */
    unreadableIn: (document: string): number =>
      get<{ many: number }>(
        'SELECT count(*) AS many FROM changes WHERE document = ? AND unreadable = 1',
        document,
      )?.many ?? 0,
    putTogether,
    /** Leaves of a document only what it is now: what was erased in it is in no older change either. */
    wipePast(document: string, doc: Y.Doc): void {
      together(() => {
        run('DELETE FROM changes WHERE document = ?', document)
        addChange.run(document, Y.encodeStateAsUpdate(doc))
      })
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
      lock.close()
    },
  }
}

const peopleWithCame = `SELECT *, EXISTS (
  SELECT 1 FROM passes WHERE passes.workshop = people.workshop AND passes.person = people.id
) AS came FROM people`

/** More changes than this are put together into one when their document is opened. */
const mostChanges = 50

const nothingLeft: Leaving = { printed: false, taken: false, followUp: null }
const nothingAsked: Asks = { helpAt: null, going: null, prints: false }

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
  if (there.size === 0) throw new UnusableDatabase('empty')
  const db = new DatabaseSync(file, { readOnly: true, timeout: busyMilliseconds })
  try {
    if (versionOf(db) > vaultVersion) throw new UnusableDatabase('newer')
    const found = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (found.quick_check !== 'ok') throw new UnusableDatabase('damaged')
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
    if (error instanceof UnusableDatabase) throw error
    const { errcode, code } = error as { errcode?: number; code?: string }
    // The lower byte is the kind; what is above tells which of its sorts.
    const because = errcode === undefined ? undefined : reasons[errcode & 0xff]
    if (because) throw new UnusableDatabase(because)
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
      throw new UnusableDatabase('read-only')
    }
    throw error
  }
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
