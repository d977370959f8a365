import { DatabaseSync } from 'node:sqlite'

/** The version of the database's layout. A higher one is refused before anything is touched. */
export const vaultVersion = 5

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
  // 5: whose each row is, as on a server of many organisations; here there is one.
  4: `
    CREATE TABLE organisations (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, keep_days INTEGER NOT NULL DEFAULT 30,
      most_rooms INTEGER, most_bytes INTEGER
    ) STRICT;
    INSERT INTO organisations (id, name) VALUES ('here', '');
    CREATE TABLE new_keys (
      organisation TEXT NOT NULL REFERENCES organisations (id), id TEXT NOT NULL,
      name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, next TEXT UNIQUE, PRIMARY KEY (organisation, id)
    ) STRICT;
    INSERT INTO new_keys SELECT 'here', substr(hash, 1, 16), '', hash, NULL FROM keys;
    CREATE TABLE new_workshops (
      organisation TEXT NOT NULL REFERENCES organisations (id), id TEXT NOT NULL,
      code TEXT NOT NULL UNIQUE, secret TEXT NOT NULL UNIQUE, observer TEXT NOT NULL UNIQUE,
      ended_at INTEGER, keep_days INTEGER NOT NULL DEFAULT 30,
      forgotten INTEGER NOT NULL DEFAULT 0, swept INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation, id)
    ) STRICT;
    INSERT INTO new_workshops SELECT 'here', id, code, secret, observer, ended_at, keep_days, forgotten, 0
      FROM workshops;
    CREATE TABLE new_people (
      organisation TEXT NOT NULL, workshop TEXT NOT NULL, id TEXT NOT NULL, salt TEXT, hash TEXT,
      wrong INTEGER NOT NULL DEFAULT 0, wrong_ever INTEGER NOT NULL DEFAULT 0,
      gone INTEGER NOT NULL DEFAULT 0, digest TEXT, leaving TEXT, brought TEXT, asks TEXT,
      PRIMARY KEY (organisation, workshop, id),
      FOREIGN KEY (organisation, workshop) REFERENCES new_workshops (organisation, id) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO new_people SELECT
      'here', workshop, id, salt, hash, wrong, wrong_ever, gone, digest, leaving, brought, asks
      FROM people;
    CREATE TABLE new_passes (
      organisation TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, workshop TEXT NOT NULL,
      person TEXT NOT NULL, owner INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (organisation, hash),
      FOREIGN KEY (organisation, workshop, person)
        REFERENCES new_people (organisation, workshop, id) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO new_passes SELECT 'here', hash, workshop, person, owner FROM passes;
    CREATE TABLE new_given (
      organisation TEXT NOT NULL, workshop TEXT NOT NULL, receiver TEXT NOT NULL,
      gift TEXT NOT NULL, giver TEXT NOT NULL, PRIMARY KEY (organisation, workshop, receiver, gift),
      FOREIGN KEY (organisation, workshop, receiver)
        REFERENCES new_people (organisation, workshop, id) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO new_given SELECT 'here', workshop, receiver, gift, giver FROM given;
    CREATE TABLE new_changes (
      seq INTEGER PRIMARY KEY, organisation TEXT NOT NULL, document TEXT NOT NULL,
      change BLOB NOT NULL, unreadable INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO new_changes SELECT seq, 'here', document, change, unreadable FROM changes;
    DROP TABLE given; DROP TABLE passes; DROP TABLE people; DROP TABLE workshops;
    DROP TABLE keys; DROP TABLE changes;
    ALTER TABLE new_keys RENAME TO keys;
    ALTER TABLE new_workshops RENAME TO workshops;
    ALTER TABLE new_people RENAME TO people;
    ALTER TABLE new_passes RENAME TO passes;
    ALTER TABLE new_given RENAME TO given;
    ALTER TABLE new_changes RENAME TO changes;
    CREATE TABLE shared (
      organisation TEXT NOT NULL REFERENCES organisations (id), id TEXT NOT NULL,
      kind TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (organisation, id)
    ) STRICT;
    CREATE INDEX passes_by_person ON passes (organisation, workshop, person);
    CREATE INDEX changes_by_document ON changes (organisation, document, seq);
    CREATE INDEX changes_unreadable ON changes (organisation, document) WHERE unreadable = 1;
    CREATE INDEX workshops_to_sweep ON workshops (organisation)
      WHERE ended_at IS NOT NULL AND forgotten = 0 AND swept < 2;
  `,
}

/** Brings a database to the layout of this version, step by step. */
export function upgrade(db: DatabaseSync): void {
  upgradeTo(db, vaultVersion)
}

/** Brings a database to an earlier layout than ours, as an earlier version did. */
export function upgradeTo(db: DatabaseSync, version: number): void {
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
