import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type CheckedCopy,
  checkedCopy,
  filePath,
  protocol,
  protocolHeader,
  ticketHeader,
} from '@/documents/messages'
import { openDisk } from './disk'
import {
  comeIn,
  connect,
  granted,
  openRoom,
  openWorkshop,
  type Room,
  startKeyIn,
  until,
} from './room'

/** A copy of everything, by a button, and the way back. */
let room: Room
const away: (() => void)[] = []
beforeEach(async () => {
  room = await openRoom()
})
afterEach(async () => {
  for (const goAway of away.splice(0)) goAway()
  await room.end()
})

const address = () => `http://localhost:${room.port}/${filePath}`
const ticketFor = async (errand: 'backup' | 'restore') =>
  granted(await room.ask('ticket', { key: room.key, errand })).ticket

function fetchWith(ticket: string, more: RequestInit = {}): Promise<Response> {
  return fetch(address(), { ...more, headers: { ...more.headers, [ticketHeader]: ticket } })
}

/** A copy of what the room keeps now, as its file. */
async function copyNow(): Promise<Buffer> {
  const given = await fetchWith(await ticketFor('backup'))
  expect(given.status).toBe(200)
  return Buffer.from(await given.arrayBuffer())
}

async function send(copy: Buffer | string): Promise<CheckedCopy> {
  const ticket = await ticketFor('restore')
  const body = typeof copy === 'string' ? copy : new Uint8Array(copy)
  const said = await fetchWith(ticket, { method: 'PUT', body })
  return v.parse(checkedCopy, await said.json())
}

/** Brings a copy back, and answers the name of the file with the state of before. */
async function bringBack(copy: Buffer): Promise<string | null> {
  const checked = await send(copy)
  if (!checked.ok) throw new Error(checked.because)
  granted(await room.ask('restore', { key: room.key, copy: checked.copy }))
  await until(() => / (?:restored|not-restored)/.test(room.printed()))
  for (;;) {
    const network = await room.ask('network', { key: room.key }).catch(() => null)
    if (network?.ok && network.restored?.copy === checked.copy) return network.restored.before
  }
}

const workshopsNow = async () => granted(await room.ask('workshops', { key: room.key })).workshops

/** A file of SQLite that `act` has made, as its bytes. */
function fileOf(act: (db: DatabaseSync) => void, start?: Buffer): Buffer {
  const path = join(tmpdir(), `atouts-copy-${process.pid}-${Math.random()}.sqlite`)
  if (start) writeFileSync(path, start)
  const db = new DatabaseSync(path)
  act(db)
  db.close()
  const bytes = readFileSync(path)
  rmSync(path)
  return bytes
}

test('a copy brings back what was there, tablets connect again, and what was here is kept beside it', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  const copy = await copyNow()
  const later = await openWorkshop(room)

  const before = await bringBack(copy)

  expect((await workshopsNow()).map((each) => each.workshop)).toEqual([workshop])
  ewa.doc.getMap('likes').set('ecouter', true)
  await until(() => ewa.provider.isSynced && !ewa.provider.hasUnsyncedChanges)
  const kept = openDisk(join(room.data, before ?? 'none'))
  expect((await kept.workshop(later.workshop))?.id).toBe(later.workshop)
  await kept.close()
  // The copy, and what SQLite had beside it, don't lie around.
  expect(readdirSync(room.data).filter((name) => /incoming|outgoing/.test(name))).toEqual([])
  // The key goes on being good after a real start, too.
  await room.stop()
  await room.start()
  expect((await workshopsNow()).map((each) => each.workshop)).toEqual([workshop])
})

test('what was erased after the copy stays erased, on the list as well', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const forgotten = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  const board = connect(room, `group/${workshop}`, room.key)
  away.push(ewa.goAway, board.goAway)
  await board.settled
  expect(board.doc.getMap('people').has(ewa.person)).toBe(true)
  const copy = await copyNow()
  board.goAway()
  granted(await room.ask('leave', { pass: ewa.pass }))
  granted(await room.ask('forget', { key: room.key, workshop: forgotten.workshop }))

  await bringBack(copy)

  expect((await workshopsNow()).map((each) => each.workshop)).toEqual([workshop])
  expect(await room.ask('stay', { pass: ewa.pass })).toEqual({ ok: false, because: 'gone' })
  const again = connect(room, `group/${workshop}`, room.key)
  away.push(again.goAway)
  await again.settled
  expect(again.doc.getMap('people').has(ewa.person)).toBe(false)
  await room.stop()
  expect(readFileSync(join(room.data, 'atouts.sqlite')).includes('Ewa')).toBe(false)
})

