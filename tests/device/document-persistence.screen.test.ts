import { beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import {
  changesAfter,
  type Database,
  eraseJourney,
  listPeople,
  openDatabase,
} from '@/device/database'
import { type Keeping, type Persistence, persistDocument } from '@/device/document-persistence'
import { addJourney, newPerson, readJourneyDocument, touchPerson } from '@/device/journey-changes'
import { documentOf } from '@/documents/journey-document'
import { newId } from '@/documents/new-id'
import { startJourney } from '@/journey/journey'

const ewa = startJourney('Ewa', 'teal')
let database: Database
let id = newId<'journey'>()

beforeEach(async () => {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  database = opened.database
  id = newId<'journey'>()
  await addJourney(database, newPerson(id, ewa.about), documentOf(ewa))
})

/** One tablet's screen: its document, and what it was told about keeping. */
async function sit(): Promise<{
  doc: Y.Doc
  persistence: Persistence
  told: Keeping[]
  map: Y.Map<unknown>
}> {
  const read = await readJourneyDocument(database, id)
  if (!read.ok) throw new Error(read.because)
  const { doc, rows } = read
  const told: Keeping[] = []
  const tell = (keeping: Keeping) => void told.push(keeping)
  const persistence = persistDocument({
    ...{ name: id, owner: id, doc, rows, tell },
    touchChip: () => touchPerson(id, ewa.about),
  })
  return { doc, persistence, told, map: doc.getMap('likes') }
}

test('“kept” is told only after the change is in the database', async () => {
  const { persistence, told, map } = await sit()
  map.set('patience', true)
  expect(told).toEqual([{ kind: 'keeping' }])
  await persistence.settled()

  expect(told).toEqual([{ kind: 'keeping' }, { kind: 'kept' }])
  expect(await changesAfter(database, id, 0)).toHaveLength(2)
  persistence.stop()
})

test('many small changes are put together into one, and nothing is lost', async () => {
  const { persistence, map } = await sit()
  for (let taken = 0; taken < 450; taken++) {
    map.set(`card-${taken % 79}`, taken)
    await persistence.settled()
  }
  expect((await changesAfter(database, id, 0)).length).toBeLessThan(105)
  await persistence.putAway()
  expect(await changesAfter(database, id, 0)).toHaveLength(1)

  const again = await sit()
  expect(again.map.toJSON()).toEqual(map.toJSON())
  again.persistence.stop()
})

test('two screens of one journey follow each other, also while changes are put together', async () => {
  const [one, other] = [await sit(), await sit()]
  for (let taken = 0; taken < 230; taken++) {
    const { persistence, map } = taken % 2 === 0 ? one : other
    map.set(`${taken % 2}-${taken}`, true)
    await persistence.settled()
  }

  // Both are in one page, which doesn't hear its own hints; a screen that comes back looks itself.
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => one.map.size).toBe(230)
  await expect.poll(() => other.map.size).toBe(230)
  one.persistence.stop()
  other.persistence.stop()
})

test('an erased journey is never written again', async () => {
  const { persistence, told, map } = await sit()
  await eraseJourney(database, id)
  map.set('patience', true)
  await persistence.settled()

  expect(told.at(-1)).toEqual({ kind: 'not-kept', because: 'erased' })
  expect(await changesAfter(database, id, 0)).toEqual([])
  expect((await listPeople(database)).some((person) => person.id === id)).toBe(false)
})

test('a change that can’t be read is counted and left where it is', async () => {
  await database.add('changes', { journey: id, change: new Uint8Array([7, 7, 7]) })
  const read = await readJourneyDocument(database, id)

  expect(read).toMatchObject({ ok: true, unreadable: 1 })
  expect(read.ok && read.doc.getMap('about').get('name')).toBe('Ewa')
  expect(await changesAfter(database, id, 0)).toHaveLength(2)
})

test('changes that can’t be read stay when the others are put together', async () => {
  const broken = await database.add('changes', { journey: id, change: new Uint8Array([7, 7, 7]) })
  const { persistence, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await persistence.settled()
  await persistence.putAway()

  const left = await changesAfter(database, id, 0)
  expect(left.map(({ seq }) => seq)).toContain(broken)
  expect(left).toHaveLength(2)
})

test('a journey that is erased while it is put away doesn’t come back', async () => {
  const { persistence, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await persistence.settled()
  await eraseJourney(database, id)
  await persistence.putAway()

  expect(await changesAfter(database, id, 0)).toEqual([])
})

test('a journey that isn’t here, or is of a newer format, is refused', async () => {
  const nobody = newId<'journey'>()
  expect(await readJourneyDocument(database, nobody)).toEqual({ ok: false, because: 'gone' })
  const person = await database.get('people', id)
  if (!person) throw new Error('Ewa isn’t here')
  await database.put('people', { ...person, format: 99 })

  expect(await readJourneyDocument(database, id)).toEqual({
    ok: false,
    because: 'from-a-newer-app',
  })
})

// The last one: it closes the database of this page.
test('a database that closes while a journey is put away stops nobody', async () => {
  const { persistence, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await persistence.settled()
  database.close()

  await expect(persistence.putAway()).resolves.toBeUndefined()
})
