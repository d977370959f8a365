import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteErrand, openErrands } from '@/device/errands'
import { addJourney, readJourneyDocument } from '@/device/journey-changes'
import { openShelf, type Shelf } from '@/device/shelf'
import { listWorkshops } from '@/device/workshop-shelf'
import { documentOf } from '@/documents/journey-document'
import { format } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { startJourney } from '@/journey/journey'
import { runErrands } from '@/live-room/run-errands'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openJourney } from '@/store/open-journey'
import { keepNewWorkshop } from '@/store/open-workshop'
import { refreshPeople, usePeople } from '@/store/people'
import { startWorkshop } from '@/workshop/workshop'

let shelf: Shelf
beforeEach(async () => {
  const opened = await openShelf()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  shelf = opened.shelf
  await clear()
})
afterEach(() => clear())

async function clear(): Promise<void> {
  for (const store of ['people', 'changes', 'workshops', 'errands'] as const) {
    await shelf.clear(store)
  }
}

const chip = { name: 'Joël', colour: 'teal', format: 2, touchedAt: 1, lock: null }
const damaged: readonly Record<string, unknown>[] = [
  {},
  { ...chip, name: 7 },
  { ...chip, colour: 'plaid' },
  { ...chip, format: '2' },
  { ...chip, touchedAt: Number.NaN },
  { ...chip, room: { pass: 1 } },
]

test.each(damaged)('a damaged chip hides nobody, and is made anew: %j', async (row) => {
  const [ewa, joel] = [startJourney('Ewa', 'teal'), startJourney('Joël', 'violet')]
  await addJourney(shelf, newId<'journey'>(), ewa.about, documentOf(ewa))
  const id = newId<'journey'>()
  await addJourney(shelf, id, joel.about, documentOf(joel))
  await shelf.put('people', { ...row, id } as never)
  await refreshPeople()

  const { people, damaged } = usePeople.getState()
  expect(people?.map(({ name }) => name).toSorted()).toEqual(['Ewa', 'Joël'])
  expect(damaged).toBe(0)
  expect(await shelf.get('people', id)).toMatchObject({
    name: 'Joël',
    colour: 'violet',
    lock: null,
  })
})

test.each([
  ['a code that can’t be asked for', { ...chip, lock: 'open' }, true],
  ['a journey that can’t be read', { ...chip, name: 7 }, false],
])('%s isn’t opened, and is counted', async (_, row, isReadable) => {
  const joel = startJourney('Joël', 'teal')
  const id = newId<'journey'>()
  await addJourney(shelf, id, joel.about, isReadable ? documentOf(joel) : new Y.Doc())
  await shelf.put('people', { ...row, id } as never)
  await refreshPeople()

  expect(usePeople.getState()).toMatchObject({ people: [], damaged: 1 })
  expect(await shelf.get('people', id)).toMatchObject(row)
})

test.each([{}, { title: [], dates: '' }, { title: 'x', dates: '', format: 1, touchedAt: 'now' }])(
  'a workshop whose chip is damaged is found again: %j',
  async (row) => {
    const blank = startWorkshop()
    const kept = await keepNewWorkshop({ ...blank, about: { ...blank.about, title: 'Lundi' } })
    if (!kept.ok) throw new Error(kept.because)
    await shelf.put('workshops', { ...row, id: kept.id } as never)

    expect(await listWorkshops()).toMatchObject([{ id: kept.id, title: 'Lundi' }])
  },
)

test('a journey of the first version opens from the shelf, and is kept as ours', async () => {
  const about = { name: 'Hồng', colour: 'teal', deck: 'short', format: 1 }
  const doc = new Y.Doc()
  for (const [field, value] of Object.entries(about)) doc.getMap('about').set(field, value)
  doc.getMap('strengths').set('ecouter', { order: 'V' })
  const id = newId<'journey'>()
  await shelf.add('people', { id, ...chip, name: 'Hồng', colour: 'teal', format: 1, lock: null })
  await shelf.add('changes', { journey: id, change: Y.encodeStateAsUpdateV2(doc) })

  await openJourney(id)
  const open = useOpenJourney.getState()
  if (open.kind !== 'open') throw new Error(open.kind)
  expect([...open.journey.strengths.keys()]).toEqual(['ecouter'])
  expect(open.journey.gifts.size).toBe(0)
  await closeJourney()
  expect(await shelf.get('people', id)).toMatchObject({ name: 'Hồng', format })
  const kept = await readJourneyDocument(shelf, id)
  expect(kept.ok && kept.doc.getMap('about').get('format')).toBe(format)
})

test.each(['not json', '{"name":"explode","question":{}}', '{"name":"constructor"}', 'null'])(
  'an errand that can’t be read stops none after it: %s',
  async (told) => {
    await shelf.add('errands', { told })
    await noteErrand({ name: 'leave', question: { pass: 'a-pass' } })
    await runErrands()

    // Without a room both wait; nothing was thrown, and nothing was dropped.
    expect(await openErrands()).toHaveLength(2)
  },
)
