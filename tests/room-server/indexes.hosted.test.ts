import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgres } from '@/room-server/store/postgres'
import { openStore } from '@/room-server/store/store'
import { startEngines } from './engines'
import { openServer } from './hosted'
import { isHosted } from './room'

/** Ten thousand workshops of a hundred organisations: what is asked of one of them reads no other. */
test.skipIf(!isHosted)('every question to the database goes by an index', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atouts-plans-'))
  const log = join(folder, 'plans.log')
  const engines = await startEngines({ log })
  if (!engines) throw new Error('PostgreSQL or Redis is gone')
  const server = await openServer({ postgres: engines.postgres.port, redis: engines.redis.port })
  for (const many of [
    "INSERT INTO organisations (id, name) SELECT 'o' || n, 'O' || n FROM generate_series(1, 100) n",
    `INSERT INTO workshops (organisation, id, code, secret, observer, ended_at)
      SELECT 'o' || o, 'w' || w, 'c' || o || '-' || w, 's' || o || '-' || w, 'e' || o || '-' || w,
        CASE WHEN w % 10 = 0 THEN 1 END
      FROM generate_series(1, 100) o, generate_series(1, 100) w`,
    `INSERT INTO people (organisation, workshop, id)
      SELECT organisation, id, 'p' || p FROM workshops, generate_series(1, 10) p`,
    'INSERT INTO passes (organisation, hash, workshop, person) SELECT organisation, organisation || workshop || id, workshop, id FROM people',
    "INSERT INTO changes (organisation, document, change) SELECT organisation, 'journey/' || workshop || '/' || id, '\\x0000' FROM people",
    "INSERT INTO keys (organisation, id, name, hash) SELECT id, id, '', id FROM organisations",
    "INSERT INTO given (organisation, workshop, receiver, gift, giver) SELECT organisation, workshop, id, 'g1', 'p1' FROM people",
    'ANALYZE',
  ])
    await server.sql(many)
  const store = openStore(await openPostgres(server.database, { place: 'none' }))
  truncateSync(log)

  const one = store.of('o50')
  const doc = new Y.Doc()
  doc.getMap('likes').set('ecouter', true)
  await store.organisationOf('s50-7')
  await one.workshop('w7')
  await one.workshopOf('c50-7')
  await one.observedWith('e50-7')
  await one.workshopsToSweep()
  await one.people('w7')
  await one.person('w7', 'p3')
  await one.passOf('none')
  await one.keyRow('none')
  await one.giftsOf('w7' as never, 'p1' as never, 'p2' as never)
  await one.keepChange('journey/w7/p3', Y.encodeStateAsUpdate(doc), true)
  await one.bringIn('journey/w7/p3', new Y.Doc())
  const seat = (group: Y.Doc) => group.getMap('people').set('p1', {})
  await one.changeDocument('group/w7', [seat], { wipesPast: true })
  await one.setLock('w7', 'p3', null)
  await one.countWrong('w7', 'p3')
  await one.noteLeaving('w7', 'p3', { printed: true, taken: false, followUp: null })
  await one.keepOnlyPass('w7' as never, 'p3' as never, 'x')
  await one.makeOwners('w7' as never, 'p3' as never)
  await one.endWorkshop('w7', 1, 30)
  await one.noteSwept('w7', 1)
  await one.erasePerson('w7', 'p4')
  await one.forgetWorkshop('w8')
  await store.close()
  await server.end()
  engines.end()
  const plans = readFileSync(log, 'utf8')
  expect(plans.match(/Index (?:Only )?Scan/g)?.length ?? 0).toBeGreaterThan(40)
  const whole = plans.match(/Seq Scan on (?:workshops|people|passes|changes|given)\b.*/g) ?? []
  expect(whole).toEqual([])
  rmSync(folder, { recursive: true })
})
