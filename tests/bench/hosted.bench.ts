import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from '@playwright/test'
import * as Y from 'yjs'
import { reconnecting } from '../../src/live-room/reconnecting'
import { openPostgres } from '../../src/room-server/store/postgres'
import { openStore, type Store } from '../../src/room-server/store/store'
import { type Engines, startEngines } from '../room-server/engines'
import { type Gate, openGate } from '../room-server/gate'
import { openServer, type Server } from '../room-server/hosted'
import { connect, openRoom, type Tablet, until } from '../room-server/room'
import { judgeAgainst } from './against'
import { judge, median, quantile, worst } from './figure'
import { bench } from './folders'
import { fill, type Pair, type Pass, pause, seed, stepsOf } from './room-load'

/** Two processes over PostgreSQL and Redis, with everything that asks of them on the same machine. */

let engines: Engines | null
test.beforeAll(async () => {
  engines = await startEngines()
})
test.afterAll(() => engines?.end())
test.beforeEach(() => {
  test.skip(engines === null, 'No PostgreSQL or no Redis here')
  test.setTimeout(600_000)
})

const ports = () => ({
  postgres: engines?.postgres.port ?? 0,
  redis: engines?.redis.port ?? 0,
})

/** A server, and what it keeps as its own account sees it. */
async function withServer(
  act: (server: Server, store: Store) => Promise<void>,
  at = ports(),
): Promise<void> {
  const server = await openServer(at)
  const store = openStore(await openPostgres(server.database, { place: 'none' }))
  try {
    await act(server, store)
  } finally {
    await store.close()
    await server.end()
  }
}

/** Each with a second screen, on processes as they are named. */
async function pairsOf(
  passes: readonly Pass[],
  portsOf: (at: number) => readonly [number, number | null],
): Promise<readonly Pair[]> {
  return Promise.all(
    passes.map(async ({ name, pass }, at) => {
      const [own, others] = portsOf(at)
      const tablet = connect({ port: own }, name, pass, new Y.Doc(), reconnecting)
      const screen =
        others === null ? null : connect({ port: others }, name, pass, new Y.Doc(), reconnecting)
      await Promise.all([tablet.settled, screen?.settled])
      return { tablet, screen }
    }),
  )
}

async function laptopTimes(): Promise<readonly number[]> {
  const seeded = await seed(40, 2)
  const room = await openRoom(seeded)
  const times = await stepsOf(await pairsOf(seeded.passes, () => [room.port, room.port]))
  await room.end()
  return times
}

const p95 = (times: readonly number[]) => quantile(times, 0.95)

for (const [where, budget, of] of [
  ['both on one process', 1.5, 0],
  ['one on each process', 2.5, 1],
] as const) {
  test(`A step to another screen, ${where}, 40 tablets`, async () => {
    await withServer(async (server, store) => {
      const passes = await fill(store.of(await store.addOrganisation('Un')), {
        people: 40,
        workshops: 2,
      })
      const [first, second] = server.processes
      const screen = [first, second][of]?.port ?? 0
      await judgeAgainst(
        {
          ours: async () => stepsOf(await pairsOf(passes, () => [first.port, screen])),
          floor: laptopTimes,
          runs: 2,
        },
        {
          measure: `A step to another screen, ${where}, 40 tablets, against one process with SQLite`,
          ...{ budget, of: p95, called: 'p95' },
        },
      )
    })
  })
}

