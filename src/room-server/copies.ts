import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type * as Y from 'yjs'
import { isLaidOutAs, vaultVersion, versionOf } from '@/room-server/store/layout'
import type { Repository } from '@/room-server/store/repository'
import { backUp, openSqlite } from '@/room-server/store/sqlite'
import { openStore } from '@/room-server/store/store'

/** What a copy holds, in figures. */
export type Held = {
  readonly workshops: number
  readonly people: number
  /** When the room was last open with it, by the clock of its laptop; `null` if it never was. */
  readonly openedAt: number | null
}

export type Checked =
  | { readonly ok: true; readonly held: Held }
  | { readonly ok: false; readonly because: 'not-ours' | 'newer' | 'damaged' }

/** How every file of SQLite begins. */
const magic = 'SQLite format 3\0'

/**
 * Looks through a file that somebody would like to bring back: whether it is a database of ours,
 * nothing but that, of no newer version, and whole. Nothing in it is changed.
 */
export function checkCopy(file: string): Checked {
  if (beginningOf(file) !== magic) return { ok: false, because: 'not-ours' }
  const db = new DatabaseSync(file)
  try {
    const version = versionOf(db)
    if (version > vaultVersion) return { ok: false, because: 'newer' }
    // A trigger or a view in it would act in our name later on.
    if (version < 1 || !isLaidOutAs(version, db)) return { ok: false, because: 'not-ours' }
    const [found] = db.prepare('PRAGMA integrity_check(1)').all()
    const isWhole = found?.integrity_check === 'ok'
    if (!isWhole || db.prepare('PRAGMA foreign_key_check').get()) {
      return { ok: false, because: 'damaged' }
    }
    return { ok: true, held: heldIn(db) }
  } catch {
    return { ok: false, because: 'damaged' }
  } finally {
    db.close()
  }
}

function beginningOf(file: string): string {
  const start = Buffer.alloc(magic.length)
  const open = openSync(file, 'r')
  readSync(open, start)
  closeSync(open)
  return start.toString('latin1')
}

function heldIn(db: DatabaseSync): Held {
  const count = (sql: string) => Number(db.prepare(sql).get()?.many ?? 0)
  const clock = versionOf(db) < 2 ? undefined : db.prepare('SELECT wall FROM clock').get()
  return {
    workshops: count('SELECT count(*) AS many FROM workshops WHERE forgotten = 0'),
    people: count('SELECT count(*) AS many FROM people WHERE gone = 0'),
    openedAt: clock ? Number(clock.wall) : null,
  }
}

/**
 * Puts a checked copy in the place of a room's data, which must be closed, and answers the name of
 * the file that keeps the state of before. Throws, with everything as it was, where that can't be
 * done. What was erased since the copy was made stays erased, and the keys of now stay good.
 */
export async function putInPlace(file: string, copy: string, at: Date): Promise<string> {
  const before = join(
    dirname(file),
    `avant-${at.toISOString().replace(/\D/g, '').slice(0, 14)}.sqlite`,
  )
  try {
    const now = openStore(openSqlite(file))
    try {
      const next = openStore(openSqlite(copy))
      try {
        await carryOver(now.of(), next.of())
      } finally {
        await next.close()
      }
      backUp(file, before)
    } finally {
      await now.close()
    }
    // A journal that is still there belongs to the old file: read with the new one it would spoil it.
    if (existsSync(`${file}-wal`)) throw new Error('The database is still open')
    renameSync(copy, file)
    return before
  } finally {
    dropCopy(copy)
  }
}

/** Erases in a copy what was erased here since, and gives it the keys of now. */
async function carryOver(now: Repository, next: Repository): Promise<void> {
  await next.keepOnlyKeys(await now.keptKeys())
  for (const { id, forgotten } of await now.workshops()) {
    if (!(await next.workshop(id))) continue
    for (const person of await now.people(id)) {
      if (!person.gone) continue
      await next.addPerson(id, person.id)
      await next.erasePerson(id, person.id)
    }
    await dropChips(next, id)
    if (forgotten) await next.forgetWorkshop(id)
  }
}

/** Takes those who have left off the group's list, and their names out of its past. */
async function dropChips(repository: Repository, workshop: string): Promise<void> {
  const group = `group/${workshop}`
  const people = await repository.people(workshop)
  const drop = (doc: Y.Doc) => {
    const seats = doc.getMap('people')
    for (const { id, gone } of people) if (gone && seats.has(id)) seats.delete(id)
  }
  await repository.changeDocument(group, [drop], { wipesPast: true })
}

/** A copy, with what SQLite keeps beside a file. */
export function dropCopy(copy: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(copy + end, { force: true })
}

/** So long the state of before a copy was brought back is kept, in milliseconds. */
const keptBefore = 30 * 86_400_000

/** Drops the states of before that are old, and what a restart left half brought in. */
export function dropOldCopies(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (/^(?:incoming|outgoing)-[\w-]+\.sqlite$/.test(name)) dropCopy(path)
    if (!/^avant-\d{14}\.sqlite$/.test(name)) continue
    if (statSync(path).mtimeMs + keptBefore < now) dropCopy(path)
  }
}
