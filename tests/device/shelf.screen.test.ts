import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteErrand, openErrands } from '@/device/errands'
import { addJourney } from '@/device/journey-changes'
import { newId } from '@/device/new-id'
import { listPeople, openShelf, type Shelf } from '@/device/shelf'
import { listWorkshops } from '@/device/workshop-shelf'
import { startJourney } from '@/journey/journey'
import { runErrands } from '@/live-room/run-errands'
import { documentOf } from '@/store/journey-document'
import { keepNewWorkshop } from '@/store/open-workshop'
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

const damaged: readonly Record<string, unknown>[] = [
  {},
  { name: 7 },
  { name: null, colour: 'teal' },
  { name: 'x', colour: 'plaid', format: 2, touchedAt: 1, lock: null },
  { name: 'x', colour: 'teal', format: '2', touchedAt: 1, lock: null },
  { name: 'x', colour: 'teal', format: 2, touchedAt: Number.NaN, lock: null },
  { name: 'x', colour: 'teal', format: 2, touchedAt: 1, lock: 'open' },
  { name: 'x', colour: 'teal', format: 2, touchedAt: 1, lock: null, room: { pass: 1 } },
  { title: [], dates: '', format: 1, touchedAt: 1, papers: null },
  { title: '', dates: '', format: 1, touchedAt: 1, papers: { room: 'x' } },
]

test.each(damaged)('a damaged row hides nobody: %j', async (row) => {
  const ewa = startJourney('Ewa', 'teal')
  await addJourney(shelf, newId<'journey'>(), ewa.about, documentOf(ewa))
  await keepNewWorkshop(startWorkshop())
  await shelf.put('people', { ...row, id: 'damaged' } as never)
  await shelf.put('workshops', { ...row, id: 'damaged' } as never)

  expect((await listPeople(shelf)).map(({ name }) => name)).toEqual(['Ewa'])
  expect(await listWorkshops()).toHaveLength(1)
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
