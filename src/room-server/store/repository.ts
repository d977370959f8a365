import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import type { JourneyId, Showing, ShowingEnd } from '@/journey/journey'
import { newCode } from '@/room-server/keys'
import type { Change, Engine } from '@/room-server/store/engine'
import { gatherWrites } from '@/room-server/store/gather-writes'
import { documentFromChanges } from '@/room-server/store/read-changes'
import type { OrganisationId, Tables } from '@/room-server/store/tables'
import type { WorkshopId } from '@/workshop/workshop'

/** A facilitator, with the hash of a key, and of the one that takes its place once it is used. */
export type KeyRow = {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly next: string | null
}

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
  /** What its end has brought already: 1 opinions are gone, 2 journeys, too. */
  readonly swept: number
}

/** A person as the room knows them: a lock, and what is known of them without opening their journey. */
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
  readonly came: boolean
  /** Parts of their journey can't be read any more. */
  readonly damaged: number
  readonly leaving: Leaving
  readonly asks: Asks
  /** `null` where their journey was changed since, or was never opened for it. */
  readonly digest: Digest | null
  /** The workshop whose journey was brought into this one by who owns both. */
  readonly brought: WorkshopId | null
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

/** Whose pass it is, and how they and their workshop stand. */
export type PassRow = {
  readonly workshop: WorkshopId
  readonly person: JourneyId
  readonly isOwner: boolean
  /** They have left, or their workshop was forgotten. */
  readonly gone: boolean
}

/** Everything that is kept of one organisation. */
export type Repository = ReturnType<typeof keepOrganisation>

/**
 * What is kept of one organisation, and nothing of any other. Every write is on the disk when its
 * promise is kept, so that whatever is acknowledged afterwards survives a kill and a power cut.
 */
