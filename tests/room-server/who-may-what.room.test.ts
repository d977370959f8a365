import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import { protocol, protocolHeader } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import type { JourneyId } from '@/journey/journey'
import type { WorkshopId } from '@/workshop/workshop'
import {
  comeIn,
  connect,
  granted,
  isHosted,
  openRoom,
  openWorkshop,
  type Room,
  startKeyIn,
  type Tablet,
  until,
} from './room'

/** One test for each sentence of who may what, in the real protocol, against a running server. */
let room: Room
const tablets: { goAway: () => void }[] = []
beforeAll(async () => {
  room = await openRoom()
})
afterEach(() => {
  for (const tablet of tablets.splice(0)) tablet.goAway()
})
afterAll(() => room.end())

const watch = <Kind extends Pick<Tablet, 'goAway'>>(tablet: Kind): Kind => {
  tablets.push(tablet)
  return tablet
}

test.skipIf(isHosted)(
  'the link of the start gives a key of one’s own, which opens the facilitator’s side',
  async () => {
    expect(room.key).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
    const inLink = startKeyIn(room.printed())
    const other = granted(await room.ask('greet', { key: inLink })).key ?? ''
    expect(other).not.toBe(room.key)
    // As somebody types it who heard it read out.
    const typed = other.toLowerCase().replaceAll('-', ' ')
    expect(await room.ask('greet', { key: typed })).toEqual({ ok: true })
    // The link itself opens nothing but that.
    const workshop = newId<'workshop'>() as WorkshopId
    expect(await room.ask('open', { key: inLink, workshop })).toMatchObject({ ok: false })
    expect(await room.ask('greet', { key: room.key })).toEqual({ ok: true })
    expect(await room.ask('greet', { key: 'not-the-key' })).toEqual({
      ok: false,
      because: 'wrong-key',
    })
  },
)

test('without the key nobody opens, ends, forgets or looks into a workshop', async () => {
  const { workshop } = await openWorkshop(room)
  const key = 'a-made-up-key-of-mine'
  const person = newId<'journey'>() as JourneyId
  const refused = { ok: false, because: 'wrong-key' }
  expect(await room.ask('open', { key, workshop })).toEqual(refused)
  expect(await room.ask('renew', { key, workshop })).toEqual(refused)
  expect(await room.ask('end', { key, workshop, days: 0 })).toEqual(refused)
  expect(await room.ask('forget', { key, workshop })).toEqual(refused)
  expect(await room.ask('picture', { key, workshop })).toEqual(refused)
  expect(await room.ask('shown', { key, workshop, person })).toEqual(refused)
  expect(await room.ask('unlock', { key, workshop, person })).toEqual(refused)
})

test('each workshop has a secret of its own: one doesn’t open another', async () => {
  const [one, other] = [await openWorkshop(room), await openWorkshop(room)]
  expect(one.secret).not.toBe(other.secret)
  expect(one.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  expect(granted(await room.ask('join', { secret: one.code })).workshop).toBe(one.workshop)
  expect(granted(await room.ask('join', { secret: other.secret })).workshop).toBe(other.workshop)
  expect(await room.ask('join', { secret: 'WRONG2' })).toEqual({ ok: false, because: 'wrong-code' })
})

test('old doors are worth nothing once they were renewed', async () => {
  const old = await openWorkshop(room)
  const observer = watch(connect(room, `plan/${old.workshop}`, old.observer))
  await observer.settled
  const fresh = granted(await room.ask('renew', { key: room.key, workshop: old.workshop }))
  expect(await room.ask('join', { secret: old.code })).toMatchObject({ ok: false })
  expect(await room.ask('observe', { secret: old.observer })).toMatchObject({ ok: false })
  const board = watch(connect(room, `plan/${old.workshop}`, room.key))
  await board.settled
  board.doc.getMap('notes').set('m1', { say: 'x', advice: '' })
  await until(() => !board.provider.hasUnsyncedChanges)
  expect(observer.doc.getMap('notes').size).toBe(0)
  expect(await room.ask('join', { secret: fresh.code })).toMatchObject({ ok: true })
})

test('a pass opens one’s own journey, and what is done there arrives', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  ewa.doc.getMap('likes').set('ecouter', true)
  const second = watch(connect(room, ewa.document, ewa.pass))
  expect(await second.settled).toBe('synced')
  await until(() => second.doc.getMap('likes').get('ecouter') === true)
})

