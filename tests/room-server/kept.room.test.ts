import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import { upgradeTo } from '@/room-server/store/layout'
import { openDisk } from './disk'
import {
  comeIn,
  connect,
  granted,
  isHosted,
  openRoom,
  openWorkshop,
  type Room,
  startKeyIn,
  until,
} from './room'
import { main } from './server-program'

/** What the room keeps, and how it is operated: a real process, really killed. */
let room: Room
const away: (() => void)[] = []
beforeEach(async () => {
  room = await openRoom()
})
afterEach(async () => {
  for (const goAway of away.splice(0)) goAway()
  await room.end()
})

async function someone(name = 'Ewa') {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, name)
  away.push(ewa.goAway)
  return { workshop, secret, ...ewa }
}

const env = () => ({ ...process.env, ATOUTS_DATA: room.data, ATOUTS_PORT: String(room.port) })

test('what was acknowledged is on the disk when the server is killed in mid-write', async () => {
  const ewa = await someone()
  for (let round = 0; round < 5; round++) {
    for (let at = 0; at < 12; at++) ewa.doc.getMap('likes').set(`card-${round}-${at}`, true)
    await until(() => !ewa.provider.hasUnsyncedChanges)
    const acknowledged = ewa.doc.getMap('likes').size
    // More is on its way while the switch is thrown.
    for (let at = 0; at < 50; at++) ewa.doc.getMap('experiences').set(`later-${round}-${at}`, true)
    await room.kill()
    const disk = await room.disk()
    const kept = new Y.Doc()
    await disk.bringIn(ewa.document, kept)
    await disk.close()
    expect(kept.getMap('likes').size).toBe(acknowledged)
    await room.start()
    await until(() => ewa.provider.isSynced && !ewa.provider.hasUnsyncedChanges)
  }
})

test('an hour without network on both sides comes together afterwards', async () => {
  const ewa = await someone()
  const second = connect(room, ewa.document, ewa.pass)
  away.push(second.goAway)
  await second.settled
  await room.kill()
  ewa.doc.getMap('likes').set('ecouter', true)
  second.doc.getMap('likes').set('reparer', true)
  await room.start()
  const both = ['ecouter', 'reparer']
  await until(() =>
    [ewa.doc, second.doc].every(
      (doc) => [...doc.getMap('likes').keys()].sort().join() === both.join(),
    ),
  )
})

test('a laptop that sleeps goes on where it was, with what was done meanwhile', async () => {
  const { document, pass } = await someone()
  // A line that nobody answers is given up after half a minute; here after two seconds.
  const often = { delay: 50, minDelay: 50, maxDelay: 200, messageReconnectTimeout: 2_000 }
  const ewa = connect(room, document, pass, new Y.Doc(), often)
  away.push(ewa.goAway)
  await ewa.settled
  room.sleep()
  ewa.doc.getMap('likes').set('ecouter', true)
  ewa.cut()
  await ewa.mend()
  ewa.doc.getMap('likes').set('reparer', true)
  room.wake()
  await until(() => ewa.provider.isSynced && !ewa.provider.hasUnsyncedChanges)
  const fresh = connect(room, document, pass)
  away.push(fresh.goAway)
  await fresh.settled
  expect([...fresh.doc.getMap('likes').keys()].toSorted()).toEqual(['ecouter', 'reparer'])
})

test('a clean stop: it says so, ends well, and everything is there afterwards', async () => {
  const ewa = await someone()
  ewa.doc.getMap('likes').set('ecouter', true)
  await until(() => !ewa.provider.hasUnsyncedChanges)
  expect(await room.stop()).toBe(0)
  expect(room.printed()).toMatch(/^\S+ stopping$/m)
  await room.start()
  const fresh = connect(room, ewa.document, ewa.pass)
  away.push(fresh.goAway)
  await fresh.settled
  expect(fresh.doc.getMap('likes').get('ecouter')).toBe(true)
})

test('its health can be asked for', async () => {
  const answer = await fetch(`http://127.0.0.1:${room.port}/healthz`)
  expect(await answer.json()).toMatchObject({ ok: true, documents: 0 })
})