export function keepOrganisation(engine: Engine, organisation: OrganisationId) {
  const scope = { organisation }
  const read = <Result>(act: (db: Kysely<Tables>) => Promise<Result>) => engine.read(scope, act)
  const write = <Result>(act: (db: Kysely<Tables>) => Promise<Result>) => engine.write(scope, act)
  /** Alone with a workshop: nothing of it is written by anybody else until this has ended. */
  const alone = <Result>(workshop: string, act: (db: Kysely<Tables>) => Promise<Result>) =>
    write(async (db) => {
      await engine.hold(db, organisation, workshop)
      return act(db)
    })
  const own = { organisation } as const
  const ofPerson = (db: Kysely<Tables>, workshop: string, id: string) =>
    db
      .updateTable('people')
      .where('organisation', '=', organisation)
      .where('workshop', '=', workshop as WorkshopId)
      .where('id', '=', id as JourneyId)
  const ofWorkshop = (db: Kysely<Tables>, id: string) =>
    db
      .updateTable('workshops')
      .where('organisation', '=', organisation)
      .where('id', '=', id as WorkshopId)
  const changesOf = (db: Kysely<Tables>, document: string) =>
    db
      .selectFrom('changes')
      .select(['seq', 'change'])
      .where('organisation', '=', organisation)
      .where('document', '=', document)
      .where('unreadable', '=', 0)
      .orderBy('seq')
      .execute()
  const dropChanges = (db: Kysely<Tables>, document: string) =>
    db
      .deleteFrom('changes')
      .where('organisation', '=', organisation)
      .where('document', '=', document)
  const addChange = (db: Kysely<Tables>, document: string, change: Uint8Array) =>
    db
      .insertInto('changes')
      .values({ ...own, document, change })
      .execute()
  const readable = async (db: Kysely<Tables>, document: string) =>
    documentFromChanges((await changesOf(db, document)).map(({ change }) => change)).doc

  /** Whether its person has left, or its workshop was forgotten. */
  const isErased = async (db: Kysely<Tables>, document: string): Promise<boolean> => {
    const { workshop, person } = partsOf(document)
    const forgotten = await db
      .selectFrom('workshops')
      .select('id')
      .where('organisation', '=', organisation)
      .where('id', '=', workshop)
      .where('forgotten', '=', 1)
      .executeTakeFirst()
    const gone = await db
      .selectFrom('people')
      .select('id')
      .where('organisation', '=', organisation)
      .where('workshop', '=', workshop)
      .where('id', '=', person)
      .where('gone', '=', 1)
      .executeTakeFirst()
    return forgotten !== undefined || gone !== undefined
  }

  const gathered = gatherWrites<Change>((changes) => engine.keep(organisation, changes), mostAtOnce)

  /** Replaces what can be read of a document by one change; the rest stays where it is, unless all goes. */
  const replace = async (db: Kysely<Tables>, document: string, what: 'readable' | 'all') => {
    const doc = await readable(db, document)
    const old = dropChanges(db, document)
    await (what === 'all' ? old : old.where('unreadable', '=', 0)).execute()
    await addChange(db, document, Y.encodeStateAsUpdate(doc))
  }
  const putTogether = (document: string, what: 'readable' | 'all') =>
    alone(partsOf(document).workshop, (db) => replace(db, document, what))

  const people = async (
    db: Kysely<Tables>,
    workshop: string,
    id?: string,
  ): Promise<readonly PersonRow[]> => {
    const rows = await db
      .selectFrom('people')
      .selectAll()
      .select([
        sql<number>`(EXISTS (
          SELECT 1 FROM passes WHERE passes.organisation = people.organisation
          AND passes.workshop = people.workshop AND passes.person = people.id
        ))`.as('came'),
        sql<number>`(
          SELECT count(*) FROM changes WHERE changes.organisation = people.organisation
          AND changes.document = 'journey/' || people.workshop || '/' || people.id
          AND changes.unreadable = 1
        )`.as('damaged'),
      ])
      .where('organisation', '=', organisation)
      .where('workshop', '=', workshop as WorkshopId)
      .$if(id !== undefined, (query) => query.where('id', '=', id as JourneyId))
      .execute()
    return rows.map((row) => ({
      ...row,
      came: Boolean(row.came),
      leaving: parsed(row.leaving) ?? nothingLeft,
      asks: parsed(row.asks) ?? nothingAsked,
      digest: parsed(row.digest),
    }))
  }
  const workshopsWhere = (
    narrow: (query: ReturnType<typeof allWorkshops>) => ReturnType<typeof allWorkshops> = (query) =>
      query,
  ) => read((db) => narrow(allWorkshops(db)).execute()) as Promise<readonly RoomRow[]>
  const allWorkshops = (db: Kysely<Tables>) =>
    db.selectFrom('workshops').selectAll().where('organisation', '=', organisation)

  return {
    organisation,
    isWell: () => engine.isWell(),
    settled: () => engine.settled(),

    /** Keeps a facilitator's key: only its hash. The ones before go on being good. */
    async addKey(key: string, name = ''): Promise<void> {
      const row = { ...own, id: randomBytes(8).toString('hex'), name, hash: hashOf(key) }
      await write((db) => db.insertInto('keys').values(row).execute())
    },
    /** Another key for whoever holds this one, which stays good until the other is used. */
    async renewKey(key: string, next: string): Promise<void> {
      await write((db) =>
        db
          .updateTable('keys')
          .set({ next: hashOf(next) })
          .where('organisation', '=', organisation)
          .where('hash', '=', hashOf(key))
          .execute(),
      )
    },
    /** A key that was given in another's place is used: the one before opens nothing any more. */
    async takeNextKey(key: string): Promise<void> {
      await write((db) =>
        db
          .updateTable('keys')
          .set({ hash: hashOf(key), next: null })
          .where('organisation', '=', organisation)
          .where('next', '=', hashOf(key))
          .execute(),
      )
    },
    /** Takes a facilitator's key away, unless it is the last; answers what it was, or `null`. */
    dropKey: (id: string): Promise<Pick<KeyRow, 'hash' | 'next'> | null> =>
      write(async (db) => {
        await engine.hold(db, organisation, 'keys')
        const keys = await db
          .selectFrom('keys')
          .select(['id', 'hash', 'next'])
          .where('organisation', '=', organisation)
          .execute()
        const dropped = keys.find((one) => one.id === id)
        if (!dropped || keys.length === 1) return null
        await db
          .deleteFrom('keys')
          .where('organisation', '=', organisation)
          .where('id', '=', id)
          .execute()
        return dropped
      }),
    /** The organisation, with what it has and may have. */
    async organisationRow() {
      return read(async (db) => {
        const row = await db
          .selectFrom('organisations')
          .selectAll()
          .where('id', '=', organisation)
          .executeTakeFirst()
        const rooms = await db
          .selectFrom('workshops')
          .select((of) => of.fn.countAll<number>().as('rooms'))
          .where('organisation', '=', organisation)
          .where('forgotten', '=', 0)
          .where('swept', '<', 2)
          .executeTakeFirst()
        const bytes = await db
          .selectFrom('changes')
          .select(sql<number | null>`sum(octet_length(change))`.as('bytes'))
          .where('organisation', '=', organisation)
          .executeTakeFirst()
        const files = await db
          .selectFrom('shared')
          .select(sql<number | null>`sum(octet_length(file))`.as('bytes'))
          .where('organisation', '=', organisation)
          .executeTakeFirst()
        const sum = Number(bytes?.bytes ?? 0) + Number(files?.bytes ?? 0)
        return row && { ...row, rooms: rooms?.rooms ?? 0, bytes: sum }
      })
    },
    async keepDays(days: number): Promise<void> {
      await write((db) =>
        db
          .updateTable('organisations')
          .set({ keep_days: days })
          .where('id', '=', organisation)
          .execute(),
      )
    },
    shared: () =>
      read((db) =>
        db
          .selectFrom('shared')
          .select(['id', 'kind', 'name'])
          .where('organisation', '=', organisation)
          .orderBy('name')
          .execute(),
      ),
    async share(kind: 'deck' | 'plan', name: string, file: string): Promise<void> {
      const row = { ...own, id: randomBytes(8).toString('hex'), kind, name, file }
      await write((db) => db.insertInto('shared').values(row).execute())
    },
    async sharedFile(id: string): Promise<string | undefined> {
      const found = await read((db) =>
        db
          .selectFrom('shared')
          .select('file')
          .where('organisation', '=', organisation)
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      return found?.file
    },
    async dropShared(id: string): Promise<void> {
      await write((db) =>
        db
          .deleteFrom('shared')
          .where('organisation', '=', organisation)
          .where('id', '=', id)
          .execute(),
      )
    },
    dropKeys: async (): Promise<void> => {
      await write((db) => db.deleteFrom('keys').where('organisation', '=', organisation).execute())
    },
    /** The keys as they are kept, for a copy that takes this database's place. */
    keptKeys: () =>
      read((db) =>
        db
          .selectFrom('keys')
          .select(['id', 'name', 'hash', 'next'])
          .where('organisation', '=', organisation)
          .execute(),
      ),
    async keepOnlyKeys(kept: readonly KeyRow[]): Promise<void> {
      await write(async (db) => {
        await db.deleteFrom('keys').where('organisation', '=', organisation).execute()
        if (kept.length === 0) return
        await db
          .insertInto('keys')
          .values(kept.map((row) => ({ ...row, ...own })))
          .execute()
      })
    },
    /** What a key opens: its facilitator, as it stands; or one who has been given it and uses it first. */
    keyRow: (key: string): Promise<KeyRow | undefined> =>
      read((db) =>
        db
          .selectFrom('keys')
          .select(['id', 'name', 'hash', 'next'])
          .where('organisation', '=', organisation)
          .where((by) => by.or([by('hash', '=', hashOf(key)), by('next', '=', hashOf(key))]))
          .executeTakeFirst(),
      ),

    /** Which of these hashes of keys and passes still open something. */
    goodHashes: (hashes: readonly string[]): Promise<ReadonlySet<string>> =>
      read(async (db) => {
        const passes = await db
          .selectFrom('passes')
          .select('hash')
          .where('organisation', '=', organisation)
          .where('hash', 'in', [...new Set(hashes), ''])
          .execute()
        const keys = await db
          .selectFrom('keys')
          .select(['hash', 'next'])
          .where('organisation', '=', organisation)
          .execute()
        const next = keys.flatMap((key) => key.next ?? [])
        return new Set([...[...passes, ...keys].map(({ hash }) => hash), ...next])
      }),

    workshops: () => workshopsWhere(),
    /** Those that somebody may still open, or that nobody ended. */
    listedWorkshops: () =>
      workshopsWhere((query) => query.where('forgotten', '=', 0).where('swept', '<', 2)),
    /** Those that have ended and whose end hasn't brought everything yet. */
    workshopsToSweep: () =>
      workshopsWhere((query) =>
        query.where('ended_at', 'is not', null).where('forgotten', '=', 0).where('swept', '<', 2),
      ),
    workshop: async (id: string): Promise<RoomRow | undefined> =>
      (await workshopsWhere((query) => query.where('id', '=', id as WorkshopId)))[0],
    workshopOf: async (secret: string): Promise<RoomRow | undefined> =>
      (
        await workshopsWhere((query) =>
          query.where((by) => by.or([by('secret', '=', secret), by('code', '=', secret)])),
        )
      )[0],
    observedWith: async (secret: string): Promise<RoomRow | undefined> =>
      (await workshopsWhere((query) => query.where('observer', '=', secret)))[0],
    addWorkshop: (id: string): Promise<void> =>
      untilUnique(async () => {
        await write((db) =>
          db
            .insertInto('workshops')
            .values({ ...own, id: id as WorkshopId, ...newDoor(), ended_at: null })
            .execute(),
        )
      }),
    renewDoor: (id: string): Promise<void> =>
      untilUnique(async () => {
        await write((db) => ofWorkshop(db, id).set(newDoor()).execute())
      }),
    async endWorkshop(id: string, at: number, days: number): Promise<void> {
      await write((db) =>
        ofWorkshop(db, id)
          .set({ ended_at: sql`coalesce(ended_at, ${at})`, keep_days: days })
          .execute(),
      )
    },
    async reopenWorkshop(id: string): Promise<void> {
      await write((db) =>
        ofWorkshop(db, id).set({ ended_at: null, swept: 0 }).where('forgotten', '=', 0).execute(),
      )
    },
    async noteSwept(id: string, swept: 1 | 2): Promise<void> {
      await write((db) => ofWorkshop(db, id).set({ swept }).execute())
    },
    /** Erases a workshop with its documents; its people stay as gone, so that no tablet brings one back. */
    async forgetWorkshop(id: string): Promise<void> {
      const workshop = id as WorkshopId
      await alone(id, async (db) => {
        for (const kind of ['room', 'plan', 'group'])
          await dropChanges(db, `${kind}/${id}`).execute()
        await db
          .deleteFrom('changes')
          .where('organisation', '=', organisation)
          // '0' is the sign after '/': every document whose name begins with it.
          .where('document', '>=', `journey/${id}/`)
          .where('document', '<', `journey/${id}0`)
          .execute()
        await db
          .updateTable('people')
          .set(nothingOfThem)
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop)
          .execute()
        await db
          .deleteFrom('given')
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop)
          .execute()
        await ofWorkshop(db, id)
          .set({ ...newDoor(), ended_at: sql`coalesce(ended_at, 0)`, forgotten: 1 })
          .execute()
      })
      await engine.wipe()
    },

    people: (workshop: string) => read((db) => people(db, workshop)),
    person: async (workshop: string, id: string): Promise<PersonRow | undefined> =>
      (await read((db) => people(db, workshop, id)))[0],
    async addPerson(workshop: string, id: string): Promise<void> {
      const row = { workshop: workshop as WorkshopId, id: id as JourneyId }
      await write((db) =>
        db
          .insertInto('people')
          .values({ ...own, ...row, ...nobodyYet })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },
    async setLock(
      workshop: string,
      id: string,
      lock: { salt: string; hash: string } | null,
    ): Promise<void> {
      const { salt, hash } = lock ?? { salt: null, hash: null }
      await write((db) =>
        ofPerson(db, workshop, id).set({ salt, hash, wrong: 0, wrong_ever: 0 }).execute(),
      )
    },
    /** Counted before the code is tried: ten tries at the same time are ten tries. */
    async countWrong(workshop: string, id: string): Promise<void> {
      await write((db) =>
        ofPerson(db, workshop, id)
          .set({ wrong: sql`wrong + 1`, wrong_ever: sql`wrong_ever + 1` })
          .execute(),
      )
    },
    /** The right code takes back its own count; earlier wrong ones are forgotten only by a facilitator. */
    async countRight(workshop: string, id: string): Promise<void> {
      const oneLess = sql<number>`CASE WHEN wrong_ever > 0 THEN wrong_ever - 1 ELSE 0 END`
      await write((db) =>
        ofPerson(db, workshop, id).set({ wrong: 0, wrong_ever: oneLess }).execute(),
      )
    },
    async forgetWrong(workshop: string, id: string): Promise<void> {
      await write((db) => ofPerson(db, workshop, id).set({ wrong: 0, wrong_ever: 0 }).execute())
    },
    /**
     * What is known of a journey without opening it, found out of it where nobody has since it was
     * changed. Nothing of it changes meanwhile, so that what is found is what it shows.
     */
    async digestOf(
      workshop: string,
      id: string,
      find: (doc: Y.Doc) => Digest | null,
    ): Promise<Digest> {
      const known = (await read((db) => people(db, workshop, id)))[0]
      if (known?.digest || known === undefined) return known?.digest ?? nothingKnown
      return alone(workshop, async (db) => {
        const found = find(await readable(db, `journey/${workshop}/${id}`))
        if (!found) return nothingKnown
        await ofPerson(db, workshop, id)
          .set({ digest: JSON.stringify(found) })
          .where('gone', '=', 0)
          .execute()
        return found
      })
    },
    async noteLeaving(workshop: string, id: string, leaving: Leaving): Promise<void> {
      await write((db) =>
        ofPerson(db, workshop, id)
          .set({ leaving: JSON.stringify(leaving) })
          .where('gone', '=', 0)
          .execute(),
      )
    },
    async noteAsks(workshop: string, id: string, asks: Asks): Promise<void> {
      const isNothing = asks.helpAt === null && !asks.prints
      await write((db) =>
        ofPerson(db, workshop, id)
          .set({ asks: isNothing ? null : JSON.stringify(asks) })
          .where('gone', '=', 0)
          .execute(),
      )
    },
    async noteBrought(workshop: string, id: string, from: WorkshopId): Promise<void> {
      await write((db) => ofPerson(db, workshop, id).set({ brought: from }).execute())
    },
    /** Notes who gave a card to whom, for the count of each giver. */
    async noteGift(
      workshop: WorkshopId,
      receiver: JourneyId,
      gift: string,
      giver: JourneyId,
    ): Promise<void> {
      await write((db) =>
        db
          .insertInto('given')
          .values({ ...own, workshop, receiver, gift, giver })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },
    async giftsOf(workshop: WorkshopId, receiver: JourneyId, giver: JourneyId): Promise<number> {
      const found = await read((db) =>
        db
          .selectFrom('given')
          .select((of) => of.fn.countAll<number>().as('gifts'))
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop)
          .where('receiver', '=', receiver)
          .where('giver', '=', giver)
          .executeTakeFirst(),
      )
      return found?.gifts ?? 0
    },
    /** Erases one journey for good. Of the person only a random id stays, marked as gone. */
    async erasePerson(workshop: string, id: string): Promise<void> {
      await alone(workshop, async (db) => {
        await dropChanges(db, `journey/${workshop}/${id}`).execute()
        await db
          .deleteFrom('given')
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop as WorkshopId)
          .where('receiver', '=', id as JourneyId)
          .execute()
        await ofPerson(db, workshop, id).set(nothingOfThem).execute()
      })
      await engine.wipe()
    },
    /** A pass for one person, told once. An owner's may erase and lock; another one may only write. */
    async addPass(workshop: string, person: string, isOwner: boolean): Promise<string> {
      const pass = randomBytes(24).toString('base64url')
      const whose = { workshop: workshop as WorkshopId, person: person as JourneyId }
      await write((db) =>
        db
          .insertInto('passes')
          .values({ ...own, ...whose, hash: hashOf(pass), owner: isOwner ? 1 : 0 })
          .execute(),
      )
      return pass
    },
    async passOf(pass: string): Promise<PassRow | undefined> {
      const row = await read((db) =>
        db
          .selectFrom('passes')
          .innerJoin('people', (on) =>
            on
              .onRef('people.organisation', '=', 'passes.organisation')
              .onRef('people.workshop', '=', 'passes.workshop')
              .onRef('people.id', '=', 'passes.person'),
          )
          .innerJoin('workshops', (on) =>
            on
              .onRef('workshops.organisation', '=', 'passes.organisation')
              .onRef('workshops.id', '=', 'passes.workshop'),
          )
          .select(['passes.workshop', 'passes.person', 'passes.owner'])
          .select(['people.gone', 'workshops.forgotten'])
          .where('passes.organisation', '=', organisation)
          .where('passes.hash', '=', hashOf(pass))
          .executeTakeFirst(),
      )
      if (!row) return undefined
      const { workshop, person, owner, gone, forgotten } = row
      return { workshop, person, isOwner: owner === 1, gone: gone === 1 || forgotten === 1 }
    },
    async dropPass(pass: string): Promise<void> {
      await write((db) =>
        db
          .deleteFrom('passes')
          .where('organisation', '=', organisation)
          .where('hash', '=', hashOf(pass))
          .execute(),
      )
    },
    /** Every tablet that is in as this person may do what its owner may. */
    async makeOwners(workshop: WorkshopId, person: JourneyId): Promise<void> {
      await write((db) =>
        db
          .updateTable('passes')
          .set({ owner: 1 })
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop)
          .where('person', '=', person)
          .execute(),
      )
    },
    /** Makes every pass of a person worthless but one. */
    async keepOnlyPass(workshop: WorkshopId, person: JourneyId, pass: string): Promise<void> {
      await write((db) =>
        db
          .deleteFrom('passes')
          .where('organisation', '=', organisation)
          .where('workshop', '=', workshop)
          .where('person', '=', person)
          .where('hash', '<>', hashOf(pass))
          .execute(),
      )
    },

    /**
     * Puts one change of a document on the disk, before anybody sees it or is told that it arrived.
     * Changes that come together are written together, in the order in which they came. A journey or
     * a workshop that was erased takes no change any more: `false`. `touches`: what the journey shows
     * may be another.
     */
    keepChange: (document: string, change: Uint8Array, touches = false): Promise<boolean> =>
      gathered({ document, change, touches, ...partsOf(document) }),
    /**
     * Changes a document on the server's own behalf, as it is at that moment on the disk, and
     * answers what changed; `null` for nothing. One after the other, whoever asks: who counts reads
     * what the one before has counted. Several acts are kept together or not at all, and nothing says
     * that they belong together; `wipesPast` leaves of the document only what it is then, also where
     * nothing of it changed.
     */
    async changeDocument(
      document: string,
      acts: readonly ((doc: Y.Doc) => void)[],
      { wipesPast = false } = {},
    ): Promise<Uint8Array | null> {
      const change = await alone(partsOf(document).workshop, async (db) => {
        if (await isErased(db, document)) return null
        const changes: Uint8Array[] = []
        for (const act of acts) {
          const doc = await readable(db, document)
          const changed: Uint8Array[] = []
          doc.on('update', (change: Uint8Array) => changed.push(change))
          doc.transact(() => act(doc))
          if (changed.length === 0) continue
          changes.push(...changed)
          await addChange(db, document, Y.mergeUpdates(changed))
        }
        if (wipesPast) await replace(db, document, 'all')
        if (changes.length === 0) return null
        const { workshop, person } = partsOf(document)
        if (person) await ofPerson(db, workshop, person).set({ digest: null }).execute()
        return Y.mergeUpdates(changes)
      })
      if (wipesPast) await engine.wipe()
      return change
    },
    /**
     * Brings a document in; many small changes are replaced by one, so that it opens quickly. What
     * can't be read is left where it is and marked: the rest of the document opens without it.
     * Answers how many parts that are.
     */
    async bringIn(document: string, doc: Y.Doc): Promise<number> {
      const rows = await read((db) => changesOf(db, document))
      if (rows.length === 0) return 0
      const found = documentFromChanges(rows.map(({ change }) => change))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(found.doc))
      const unreadable = found.unreadable.map((at) => rows[at]?.seq ?? 0)
      try {
        if (unreadable.length > 0) {
          await write((db) =>
            db
              .updateTable('changes')
              .set({ unreadable: 1 })
              .where('organisation', '=', organisation)
              .where('seq', 'in', unreadable)
              .execute(),
          )
        }
        if (rows.length >= mostChanges) await putTogether(document, 'readable')
      } catch {
        // On a full disk it stays as it is: many changes, and those that are readable are read again.
      }
      return unreadable.length
    },
    /** Its person has left, or its workshop was forgotten. */
    isErased: (document: string): Promise<boolean> => read((db) => isErased(db, document)),
    /** Replaces what can be read of a document by one change. */
    putTogether: (document: string): Promise<void> => putTogether(document, 'readable'),
  }
}

