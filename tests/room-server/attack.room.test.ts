import { connect as openSocket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import { countTurns } from '@/live-room/turns'
import { anyRequest, mutated, openDeafLine, openRawLine, randomOf, sendRaw } from './attacker'
import { comeIn, connect, granted, openRoom, openWorkshop, type Room, until } from './room'

/**
 * Attacks on a running room, on loopback, bounded, from seeds that are printed. `npm run attack`
 * runs them at full size and prints what was measured; `npm test` a short form of the same.
 */
const isFull = process.env.ATOUTS_ATTACK === 'full'
const size = isFull
  ? { requests: 2_000, updates: 10_000, clients: 100, kills: 20, many: 200, rest: 60_000 }
  : { requests: 300, updates: 600, clients: 12, kills: 2, many: 60, rest: 0 }
const seed = Number(process.env.ATOUTS_SEED ?? 20261127)

let room: Room
const away: (() => void)[] = []
beforeEach(async () => {
  room = await openRoom()
})
afterEach(async () => {
  for (const goAway of away.splice(0)) goAway()
  await room.end()
})

const say = (what: string) => console.log(`attack, seed ${seed}: ${what}`)
const health = async () => {
  const from = performance.now()
  const answer = await fetch(`http://127.0.0.1:${room.port}/healthz`)
  const { megabytes, ok } = await answer.json()
  return { took: performance.now() - from, megabytes: megabytes as number, ok: ok as boolean }
}

/** What the room is like while it is flooded, and how long an honest tablet takes to come in. */
async function measured(flood: string, act: () => Promise<void>): Promise<void> {
  const { workshop, secret } = await openWorkshop(room)
  const honest = await comeIn(room, workshop, secret, 'Honnête')
  honest.goAway()
  const before = (await health()).megabytes
  const looks: number[] = []
  const joins: number[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      looks.push((await health()).took)
      const from = performance.now()
      granted(await room.ask('join', { secret }))
      const tablet = connect(room, honest.document, honest.pass)
      expect(await tablet.settled).toBe('synced')
      joins.push(performance.now() - from)
      tablet.goAway()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  await act()
  isOver = true
  await watching
  await new Promise((resolve) => setTimeout(resolve, size.rest))
  const after = (await health()).megabytes
  const p99 = looks.toSorted((a, b) => a - b)[Math.floor(looks.length * 0.99)] ?? 0
  const slowest = Math.max(...joins)
  say(
    `${flood}: rss ${before} → ${after} MB (${(after / before).toFixed(2)} ×), /healthz p99 ` +
      `${p99.toFixed(0)} ms, honest tablet at most ${slowest.toFixed(0)} ms`,
  )
  if (!isFull) return
  expect(after / before).toBeLessThanOrEqual(1.3)
  expect(p99).toBeLessThanOrEqual(250)
  expect(slowest).toBeLessThanOrEqual(5_000)
}

test('no request ends the room, and right ones are answered', async () => {
  const chance = randomOf(seed)
  await measured(`${size.requests} random requests`, async () => {
    for (let at = 0; at < size.requests; at += 10) {
      await Promise.all(Array.from({ length: 10 }, () => sendRaw(room, anyRequest(chance))))
    }
  })
  const page = await fetch(`http://127.0.0.1:${room.port}/index.html`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>Atouts</title>')
}, 300_000)

test.each(['bytes=10-5', 'bytes=5-4,0-1', 'bytes=-0', 'x'])(
  'a range of %s is no range',
  async (range) => {
    const page = await fetch(`http://127.0.0.1:${room.port}/index.html`, { headers: { range } })
    expect([page.status, (await health()).ok]).toEqual([200, true])
  },
)

test('updates that were tampered with hurt nobody’s journey, board, join, end or sweep', async () => {
  const chance = randomOf(seed)
  const { workshop, secret } = await openWorkshop(room)
  const other = await openWorkshop(room)
  const strengths = new Map([['ecouter' as CardId, { order: 'V' }]])
  const people: Awaited<ReturnType<typeof comeIn>>[] = []
  for (const name of ['Ewa', 'Joël', 'Linh', 'Carole']) {
    people.push(await comeIn(room, workshop, secret, name, { strengths }))
  }
  const mallory = await comeIn(room, workshop, secret, 'Mallory', { strengths })
  away.push(mallory.goAway, ...people.map(({ goAway }) => goAway))
  const lines = await Promise.all(
    Array.from({ length: 20 }, () => openRawLine(room, mallory.document, mallory.pass)),
  )
  const seeds = crafted(mallory.doc)
  let taken = 0
  await measured(`${size.updates} mutated updates`, async () => {
    let sent = 0
    await Promise.all(
      lines.map(async (line) => {
        while (sent++ < size.updates) {
          const update = seeds[Math.floor(chance() * seeds.length)] ?? new Uint8Array()
          if ((await line.send(mutated(update, chance))) === 'taken') taken++
        }
      }),
    )
  })
  for (const line of lines) line.close()
  say(`${taken} of the mutated updates were plain rows, and taken`)

  const isWhole = async () => {
    for (const one of people) {
      const tablet = connect(room, one.document, one.pass)
      expect(await tablet.settled).toBe('synced')
      await until(() => tablet.doc.getMap('strengths').has('ecouter'))
      tablet.goAway()
    }
    const { people: chips } = granted(await room.ask('join', { secret }))
    expect(chips.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ewa', 'Joël', 'Linh']))
    const { picture } = granted(await room.ask('picture', { key: room.key, workshop }))
    expect(new Map(picture ?? []).get('ecouter' as CardId)).toBeGreaterThanOrEqual(4)
    granted(await room.ask('shown', { key: room.key, workshop, person: mallory.person }))
  }
  await isWhole()
  await room.kill()
  await room.start()
  await isWhole()
  granted(await room.ask('end', { key: room.key, workshop: other.workshop, days: 0 }))
  granted(await room.ask('end', { key: room.key, workshop, days: 0 }))
  for (const { pass } of [...people, mallory]) {
    expect(await room.ask('stay', { pass })).toEqual({ ok: false, because: 'gone' })
  }
}, 600_000)

/** Updates to begin from: rows of many kinds, deletions, several clients, and a gap. */
function crafted(of: Y.Doc): readonly Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(of))
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let at = 0; at < 12; at++) {
    doc.getMap('texts').set(`letter:${at}`, 'un mot')
    doc.getMap('likes').set(`card-${at}`, true)
    if (at % 3 === 0) doc.getMap('likes').delete(`card-${at}`)
  }
  doc.transact(() => {
    for (let at = 0; at < 8; at++) doc.getMap('strengths').set(`s-${at}`, { order: `V${at}` })
  })
  return [...updates, Y.encodeStateAsUpdate(doc), Y.mergeUpdates(updates.slice(3, 6))]
}

test('what would wait for something that never comes is neither taken nor kept in memory', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const mallory = await comeIn(room, workshop, secret, 'Mallory')
  away.push(mallory.goAway)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let at = 0; at < (isFull ? 200 : 20); at++) {
    doc.getMap('texts').set(`letter:${at}`, 'x'.repeat(100_000))
  }
  await measured('updates with a gap', async () => {
    const line = await openRawLine(room, mallory.document, mallory.pass)
    // The first one is left out: all others are on top of it.
    for (const update of updates.slice(1)) expect(await line.send(update)).toBe('shut')
    line.close()
  })
  const fresh = connect(room, mallory.document, mallory.pass)
  away.push(fresh.goAway)
  await fresh.settled
  expect(fresh.doc.getMap('texts').size).toBe(0)
}, 300_000)