test('A thousand tablets in a hundred workshops of ten organisations', async () => {
  await withServer(async (server, store) => {
    const passes: Pass[] = []
    for (let at = 0; at < 10; at++) {
      const organisation = store.of(await store.addOrganisation(`Organisation ${at}`))
      passes.push(...(await fill(organisation, { people: 100, workshops: 10, prefix: `o${at}` })))
    }
    const floor = p95(await laptopTimes())
    const port = (at: number) => server.processes[at % 2]?.port ?? 0
    // Every tenth has a second screen, half of them on the other process.
    const pairs = await pairsOf(passes, (at) => [port(at), at % 10 === 0 ? port(at / 10) : null])
    const commits = async () => {
      const [row] = await server.sql<{ commits: number }>(
        'SELECT xact_commit::int AS commits FROM pg_stat_database WHERE datname = current_database()',
      )
      return row?.commits ?? 0
    }
    // A connection tells what it did ten seconds after it has nothing to do any more, at the latest.
    await pause(12_000)
    // What is done anyway, and by whoever counts, isn't a step's.
    const idle = await commits()
    await pause(5_000)
    const before = await commits()
    const aSecond = (before - idle) / 5
    const from = performance.now()
    const rounds = 4
    const times = await stepsOf(pairs, { rounds, every: 5_000 })
    await pause(12_000)
    const caused = (await commits()) - before - (aSecond * (performance.now() - from)) / 1_000
    const steps = rounds * pairs.length
    const megabytes = await Promise.all(
      server.processes.map(async ({ port }) => {
        const health = await fetch(`http://127.0.0.1:${port}/healthz`)
        return (await health.json()).megabytes as number
      }),
    )
    judge(
      '1,000 tablets, a step to another screen, p95',
      p95(times) / floor,
      4,
      '×',
      `${p95(times).toFixed(1)} against ${floor.toFixed(1)} ms of 40 on SQLite; a step every 5 s each`,
    )
    judge(
      '1,000 tablets, memory of a process',
      worst(megabytes),
      350,
      'MB',
      megabytes.join(' and '),
    )
    judge('1,000 tablets, PostgreSQL transactions a step', caused / steps, 1, '', `${steps} steps`)
  })
})

test('A process is killed with five hundred tablets on it', async () => {
  await withServer(async (server, store) => {
    const passes = await fill(store.of(await store.addOrganisation('Un')), {
      people: 500,
      workshops: 50,
    })
    const [first, second] = server.processes
    const front = await openGate([first.port, second.port])
    await second.end('SIGTERM')
    const pairs = await pairsOf(passes, () => [front.port, null])
    await second.start()
    for (const { tablet } of pairs) tablet.doc.getMap('likes').set('before', true)
    await until(() => pairs.every(({ tablet }) => !tablet.provider.hasUnsyncedChanges))
    const start = performance.now()
    await first.end('SIGKILL')
    for (const { tablet } of pairs) tablet.doc.getMap('likes').set('after', true)
    await until(() => pairs.every(({ tablet }) => isBack(tablet)))
    const took = (performance.now() - start) / 1_000
    judge('A process killed with 500 tablets: all back and converged', took, 8, 's')
    const [found] = await server.sql<{ many: number }>(
      "SELECT count(DISTINCT document)::int AS many FROM changes WHERE document LIKE 'journey/%'",
    )
    judge(
      'A process killed with 500 tablets: journeys not on the disk',
      500 - (found?.many ?? 0),
      0,
      '',
    )
    for (const { tablet } of pairs) tablet.goAway()
    front.end()
  })
})

const isBack = ({ provider }: Tablet) => provider.isSynced && !provider.hasUnsyncedChanges

test('Redis and PostgreSQL restarted, and cut off for twenty seconds', async () => {
  const gates = {
    postgres: await openGate([ports().postgres]),
    redis: await openGate([ports().redis]),
  }
  const cut = async (gate: Gate) => {
    gate.cut()
    await pause(20_000)
    gate.mend()
  }
  const failures: readonly (readonly [string, () => Promise<void>])[] = [
    ['Redis restarted', async () => engines?.redis.restart()],
    ['PostgreSQL restarted', async () => engines?.postgres.restart()],
    ['The network to Redis cut for 20 s', () => cut(gates.redis)],
    ['The network to PostgreSQL cut for 20 s', () => cut(gates.postgres)],
  ]
  const at = { postgres: gates.postgres.port, redis: gates.redis.port }
  await withServer(async (server, store) => {
    const passes = await fill(store.of(await store.addOrganisation('Un')), {
      people: 40,
      workshops: 4,
    })
    const port = (at: number) => server.processes[at % 2]?.port ?? 0
    const pairs = await pairsOf(passes, (at) => [port(at), port(at + 1)])
    for (const [nth, [what, fail]] of failures.entries()) {
      for (const { tablet } of pairs) tablet.doc.getMap('likes').set(`before-${nth}`, true)
      await until(() => pairs.every(({ tablet }) => isBack(tablet)))
      const failing = fail()
      for (const { tablet } of pairs) tablet.doc.getMap('likes').set(`meanwhile-${nth}`, true)
      await failing
      const start = performance.now()
      await until(() =>
        pairs.every(
          ({ tablet, screen }) =>
            isBack(tablet) && screen?.doc.getMap('likes').has(`meanwhile-${nth}`),
        ),
      )
      const took = (performance.now() - start) / 1_000
      judge(`${what}: 40 tablets and their second screens are back`, took, 10, 's')
    }
    const lost = pairs.filter(
      ({ screen }) => screen?.doc.getMap('likes').size !== 2 * failures.length,
    )
    judge(
      'Redis and PostgreSQL restarted and cut off: tablets that lost something',
      lost.length,
      0,
      '',
    )
    for (const { tablet, screen } of pairs) {
      tablet.goAway()
      screen?.goAway()
    }
  }, at)
  for (const gate of Object.values(gates)) gate.end()
})