/** More changes than this are put together into one when their document is opened. */
const mostChanges = 50
/** So many changes are written in one transaction at most: far below what a statement takes. */
const mostAtOnce = 500

const nothingLeft: Leaving = { printed: false, taken: false, followUp: null }
const nothingAsked: Asks = { helpAt: null, going: null, prints: false }
const nothingKnown: Digest = { shows: 'nothing', showsUntil: 'workshop', hand: [] }
const nobodyYet = {
  ...{ salt: null, hash: null, digest: null, leaving: null, brought: null, asks: null },
} as const
const nothingOfThem = {
  ...{ gone: 1, salt: null, hash: null, digest: null, leaving: null, asks: null },
} as const

/** Documents are named `room/W`, `plan/W`, `group/W`, or `journey/W/PERSON`. */
function partsOf(document: string): { readonly workshop: WorkshopId; readonly person: JourneyId } {
  const [, workshop = '', person = ''] = document.split('/')
  return { workshop: workshop as WorkshopId, person: person as JourneyId }
}

function parsed<Kept>(text: string | null): Kept | null {
  return text === null ? null : (JSON.parse(text) as Kept)
}

/** The code for people, the secret for the QR, and the observers' secret. */
function newDoor() {
  const code = newCode()
  const [secret, observer] = [randomBytes(18), randomBytes(18)].map((one) =>
    one.toString('base64url'),
  )
  return { code, secret: secret ?? '', observer: observer ?? '' }
}

/** A code that another workshop of this server has is made anew. */
async function untilUnique(act: () => Promise<void>, tries = 5): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (tries <= 1 || !isTaken(error)) throw error
    await untilUnique(act, tries - 1)
  }
}

/** What SQLite (SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY) and PostgreSQL (unique_violation) say of a key that is there. */
export function isTaken(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: number; code?: string }
  return errcode === 2067 || errcode === 1555 || code === '23505'
}

/** Secrets are random and long: one round of a fast hash keeps them unreadable. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