test('nobody opens another one’s journey, under any made-up name', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const joel = watch(await comeIn(room, workshop, secret, 'Joël'))
  const other = await openWorkshop(room)
  const names = [
    joel.document,
    `${joel.document}/`,
    `journey/${workshop}/../${workshop}/${joel.person}`,
    `journey/${other.workshop}/${ewa.person}`,
    `journey/${workshop}/*`,
    `journey/${workshop}`,
    'journey',
    `JOURNEY/${workshop}/${joel.person}`,
    `${joel.document} `,
    `group/${workshop}`,
    `plan/${workshop}`,
    `room/${other.workshop}`,
    `notes/${workshop}`,
    'constructor',
    '__proto__',
    '',
  ]
  for (const name of names) {
    const tried = watch(connect(room, name, ewa.pass))
    expect(await tried.settled, name).toBe('wrong-pass')
    expect(tried.doc.getMap('about').size, name).toBe(0)
  }
})

test('the public side of the workshop is read-only for a participant', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const board = watch(connect(room, `room/${workshop}`, room.key))
  await board.settled
  board.doc.getMap('about').set('title', 'Atelier de mars')
  const ewa = await comeIn(room, workshop, secret, 'Ewa')
  watch(ewa)
  const tablet = watch(connect(room, `room/${workshop}`, ewa.pass))
  await tablet.settled
  await until(() => tablet.doc.getMap('about').get('title') === 'Atelier de mars')
  tablet.doc.getMap('about').set('title', 'Hacked')
  board.doc.getMap('now').set('attention', true)
  await until(() => tablet.doc.getMap('now').get('attention') === true)
  expect(board.doc.getMap('about').get('title')).toBe('Atelier de mars')
})

test('a facilitator reads of a journey what its owner shows, and never opens it', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const strengths = new Map([['ecouter' as CardId, { order: 'V' }]])
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa', { strengths }))
  ewa.doc.getMap('successes').set('s1', { title: 'Le jardin', text: '', cards: [], order: 'V' })
  ewa.doc.getMap('texts').set('draft:gift', 'un brouillon')
  const shown = () => room.ask('shown', { key: room.key, workshop, person: ewa.person })
  const direct = watch(connect(room, ewa.document, room.key))
  expect(await direct.settled).toBe('wrong-pass')

  expect(await shown()).toEqual({ ok: true, shows: 'nothing', tables: {} })
  ewa.doc.getMap('about').set('shows', 'strengths')
  await expect.poll(shown).toEqual({
    ok: true,
    shows: 'strengths',
    tables: { strengths: { ecouter: { order: 'V' } } },
  })
  ewa.doc.getMap('about').set('shows', 'all')
  await expect.poll(shown).toMatchObject({ tables: { successes: { s1: { title: 'Le jardin' } } } })
  expect(JSON.stringify(await shown())).not.toContain('brouillon')
  ewa.doc.getMap('about').set('shows', 'nothing')
  await expect.poll(shown).toEqual({ ok: true, shows: 'nothing', tables: {} })
})

test('an observer’s link reads plan and wall, and nothing else', async () => {
  const { workshop, secret, observer } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  expect(granted(await room.ask('observe', { secret: observer })).workshop).toBe(workshop)
  const board = watch(connect(room, `plan/${workshop}`, room.key))
  await board.settled
  for (const name of [`room/${workshop}`, `plan/${workshop}`]) {
    const seen = watch(connect(room, name, observer))
    expect(await seen.settled).toBe('synced')
    seen.doc.getMap('notes').set('m1', { say: 'x', advice: '' })
  }
  for (const name of [`group/${workshop}`, ewa.document]) {
    expect(await watch(connect(room, name, observer)).settled).toBe('wrong-pass')
  }
  board.doc.getMap('notes').set('m2', { say: 'y', advice: '' })
  const later = watch(connect(room, `plan/${workshop}`, observer))
  await later.settled
  await until(() => later.doc.getMap('notes').has('m2'))
  expect(later.doc.getMap('notes').has('m1')).toBe(false)
})

