import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newKey } from '@/room-server/keys'
import { openDisk } from './disk'
import { freePort } from './free-port'
import { openServer, type Server } from './hosted'
import {
  comeIn,
  connect,
  granted,
  isHosted,
  openRoom,
  openWorkshop,
  type Tablet,
  until,
} from './room'
import { main, nodeFlags } from './server-program'

/** How a server of many organisations is operated: by its commands, its keys and its signals. */
let server: Server
let folder: string
const lines: Pick<Tablet, 'goAway'>[] = []
beforeEach(async () => {
  if (isHosted) server = await openServer()
  folder = mkdtempSync(join(tmpdir(), 'atouts-operating-'))
})
afterEach(async () => {
  for (const { goAway } of lines.splice(0)) goAway()
  if (isHosted) await server.end()
  rmSync(folder, { recursive: true, force: true })
})
const hosted = test.skipIf(!isHosted)
const watch = <Line extends Pick<Tablet, 'goAway'>>(line: Line): Line => {
  lines.push(line)
  return line
}

/** Starts the program as an operator does; it must end by itself. */
function run(env: NodeJS.ProcessEnv, ...words: readonly string[]) {
  const all = { ...server.env(), ...env }
  return spawnSync(process.execPath, [...nodeFlags, main, ...words], {
    env: all,
    encoding: 'utf8',
    timeout: 30_000,
  })
}

hosted(
  'a facilitator’s key is theirs: added, renewed and taken away, on every process and every line',
  async () => {
    const room = await server.organisation('Ici', 'Ana')
    const { workshop } = await openWorkshop(room)
    const key = granted(await room.ask('add-facilitator', { key: room.key, name: 'Lina' })).key
    const both = server.processes.map(({ port }) =>
      watch(connect({ port }, `group/${workshop}`, key)),
    )
    for (const board of both) expect(await board.settled).toBe('synced')
    const who = granted(await room.ask('organisation', { key })).organisation?.facilitators ?? []
    expect(who.map(({ name, isYou }) => [name, isYou]).toSorted()).toEqual([
      ['Ana', false],
      ['Lina', true],
    ])

    // An answer that was lost on the way, with another key in it, takes nobody's key.
    const lost = granted(await room.ask('renew-key', { key })).key
    expect(await room.ask('greet', { key })).toEqual({ ok: true })
    // Another key: as soon as it is used, the one before ends everywhere, with its lines.
    const next = granted(await room.ask('renew-key', { key })).key
    for (const board of both) expect(board.shut()).toBe(null)
    expect(await room.ask('greet', { key: lost })).toEqual({ ok: false, because: 'wrong-key' })
    expect(await room.ask('greet', { key: next })).toEqual({ ok: true })
    for (const board of both) await until(() => board.shut() === 'wrong-pass')
    for (let times = 0; times < 2; times++) {
      expect(await room.ask('greet', { key })).toEqual({ ok: false, because: 'wrong-key' })
      expect(await room.ask('greet', { key: next })).toEqual({ ok: true })
    }
    // Who leaves.
    const again = server.processes.map(({ port }) =>
      watch(connect({ port }, `plan/${workshop}`, next)),
    )
    for (const board of again) expect(await board.settled).toBe('synced')
    // The one that is to take its place goes with it, also where it has only opened a line so far.
    const unused = granted(await room.ask('renew-key', { key: next })).key
    const early = watch(connect({ port: server.processes[0].port }, `group/${workshop}`, unused))
    expect(await early.settled).toBe('synced')
    const lina = who.find(({ name }) => name === 'Lina')?.id ?? ''
    granted(await room.ask('drop-facilitator', { key: room.key, facilitator: lina }))
    for (const board of [...again, early]) await until(() => board.shut() === 'wrong-pass')
    expect(await room.ask('workshops', { key: next })).toEqual({ ok: false, because: 'wrong-key' })
    // The last key stays: nobody is locked out of their own organisation.
    const [last] =
      granted(await room.ask('organisation', { key: room.key })).organisation?.facilitators ?? []
    expect(
      await room.ask('drop-facilitator', { key: room.key, facilitator: last?.id ?? '' }),
    ).toEqual({
      ok: false,
      because: 'gone',
    })
    expect(await room.ask('greet', { key: room.key })).toEqual({ ok: true })
  },
)

