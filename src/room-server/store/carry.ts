import type { Kysely } from 'kysely'
import { newCode } from '@/room-server/keys'
import type { Engine } from '@/room-server/store/engine'
import type { OrganisationId, Tables } from '@/room-server/store/tables'

/** One organisation, in one of the two engines. */
type Place = { readonly engine: Engine; readonly organisation: OrganisationId }

/** What belongs to an organisation, each after what it refers to. */
export const ofOrganisation = [
  'keys',
  'shared',
  'workshops',
  'people',
  'passes',
  'given',
  'changes',
] as const

/** So many changes are read and written at once: a document is at most two million bytes. */
const mostAtOnce = 100

/**
 * Copies all that is kept of an organisation to another place, where it has nothing yet, all or
 * nothing; answers how many rows that were. A code that somebody else has over there is made anew;
 * throws where the same workshops are there already.
 */
export function copyOrganisation(from: Place, to: Place): Promise<number> {
  const own = { organisation: to.organisation }
  return from.engine.readAtOnce({ organisation: from.organisation }, (source) =>
    to.engine.write(own, async (target) => {
      let rows = 0
      for (const table of ofOrganisation) {
        if (table === 'changes') continue
        const found = await source
          .selectFrom(table)
          .selectAll()
          .where('organisation', '=', from.organisation)
          .execute()
        for (const row of found) await insert(target, table, { ...row, ...own })
        rows += found.length
      }
      return rows + (await copyChanges(source, from.organisation, target, to.organisation))
    }),
  )
}

async function insert(
  target: Kysely<Tables>,
  table: Exclude<(typeof ofOrganisation)[number], 'changes'>,
  row: object,
): Promise<void> {
  const isWorkshop = table === 'workshops'
  const done = await target
    .insertInto(table)
    .values(row as never)
    .$if(isWorkshop, (query) => query.onConflict((of) => of.column('code' as never).doNothing()))
    .executeTakeFirst()
  if (isWorkshop && done.numInsertedOrUpdatedRows === 0n) {
    await insert(target, table, { ...row, code: newCode() })
  }
}

async function copyChanges(
  source: Kysely<Tables>,
  from: OrganisationId,
  target: Kysely<Tables>,
  organisation: OrganisationId,
): Promise<number> {
  let last = 0
  let rows = 0
  while (true) {
    const found = await source
      .selectFrom('changes')
      .selectAll()
      .where('organisation', '=', from)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(mostAtOnce)
      .execute()
    const end = found.at(-1)
    if (!end) return rows
    await target
      .insertInto('changes')
      .values(
        found.map(({ document, change, unreadable }) => {
          return { organisation, document, change: new Uint8Array(change), unreadable }
        }),
      )
      .execute()
    last = end.seq
    rows += found.length
  }
}
