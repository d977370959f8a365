import { expect, test } from 'vitest'
import type { CardId, Id, PlaceId } from '@/deck/deck'
import {
  readWorkshop,
  readWorkshopFile,
  workshopFormat,
  writeWorkshopFile,
} from '@/documents/workshop-format'
import type { JourneyId } from '@/journey/journey'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { fromTemplate, loadTemplateTexts, type NewId } from '@/workshop/templates'
import { type CheckId, type PrincipleId, startWorkshop, type Workshop } from '@/workshop/workshop'

const words = await loadTemplateTexts('fr')
let ids = 0
const newId: NewId = <Kind extends string>() => `id-${ids++}` as Id<Kind>
const prepared = fromTemplate('two-days', words, newId)
const door = { address: 'http://10.0.0.7:8080', code: 'AB2CD3', secret: 's3cret-of-the-qr-code' }

/** The prepared workshop in full swing: described, people in the room, something drawn. */
const running = after(
  prepared,
  { kind: 'describe', about: { title: 'Atouts', facilitators: 'Anne, Luc', deck: 'full' } },
  { kind: 'seat', person: 'journey-1' as JourneyId, seat: { name: 'Samira', colour: 'rose' } },
  { kind: 'show', shown: { door, wall: 'pair', endedAt: 1_790_000_000_000 } },
  {
    kind: 'show',
    shown: {
      pair: { card: 'calm' as CardId, place: 'home' as PlaceId },
      picture: [['calm' as CardId, 5]],
    },
  },
  { kind: 'invite', station: 'express', at: 1 },
)

function after(workshop: Workshop, ...steps: readonly WorkshopStep[]): Workshop {
  return steps.reduce(takeWorkshopStep, workshop)
}

/** A workshop as plain tables, as documents hold it. */
function plainOf(workshop: Workshop): Record<string, unknown> {
  const tables = Object.entries(workshop).map(([name, table]) => [
    name,
    table instanceof Map ? Object.fromEntries(table) : table,
  ])
  return JSON.parse(JSON.stringify(Object.fromEntries(tables)))
}

const fileOf = (value: unknown) => new Blob([JSON.stringify(value)])
const validFile = { kind: 'atouts-workshop', format: workshopFormat }
const row = {
  title: 'Accueil',
  shown: '',
  day: 1,
  start: '09:00',
  minutes: 20,
  station: '',
  wall: 'welcome',
  piles: true,
  skipped: false,
  order: 'V',
}

test('what nobody wrote yet reads as a workshop at its start', () => {
  expect(readWorkshop({})).toEqual({ workshop: startWorkshop(), flaws: 0 })
})

test('a workshop in full swing is read as it was kept', () => {
  expect(readWorkshop(plainOf(running))).toEqual({ workshop: running, flaws: 0 })
})

test('a damaged row is left out and counted, and the others are kept', () => {
  const { workshop, flaws } = readWorkshop({
    moments: { a: row, b: { ...row, day: 0 }, c: { ...row, wall: 'red' }, d: null },
    notes: { a: { say: 'Bonjour', advice: '' }, b: { say: 7 } },
    people: { p: { name: 'Samira', colour: 'rose', order: 'V' }, q: { name: '', order: 'V' } },
  })

  expect(flaws).toBe(5)
  expect([...workshop.moments]).toEqual([['a', row]])
  expect([...workshop.notes.keys()]).toEqual(['a'])
  expect([...workshop.people.keys()]).toEqual(['p'])
})

test('a damaged field is as at the start and counted, and the others are kept', () => {
  const { workshop, flaws } = readWorkshop({
    about: { title: 7, place: 'Lyon' },
    now: { wall: 'red', clock: { kind: 'stands', left: 'long' }, keepDays: 7 },
  })

  expect(flaws).toBe(3)
  expect(workshop.about).toEqual({ ...startWorkshop().about, place: 'Lyon' })
  expect(workshop.now).toEqual({ ...startWorkshop().now, keepDays: 7 })
})

test('only fields that we know are read', () => {
  const { workshop, flaws } = readWorkshop({
    about: { title: 'Atouts', secret: 'x' },
    moments: { a: { ...row, secret: 'x' } },
  })

  expect(flaws).toBe(0)
  expect(workshop.about).toEqual({ ...startWorkshop().about, title: 'Atouts' })
  expect([...workshop.moments.values()]).toEqual([row])
})

test.each([
  ['start', '9:00'],
  ['start', '09:60'],
  ['minutes', -1],
  ['minutes', 2.5],
  ['station', 'kitchen'],
  ['order', ''],
  ['title', 'x'.repeat(401)],
])('a moment with %s “%s” isn’t one', (field, value) => {
  expect(readWorkshop({ moments: { a: { ...row, [field]: value } } }).flaws).toBe(1)
})