test('Ten thousand stored workshops against a hundred', async () => {
  const about = new Y.Doc()
  about.getMap('about').set('title', 'Atelier')
  const room = Y.encodeStateAsUpdate(about)
  const timesWith = async (organisations: number) => {
    const times = { joining: [] as number[], listing: [] as number[], sweeping: [] as number[] }
    await withServer(async (server, store) => {
      const key = 'K7M2-QX3P-9HBC-T4WE'
      for (let at = 0; at < organisations; at++) {
        const organisation = store.of(await store.addOrganisation(`Organisation ${at}`))
        if (at === 0) await organisation.addKey(key)
        await fill(organisation, { people: 100, workshops: 100, room, prefix: `o${at}` })
      }
      await server.sql('ANALYZE')
      const [first] = await store.organisations()
      const mine = store.of(first?.id)
      const [workshop] = await mine.workshops()
      const port = server.processes[0].port
      const ask = async (name: string, question: object) => {
        const from = performance.now()
        const answer = await fetch(`http://127.0.0.1:${port}/room/${name}`, {
          ...{ method: 'POST', headers: { 'atouts-protocol': '2' } },
          body: JSON.stringify(question),
        })
        if (!(await answer.json()).ok) throw new Error(`Refused: ${name}`)
        return performance.now() - from
      }
      for (let turn = 0; turn < 60; turn++) {
        times.joining.push(await ask('join', { secret: workshop?.secret }))
        times.listing.push(await ask('workshops', { key }))
        const from = performance.now()
        await mine.workshopsToSweep()
        times.sweeping.push(performance.now() - from)
      }
    })
    return times
  }
  const few = await timesWith(1)
  const many = await timesWith(100)
  for (const what of ['joining', 'listing', 'sweeping'] as const) {
    const [mine, floor] = [median(many[what].slice(10)), median(few[what].slice(10))]
    const note = `${mine.toFixed(1)} against ${floor.toFixed(1)} ms`
    judge(`10,000 stored workshops against 100: ${what}`, mine / floor, 1.5, '×', note)
  }
})

test('One organisation floods the server', async () => {
  await withServer(async (server, store) => {
    const calm = await fill(store.of(await store.addOrganisation('Calme')), {
      people: 40,
      workshops: 2,
    })
    const loud = await fill(store.of(await store.addOrganisation('Bruyante')), {
      people: 40,
      workshops: 2,
      prefix: 'l',
    })
    const port = (at: number) => server.processes[at % 2]?.port ?? 0
    const measure = async () =>
      p95(await stepsOf(await pairsOf(calm, (at) => [port(at), port(at + 1)])))
    await measure()
    const before = await measure()
    const lines = loud.slice(0, 10).map(({ name, pass }, at) => ({ port: port(at), name, pass }))
    const flooding = spawn(process.execPath, [join(bench, 'flood.ts'), JSON.stringify(lines)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(flooding.stdout, 'data')
    const during = await measure()
    flooding.kill('SIGKILL')
    const note = `p95 ${during.toFixed(1)} against ${before.toFixed(1)} ms; ten lines of the other say 100 things a second each, and ask ten`
    judge('One organisation floods: a step of another one', during / before, 1.5, '×', note)
  })
})