test('five wrong codes close a chip until a facilitator opens it', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  // A lock that no four digits open: the server tries each of them honestly.
  const lock = { salt: '00'.repeat(16), hash: 'ab'.repeat(32) }
  granted(await room.ask('lock', { pass: ewa.pass, lock }))
  const tryOut = () => room.ask('enter', { secret, person: ewa.person, code: '1234' })
  expect(await room.ask('enter', { secret, person: ewa.person })).toEqual({
    ok: false,
    because: 'code-needed',
  })
  const tried = await Promise.all([tryOut(), tryOut(), tryOut(), tryOut(), tryOut(), tryOut()])
  expect(tried.every((answer) => !answer.ok)).toBe(true)
  expect(await tryOut()).toEqual({ ok: false, because: 'closed' })
  const [chip] = granted(await room.ask('join', { secret })).people
  expect(chip).toMatchObject({ name: 'Ewa', door: 'closed' })

  granted(await room.ask('unlock', { key: room.key, workshop, person: ewa.person }))
  expect(await room.ask('enter', { secret, person: ewa.person })).toEqual({
    ok: false,
    because: 'code-needed',
  })
  expect(await tryOut()).toEqual({ ok: false, because: 'wrong-code' })
})

test('who came in before there was a code has to say it, too', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const curious = granted(await room.ask('enter', { secret, person: ewa.person, sure: true }))
  const before = watch(connect(room, ewa.document, curious.pass))
  await before.settled
  const lock = { salt: '00'.repeat(16), hash: 'ab'.repeat(32) }
  granted(await room.ask('lock', { pass: ewa.pass, lock }))
  ewa.doc.getMap('texts').set('letter:me', 'Mon secret')
  await until(() => !ewa.provider.hasUnsyncedChanges)
  expect(before.doc.getMap('texts').has('letter:me')).toBe(false)
  expect(await watch(connect(room, ewa.document, curious.pass)).settled).toBe('wrong-pass')
  expect(await room.ask('lock', { pass: curious.pass, lock: null })).toMatchObject({ ok: false })
})

test('who guesses codes too often waits, even with the right one', async () => {
  const other = await openRoom()
  const { code, secret } = await openWorkshop(other)
  for (let at = 0; at < 21; at++) await other.ask('join', { secret: 'WRONG2' })
  expect(await other.ask('join', { secret: code })).toEqual({ ok: false, because: 'too-often' })
  // The QR's secret can't be guessed: who has it comes in.
  expect(await other.ask('join', { secret })).toMatchObject({ ok: true })
  await other.end()
})

test('a made-up or changed pass opens nothing', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  for (const pass of ['', 'x', `${ewa.pass}x`, ewa.pass.slice(0, -1), secret]) {
    expect(await watch(connect(room, ewa.document, pass)).settled).toBe('wrong-pass')
  }
  expect(await room.ask('others', { pass: 'made-up-pass' })).toEqual({
    ok: false,
    because: 'wrong-key',
  })
})

test('a message of more than a megabyte ends its own connection and hurts nobody else', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const joel = watch(await comeIn(room, workshop, secret, 'Joël'))
  ewa.doc.getMap('texts').set('letter:me', 'x'.repeat(1_200_000))
  await until(() => /broken-message|change-refused/.test(room.printed()))
  joel.doc.getMap('likes').set('ecouter', true)
  const second = watch(connect(room, joel.document, joel.pass))
  await second.settled
  await until(() => second.doc.getMap('likes').get('ecouter') === true)
  const large = await fetch(`http://127.0.0.1:${room.port}/room/join`, {
    method: 'POST',
    body: 'x'.repeat(1_200_000),
  }).then(
    (answer) => answer.status,
    () => 413,
  )
  expect(large).toBe(413)
})

