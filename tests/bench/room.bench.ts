import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import * as Y from 'yjs'
import { newKey } from '@/room-server/keys'
import { documentOf } from '../../src/documents/journey-document'
import { readJourneyFile } from '../../src/documents/journey-file'
import { reconnecting } from '../../src/live-room/reconnecting'
import { openRepository } from '../../src/room-server/repository'
import {
  comeIn,
  connect,
  openRoom,
  openWorkshop,
  type Room,
  type Tablet,
  until,
} from '../room-server/room'
import { judge, quantile, worst } from './figure'
import { wholeJourney } from './journeys'
import { calmestOf } from './rounds'

/** The room under load, over the real protocol on this machine's loopback. */

for (const [tablets, budget] of [
  [12, 25],
  [40, 60],
] as const) {
  test(`One tablet's step on another screen, ${tablets} tablets`, async () => {
    const { best, rounds } = await calmestOf(
      () => stepTimes(tablets),
      (times) => quantile(times, 0.95) / budget,
    )
    const note = `median ${quantile(best, 0.5).toFixed(1)} ms, ${best.length} steps, best of ${rounds}`
    judge(
      `Step to another screen, ${tablets} tablets, p95`,
      quantile(best, 0.95),
      budget,
      'ms',
      note,
    )
  })
}

test('Forty tablets and two hundred stored workshops', async () => {
  const data = mkdtempSync(join(tmpdir(), 'atouts-bench-'))
  const read = await readJourneyFile(new Blob([wholeJourney()]))
  if (!read.ok) throw new Error(read.because)
  const journey = Y.encodeStateAsUpdate(documentOf(read.journey))
  const repository = openRepository(join(data, 'atouts.sqlite'))
  const key = newKey()
  repository.addKey(key)
  for (let at = 0; at < 200; at++) {
    repository.addWorkshop(`w${at}`)
    for (let person = 0; person < 10; person++) {
      repository.addPerson(`w${at}`, `p${person}`)
      repository.keepChange(`journey/w${at}/p${person}`, journey)
    }
  }
  const passes = Array.from({ length: 40 }, (_, at) => {
    const [workshop, person] = [`w${at % 4}`, `p${Math.floor(at / 4)}`]
    return {
      name: `journey/${workshop}/${person}`,
      pass: repository.addPass(workshop, person, true),
    }
  })
  repository.close()
  const room = await openRoom({ data, key })
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

/** Everybody has a tablet and a second screen, and takes a step four times a second. */
async function stepTimes(people: number): Promise<readonly number[]> {
  const room = await openRoom()
  // One workshop has thirty places.
  const workshops = [await openWorkshop(room), await openWorkshop(room)] as const
  const pairs: { tablet: Tablet; screen: Tablet }[] = []
  for (let at = 0; at < people; at++) {
    const { workshop, secret } = workshops[at < 20 ? 0 : 1]
    const tablet = await comeIn(room, workshop, secret, `P${at}`)
    const screen = connect(room, tablet.document, tablet.pass)
    await screen.settled
    pairs.push({ tablet, screen })
  }
  const times: number[] = []
  const started = new Map<string, number>()
  for (const [at, { screen }] of pairs.entries()) {
    screen.doc.getMap('placements').observe(({ keysChanged }) => {
      for (const key of keysChanged) {
        times.push(performance.now() - (started.get(`${at}/${key}`) ?? Number.NaN))
      }
    })
  }
  const rounds = 16
  await Promise.all(
    pairs.map(async ({ tablet }, at) => {
      await pause((at / people) * 250)
      for (let round = 0; round < rounds; round++) {
        started.set(`${at}/c${round}`, performance.now())
        tablet.doc.getMap('placements').set(`c${round}`, { pile: 'often', turn: round })
        await pause(250)
      }
    }),
  )
  await until(() => times.length === people * rounds)
  for (const { tablet, screen } of pairs) {
    tablet.goAway()
    screen.goAway()
  }
  await room.end()
  return times
}

/** Tablets that come one after another within a time; how long until the last has its journey. */
async function arrive(
  room: Room,
  passes: readonly { name: string; pass: string }[],
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

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