test.skipIf(isHosted)('a backup is one file, made while the room is in use', async () => {
  const ewa = await someone()
  ewa.doc.getMap('likes').set('ecouter', true)
  await until(() => !ewa.provider.hasUnsyncedChanges)
  const copy = join(room.data, 'copy.sqlite')
  execFileSync(process.execPath, [main, '--backup', copy], { env: env() })
  const disk = openDisk(copy)
  const kept = new Y.Doc()
  await disk.bringIn(ewa.document, kept)
  await disk.close()
  expect(kept.getMap('likes').get('ecouter')).toBe(true)
  const again = spawnSync(process.execPath, [main, '--backup', copy], {
    env: env(),
    encoding: 'utf8',
  })
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('nothing was copied')])
})

test.skipIf(isHosted)(
  'data of a newer version is refused with a clear line, and not a byte of it changes',
  async () => {
    await room.stop()
    const file = join(room.data, 'atouts.sqlite')
    const db = new DatabaseSync(file)
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    const started = spawnSync(process.execPath, [main], { env: env(), encoding: 'utf8' })
    expect(started.status).toBe(1)
    expect(started.stderr).toContain('Nothing was changed')
    expect(readFileSync(file).equals(before)).toBe(true)
    rmSync(file)
  },
)

test.skipIf(isHosted).each([1, 2, 3, 4])(
  'data of version %i is upgraded, and whoever was there is there',
  async (version) => {
    const { workshop, secret } = await openWorkshop(room)
    const ewa = await comeIn(room, workshop, secret, 'Ewa')
    ewa.doc.getMap('likes').set('ecouter', true)
    await until(() => !ewa.provider.hasUnsyncedChanges)
    ewa.goAway()
    await room.stop()
    layOutAsIn(version, join(room.data, 'atouts.sqlite'))

    await room.start()
    const back = connect(room, ewa.document, ewa.pass)
    await back.settled
    expect(back.doc.getMap('likes').get('ecouter')).toBe(true)
    expect(await room.ask('leaving', { pass: ewa.pass, taken: true })).toMatchObject({ ok: true })
    expect(await room.ask('greet', { key: room.key })).toEqual({ ok: true })
    back.goAway()
  },
)

/** Puts what is kept into a file as an earlier version laid it out. */
function layOutAsIn(version: number, file: string): void {
  const old = `${file}-old`
  const db = new DatabaseSync(old)
  upgradeTo(db, version)
  db.exec(`PRAGMA foreign_keys = OFF; ATTACH '${file}' AS now`)
  for (const { name } of db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .all()) {
    const table = String(name)
    const there = new Set(
      db
        .prepare(`SELECT name FROM pragma_table_info('${table}', 'now')`)
        .all()
        .map((one) => one.name),
    )
    const both = db
      .prepare(`SELECT name FROM pragma_table_info('${table}', 'main')`)
      .all()
      .flatMap((one) => (there.has(one.name) ? [one.name] : []))
    db.exec(`INSERT INTO main.${table} (${both}) SELECT ${both} FROM now.${table}`)
  }
  db.exec('DETACH now')
  db.close()
  rmSync(file)
  for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true })
  renameSync(old, file)
}

test.skipIf(isHosted)(
  'a port that is taken is said, and the room that has it goes on',
  async () => {
    const elsewhere = { ...env(), ATOUTS_DATA: join(room.data, 'other') }
    const second = spawnSync(process.execPath, [main], { env: elsewhere, encoding: 'utf8' })
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('in use')])
    expect((await fetch(`http://127.0.0.1:${room.port}/healthz`)).status).toBe(200)
  },
)

test.skipIf(isHosted)('a new key can be made, and the old one is worth nothing then', async () => {
  await room.stop()
  await room.start('--new-key')
  const fresh = granted(await room.ask('greet', { key: startKeyIn(room.printed()) })).key ?? ''
  expect(await room.ask('greet', { key: fresh })).toEqual({ ok: true })
  expect(await room.ask('greet', { key: room.key })).toMatchObject({ ok: false })
})