test('a guest can’t make a journey, or the file, grow without end', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const mallory = await comeIn(room, workshop, secret, 'Mallory')
  away.push(mallory.goAway)
  const told = () => mallory.news.map((news) => (news as { because?: string }).because)
  const rows = new Y.Doc()
  rows.transact(() => {
    for (let at = 0; at < 5_000; at++)
      rows.getMap('placements').set(`c${at}`, { pile: 'often', turn: at })
  })
  const line = await openRawLine(room, mallory.document, mallory.pass)
  expect(await line.send(Y.encodeStateAsUpdate(rows))).toBe('shut')

  // One row that is written over and over again.
  const over = new Y.Doc()
  const changes: Uint8Array[] = []
  over.on('update', (update) => changes.push(update))
  for (let at = 0; at < 60; at++)
    over.getMap('texts').set('letter:me', `${at}${'y'.repeat(39_000)}`)
  for (const change of changes) expect(await line.send(change)).toBe('taken')
  line.close()
  const [kept] = await room.run<{ bytes: number }>(
    'SELECT sum(length(change)) AS bytes FROM changes WHERE document = $1',
    mallory.document,
  )
  expect(Number(kept?.bytes)).toBeLessThan(2_400_000)
  expect(told()).not.toContain('not-kept')
}, 60_000)