test('a key that was made worthless doesn’t come back with a copy', async () => {
  await openWorkshop(room)
  const copy = await copyNow()
  const old = room.key
  await room.stop()
  await room.start('--new-key')
  const fresh = granted(await room.ask('greet', { key: startKeyIn(room.printed()) })).key ?? ''
  room = { ...room, key: fresh }

  await bringBack(copy)

  expect((await workshopsNow()).length).toBe(1)
  expect(await room.ask('workshops', { key: old })).toEqual({ ok: false, because: 'wrong-key' })
})

test('what isn’t a whole copy of ours is told apart, and changes nothing', async () => {
  const { workshop } = await openWorkshop(room)
  const copy = await copyNow()
  const spoilt = Buffer.from(copy)
  spoilt.fill(0x5a, 4_096 * 2 + 200, 4_096 * 3)
  const refused = async (bytes: Buffer | string) => {
    const said = await send(bytes)
    return said.ok ? 'good' : said.because
  }

  expect(await refused('{"kind":"atouts-journey"}')).toBe('not-ours')
  expect(await refused(fileOf((db) => db.exec('CREATE TABLE notes (text TEXT)')))).toBe('not-ours')
  expect(await refused(fileOf((db) => db.exec('PRAGMA user_version = 99'), copy))).toBe('newer')
  expect(
    await refused(
      fileOf((db) => {
        db.exec('CREATE TRIGGER t AFTER INSERT ON keys BEGIN DELETE FROM changes; END')
      }, copy),
    ),
  ).toBe('not-ours')
  expect(await refused(spoilt)).toBe('damaged')
  expect(await refused(copy.subarray(0, copy.length / 2))).toBe('damaged')
  expect(await refused(copy)).toBe('good')
  expect((await workshopsNow()).map((each) => each.workshop)).toEqual([workshop])
  expect(readdirSync(room.data).filter((name) => /^avant/.test(name))).toEqual([])
})

test('a ticket is good once, for one errand, and asks for a key', async () => {
  const ticket = await ticketFor('backup')
  expect((await fetchWith(ticket, { method: 'PUT', body: 'x' })).status).toBe(200)
  expect(await (await fetchWith(ticket)).json()).toEqual({ ok: false, because: 'wrong-key' })
  const good = await ticketFor('backup')
  expect((await fetchWith(good)).headers.get('content-type')).toContain('sqlite')
  expect(await (await fetchWith(good)).json()).toEqual({ ok: false, because: 'wrong-key' })
  expect(await room.ask('ticket', { key: 'K7M2-QX3P-9HBC-T4WE', errand: 'backup' })).toEqual({
    ok: false,
    because: 'wrong-key',
  })
})

test('from elsewhere a key opens no copy, and neither does another site’s page', async () => {
  const ip = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
  const ask = (host: string, more = {}) =>
    fetch(`http://${host}:${room.port}/room/ticket`, {
      method: 'POST',
      headers: { [protocolHeader]: String(protocol), ...more },
      body: JSON.stringify({ key: room.key, errand: 'backup' }),
    }).then((said) => said.json())

  if (ip) expect(await ask(ip)).toEqual({ ok: false, because: 'elsewhere' })
  const proxied = await ask('localhost', { 'x-forwarded-for': '203.0.113.9' })
  expect(proxied).toEqual({ ok: false, because: 'elsewhere' })
  const ticket = await ticketFor('backup')
  const foreign = await fetchWith(ticket, { headers: { origin: 'http://elsewhere.example' } })
  expect(foreign.status).toBe(403)
})

test('the room is closed by a word, cleanly, and its link with it', async () => {
  expect(readdirSync(room.data)).toContain('salle-ouverte.txt')
  granted(await room.ask('close-room', { key: room.key }))
  await until(() => / stopping/.test(room.printed()))
  expect(await room.stop()).toBe(0)
  expect(readdirSync(room.data)).not.toContain('salle-ouverte.txt')
})

test('neither key nor ticket nor a word of a copy stands in the log', async () => {
  const { workshop, secret } = await openWorkshop(room)
  away.push((await comeIn(room, workshop, secret, 'Ewa')).goAway)
  const ticket = await ticketFor('backup')
  await fetchWith(ticket)
  await bringBack(await copyNow())
  for (const said of [room.key, ticket, 'Ewa']) expect(room.printed()).not.toContain(said)
})
