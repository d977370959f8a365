import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoardNews, largestHandedOver, type TabletNews } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import type { JourneyId, ShareId } from '@/journey/journey'
import {
  comeIn,
  connect,
  granted,
  openRoom,
  openWorkshop,
  type Room,
  type Tablet,
  until,
} from './room'

/** What follows a workshop: reopened, gone on with, printed, followed up, handed to a desk. */
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
const refused = (because: string) => ({ ok: false, because })
const shown = async (workshop: string, person: JourneyId) =>
  granted(await room.ask('shown', { key: room.key, workshop, person })).shows
const present = ({ news }: Tablet) =>
  (news as BoardNews[]).findLast((one) => one.kind === 'present')?.people ?? {}

/** Somebody whose tablet keeps what it says on the disk of the room. */
async function somebody(at: Awaited<ReturnType<typeof openWorkshop>>, name: string) {
  const tablet = watch(await comeIn(room, at.workshop, at.secret, name))
  const say = async (about: Record<string, string>) => {
    for (const [key, value] of Object.entries(about)) tablet.doc.getMap('about').set(key, value)
    await until(() => !tablet.provider.hasUnsyncedChanges)
  }
  return { ...tablet, say }
}

/** A workshop that goes on with the people of another one. */
async function following(before: string, people: readonly { person: JourneyId; name: string }[]) {
  const next = await openWorkshop(room)
  const [open, group] = ['room', 'group'].map((kind) =>
    watch(connect(room, `${kind}/${next.workshop}`, room.key)),
  )
  if (!open || !group) throw new Error('Two documents are missing')
  await Promise.all([open.settled, group.settled])
  open.doc.getMap('about').set('follows', before)
  for (const { person, name } of people)
    group.doc.getMap('people').set(person, { name, colour: 'green', order: 'V' })
  await until(() => !open.provider.hasUnsyncedChanges && !group.provider.hasUnsyncedChanges)
  return next
}

test('a workshop that was ended opens again, and who showed until its end is asked anew', async () => {
  const at = await openWorkshop(room)
  const { workshop, secret } = at
  const [ewa, joel] = [await somebody(at, 'Ewa'), await somebody(at, 'Joël')]
  await ewa.say({ shows: 'all' })
  await joel.say({ shows: 'strengths', showsUntil: 'keeping' })
  await until(() => ewa.news.length > 0)
  granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
  expect(await room.ask('join', { secret })).toEqual(refused('ended'))

  granted(await room.ask('reopen', { key: room.key, workshop }))

  expect(await room.ask('join', { secret })).toMatchObject({ ok: true })
  expect(await shown(workshop, ewa.person)).toBe('nothing')
  expect(await shown(workshop, joel.person)).toBe('strengths')
  // Asked again it is open already: what is shown since then stays so.
  await joel.say({ showsUntil: 'workshop' })
  granted(await room.ask('reopen', { key: room.key, workshop }))
  expect(await shown(workshop, joel.person)).toBe('strengths')
  await until(() => ewa.doc.getMap('about').get('shows') === 'nothing')
  const ends = () => (ewa.news as TabletNews[]).filter((one) => one.kind === 'ended')
  await until(() => ends().length > 1 && ends().at(-1)?.eraseIn === null)
})

test('what was erased at the end of a workshop isn’t opened again', async () => {
  const at = await openWorkshop(room)
  granted(await room.ask('end', { key: room.key, workshop: at.workshop, days: 0 }))
  expect(await room.ask('reopen', { key: room.key, workshop: at.workshop })).toEqual(
    refused('gone'),
  )
  expect(await room.ask('reopen', { key: 'no-key-at-all', workshop: at.workshop })).toEqual(
    refused('wrong-key'),
  )
})