hosted('decks and plans are shared within an organisation', async () => {
  const [ours, theirs] = [await server.organisation('Ici'), await server.organisation('Voisine')]
  const file = JSON.stringify({ cards: ['é"\\'.repeat(500_000)] })
  granted(await ours.ask('share', { key: ours.key, kind: 'deck', name: 'Métiers', file }))
  const shared = async (room: typeof ours) =>
    granted(await room.ask('organisation', { key: room.key })).organisation?.shared ?? []
  const [deck] = await shared(ours)
  expect(deck).toMatchObject({ kind: 'deck', name: 'Métiers' })
  expect(await shared(theirs)).toEqual([])
  const id = deck?.id ?? ''
  expect(await theirs.ask('take-shared', { key: theirs.key, shared: id })).toEqual({
    ok: false,
    because: 'gone',
  })
  granted(await theirs.ask('drop-shared', { key: theirs.key, shared: id }))
  expect(granted(await ours.ask('take-shared', { key: ours.key, shared: id })).file).toBe(file)
  granted(await ours.ask('drop-shared', { key: ours.key, shared: id }))
  expect(await shared(ours)).toEqual([])
})

hosted('an organisation has as many workshops, and as much in them, as it may', async () => {
  const few = await server.organisation('Petite', '--rooms', '1')
  await openWorkshop(few)
  const open = () => few.ask('open', { key: few.key, workshop: crypto.randomUUID() as never })
  expect(await open()).toEqual({ ok: false, because: 'no-more-rooms' })
  const little = await server.organisation('Étroite', '--bytes', '20000')
  const { workshop, secret } = await openWorkshop(little)
  const ewa = watch(await comeIn(little, workshop, secret, 'Ewa'))
  ewa.doc.getMap('texts').set('letter:me', 'x'.repeat(30_000))
  await until(() => !ewa.provider.hasUnsyncedChanges)
  const other = () =>
    little.ask('open', { key: little.key, workshop: crypto.randomUUID() as never })
  expect(await other()).toEqual({ ok: false, because: 'no-more-rooms' })
  // Others go on.
  await openWorkshop(await server.organisation('Large'))
})

hosted(
  'a laptop’s room goes into an organisation and comes out again, with whoever is in it',
  async () => {
    const data = join(folder, 'laptop')
    const disk = openDisk(join(data, 'atouts.sqlite'))
    const key = newKey()
    await disk.addKey(key)
    await disk.addWorkshop('w1')
    await disk.addPerson('w1', 'p1')
    const pass = await disk.addPass('w1', 'p1', true)
    const doc = new Y.Doc()
    doc.getMap('likes').set('ecouter', true)
    await disk.keepChange('journey/w1/p1', Y.encodeStateAsUpdate(doc))
    await disk.close()

    const room = await server.organisation('Ici')
    const file = join(data, 'atouts.sqlite')
    expect(await server.operate('--import', file, 'Ici')).toMatch(/5 rows were brought in/)
    for (const { port } of server.processes) {
      const tablet = watch(connect({ port }, 'journey/w1/p1', pass))
      expect(await tablet.settled).toBe('synced')
      expect(tablet.doc.getMap('likes').get('ecouter')).toBe(true)
    }
    expect(await room.ask('greet', { key })).toEqual({ ok: true })
    // Twice is once: nothing of it enters a second time, here or elsewhere.
    await server.organisation('Voisine')
    for (const name of ['Ici', 'Voisine']) {
      const again = run({}, '--import', file, name)
      expect([again.status, again.stderr]).toEqual([
        1,
        expect.stringContaining('Nothing was changed'),
      ])
    }
    expect(await server.sql('SELECT 1 FROM changes')).toHaveLength(1)

    const out = join(folder, 'out', 'atouts.sqlite')
    await server.operate('--export', out, 'Ici')
    const twice = run({}, '--export', out, 'Ici')
    expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining('the file is there')])
    const laptop = await openRoom({ data: join(folder, 'out'), key })
    const back = watch(connect(laptop, 'journey/w1/p1', pass))
    expect(await back.settled).toBe('synced')
    expect(back.doc.getMap('likes').get('ecouter')).toBe(true)
    expect(await laptop.ask('greet', { key: room.key })).toEqual({ ok: true })
    await laptop.end()
  },
)

