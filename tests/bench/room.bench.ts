import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from '@playwright/test'
import * as Y from 'yjs'
import { documentOf } from '../../src/documents/journey-document'
import { readJourneyFile } from '../../src/documents/read-journey-file'
import { reconnecting } from '../../src/live-room/reconnecting'
import { connect, openRoom, type Room, type Tablet, until } from '../room-server/room'
import { judgeAgainst } from './against'
import { judge, quantile, worst } from './figure'
import { bench } from './folders'
import { wholeJourney } from './journeys'
import { type Pair, type Pass, pause, seed, stepsOf } from './room-load'

const bareServer = join(bench, 'bare/hocuspocus.ts')

/** The room under load, over the real protocol on this machine's loopback. */

for (const tablets of [12, 40]) {
  test(`One tablet's step on another screen, ${tablets} tablets`, async () => {
    test.setTimeout(300_000)
    await judgeAgainst(
      { ours: () => stepTimes(tablets), floor: () => bareStepTimes(tablets), runs: 2 },
      {
        measure: `Step to another screen, ${tablets} tablets, against bare Hocuspocus`,
        budget: 1.5,
      },
      {
        measure: `Step to another screen, ${tablets} tablets, the slowest of twenty`,
        budget: 1.5,
        of: (times) => quantile(times, 0.95),
        called: 'p95',
      },
    )
  })
}

test('Forty tablets and two hundred stored workshops', async () => {
  const read = await readJourneyFile(new Blob([wholeJourney()]))
  if (!read.ok) throw new Error(read.because)
  const seeded = await seed(2_000, 200, Y.encodeStateAsUpdate(documentOf(read.journey)))
  const passes = seeded.passes.filter((_, at) => at % 200 < 4).slice(0, 40)
  const room = await openRoom(seeded)
  const tablets = await arrive(room, passes, 2_000)
  judge('Forty tablets join within 2 s: all have their journey', tablets.took / 1000, 3, 's')

  const health = await fetch(`http://127.0.0.1:${room.port}/healthz`).then((answer) =>
    answer.json(),
  )
  judge('Server memory, 40 tablets, 200 workshops', health.megabytes, 200, 'MB', 'resident')

  for (const { doc } of tablets.all) doc.getMap('likes').set('ecouter', true)
  await room.kill()
  // What is done while the room is away must be there afterwards.
  for (const { doc } of tablets.all) doc.getMap('likes').set('reparer', true)
  const start = performance.now()
  await room.start()
  await until(() =>
    tablets.all.every(({ provider }) => provider.isSynced && !provider.hasUnsyncedChanges),
  )
  const took = (performance.now() - start) / 1000
  judge('Restart after kill -9: all 40 back and converged', took, 5, 's')
  for (const { goAway } of tablets.all) goAway()
  await room.end()
})

async function stepTimes(people: number): Promise<readonly number[]> {
  const seeded = await seed(people, 2)
  const room = await openRoom(seeded)
  const pairs: Pair[] = []
  for (const { name, pass } of seeded.passes) {
    const [tablet, screen] = [connect(room, name, pass), connect(room, name, pass)]
    await Promise.all([tablet.settled, screen.settled])
    pairs.push({ tablet, screen })
  }
  const times = await stepsOf(pairs)
  await room.end()
  return times
}

async function bareStepTimes(people: number): Promise<readonly number[]> {
  const server = spawn(process.execPath, [bareServer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(server.stdout, 'data')
  const room = { port: Number(/ready (\d+)/.exec(String(said))?.[1]) }
  const pairs: Pair[] = []
  for (let at = 0; at < people; at++) {
    const [tablet, screen] = [connect(room, `p${at}`, ''), connect(room, `p${at}`, '')]
    await Promise.all([tablet.settled, screen.settled])
    pairs.push({ tablet, screen })
  }
  const times = await stepsOf(pairs)
  server.kill()
  return times
}

/** Tablets that come one after another within a time; how long until the last has its journey. */
async function arrive(
  room: Room,
  passes: readonly Pass[],
  within: number,
): Promise<{ all: readonly Tablet[]; took: number }> {
  const start = performance.now()
  const arrivals = passes.map(async ({ name, pass }, at) => {
    await pause((at / passes.length) * within)
    const tablet = connect(room, name, pass, new Y.Doc(), reconnecting)
    await tablet.settled
    if (tablet.doc.getMap('placements').size === 0) throw new Error('It came without its cards')
    return { tablet, at: performance.now() - start }
  })
  const arrived = await Promise.all(arrivals)
  return { all: arrived.map(({ tablet }) => tablet), took: worst(arrived.map(({ at }) => at)) }
}