test('who says yes goes on with the journey of the workshop before; nothing of it is shown', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  ewa.doc.getMap('likes').set('ecouter', true)
  await ewa.say({ shows: 'all', showsUntil: 'keeping' })
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  expect(granted(await room.ask('join', { secret: next.secret })).people).toMatchObject([
    { id: ewa.person, before: true, came: false },
  ])

  const { pass, owner } = granted(
    await room.ask('enter', {
      secret: next.secret,
      person: ewa.person,
      continues: { pass: ewa.pass },
    }),
  )

  expect(owner).toBe(true)
  const tablet = watch(connect(room, `journey/${next.workshop}/${ewa.person}`, pass))
  await tablet.settled
  expect(tablet.doc.getMap('likes').get('ecouter')).toBe(true)
  expect(await shown(next.workshop, ewa.person)).toBe('nothing')
  // What was there before stays what it was, until its own day.
  expect(await shown(at.workshop, ewa.person)).toBe('all')
})

test('who comes without a tablet of theirs goes on, and owns nothing by it', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const enter = (continues: object) =>
    room.ask('enter', { secret: next.secret, person: ewa.person, continues })
  const { pass, owner } = granted(await enter({ pass: 'an-invented-pass' }))
  expect(owner).toBe(false)
  granted(await room.ask('leave', { pass }))
  expect(await room.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true })
})

test('a code of the workshop before still stands before the journey, whatever was given meanwhile', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const lock = { salt: '0'.repeat(32), hash: '0'.repeat(64) }
  granted(await room.ask('lock', { pass: ewa.pass, lock }))
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const joel = await somebody(next, 'Joël')
  const given = { card: 'ecouter', words: '', named: true }
  granted(await room.ask('give', { pass: joel.pass, to: ewa.person, gift: newId(), given }))

  const people = granted(await room.ask('join', { secret: next.secret })).people
  expect(people.find(({ id }) => id === ewa.person)).toMatchObject({ door: 'code', before: true })
  const enter = (code?: string) =>
    room.ask('enter', {
      ...{ secret: next.secret, person: ewa.person, continues: {} },
      ...(code && { code }),
    })
  expect(await enter()).toEqual(refused('code-needed'))
  expect(await enter('1234')).toEqual(refused('wrong-code'))
  // A forgotten code is taken away in both.
  granted(
    await room.ask('take-code', { key: room.key, workshop: next.workshop, person: ewa.person }),
  )
  expect(await enter()).toMatchObject({ ok: true })
})

test('who begins anew takes the place that was kept, with a journey of their own', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const person = newId<'journey'>()
  const newcomer = { name: 'Ewa', colour: 'green', lock: null, seat: ewa.person } as const
  granted(await room.ask('enter', { secret: next.secret, person, newcomer }))
  const { people } = granted(await room.ask('join', { secret: next.secret }))
  expect(people).toMatchObject([{ id: person, before: false }])
})

test('no other way in leads to the journey of before, nor past its code', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const lock = { salt: '0'.repeat(32), hash: '0'.repeat(64) }
  granted(await room.ask('lock', { pass: ewa.pass, lock }))
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const enter = (more: object) =>
    room.ask('enter', { secret: next.secret, person: ewa.person, ...more })
  const newcomer = { name: 'Ewa', colour: 'green', lock: null } as const

  // Plain, as if there were nothing; sure; as someone new, in her place of the list or beside it.
  expect(await enter({})).toEqual(refused('not-understood'))
  expect(await enter({ sure: true })).toEqual(refused('not-understood'))
  expect(await enter({ continues: {}, sure: true })).toEqual(refused('code-needed'))
  expect(await enter({ newcomer, continues: {} })).toMatchObject({ ok: false })
  const thief = { ...newcomer, seat: ewa.person }
  granted(await room.ask('enter', { secret: next.secret, person: newId(), newcomer: thief }))
  expect(await enter({ newcomer })).toEqual(refused('gone'))
  expect(await enter({ newcomer, continues: {} })).toMatchObject({ ok: false })
  expect(await room.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true })
})

