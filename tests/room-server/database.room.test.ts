import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { comeIn, granted, openRoom, openWorkshop, type Room, until } from './room'
import { main } from './server-program'

/** What a room does with a file that it can't keep anything in, and with a clock that is wrong. */
let room: Room
const away: (() => void)[] = []
beforeEach(async () => {
  room = await openRoom()
})
afterEach(async () => {
  for (const goAway of away.splice(0)) goAway()
  await room.end()
})

const file = () => join(room.data, 'atouts.sqlite')

/** Starts a second room on the same data; it must end by itself. */
function startAgain(more: { readonly uid?: number } = {}) {
  const env = { ...process.env, ATOUTS_DATA: room.data, ATOUTS_PORT: String(room.port) }
  return spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 20_000, ...more })
}

/** The file as one, without journals beside it. */
async function closed(): Promise<void> {
  const { workshop, secret } = await openWorkshop(room)
  for (const name of ['Ewa', 'Joël', 'Linh']) (await comeIn(room, workshop, secret, name)).goAway()
  await room.stop()
  const db = new DatabaseSync(file())
  db.exec('PRAGMA journal_mode = DELETE')
  db.close()
}

test.each([
  ['empty', 'vide', 'empty', () => truncateSync(file(), 0)],
  ['half', 'abîmé', 'damaged', () => truncateSync(file(), 20_000)],
  ['no database', 'abîmé', 'damaged', () => writeFileSync(file(), 'x'.repeat(50_000))],
  ['garbage within', 'abîmé', 'damaged', () => spoil(4_096 * 3, 4_096 * 4)],
])(
  'a file that is %s is refused in both languages, and stays as it is',
  async (_, french, english, spoilIt) => {
    await closed()
    spoilIt()
    const before = readFileSync(file())
    const started = startAgain()
    expect(started.status).toBe(1)
    expect(started.stderr).toContain(french)
    expect(started.stderr).toContain(english)
    expect(started.stderr.trim().split('\n')).toHaveLength(2)
    expect(readFileSync(file()).equals(before)).toBe(true)
  },
)

function spoil(from: number, to: number): void {
  const bytes = readFileSync(file())
  bytes.fill(0x5a, from, to)
  writeFileSync(file(), bytes)
}

test.skipIf(process.getuid?.() !== 0)(
  'data that may not be written is refused (needs to run as root, to be somebody else)',
  async () => {
    await closed()
    for (const path of [room.data, file()]) chownSync(path, 0, 0)
    chmodSync(room.data, 0o755)
    chmodSync(file(), 0o644)
    const started = startAgain({ uid: 65_534 })
    expect([started.status, started.stderr]).toEqual([1, expect.stringContaining('may not write')])
  },
)

test('a second room on the same data is refused, and the first goes on', async () => {
  const second = startAgain()
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('running already')])
  expect((await fetch(`http://127.0.0.1:${room.port}/healthz`)).status).toBe(200)
})

test('another program that writes for a moment keeps no tablet off', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  const other = new DatabaseSync(file())
  other.exec('BEGIN IMMEDIATE')
  const ended = new Promise<void>((resolve) => {
    setTimeout(() => {
      other.exec('COMMIT')
      other.close()
      resolve()
    }, 1_500)
  })
  ewa.doc.getMap('likes').set('ecouter', true)
  await ended
  const from = performance.now()
  await until(() => ewa.provider.isSynced && !ewa.provider.hasUnsyncedChanges)
  expect(performance.now() - from).toBeLessThan(10_000)
})

test('data that is taken away while the room runs: nothing is acknowledged, and health says so', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  const hidden = mkdtempSync(join(tmpdir(), 'atouts-hidden-'))
  renameSync(file(), join(hidden, 'atouts.sqlite'))
  ewa.doc.getMap('likes').set('ecouter', true)
  await until(() => /not-kept/.test(room.printed()))
  const health = await fetch(`http://127.0.0.1:${room.port}/readyz`)
  expect([health.status, (await health.json()).ok]).toEqual([503, false])
  expect(ewa.provider.hasUnsyncedChanges).toBe(true)
  // Back in its place, the room goes on by itself.
  renameSync(join(hidden, 'atouts.sqlite'), file())
  rmSync(hidden, { recursive: true })
  await until(() => ewa.provider.isSynced && !ewa.provider.hasUnsyncedChanges)
  expect((await fetch(`http://127.0.0.1:${room.port}/readyz`)).status).toBe(200)
})

test.each([40, 3_650, -3_650])('a clock that is %i days off erases no journey', async (days) => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
  const shift = `const now=Date.now;Date.now=()=>now()+${days * 86_400_000}`
  for (const off of [shift, '']) {
    await room.stop()
    room.setMore({
      NODE_OPTIONS: off && `--import=data:text/javascript,${encodeURIComponent(off)}`,
    })
    await room.start()
    const stays = granted(await room.ask('stay', { pass: ewa.pass }))
    expect(stays.eraseIn).toBeGreaterThan(20 * 86_400_000)
    expect(stays.eraseIn).toBeLessThanOrEqual(30 * 86_400_000)
  }
  expect(room.printed()).toMatch(/clock-jumped hours=-?\d+/)
})
