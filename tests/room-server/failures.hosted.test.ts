import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fullDeck } from '@/deck/full-deck'
import { piles } from '@/journey/journey'
import { pickOf, randomOf } from './attacker'
import { agrees, give, type Person, replace, seeds, stateOf, step } from './chaos'
import { openDisk } from './disk'
import { type Engines, startEngines } from './engines'
import { type Gate, openGate } from './gate'
import { openServer, type Server } from './hosted'
import { comeIn, connect, isHosted, openWorkshop, type Room, type Tablet, until } from './room'

/**
 * Two processes whose PostgreSQL, Redis and network fail: nothing that was acknowledged is lost, no
 * tablet is told that something was kept that wasn't, and all goes on by itself.
 */
let engines: Engines
let server: Server
let room: Room
let toPostgres: Gate
let toRedis: Gate
/** As a proxy in front of both processes. */
let front: Gate
const hosted = test.skipIf(!isHosted)
beforeAll(async () => {
  if (!isHosted) return
  const started = await startEngines()
  if (!started) throw new Error('PostgreSQL or Redis is gone')
  engines = started
  toPostgres = await openGate([engines.postgres.port])
  toRedis = await openGate([engines.redis.port])
  server = await openServer({ postgres: toPostgres.port, redis: toRedis.port })
  front = await openGate(server.processes.map(({ port }) => port))
  room = { ...(await server.organisation('Ici')), port: front.port }
})
afterAll(async () => {
  await server?.end()
  for (const gate of [front, toPostgres, toRedis]) gate?.end()
  engines?.end()
})

/** The next failures begin with everything in its place. */
const allReady = () =>
  until(() => true).then(async () => {
    for (const { port } of server.processes) {
      await expect
        .poll(() => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.status), {
          timeout: 20_000,
        })
        .toBe(200)
    }
  })

const failures: readonly (readonly [string, () => Promise<void>, () => Promise<void>])[] = [
  [
    'Redis is killed, and comes back empty',
    () => engines.redis.kill(),
    () => engines.redis.restart(),
  ],
  [
    'PostgreSQL is killed, and comes back',
    () => engines.postgres.kill(),
    () => engines.postgres.restart(),
  ],
  ['the network to Redis is cut', async () => toRedis.cut(), async () => toRedis.mend()],
  ['the network to PostgreSQL is cut', async () => toPostgres.cut(), async () => toPostgres.mend()],
]

hosted.each(failures)(
  '%s: nothing acknowledged is lost, and it goes on by itself',
  async (_, fail, mend) => {
    await allReady()
    const { workshop, secret } = await openWorkshop(room)
    const ewa = await comeIn(room, workshop, secret, 'Ewa')
    const second = connect(room, ewa.document, ewa.pass)
    await second.settled
    for (let at = 0; at < 20; at++) ewa.doc.getMap('likes').set(`before-${at}`, true)
    await until(() => !ewa.provider.hasUnsyncedChanges)

    await fail()
    for (let at = 0; at < 20; at++) {
      ewa.doc.getMap('likes').set(`meanwhile-${at}`, true)
      second.doc.getMap('likes').set(`second-${at}`, true)
    }
    // Its proxy and its tablets hear of it.
    for (const { port } of server.processes) {
      await expect
        .poll(() => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.status), {
          timeout: 20_000,
        })
        .toBe(503)
    }
    await mend()
    const from = performance.now()
    await until(() =>
      [ewa, second].every(({ provider }) => provider.isSynced && !provider.hasUnsyncedChanges),
    )
    await until(() => [ewa, second].every(({ doc }) => doc.getMap('likes').size === 60))
    console.log(`back after ${Math.round(performance.now() - from)} ms`)
    const disk = await room.disk()
    const kept = new Y.Doc()
    await disk.bringIn(ewa.document, kept)
    await disk.close()
    expect(kept.getMap('likes').size).toBe(60)
    // A trouble of the server's isn't a pass that opens nothing.
    expect([...ewa.denied, ...second.denied]).toEqual([])
    ewa.goAway()
    second.goAway()
  },
  90_000,
)

/** Each process has its own line, so that what one of them keeps must be told to the other. */
async function onBoth() {
  await allReady()
  const { workshop, secret } = await openWorkshop(room)
  const [first, second] = server.processes
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  ewa.goAway()
  const lines = [first, second].map(({ port }) => connect({ port }, ewa.document, ewa.pass))
  for (const line of lines) await line.settled
  const [tablet, screen] = lines as [Tablet, Tablet]
  tablet.doc.getMap('likes').set('before', true)
  await until(() => screen.doc.getMap('likes').has('before'))
  return { document: ewa.document, tablet, screen }
}

async function likesOnDisk(document: string): Promise<readonly string[]> {
  const disk = await room.disk()
  const kept = new Y.Doc()
  await disk.bringIn(document, kept)
  await disk.close()
  return [...kept.getMap('likes').keys()].toSorted()
}