test.each(['', '-a', 'a b', 'é', '__proto__x', 'x'.repeat(81)])('no row has the id “%s”', (id) => {
  expect(readWorkshop({ moments: { [id]: row } }).flaws).toBe(1)
})

test('a door has a code that can be read off a wall', () => {
  const doorWith = (code: string) => readWorkshop({ now: { door: { ...door, code } } })

  expect(doorWith('AB2CD3').workshop.now.door).toEqual(door)
  for (const code of ['AB2CD', 'AB2CD0', 'ab2cd3']) {
    expect(doorWith(code)).toEqual({ workshop: startWorkshop(), flaws: 1 })
  }
})

test('a colleague opens the plan as it was prepared, at its start', async () => {
  const { about, charter, moments, notes, checklist } = running

  expect(await readWorkshopFile(new Blob([writeWorkshopFile(running)]))).toEqual({
    ok: true,
    workshop: { ...startWorkshop(), about, charter, moments, notes, checklist },
  })
})

test('what the organisation stands by goes along, and a plan of before it is opened as it was', async () => {
  const stated = { title: 'Le thé d’abord', text: 'On s’assoit.' }
  const principle = 'p' as PrincipleId
  const own = after(
    prepared,
    { kind: 'add-principle', principle },
    { kind: 'state-principle', principle, stated },
  )
  const opened = await readWorkshopFile(new Blob([writeWorkshopFile(own)]))
  expect(opened.ok && opened.workshop.principles).toEqual(own.principles)
  expect([...own.principles.values()]).toMatchObject([stated])

  const { kind, ...rest } = JSON.parse(writeWorkshopFile(prepared))
  for (const format of [1, 2, 3])
    expect(await readWorkshopFile(fileOf({ kind, ...rest, format }))).toMatchObject({ ok: true })
})

test('the file has no names of participants, no door and nothing of what happened', () => {
  const file = writeWorkshopFile(running)

  expect(Object.keys(JSON.parse(file))).toEqual(
    'kind format about charter moments notes checklist resources'.split(' '),
  )
  for (const said of ['Samira', 'journey-1', ...Object.values(door)]) {
    expect(file).not.toContain(said)
  }
})

test('what was seen to is to be seen to again', async () => {
  const check = [...prepared.checklist.keys()][0] as CheckId
  const seen = after(prepared, { kind: 'see-to', check, seen: { done: true } })
  expect(seen.checklist.get(check)?.done).toBe(true)

  const opened = await readWorkshopFile(new Blob([writeWorkshopFile(seen)]))
  expect(opened.ok && opened.workshop.checklist).toEqual(prepared.checklist)
})

test('a file of more than four megabytes is refused unread', async () => {
  const [most, more] = [4_000_000, 4_000_001].map((size) => new Blob(['x'.repeat(size)]))

  expect(await readWorkshopFile(more ?? new Blob())).toEqual({ ok: false, because: 'too-large' })
  expect(await readWorkshopFile(most ?? new Blob())).toEqual({ ok: false, because: 'unreadable' })
})

test.each(['', 'Bonjour', writeWorkshopFile(running).slice(0, -10)])(
  'what isn’t JSON is unreadable (%#)',
  async (text) => {
    expect(await readWorkshopFile(new Blob([text]))).toEqual({ ok: false, because: 'unreadable' })
  },
)

test.each([
  ['nothing', null],
  ['a number', 7],
  ['a row', [validFile]],
  ['a journey', { ...validFile, kind: 'atouts-journey' }],
  ['without a format', { kind: 'atouts-workshop' }],
  ['with a format in letters', { ...validFile, format: '1' }],
  ['of a format before the first', { ...validFile, format: 0 }],
  ['with a list in place of its rows', { ...validFile, moments: [1, 2] }],
  ['with a wrong field', { ...validFile, about: { title: 7 } }],
  ['with one damaged row', { ...validFile, moments: { a: row, b: { ...row, minutes: '20' } } }],
])('a file is refused whole when it isn’t a workshop: %s', async (_, value) => {
  expect(await readWorkshopFile(fileOf(value))).toEqual({ ok: false, because: 'not-a-workshop' })
})

test('a file of a newer app is refused, whatever is in it', async () => {
  const newer = { ...validFile, format: workshopFormat + 1, about: 'in another form' }

  expect(await readWorkshopFile(fileOf(newer))).toEqual({
    ok: false,
    because: 'from-a-newer-app',
  })
})

test('what a file adds of its own is left out, names and doors too', async () => {
  const { people, now } = plainOf(running)
  const opened = await readWorkshopFile(fileOf({ ...validFile, people, now }))

  expect(opened).toEqual({ ok: true, workshop: startWorkshop() })
})