test('a flood ends its own connection and hurts nobody else', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const joel = watch(await comeIn(room, workshop, secret, 'Joël'))
  const socket = new WebSocket(`ws://127.0.0.1:${room.port}/room/live`)
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code)
  })
  await new Promise((open) => {
    socket.onopen = open
  })
  for (let at = 0; at < 2_000; at++) socket.send(new Uint8Array([1, 2, 3]))
  expect(await closed).not.toBe(1000)
  joel.doc.getMap('likes').set('ecouter', true)
  const second = watch(connect(room, joel.document, joel.pass))
  await second.settled
  await until(() => second.doc.getMap('likes').get('ecouter') === true)
})

test.each([
  ['a list', (doc: Y.Doc) => doc.getArray('likes').push([1])],
  ['a text', (doc: Y.Doc) => doc.getText('texts').insert(0, 'x')],
  ['a table of another name', (doc: Y.Doc) => doc.getMap('secrets').set('a', 1)],
  ['values within values within values', (doc: Y.Doc) => doc.getMap('likes').set('a', deep(30))],
  ['a map within a map', (doc: Y.Doc) => doc.getMap('likes').set('a', new Y.Map())],
])('a document that isn’t ours is refused: %s', async (_, spoil) => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const refusals = () => room.printed().split('because=not-ours').length
  const before = refusals()
  const spoilt = new Y.Doc()
  spoil(spoilt)
  watch(connect(room, ewa.document, ewa.pass, spoilt))
  await until(() => refusals() > before)
  const fresh = watch(connect(room, ewa.document, ewa.pass))
  await fresh.settled
  expect(fresh.doc.getMap('about').get('name')).toBe('Ewa')
  expect([...fresh.doc.share.keys()].toSorted()).toEqual(['about'])
})

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { in: deep(levels - 1) }
}

test('one line opens a document once, and tells others nothing but that it is there', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const twice = watch(connect(room, `${ewa.document}\0session`, ewa.pass))
  expect(await twice.settled).toBe('wrong-pass')
  const second = watch(connect(room, ewa.document, ewa.pass))
  await second.settled
  ewa.provider.awareness?.setLocalState({ name: 'Ewa', secret: 'x' })
  await until(() => (second.provider.awareness?.getStates().size ?? 0) > 1)
  const told = JSON.stringify([...(second.provider.awareness?.getStates().values() ?? [])])
  expect(told).not.toContain('secret')
})

test('nonsense on the line hurts nobody', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const socket = new WebSocket(`ws://127.0.0.1:${room.port}/room/live`)
  await new Promise((open) => {
    socket.onopen = open
  })
  for (let at = 0; at < 50; at++) {
    socket.send(crypto.getRandomValues(new Uint8Array(at * 7)))
    socket.send('text, not bytes')
  }
  ewa.provider.sendStateless('{"at":"nowhere"')
  ewa.provider.sendStateless(JSON.stringify({ at: 'discover', sorted: -1, all: 2, help: 'yes' }))
  for (const body of ['', '{', '[]', 'null', '{"__proto__":{}}', '{"secret":5}']) {
    const answer = await fetch(`http://127.0.0.1:${room.port}/room/join`, {
      method: 'POST',
      headers: { [protocolHeader]: String(protocol) },
      body,
    })
    expect(await answer.json()).toEqual({ ok: false, because: 'not-understood' })
  }
  expect(await room.ask('join', { secret })).toMatchObject({ ok: true })
  socket.close()
})

test('another site’s page can’t ask in someone’s name', async () => {
  const headers = { origin: 'http://elsewhere.example' }
  const body = JSON.stringify({ key: room.key })
  const answer = await fetch(`http://127.0.0.1:${room.port}/room/greet`, {
    method: 'POST',
    headers,
    body,
  })
  expect(answer.status).toBe(405)
})

