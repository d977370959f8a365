import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKey } from '../../src/room-server/keys'
import type { Repository } from '../../src/room-server/store/repository'
import { openDisk } from '../room-server/disk'
import { type Tablet, until } from '../room-server/room'

/** People, workshops and steps, in numbers that no workshop has. */

export type Pass = { readonly name: string; readonly pass: string }

/** Data of a room with so many people in so many workshops: a room lets nobody in so fast. */
export async function seed(people: number, workshops: number, journey?: Uint8Array) {
  const data = mkdtempSync(join(tmpdir(), 'atouts-bench-'))
  const disk = openDisk(join(data, 'atouts.sqlite'))
  const key = newKey()
  await disk.addKey(key)
  const passes = await fill(disk, { people, workshops, ...(journey && { journey }) })
  await disk.close()
  return { data, key, passes }
}

/** Puts people into workshops, a name in front of whose ids tells one organisation's from another's. */
export async function fill(
  to: Pick<Repository, 'addWorkshop' | 'addPerson' | 'addPass' | 'keepChange'>,
  {
    people,
    workshops,
    journey,
    room,
    prefix = '',
  }: {
    readonly people: number
    readonly workshops: number
    readonly journey?: Uint8Array
    /** What each workshop is, as a document. */
    readonly room?: Uint8Array
    readonly prefix?: string
  },
): Promise<readonly Pass[]> {
  for (let at = 0; at < workshops; at++) {
    await to.addWorkshop(`${prefix}w${at}`)
    if (room) await to.keepChange(`room/${prefix}w${at}`, room)
  }
  const passes: Pass[] = []
  for (let at = 0; at < people; at++) {
    const [workshop, person] = [`${prefix}w${at % workshops}`, `${prefix}p${at}`]
    const name = `journey/${workshop}/${person}`
    await to.addPerson(workshop, person)
    if (journey) await to.keepChange(name, journey)
    passes.push({ name, pass: await to.addPass(workshop, person, true) })
  }
  return passes
}

/** A person's tablet, and a second screen that shows the same. */
export type Pair = { readonly tablet: Tablet; readonly screen: Tablet | null }

/** Everybody takes a step every so often; how long each took to the second screen, if there is one. */
export async function stepsOf(
  pairs: readonly Pair[],
  { rounds = 16, every = 250 } = {},
): Promise<readonly number[]> {
  const times: number[] = []
  const started = new Map<string, number>()
  for (const [at, { screen }] of pairs.entries()) {
    screen?.doc.getMap('placements').observe(({ keysChanged }) => {
      for (const key of keysChanged) {
        times.push(performance.now() - (started.get(`${at}/${key}`) ?? Number.NaN))
      }
    })
  }
  await Promise.all(
    pairs.map(async ({ tablet }, at) => {
      await pause((at / pairs.length) * every)
      for (let round = 0; round < rounds; round++) {
        started.set(`${at}/c${round}`, performance.now())
        tablet.doc.getMap('placements').set(`c${round}`, { pile: 'often', turn: round })
        await pause(every)
      }
    }),
  )
  const watched = pairs.filter(({ screen }) => screen).length
  await until(() => times.length === watched * rounds)
  for (const { tablet, screen } of pairs) {
    tablet.goAway()
    screen?.goAway()
  }
  return times
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