test('one journey that can’t be read is one journey’s trouble, and is told', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  const joel = await comeIn(room, workshop, secret, 'Joël')
  away.push(ewa.goAway, joel.goAway)
  ewa.doc.getMap('likes').set('ecouter', true)
  await until(() => !ewa.provider.hasUnsyncedChanges)
  await room.kill()
  await room.run(
    'INSERT INTO changes (organisation, document, change) SELECT organisation, $1, $2 FROM workshops LIMIT 1',
    ewa.document,
    new Uint8Array([1, 9, 200, 1, 0, 255, 255, 3]),
  )
  await room.start()

  const tablet = connect(room, ewa.document, ewa.pass)
  const board = connect(room, `group/${workshop}`, room.key)
  away.push(tablet.goAway, board.goAway)
  expect(await tablet.settled).toBe('synced')
  expect(tablet.doc.getMap('likes').get('ecouter')).toBe(true)
  await until(() => tablet.news.some((news) => (news as { kind: string }).kind === 'damaged'))
  await until(() =>
    board.news.some((news) => {
      const { people } = news as { people?: Record<string, { damaged: boolean }> }
      return people?.[ewa.person]?.damaged === true && people[joel.person]?.damaged === false
    }),
  )
  granted(await room.ask('picture', { key: room.key, workshop }))
  granted(await room.ask('end', { key: room.key, workshop, days: 0 }))
  expect(await room.ask('stay', { pass: joel.pass })).toEqual({ ok: false, because: 'gone' })
})

test('who has the code erases nobody, locks nobody out, and asks before coming in', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  const lock = { salt: '00'.repeat(16), hash: 'ab'.repeat(32) }
  const enter = { secret, person: ewa.person }
  expect(await room.ask('enter', enter)).toEqual({ ok: false, because: 'in-use' })
  const second = granted(await room.ask('enter', { ...enter, sure: true }))
  expect(second.owner).toBe(false)
  expect(await room.ask('lock', { pass: second.pass, lock })).toEqual({
    ok: false,
    because: 'not-owner',
  })
  granted(await room.ask('leave', { pass: second.pass }))
  expect(await room.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true, owner: true })
  // The one who left has taken along their own tablet, and no more.
  expect(await room.ask('stay', { pass: second.pass })).toMatchObject({ ok: false })

  // The facilitators know who sits there.
  const third = granted(await room.ask('enter', { ...enter, sure: true }))
  granted(await room.ask('entrust', { key: room.key, workshop, person: ewa.person }))
  granted(await room.ask('lock', { pass: third.pass, lock }))
  expect(await room.ask('enter', { ...enter, sure: true })).toMatchObject({
    because: 'code-needed',
  })
  granted(await room.ask('take-code', { key: room.key, workshop, person: ewa.person }))
  expect(await room.ask('enter', { ...enter, sure: true })).toMatchObject({ ok: true })
})

test('codes that are guessed come to an end, also while the owner goes in and out', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  away.push(ewa.goAway)
  const { scryptSync } = await import('node:crypto')
  const salt = '11'.repeat(16)
  const hash = scryptSync('4711', salt, 32, { N: 2 ** 12, r: 8, p: 1 }).toString('hex')
  granted(await room.ask('lock', { pass: ewa.pass, lock: { salt, hash } }))
  const tryOut = (code: string) => room.ask('enter', { secret, person: ewa.person, code })
  let tries = 0
  for (; tries < 40; tries++) {
    const answer = await tryOut(String(1000 + tries))
    if (!answer.ok && answer.because === 'closed') break
    if (tries % 3 === 2) await tryOut('4711')
  }
  expect(tries).toBeLessThan(40)
  expect(await tryOut('4711')).toEqual({ ok: false, because: 'closed' })
})