test('after a workshop’s end and its days all its journeys are erased, here and on tablets', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const hidden = await comeIn(room, workshop, secret, 'Hidden-Ewa')
  const strengths = new Map([['ecouter' as CardId, { order: 'V' }]])
  const shown = await comeIn(room, workshop, secret, 'Shown-Joël', { strengths })
  away.push(hidden.goAway, shown.goAway)
  shown.doc.getMap('about').set('shows', 'strengths')
  await until(() => !shown.provider.hasUnsyncedChanges)

  granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
  await until(() => hidden.news.some((news) => (news as { eraseIn: number }).eraseIn > 29 * 864e5))
  expect(await room.ask('stay', { pass: hidden.pass })).toMatchObject({ ok: true })
  expect(await room.ask('join', { secret })).toEqual({ ok: false, because: 'ended' })

  granted(await room.ask('end', { key: room.key, workshop, days: 0 }))
  expect(await room.ask('stay', { pass: hidden.pass })).toEqual({ ok: false, because: 'gone' })
  // Keeping and showing are two choices: what is shown isn't kept any longer for that.
  expect(await room.ask('stay', { pass: shown.pass })).toEqual({ ok: false, because: 'gone' })
  const back = connect(room, hidden.document, hidden.pass, hidden.doc)
  away.push(back.goAway)
  expect(await back.settled).toBe('gone')
  expect(room.printed()).toMatch(/workshop-swept workshop=\w{6} erased=2/)
  expect(room.printed()).not.toContain('Ewa')
  await room.kill()
  expect(await room.placesWith('Hidden-Ewa')).toEqual([])
})

test('a workshop can be forgotten whole', async () => {
  const ewa = await someone('Forgotten-Ewa')
  granted(await room.ask('forget', { key: room.key, workshop: ewa.workshop }))
  expect(await room.ask('stay', { pass: ewa.pass })).toEqual({ ok: false, because: 'gone' })
  expect(await room.ask('join', { secret: ewa.secret })).toMatchObject({ ok: false })
  await room.kill()
  expect(await room.placesWith('Forgotten-Ewa')).toEqual([])

  // A second laptop that was away still has the list: it can't bring it back.
  await room.start()
  const laptop = connect(room, `group/${ewa.workshop}`, room.key, listWith('Forgotten-Ewa'))
  away.push(laptop.goAway)
  expect(await laptop.settled).toBe('gone')
  expect(await room.ask('open', { key: room.key, workshop: ewa.workshop })).toEqual({
    ok: false,
    because: 'gone',
  })
  expect(await room.placesWith('Forgotten-Ewa')).toEqual([])
})

test('a board that was away doesn’t bring back who has left', async () => {
  const ewa = await someone('Gone-Ewa')
  const board = connect(room, `group/${ewa.workshop}`, room.key)
  away.push(board.goAway)
  await board.settled
  await until(() => board.doc.getMap('people').has(ewa.person))
  board.cut()
  granted(await room.ask('leave', { pass: ewa.pass }))
  const chip = board.doc.getMap<object>('people').get(ewa.person)
  board.doc.getMap('people').set(ewa.person, { ...chip, order: 'Z' })
  await board.mend()
  await until(() => !board.doc.getMap('people').has(ewa.person))
  await expect.poll(() => room.placesWith('Gone-Ewa'), { timeout: 20_000 }).toEqual([])
})

test('who leaves is in no past either, also where a board has taken their chip before', async () => {
  const ewa = await someone('Past-Ewa')
  const board = connect(room, `group/${ewa.workshop}`, room.key)
  away.push(board.goAway)
  await board.settled
  await until(() => board.doc.getMap('people').has(ewa.person))
  board.doc.getMap('people').delete(ewa.person)
  await until(() => !board.provider.hasUnsyncedChanges)
  granted(await room.ask('leave', { pass: ewa.pass }))
  await room.kill()
  expect(await room.placesWith('Past-Ewa')).toEqual([])
})

function listWith(name: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('people').set('p1', { name, colour: 'green', order: 'V' })
  return doc
}
