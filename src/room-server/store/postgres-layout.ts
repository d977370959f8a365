import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What each version of the layout lacked, as one step to the next: forward only, each in one
 * transaction. Steps are added here and never changed; they are done in the order of their names.
 *
 * An organisation stands in every key. Row-level security is the second wall behind it: a statement
 * that forgets to say whose rows it means sees none of another organisation. `FORCE`, for the
 * account that owns the tables is the one that asks
 * (https://www.postgresql.org/docs/15/ddl-rowsecurity.html). Who shows a secret sees the row that it
 * opens, of whichever organisation, and no other.
 */
export const postgresSteps: Readonly<Record<string, Migration>> = {
  '001': {
    up: async (db: Kysely<unknown>) => {
      for (const step of first) await sql.raw(step).execute(db)
    },
  },
}

const name = 'text COLLATE "C"'
const owns = "organisation = current_setting('atouts.organisation', true)"

const first: readonly string[] = [
  `CREATE TABLE organisations (
    id ${name} PRIMARY KEY, name text NOT NULL, keep_days integer NOT NULL DEFAULT 30,
    most_rooms integer, most_bytes bigint
  )`,
  `CREATE TABLE keys (
    organisation ${name} NOT NULL REFERENCES organisations (id), id ${name} NOT NULL,
    name text NOT NULL, hash ${name} NOT NULL UNIQUE, next ${name} UNIQUE,
    PRIMARY KEY (organisation, id)
  )`,
  `CREATE TABLE shared (
    organisation ${name} NOT NULL REFERENCES organisations (id), id ${name} NOT NULL,
    kind text NOT NULL, name text NOT NULL, file text NOT NULL, PRIMARY KEY (organisation, id)
  )`,
  `CREATE TABLE workshops (
    organisation ${name} NOT NULL REFERENCES organisations (id), id ${name} NOT NULL,
    code ${name} NOT NULL UNIQUE, secret ${name} NOT NULL UNIQUE,
    observer ${name} NOT NULL UNIQUE, ended_at bigint, keep_days integer NOT NULL DEFAULT 30,
    forgotten integer NOT NULL DEFAULT 0, swept integer NOT NULL DEFAULT 0,
    PRIMARY KEY (organisation, id)
  )`,
  `CREATE TABLE people (
    organisation ${name} NOT NULL, workshop ${name} NOT NULL, id ${name} NOT NULL, salt text,
    hash text, wrong integer NOT NULL DEFAULT 0, wrong_ever integer NOT NULL DEFAULT 0,
    gone integer NOT NULL DEFAULT 0, digest text, leaving text, brought ${name}, asks text,
    PRIMARY KEY (organisation, workshop, id),
    FOREIGN KEY (organisation, workshop) REFERENCES workshops (organisation, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE passes (
    organisation ${name} NOT NULL, hash ${name} NOT NULL UNIQUE, workshop ${name} NOT NULL,
    person ${name} NOT NULL, owner integer NOT NULL DEFAULT 0, PRIMARY KEY (organisation, hash),
    FOREIGN KEY (organisation, workshop, person)
      REFERENCES people (organisation, workshop, id) ON DELETE CASCADE
  )`,
  'CREATE INDEX passes_by_person ON passes (organisation, workshop, person)',
  `CREATE TABLE given (
    organisation ${name} NOT NULL, workshop ${name} NOT NULL, receiver ${name} NOT NULL,
    gift ${name} NOT NULL, giver ${name} NOT NULL,
    PRIMARY KEY (organisation, workshop, receiver, gift),
    FOREIGN KEY (organisation, workshop, receiver)
      REFERENCES people (organisation, workshop, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE changes (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation ${name} NOT NULL REFERENCES organisations (id), document ${name} NOT NULL,
    change bytea NOT NULL, unreadable integer NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX changes_by_document ON changes (organisation, document, seq)',
  'CREATE INDEX changes_unreadable ON changes (organisation, document) WHERE unreadable = 1',
  `CREATE INDEX workshops_to_sweep ON workshops (organisation)
    WHERE ended_at IS NOT NULL AND forgotten = 0 AND swept < 2`,
  // One row, of nobody: the server's own count of time.
  'CREATE TABLE clock (room bigint NOT NULL, wall bigint NOT NULL)',

  ...[
    'organisations',
    'keys',
    'shared',
    'workshops',
    'people',
    'passes',
    'given',
    'changes',
  ].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  ]),
  ...['keys', 'shared', 'workshops', 'people', 'passes', 'given', 'changes'].map(
    (table) => `CREATE POLICY own ON ${table} USING (${owns}) WITH CHECK (${owns})`,
  ),
  `CREATE POLICY own ON organisations
    USING (
      id = current_setting('atouts.organisation', true)
      OR current_setting('atouts.whole', true) = 'yes'
    )`,
  `CREATE POLICY shown ON keys FOR SELECT
    USING (current_setting('atouts.shown_hash', true) IN (hash, next))`,
  `CREATE POLICY shown ON passes FOR SELECT
    USING (hash = current_setting('atouts.shown_hash', true))`,
  `CREATE POLICY shown ON workshops FOR SELECT USING (
    current_setting('atouts.shown', true) <> ''
    AND current_setting('atouts.shown', true) IN (code, secret, observer)
  )`,
  // Said at every step of every tablet: one word to the server, and one transaction.
  `CREATE FUNCTION keep_changes(
    whose text, documents text[], of_workshops text[], of_people text[], bodies bytea[],
    touching boolean[]
  ) RETURNS boolean[] LANGUAGE plpgsql AS $$
  DECLARE
    taken boolean[] := '{}';
    is_taken boolean;
  BEGIN
    PERFORM set_config('atouts.organisation', whose, true);
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(whose || '/' || each.workshop, 0))
      FROM (SELECT DISTINCT unnest(of_workshops) AS workshop ORDER BY workshop) AS each;
    FOR at IN 1 .. cardinality(documents) LOOP
      is_taken := NOT EXISTS (
        SELECT 1 FROM workshops
        WHERE organisation = whose AND id = of_workshops[at] AND forgotten = 1
      ) AND NOT EXISTS (
        SELECT 1 FROM people WHERE organisation = whose AND workshop = of_workshops[at]
          AND id = of_people[at] AND gone = 1
      );
      IF is_taken THEN
        INSERT INTO changes (organisation, document, change)
          VALUES (whose, documents[at], bodies[at]);
      END IF;
      taken := taken || is_taken;
    END LOOP;
    -- In one order, whoever keeps beside: two that wait for each other would both be late.
    IF true = ANY (touching) THEN
      UPDATE people SET digest = NULL FROM (
        SELECT workshop, id FROM people WHERE organisation = whose AND digest IS NOT NULL
          AND (workshop, id) IN (
            SELECT one.w, one.p FROM unnest(of_workshops, of_people, touching, taken)
              AS one (w, p, touches, kept) WHERE one.touches AND one.kept
          )
        ORDER BY workshop, id FOR UPDATE
      ) AS shown
      WHERE people.organisation = whose AND people.workshop = shown.workshop
        AND people.id = shown.id;
    END IF;
    RETURN taken;
  END $$`,
]