test('nobody fills the room, or somebody’s gifts, with invented people', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const board = connect(room, `group/${workshop}`, room.key)
  away.push(board.goAway)
  await board.settled
  board.doc.getMap('people').set('prepared-1', { name: 'Linh', colour: 'teal', order: 'V' })
  await until(() => !board.provider.hasUnsyncedChanges)
  let invented = 0
  let pass = ''
  for (let at = 0; at < 30; at++) {
    const newcomer = { name: `Inventé ${at}`, colour: 'green', lock: null } as const
    const answer = await room.ask('enter', { secret, person: `invented-${at}`, newcomer })
    if (answer.ok) {
      invented++
      pass = answer.pass
    } else expect(answer.because).toBe('too-many')
  }
  expect(invented).toBeLessThan(30)
  // Who stands in the list comes in all the same.
  const linh = granted(await room.ask('enter', { secret, person: 'prepared-1' }))
  const given = { card: 'ecouter', words: '', named: false }
  let arrived = 0
  for (let at = 0; at < 20; at++) {
    const answer = await room.ask('give', { pass, to: 'prepared-1', gift: `g${at}`, given })
    if (answer.ok) arrived++
    else expect(['full', 'too-often']).toContain(answer.because)
  }
  expect(arrived).toBeLessThan(20)
  const tablet = connect(room, `journey/${workshop}/prepared-1`, linh.pass)
  away.push(tablet.goAway)
  await tablet.settled
  // Whatever was answered with yes has arrived.
  expect(tablet.doc.getMap('gifts').size).toBe(arrived)
})

test.each(['\u200b', '\u202e', ' ', 'x'.repeat(400), '\u0000\u0001'])(
  'nobody is called %j',
  async (name) => {
    const { secret } = await openWorkshop(room)
    const newcomer = { name, colour: 'green', lock: null } as const
    const answer = await room.ask('enter', { secret, person: 'p-1', newcomer })
    expect(answer).toEqual({ ok: false, because: 'not-understood' })
  },
)

test('two people of one name are told apart in words', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const first = await comeIn(room, workshop, secret, 'Marie')
  const second = await comeIn(room, workshop, secret, 'marie')
  away.push(first.goAway, second.goAway)
  const { people } = granted(await room.ask('join', { secret }))
  expect(people.map(({ name }) => name)).toEqual(['Marie', 'marie 2'])
})

