import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Database, openDatabase } from '@/device/database'
import { addJourney, newPerson, readJourneyDocument } from '@/device/journey-changes'
import { enqueue, readOutbox } from '@/device/outbox'
import { listWorkshops } from '@/device/workshop-storage'
import { documentOf } from '@/documents/journey-document'
import { format } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { startJourney } from '@/journey/journey'
import { sendOutbox } from '@/live-room/send-outbox'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openJourney } from '@/store/open-journey'
import { keepNewWorkshop } from '@/store/open-workshop'
import { refreshPeople, usePeople } from '@/store/people'
import { startWorkshop } from '@/workshop/workshop'

let database: Database
beforeEach(async () => {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  database = opened.database
  await clear()
})
afterEach(() => clear())

async function clear(): Promise<void> {
  for (const store of ['people', 'changes', 'workshops', 'errands'] as const) {
    await database.clear(store)
  }
}

const chip = { name: 'Joël', colour: 'teal', format: 2, touchedAt: 1, lock: null }
const damaged: readonly Record<string, unknown>[] = [
  { ...chip, name: 7 },
  { ...chip, colour: 'plaid' },
  { ...chip, format: '2' },
  { ...chip, touchedAt: Number.NaN },
  { ...chip, room: { pass: 1 } },
]

test.each(damaged)('a damaged chip hides nobody, and is made anew: %j', async (row) => {
  const [ewa, joel] = [startJourney('Ewa', 'teal'), startJourney('Joël', 'violet')]
  await addJourney(database, newPerson(newId<'journey'>(), ewa.about), documentOf(ewa))
  const id = newId<'journey'>()
  await addJourney(database, newPerson(id, joel.about), documentOf(joel))
  await database.put('people', { ...row, id } as never)
  await refreshPeople()

  const { people, damaged } = usePeople.getState()
  expect(people?.map(({ name }) => name).toSorted()).toEqual(['Ewa', 'Joël'])
  expect(damaged).toBe(0)
  expect(await database.get('people', id)).toMatchObject({
    name: 'Joël',
    colour: 'violet',
    lock: null,
  })
})

test('a pass to the room is kept, whatever else of it is damaged', async () => {
  const joel = startJourney('Joël', 'violet')
  const id = newId<'journey'>()
  const room = { workshop: 'w-1', pass: 'a-pass', eraseAt: 'soon' }
  await addJourney(database, newPerson(id, joel.about), documentOf(joel))
  await database.put('people', { ...chip, id, room } as never)
  await refreshPeople()

  expect(await database.get('people', id)).toMatchObject({
    name: 'Joël',
    room: { workshop: 'w-1', pass: 'a-pass', title: '', eraseAt: null },
  })
})

test.each([
  ['a code that can’t be asked for', { ...chip, lock: 'open' }, true],
  ['a row that lost its code', { ...chip, lock: undefined }, true],
  ['a journey that can’t be read', { ...chip, name: 7 }, false],
])('%s isn’t opened, and is counted', async (_, row, isReadable) => {
  const joel = startJourney('Joël', 'teal')
  const id = newId<'journey'>()
  await addJourney(database, newPerson(id, joel.about), isReadable ? documentOf(joel) : new Y.Doc())
  await database.put('people', { ...row, id } as never)
  await refreshPeople()

  expect(usePeople.getState()).toMatchObject({ people: [], damaged: 1 })
  expect(await database.get('people', id)).toMatchObject(row)
})

test('a workshop of a newer app whose row looks otherwise stays as it is', async () => {
  const row = { id: 'w-9', format: 9, name: 'Mardi' }
  await database.put('workshops', row as never)

  expect(await listWorkshops()).toEqual([])
  expect(await database.getAll('workshops')).toEqual([row])
})

test.each([{}, { title: [], dates: '' }, { title: 'x', dates: '', format: 1, touchedAt: 'now' }])(
  'a workshop whose chip is damaged is found again: %j',
  async (row) => {
    const blank = startWorkshop()
    const kept = await keepNewWorkshop({ ...blank, about: { ...blank.about, title: 'Lundi' } })
    if (!kept.ok) throw new Error(kept.because)
    await database.put('workshops', { ...row, id: kept.id } as never)

    expect(await listWorkshops()).toMatchObject([{ id: kept.id, title: 'Lundi' }])
  },
)

test('a journey of the first version opens from the database, and is kept as ours', async () => {
  const about = { name: 'Hồng', colour: 'teal', deck: 'short', format: 1 }
  const doc = new Y.Doc()
  for (const [field, value] of Object.entries(about)) doc.getMap('about').set(field, value)
  doc.getMap('strengths').set('ecouter', { order: 'V' })
  const id = newId<'journey'>()
  await database.add('people', { id, ...chip, name: 'Hồng', colour: 'teal', format: 1, lock: null })
  await database.add('changes', { journey: id, change: Y.encodeStateAsUpdateV2(doc) })

  await openJourney(id)
  const open = useOpenJourney.getState()
  if (open.kind !== 'open') throw new Error(open.kind)
  expect([...open.journey.strengths.keys()]).toEqual(['ecouter'])
  expect(open.journey.gifts.size).toBe(0)
  await closeJourney()
  expect(await database.get('people', id)).toMatchObject({ name: 'Hồng', format })
  const kept = await readJourneyDocument(database, id)
  expect(kept.ok && kept.doc.getMap('about').get('format')).toBe(format)
})

test.each(['not json', '{"name":"explode","question":{}}', '{"name":"constructor"}', 'null'])(
  'an errand that can’t be read stops none after it: %s',
  async (told) => {
    await database.add('errands', { told })
    await enqueue({ name: 'leave', question: { pass: 'a-pass' } })
    await sendOutbox()

    // Without a room both wait; nothing was thrown, and nothing was dropped.
    expect(await readOutbox()).toHaveLength(2)
  },
)