test('wrong codes count in the workshop before, and either board opens its door again', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const lock = { salt: '0'.repeat(32), hash: '0'.repeat(64) }
  granted(await room.ask('lock', { pass: ewa.pass, lock }))
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const guess = () =>
    room.ask('enter', {
      ...{ secret: next.secret, person: ewa.person, continues: {} },
      code: '1234',
    })
  for (let tries = 0; tries < 4; tries++) expect(await guess()).toEqual(refused('wrong-code'))
  expect(await guess()).toEqual(refused('closed'))
  const doorIn = async (secret: string) =>
    granted(await room.ask('join', { secret })).people.find(({ id }) => id === ewa.person)?.door
  expect(await doorIn(at.secret)).toBe('closed')
  expect(await doorIn(next.secret)).toBe('closed')
  const { key } = room
  granted(await room.ask('unlock', { key, workshop: next.workshop, person: ewa.person }))
  expect(await doorIn(at.secret)).toBe('code')
})

test('a leaving that a kill has cut in the middle is gone through when it is asked again', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const { pass } = granted(
    await room.ask('enter', {
      ...{ secret: next.secret, person: ewa.person },
      continues: { pass: ewa.pass },
    }),
  )
  await room.kill()
  const disk = await room.disk()
  // So far it had come: the workshop before still has everything.
  await disk.erasePerson(next.workshop, ewa.person)
  await disk.close()
  await room.start()
  granted(await room.ask('leave', { pass }))
  expect(await room.ask('stay', { pass: ewa.pass })).toEqual(refused('gone'))
})

test('a guest who goes leaves what was brought to whoever owns it', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const asked = { secret: next.secret, person: ewa.person }
  const guest = granted(await room.ask('enter', { ...asked, continues: {} }))
  granted(await room.ask('leave', { pass: guest.pass }))
  // Her journey is here now: the next one isn’t the first.
  expect(await room.ask('enter', asked)).toEqual(refused('in-use'))
  expect(granted(await room.ask('enter', { ...asked, sure: true })).owner).toBe(false)
})

test('who has the place of somebody that missed a workshop erases nothing of theirs elsewhere', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const people = [{ person: ewa.person, name: 'Ewa' }]
  const missed = await following(at.workshop, people)
  const third = await following(missed.workshop, people)
  const asked = { secret: third.secret, person: ewa.person }
  const { pass, owner } = granted(await room.ask('enter', asked))
  expect(owner).toBe(true)
  granted(await room.ask('leave', { pass }))
  expect(await room.ask('stay', { pass: ewa.pass })).toMatchObject({ ok: true })
})

test('a workshop that nobody follows brings nobody’s journey', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following('', [{ person: ewa.person, name: 'Ewa' }])
  const asked = { secret: next.secret, person: ewa.person, continues: { pass: ewa.pass } }
  expect(await room.ask('enter', asked)).toEqual(refused('gone'))
})

test('“J’ai fini” erases what was gone on from, too', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const next = await following(at.workshop, [{ person: ewa.person, name: 'Ewa' }])
  const asked = { secret: next.secret, person: ewa.person, continues: { pass: ewa.pass } }
  const { pass } = granted(await room.ask('enter', asked))
  granted(await room.ask('leave', { pass }))
  expect(await room.ask('stay', { pass: ewa.pass })).toEqual(refused('gone'))
})

test('the board hears what left the table and who asks to be followed up, after a restart too', async () => {
  const at = await openWorkshop(room)
  const { workshop } = at
  const ewa = await somebody(at, 'Ewa')
  const where = { at: 'portfolio', sorted: 3, all: 31, help: false, prints: true }
  ewa.provider.sendStateless(JSON.stringify(where))
  const leaving = { pass: ewa.pass, taken: true, followUp: 'Karim' } as const
  expect(await room.ask('leaving', leaving)).toEqual({ ok: true, followUp: 'Karim' })
  // What isn’t said again stays.
  expect(await room.ask('leaving', { pass: ewa.pass })).toEqual({ ok: true, followUp: 'Karim' })
  granted(await room.ask('printed', { key: room.key, workshop, people: [ewa.person] }))
  await until(() => (ewa.news as TabletNews[]).some(({ kind }) => kind === 'printed'))

  await room.kill()
  await room.start()
  const board = watch(connect(room, `group/${workshop}`, room.key))
  await board.settled
  await until(() => present(board)[ewa.person] !== undefined)
  expect(present(board)[ewa.person]).toMatchObject({
    ...{ printed: true, taken: true, followUp: 'Karim', prints: false },
  })
  granted(await room.ask('leaving', { pass: ewa.pass, followUp: null }))
  await until(() => present(board)[ewa.person]?.followUp === null)
  expect(await room.ask('leaving', { pass: ewa.pass, followUp: 'x'.repeat(61) })).toEqual(
    refused('not-understood'),
  )
})

