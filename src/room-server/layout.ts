import { DatabaseSync } from 'node:sqlite'

/** The version of the database's layout. A higher one is refused before anything is touched. */
export const vaultVersion = 4

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
  // 2: whose pass it is; what a person shows and holds without opening their journey; who gave
  // which card; changes that can't be read; and the room's own count of time.
  1: `
    ALTER TABLE passes ADD COLUMN owner INTEGER NOT NULL DEFAULT 0;
    UPDATE passes SET owner = 1 WHERE rowid = (
      SELECT min(rowid) FROM passes AS first
      WHERE first.workshop = passes.workshop AND first.person = passes.person
    );
    ALTER TABLE people ADD COLUMN digest TEXT;
    ALTER TABLE people ADD COLUMN wrong_ever INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE changes ADD COLUMN unreadable INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE given (
      workshop TEXT NOT NULL, receiver TEXT NOT NULL, gift TEXT NOT NULL, giver TEXT NOT NULL,
      PRIMARY KEY (workshop, receiver, gift),
      FOREIGN KEY (workshop, receiver) REFERENCES people (workshop, id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE clock (room INTEGER NOT NULL, wall INTEGER NOT NULL) STRICT;
  `,
  // 3: what left the table, who is to follow up, and from which workshop a journey was brought.
  2: `
    ALTER TABLE people ADD COLUMN leaving TEXT;
    ALTER TABLE people ADD COLUMN brought TEXT;
  `,
  // 4: what somebody waits for: a room that starts again still knows it.
  3: `ALTER TABLE people ADD COLUMN asks TEXT;`,
}

/** Brings a database to the layout of this version, step by step. */
export function upgrade(db: DatabaseSync): void {
  upgradeTo(db, vaultVersion)
}

function upgradeTo(db: DatabaseSync, version: number): void {
  for (let from = versionOf(db); from < version; from++) {
    db.exec(`BEGIN IMMEDIATE; ${upgrades[from]} PRAGMA user_version = ${from + 1}; COMMIT`)
  }
}

export function versionOf(db: DatabaseSync): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}

/** What a database of a version consists of, as SQLite tells it: anything else isn't one of ours. */
export function isLaidOutAs(version: number, db: DatabaseSync): boolean {
  const ours = new DatabaseSync(':memory:')
  upgradeTo(ours, version)
  const isSame = partsOf(db) === partsOf(ours)
  ours.close()
  return isSame
}

function partsOf(db: DatabaseSync): string {
  return JSON.stringify(
    db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
  )
}