hosted(
  'a change that was given up, and kept all the same, is shown everywhere',
  async () => {
    const { document, tablet, screen } = await onBoth()
    toPostgres.cutAnswers()
    tablet.doc.getMap('likes').set('meanwhile', true)
    // The process has given up, and ends the line; the tablet never comes back to say it again.
    await until(() => !tablet.provider.isSynced)
    tablet.goAway()
    toPostgres.mend()
    await allReady()
    await until(() => screen.doc.getMap('likes').has('meanwhile'))
    expect(await likesOnDisk(document)).toEqual(['before', 'meanwhile'])
    screen.goAway()
  },
  90_000,
)

hosted(
  'what a process kept last, and told nobody before it died, is shown by the other',
  async () => {
    const { document, tablet, screen } = await onBoth()
    tablet.goAway()
    // As if the process had died between the disk and the word to the others.
    const last = new Y.Doc()
    last.getMap('likes').set('last', true)
    const disk = await room.disk()
    expect(await disk.keepChange(document, Y.encodeStateAsUpdate(last))).toBe(true)
    await disk.close()
    await server.processes[0].end('SIGKILL')
    await until(() => screen.doc.getMap('likes').has('last'))
    screen.goAway()
    await server.processes[0].start()
  },
)

hosted.each(seeds)(
  'with seed %i screens, PostgreSQL, a laptop’s file and a plain model agree',
  async (seed) => {
    console.log(`chaos over two processes with seed ${seed}`)
    await allReady()
    const chance = randomOf(seed)
    const cards = fullDeck.cards.slice(0, 12).map(({ id }) => id)
    const { workshop, secret } = await openWorkshop(room)
    const everyone: Person[] = []
    for (let at = 0; at < 4; at++) {
      const first = await comeIn(room, workshop, secret, `P${at}`)
      const second = connect(room, first.document, first.pass)
      await second.settled
      const tablets = [first, second].map((line) => ({ line, doc: line.doc }))
      everyone.push({ pass: first.pass, document: first.document, tablets, wrote: new Map() })
    }
    const given = new Map<string, string>()
    /** What has failed is mended by and by, while the others go on. */
    const mending: Promise<void>[] = []
    const after = (act: () => Promise<void>) => {
      const waits = new Promise((over) => setTimeout(over, 200 + chance() * 600))
      mending.push(waits.then(act))
    }
    for (let turn = 0; turn < 160; turn++) {
      const person = pickOf(chance, everyone)
      const tablet = pickOf(chance, person.tablets)
      const what = chance()
      if (what < 0.72) step(person, tablet.doc, pickOf(chance, cards), pickOf(chance, piles))
      else if (what < 0.8) tablet.line.cut()
      else if (what < 0.9) await tablet.line.mend()
      else if (what < 0.93) await Promise.all(mending).then(() => replace(room, person, tablet))
      else if (what < 0.95) {
        await Promise.all(mending).then(allReady)
        await give(room, person, pickOf(chance, everyone), `g${turn}`, given)
      } else {
        await Promise.all(mending)
        const process = pickOf(chance, server.processes)
        const which = Math.floor(chance() * 5)
        if (which === 0) await process.end('SIGKILL').then(() => after(process.start))
        else if (which === 1) await engines.redis.kill().then(() => after(engines.redis.restart))
        else if (which === 2)
          await engines.postgres.kill().then(() => after(engines.postgres.restart))
        else {
          const gate = which === 3 ? toRedis : toPostgres
          gate.cut()
          after(async () => gate.mend())
        }
      }
      if (chance() < 0.3) await new Promise((resolve) => setTimeout(resolve, chance() * 30))
    }
    await Promise.all(mending)
    await allReady()
    const lines = everyone.flatMap(({ tablets }) => tablets)
    for (const { line } of lines) await line.mend()
    await until(() =>
      lines.every(({ line }) => line.provider.isSynced && !line.provider.hasUnsyncedChanges),
    )
    await until(() => everyone.every(({ tablets: [a, b] }) => stateOf(a?.doc) === stateOf(b?.doc)))

    const folder = mkdtempSync(join(tmpdir(), 'atouts-chaos-'))
    const file = join(folder, 'atouts.sqlite')
    await server.operate('--export', file, 'Ici')
    const stores = [await room.disk(), openDisk(file)]
    for (const person of everyone) {
      const [{ doc } = { doc: new Y.Doc() }] = person.tablets
      for (const store of stores) {
        const kept = new Y.Doc()
        await store.bringIn(person.document, kept)
        expect(stateOf(kept)).toBe(stateOf(doc))
      }
      agrees(person, doc)
      const received = [...given].filter(([, to]) => to === person.document).map(([id]) => id)
      expect([...doc.getMap('gifts').keys()].toSorted()).toEqual(received.toSorted())
    }
    for (const store of stores) await store.close()
    for (const { line } of lines) line.goAway()
    rmSync(folder, { recursive: true })
  },
  240_000,
)