test('what somebody asks for ends when it is done or taken back, and with no line and no restart', async () => {
  const at = await openWorkshop(room)
  const { workshop } = at
  const ewa = await somebody(at, 'Ewa')
  const where = { at: 'express', sorted: 3, all: 31 }
  const both = { help: true, prints: true }
  const say = (by: Pick<Tablet, 'provider'>, told: object) =>
    by.provider.sendStateless(JSON.stringify({ ...where, ...told }))
  const asksNow = ({ news }: Tablet) =>
    (news as TabletNews[]).findLast(({ kind }) => kind === 'asked') ?? null
  let board = watch(connect(room, `group/${workshop}`, room.key))
  const seen = () => present(board)[ewa.person]
  say(ewa, { ...both, pressed: ['help', 'prints'] })
  await until(() => seen()?.help === true)
  granted(
    await room.ask('attend', {
      ...{ key: room.key, workshop, person: ewa.person },
      ...{ how: 'going', by: 'Lina' },
    }),
  )
  const askedAt = seen()?.helpAt ?? 0
  // The tablet goes, and so does the room; another tablet of hers comes, and says where she is.
  ewa.goAway()
  await until(() => seen()?.here === false)
  await room.kill()
  await room.start()
  board = watch(connect(room, `group/${workshop}`, room.key))
  // That a process was killed is noticed a little later by the others.
  await until(() => seen()?.here === false)
  expect(seen()).toMatchObject({ ...both, going: 'Lina', here: false })
  expect(Math.abs((seen()?.helpAt ?? 0) - askedAt)).toBeLessThan(5_000)
  const again = watch(connect(room, `journey/${workshop}/${ewa.person}`, ewa.pass))
  await until(() => asksNow(again) !== null)
  expect(asksNow(again)).toMatchObject(both)
  await until(() => (again.news as TabletNews[]).some(({ kind }) => kind === 'going'))
  expect(again.news).toContainEqual({ kind: 'going', by: 'Lina' })
  say(again, { help: false, prints: false, at: 'value', pressed: [] })
  await until(() => seen()?.at === 'value')
  expect(seen()).toMatchObject({ ...both, going: 'Lina' })
  // What is pressed counts, one wish by itself; the workshop's end is the end of a call.
  say(again, { help: true, prints: false, pressed: ['prints'] })
  await until(() => seen()?.prints === false)
  expect(seen()?.help).toBe(true)
  granted(await room.ask('end', { key: room.key, workshop, days: 30 }))
  await until(() => seen()?.help === false)
  expect(seen()?.going).toBe(null)
})

/** A desk as it asks. Nothing here is sealed: the room can't tell. */
const recipient = `age1${'q'.repeat(58)}`
const deskAt = (secret: string, token: string, took: readonly ShareId[] = []) =>
  room.ask('be-there', { secret, token, name: 'Karim', recipient, took: [...took] })

test('what is handed over reaches its desk and no other, and is said to be there when it is', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const [karim, other] = ['token-of-karims-desk', 'token-of-another-desk']
  granted(await deskAt(at.secret, other))
  granted(await deskAt(at.secret, karim))
  const { desks } = granted(await room.ask('desks', { pass: ewa.pass }))
  expect(desks).toHaveLength(2)
  const copy = newId<'share'>()
  const asked = { pass: ewa.pass, desk: desks[1]?.desk ?? '', copy, sealed: 'sealed' }
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: false })
  expect(granted(await deskAt(at.secret, other)).handed).toEqual([])
  // Not before the desk says that it has it on its disk, however often either asks.
  expect(granted(await deskAt(at.secret, karim)).handed).toEqual([{ copy, sealed: 'sealed' }])
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: false })
  expect(granted(await deskAt(at.secret, karim, [copy])).handed).toEqual([])
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: true })
  // The same share, made anew later, is given again.
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: false })
})