hosted(
  'an organisation that leaves is erased, with a line that says how many rows, and its lines end',
  async () => {
    const [ours, theirs] = [await server.organisation('Ici'), await server.organisation('Voisine')]
    const { workshop, secret } = await openWorkshop(ours)
    const ewa = watch(await comeIn(ours, workshop, secret, 'Ewa-partie'))
    const stays = await openWorkshop(theirs)
    expect(await server.operate('--organisation', 'remove', 'Ici')).toMatch(
      /“Ici” is erased: \d+ rows\./,
    )
    await until(() => ewa.shut() !== null)
    expect(await ours.placesWith('Ewa-partie')).toEqual([])
    expect(await ours.ask('greet', { key: ours.key })).toEqual({ ok: false, because: 'wrong-key' })
    expect(await theirs.ask('join', { secret: stays.secret })).toMatchObject({ ok: true })
    expect(await server.operate('--organisation', 'list')).not.toContain('Ici')
  },
)

hosted.each([
  ['without a Redis beside one that runs', { ATOUTS_REDIS: '' }, 'ATOUTS_REDIS', 'To run several'],
  [
    'with a Redis that isn’t there',
    { ATOUTS_REDIS: 'redis://127.0.0.1:1' },
    'Redis ne répond pas',
    'Redis doesn’t answer',
  ],
  [
    'with a database that isn’t there',
    { ATOUTS_DATABASE: 'postgres://x@127.0.0.1:1/x' },
    'ne répond pas',
    'doesn’t answer',
  ],
])(
  'a process %s refuses to start, in both languages, and the others go on',
  async (_, env, french, english) => {
    const room = await server.organisation('Ici')
    const started = run({ ...env, ATOUTS_PORT: String(await freePort()) })
    expect(started.status).toBe(1)
    expect(started.stderr).toContain(french)
    expect(started.stderr).toContain(english)
    await openWorkshop(room)
  },
)

hosted('an account that may read everything is refused', async () => {
  const mighty = server.database.replace(/\/\/[^@]+@/, '//postgres@')
  const started = run({ ATOUTS_DATABASE: mighty })
  expect([started.status, started.stderr]).toEqual([1, expect.stringContaining('BYPASSRLS')])
})

hosted('a database of a newer version is refused, and not a row of it changes', async () => {
  await server.endBoth('SIGTERM')
  await server.sql("INSERT INTO atouts_layout VALUES ('999', now()::text)")
  const before = await server.sql('SELECT * FROM atouts_layout ORDER BY name')
  const started = run({})
  expect([started.status, started.stderr]).toEqual([1, expect.stringContaining('newer version')])
  expect(await server.sql('SELECT * FROM atouts_layout ORDER BY name')).toEqual(before)
})

hosted(
  'a process that is told to stop ends well, with everything on the disk, and the other goes on',
  async () => {
    const room = await server.organisation('Ici')
    const { workshop, secret } = await openWorkshop(room)
    const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
    const [first, second] = server.processes
    const leaving = watch(connect(first, ewa.document, ewa.pass))
    await leaving.settled
    for (let at = 0; at < 30; at++) leaving.doc.getMap('likes').set(`c${at}`, true)
    await until(() => !leaving.provider.hasUnsyncedChanges)
    const ready = ({ port }: { port: number }) => fetch(`http://127.0.0.1:${port}/readyz`)
    expect((await ready(first)).status).toBe(200)
    const from = performance.now()
    expect(await first.end('SIGTERM')).toBe(0)
    expect(performance.now() - from).toBeLessThan(5_000)
    const moved = watch(connect(second, ewa.document, ewa.pass))
    await moved.settled
    expect(moved.doc.getMap('likes').size).toBe(30)
    expect((await ready(second)).status).toBe(200)
    expect(existsSync(main)).toBe(true)
  },
)

hosted('commands say what they miss, and change nothing', async () => {
  await server.organisation('Ici')
  const sentences: readonly [readonly string[], RegExp][] = [
    [['--organisation', 'add', 'Ici'], /the name is taken/],
    [['--organisation', 'add', ' '], /a name is missing/],
    [['--organisation', 'dance', 'Ici'], /add \| list \| key \| remove/],
    [['--organisation', 'remove', 'Ailleurs'], /no such organisation/],
    [['--organisation', 'add', 'Autre', '--rooms', 'many'], /a whole number/],
    [['--import', join(folder, 'none.sqlite'), 'Ici'], /no such file/],
  ]
  for (const [words, sentence] of sentences) {
    const tried = run({}, ...words)
    expect([tried.status, tried.stderr]).toEqual([1, expect.stringMatching(sentence)])
  }
  expect((await server.operate('--organisation', 'list')).trim().split('\n')).toHaveLength(1)
  const laptop = run({ ATOUTS_DATABASE: '' }, '--organisation', 'list')
  expect([laptop.status, laptop.stderr]).toEqual([1, expect.stringContaining('ATOUTS_DATABASE')])
})
