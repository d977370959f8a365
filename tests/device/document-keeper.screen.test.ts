import { beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Keeper, type Keeping, keepDocument } from '@/device/document-keeper'
import { addJourney, readJourneyDocument, touchPerson } from '@/device/journey-changes'
import { changesAfter, eraseJourney, listPeople, openShelf, type Shelf } from '@/device/shelf'
import { documentOf } from '@/documents/journey-document'
import { newId } from '@/documents/new-id'
import { startJourney } from '@/journey/journey'

const ewa = startJourney('Ewa', 'teal')
let shelf: Shelf
let id = newId<'journey'>()

beforeEach(async () => {
  const opened = await openShelf()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  shelf = opened.shelf
  id = newId<'journey'>()
  await addJourney(shelf, id, ewa.about, documentOf(ewa))
})

/** One tablet's screen: its document, and what it was told about keeping. */
async function sit(): Promise<{
  doc: Y.Doc
  keeper: Keeper
  told: Keeping[]
  map: Y.Map<unknown>
}> {
  const read = await readJourneyDocument(shelf, id)
  if (!read.ok) throw new Error(read.because)
  const { doc, rows } = read
  const told: Keeping[] = []
  const tell = (keeping: Keeping) => void told.push(keeping)
  const keeper = keepDocument({
    ...{ name: id, owner: id, doc, rows, tell },
    touchChip: () => touchPerson(id, ewa.about),
  })
  return { doc, keeper, told, map: doc.getMap('likes') }
}

test('“kept” is told only after the change is on the shelf', async () => {
  const { keeper, told, map } = await sit()
  map.set('patience', true)
  expect(told).toEqual([{ kind: 'keeping' }])
  await keeper.settled()

  expect(told).toEqual([{ kind: 'keeping' }, { kind: 'kept' }])
  expect(await changesAfter(shelf, id, 0)).toHaveLength(2)
  keeper.stop()
})

test('many small changes are put together into one, and nothing is lost', async () => {
  const { keeper, map } = await sit()
  for (let taken = 0; taken < 450; taken++) {
    map.set(`card-${taken % 79}`, taken)
    await keeper.settled()
  }
  expect((await changesAfter(shelf, id, 0)).length).toBeLessThan(105)
  await keeper.putAway()
  expect(await changesAfter(shelf, id, 0)).toHaveLength(1)

  const again = await sit()
  expect(again.map.toJSON()).toEqual(map.toJSON())
  again.keeper.stop()
})

test('two screens of one journey follow each other, also while changes are put together', async () => {
  const [one, other] = [await sit(), await sit()]
  for (let taken = 0; taken < 230; taken++) {
    const { keeper, map } = taken % 2 === 0 ? one : other
    map.set(`${taken % 2}-${taken}`, true)
    await keeper.settled()
  }

  // Both are in one page, which doesn't hear its own hints; a screen that comes back looks itself.
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => one.map.size).toBe(230)
  await expect.poll(() => other.map.size).toBe(230)
  one.keeper.stop()
  other.keeper.stop()
})

test('an erased journey is never written again', async () => {
  const { keeper, told, map } = await sit()
  await eraseJourney(shelf, id)
  map.set('patience', true)
  await keeper.settled()

  expect(told.at(-1)).toEqual({ kind: 'not-kept', because: 'erased' })
  expect(await changesAfter(shelf, id, 0)).toEqual([])
  expect((await listPeople(shelf)).some((person) => person.id === id)).toBe(false)
})

test('a change that can’t be read is counted and left where it is', async () => {
  await shelf.add('changes', { journey: id, change: new Uint8Array([7, 7, 7]) })
  const read = await readJourneyDocument(shelf, id)

  expect(read).toMatchObject({ ok: true, unreadable: 1 })
  expect(read.ok && read.doc.getMap('about').get('name')).toBe('Ewa')
  expect(await changesAfter(shelf, id, 0)).toHaveLength(2)
})

test('changes that can’t be read stay when the others are put together', async () => {
  const broken = await shelf.add('changes', { journey: id, change: new Uint8Array([7, 7, 7]) })
  const { keeper, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await keeper.settled()
  await keeper.putAway()

  const left = await changesAfter(shelf, id, 0)
  expect(left.map(({ seq }) => seq)).toContain(broken)
  expect(left).toHaveLength(2)
})

test('a journey that is erased while it is put away doesn’t come back', async () => {
  const { keeper, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await keeper.settled()
  await eraseJourney(shelf, id)
  await keeper.putAway()

  expect(await changesAfter(shelf, id, 0)).toEqual([])
})

test('a journey that isn’t here, or is of a newer format, is refused', async () => {
  const nobody = newId<'journey'>()
  expect(await readJourneyDocument(shelf, nobody)).toEqual({ ok: false, because: 'gone' })
  const person = await shelf.get('people', id)
  if (!person) throw new Error('Ewa isn’t here')
  await shelf.put('people', { ...person, format: 99 })

  expect(await readJourneyDocument(shelf, id)).toEqual({ ok: false, because: 'from-a-newer-app' })
})

// The last one: it closes the database of this page.
test('a shelf that closes while a journey is put away stops nobody', async () => {
  const { keeper, map } = await sit()
  for (let taken = 0; taken < 20; taken++) map.set(`card-${taken}`, true)
  await keeper.settled()
  shelf.close()

  await expect(keeper.putAway()).resolves.toBeUndefined()
})