test('a copy with photographs goes through the room, and what is larger than any copy doesn’t', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const karim = 'token-of-karims-desk'
  granted(await deskAt(at.secret, karim))
  const desk = granted(await room.ask('desks', { pass: ewa.pass })).desks[0]?.desk ?? ''
  const asked = { pass: ewa.pass, desk, copy: newId<'share'>() }
  const sealed = 's'.repeat(largestHandedOver)
  granted(await room.ask('hand-over', { ...asked, sealed }))
  expect(granted(await deskAt(at.secret, karim)).handed).toEqual([{ copy: asked.copy, sealed }])
  expect(await room.ask('hand-over', { ...asked, sealed: `${sealed}s` })).toEqual(
    refused('not-understood'),
  )
  // No other question may be so large.
  const handedIn = { id: sealed, answers: [], opinions: [], quotes: [] }
  expect(await room.ask('opine', { secret: at.secret, handedIn })).toEqual(
    refused('not-understood'),
  )
})

test('what is withdrawn reaches nobody; what was taken by then is said to be', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  const karim = 'token-of-karims-desk'
  granted(await deskAt(at.secret, karim))
  const desk = granted(await room.ask('desks', { pass: ewa.pass })).desks[0]?.desk ?? ''
  const asked = { pass: ewa.pass, desk, copy: newId<'share'>() }
  granted(await room.ask('hand-over', { ...asked, sealed: 'one' }))
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: false })
  expect(granted(await deskAt(at.secret, karim)).handed).toEqual([])
  granted(await room.ask('hand-over', { ...asked, sealed: 'two' }))
  granted(await deskAt(at.secret, karim, [asked.copy]))
  expect(await room.ask('hand-over', asked)).toEqual({ ok: true, taken: true })
})

test('the name of a desk that others know doesn’t open what waits for it', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  granted(await deskAt(at.secret, 'token-of-karims-desk'))
  const desk = granted(await room.ask('desks', { pass: ewa.pass })).desks[0]?.desk ?? ''
  const asked = { pass: ewa.pass, desk, copy: newId<'share'>(), sealed: 'sealed' }
  granted(await room.ask('hand-over', asked))
  expect(granted(await deskAt(at.secret, desk)).handed).toEqual([])
  expect(await room.ask('hand-over', { ...asked, desk: 'f'.repeat(32) })).toEqual(refused('gone'))
  expect(await deskAt('WRONG2', 'token-of-karims-desk')).toEqual(refused('wrong-code'))
})

test('nothing that was handed over is on the disk of the room', async () => {
  const at = await openWorkshop(room)
  const ewa = await somebody(at, 'Ewa')
  granted(await deskAt(at.secret, 'token-of-karims-desk'))
  const desk = granted(await room.ask('desks', { pass: ewa.pass })).desks[0]?.desk ?? ''
  const copy = newId<'share'>()
  granted(await room.ask('hand-over', { pass: ewa.pass, desk, copy, sealed: 'sealed-for-karim' }))
  await room.stop()
  for (const secret of ['sealed-for-karim', copy]) expect(await room.placesWith(secret)).toEqual([])
  await room.start()
})

test('who has a pass writes nothing into the plan that would bring another workshop’s people', async () => {
  const [at, other] = [await openWorkshop(room), await openWorkshop(room)]
  const ewa = await somebody(at, 'Ewa')
  const open = watch(connect(room, `room/${at.workshop}`, ewa.pass))
  await open.settled
  open.doc.getMap('about').set('follows', other.workshop)
  const board = watch(connect(room, `room/${at.workshop}`, room.key))
  await board.settled
  expect(board.doc.getMap('about').get('follows')).toBeUndefined()
  expect(Y.encodeStateAsUpdate(board.doc).length).toBeLessThan(10)
})