test.each([
  ['Host', { host: 'rebound.example' }, 421],
  ['no protocol', {}, 200],
])('a question with %s is refused', async (_, headers, status) => {
  const { secret } = await openWorkshop(room)
  const body = JSON.stringify({ secret })
  const heard = await sendRaw(
    room,
    [
      'POST /room/join HTTP/1.1',
      ...Object.entries({ host: 'localhost', 'content-length': body.length, ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      ),
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
  expect(heard).toContain(`HTTP/1.1 ${status}`)
  expect(heard).not.toContain('"ok":true')
})

test('every answer says what a browser may do with it', async () => {
  const page = await fetch(`http://127.0.0.1:${room.port}/`)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('permissions-policy')).toContain('camera=()')
})

type Client = Awaited<ReturnType<typeof comeIn>> & {
  readonly write: () => void
  /** The last number that was claimed to be on the disk, and how often something was. */
  readonly claimed: () => number
  readonly claims: () => number
}

test('what was claimed to be shared is on the disk after every kill', async () => {
  const chance = randomOf(seed)
  const groups = []
  for (let at = 0; at < Math.ceil(size.clients / 10); at++) groups.push(await openWorkshop(room))
  const clients: Client[] = []
  for (let at = 0; at < size.clients; at++) {
    const group = groups[at % groups.length]
    if (!group) continue
    const one = await comeIn(room, group.workshop, group.secret, `P${at}`)
    away.push(one.goAway)
    let written = 0
    let claimed = 0
    let claims = 0
    const turns = countTurns(one.doc, {
      isFromRoom: (origin) => origin === one.provider,
      send: (turn) => one.provider.sendStateless(JSON.stringify({ turn, sent: performance.now() })),
      isOpen: () => one.provider.isSynced,
      tell(state) {
        if (state !== 'shared') return
        claimed = written
        claims++
      },
    })
    one.provider.on('stateless', ({ payload }: { payload: string }) => {
      const { kind, turn } = JSON.parse(payload)
      if (kind === 'kept') turns.confirm(turn)
    })
    one.provider.on('synced', ({ state }: { state: boolean }) => state && turns.ask())
    const write = () => one.doc.getMap('likes').set(`c-${(written + 1) % 400}`, ++written)
    clients.push({ ...one, write, claimed: () => claimed, claims: () => claims })
  }
  let lost = 0
  for (let round = 0; round < size.kills; round++) {
    for (let at = 0; at < 400; at++) {
      clients[Math.floor(chance() * clients.length)]?.write()
      if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await room.kill()
    const disk = await room.disk()
    for (const client of clients) {
      const kept = new Y.Doc()
      await disk.bringIn(client.document, kept)
      const highest = Math.max(0, ...[...kept.getMap<number>('likes').values()])
      if (highest < client.claimed()) lost++
    }
    await disk.close()
    // Done without the room: it is queued, and its answers must confirm nothing later.
    for (const client of clients) client.write()
    await room.start()
  }
  await until(() => clients.every(({ provider }) => provider.isSynced))
  const claims = clients.reduce((sum, client) => sum + client.claims(), 0)
  say(`${size.clients} clients, ${size.kills} kills: ${claims} claims, ${lost} not on the disk`)
  expect(claims).toBeGreaterThan(0)
  expect(lost).toBe(0)
}, 600_000)

test('many lines without a pass keep no honest tablet out', async () => {
  const sockets: WebSocket[] = []
  await measured(`${size.many * 2} lines without a pass`, async () => {
    for (let at = 0; at < size.many * 2; at++) {
      sockets.push(new WebSocket(`ws://127.0.0.1:${room.port}/room/live`))
      if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  for (const socket of sockets) socket.close()
}, 300_000)

test('a line that is refused holds nothing, whoever doesn’t say goodbye', async () => {
  const { port } = room
  let reset = 0
  for (let at = 0; at < size.many; at++) {
    const socket = openSocket({ port, host: '127.0.0.1', allowHalfOpen: true })
    away.push(() => socket.destroy())
    socket.on('error', () => reset++)
    // The refusal was said and the room's end closed: only whoever holds on to it hears more of it.
    socket.on('end', () => {
      const more = setInterval(() => socket.destroyed || socket.write('x'), 20)
      socket.on('close', () => clearInterval(more))
    })
    socket.resume()
    socket.write(
      `GET /elsewhere HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\nx`,
    )
  }
  await until(() => reset === size.many)
}, 60_000)

test('many clients at once are all served, beside some that don’t read', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const people: Awaited<ReturnType<typeof comeIn>>[] = []
  for (let at = 0; at < 8; at++) people.push(await comeIn(room, workshop, secret, `P${at}`))
  away.push(...people.map(({ goAway }) => goAway))
  const deaf = await Promise.all(
    people.map(({ document, pass }) => openDeafLine(room, document, pass)),
  )
  await measured(`${size.many} clients at once`, async () => {
    const clients = Array.from({ length: size.many }, (_, at) => {
      const { document, pass } = people[at % people.length] ?? { document: '', pass: '' }
      return connect(room, document, pass)
    })
    for (const client of clients) expect(await client.settled).toBe('synced')
    // What one writes is sent to all of them, and to those that don't read.
    for (const { doc } of people) {
      for (let at = 0; at < 20; at++) doc.getMap('texts').set(`letter:${at}`, 'z'.repeat(5_000))
    }
    for (const { goAway } of clients) goAway()
  })
  for (const goAway of deaf) goAway()
}, 600_000)