test('who is called otherwise from now on is so for the whole room', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  ewa.doc.getMap('about').set('name', 'Ewa-Maria')
  const chips = async () =>
    granted(await room.ask('join', { secret })).people.map(({ name }) => name)
  await expect.poll(chips).toEqual(['Ewa-Maria'])
  ewa.doc.getMap('about').set('name', 'x'.repeat(500))
  ewa.doc.getMap('about').set('colour', 'blue')
  await until(() => !ewa.provider.hasUnsyncedChanges)
  expect(await chips()).toEqual(['Ewa-Maria'])
})

test('a gift reaches its receiver, once, and the giver gains no way in', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  const joel = watch(await comeIn(room, workshop, secret, 'Joël'))
  // Nobody gives in another one's name: whose card it is, the pass says.
  const given = { card: 'ecouter', giver: 'Somebody else', words: 'Je l’ai vu.', named: true }
  const give = () => room.ask('give', { pass: ewa.pass, to: joel.person, gift: 'gift1', given })
  expect(await give()).toEqual({ ok: true })
  expect(await give()).toEqual({ ok: true })
  await until(() => joel.doc.getMap('gifts').size === 1)
  expect(joel.doc.getMap('gifts').get('gift1')).toMatchObject({
    ...given,
    giver: 'Ewa',
    decision: 'open',
  })
  expect(await watch(connect(room, joel.document, ewa.pass)).settled).toBe('wrong-pass')

  const elsewhere = await openWorkshop(room)
  const far = watch(await comeIn(room, elsewhere.workshop, elsewhere.secret, 'Ada'))
  expect(await room.ask('give', { pass: ewa.pass, to: far.person, gift: 'g', given })).toEqual({
    ok: false,
    because: 'gone',
  })
})

test('“J’ai fini” erases everywhere, also on a tablet that comes back later', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa'))
  granted(await room.ask('leave', { pass: ewa.pass }))
  expect(await room.ask('leave', { pass: ewa.pass })).toEqual({ ok: true })
  const later = watch(connect(room, ewa.document, ewa.pass, ewa.doc))
  expect(await later.settled).toBe('gone')
  expect(granted(await room.ask('join', { secret })).people).toEqual([])
  expect(await room.ask('others', { pass: ewa.pass })).toEqual({ ok: false, because: 'gone' })
})

test('the group’s picture counts from five people on, and not at once for the last one in', async () => {
  const { workshop, secret } = await openWorkshop(room)
  const picture = async () =>
    granted(await room.ask('picture', { key: room.key, workshop })).picture
  const withCard = (card: string) => ({ strengths: new Map([[card as CardId, { order: 'V' }]]) })
  for (const name of ['A', 'B', 'C', 'D']) {
    watch(await comeIn(room, workshop, secret, name, withCard('ecouter')))
  }
  expect(await picture()).toBeNull()
  watch(await comeIn(room, workshop, secret, 'E', withCard('reparer')))
  expect(await picture()).toEqual([
    ['ecouter', 4],
    ['reparer', 1],
  ])
  for (const name of ['F', 'G']) {
    watch(await comeIn(room, workshop, secret, name, withCard('patience')))
    expect(await picture()).toEqual([
      ['ecouter', 4],
      ['reparer', 1],
    ])
  }
  watch(await comeIn(room, workshop, secret, 'H', withCard('patience')))
  expect(await picture()).toEqual([
    ['ecouter', 4],
    ['patience', 3],
    ['reparer', 1],
  ])
})

test('the log names nobody and tells no secret', async () => {
  const { workshop, secret, code, observer } = await openWorkshop(room)
  const ewa = watch(await comeIn(room, workshop, secret, 'Ewa-Zofia'))
  await room.ask('join', { secret: 'WRONG3' })
  const log = room.printed().split('\n').slice(1).join('\n')
  for (const told of ['Ewa-Zofia', ewa.pass, ewa.person, secret, code, observer, '127.0.0.1']) {
    expect(log).not.toContain(told)
  }
})
