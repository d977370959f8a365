import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changesAfter, type Database, openDatabase, paperName } from '@/device/database'
import { eraseWorkshop, findWorkshop, listWorkshops } from '@/device/workshop-storage'
import { closeWorkshop, keepNewWorkshop, openWorkshop, workshopStep } from '@/store/open-workshop'
import { useOpenWorkshop } from '@/store/workshop-on-screen'
import { startWorkshop, type WorkshopId } from '@/workshop/workshop'

let database: Database
let id: WorkshopId
beforeEach(async () => {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error('This browser keeps nothing')
  database = opened.database
  const blank = startWorkshop()
  const kept = await keepNewWorkshop({ ...blank, about: { ...blank.about, title: 'Lundi' } })
  if (!kept.ok) throw new Error(kept.because)
  id = kept.id
})
afterEach(async () => {
  await closeWorkshop()
  for (const store of ['people', 'changes', 'workshops'] as const) await database.clear(store)
})

function nowOpen() {
  const now = useOpenWorkshop.getState()
  if (now.kind !== 'open') throw new Error(now.kind)
  return now
}

const describe = (about: { title?: string; place?: string }) =>
  workshopStep({ kind: 'describe', about })

test('“kept” is said only after the change is in the database', async () => {
  await openWorkshop(id)
  expect(nowOpen().keeping).toEqual({ kind: 'kept' })
  describe({ title: 'Mardi' })
  expect(nowOpen().keeping).toEqual({ kind: 'keeping' })
  await expect.poll(() => nowOpen().keeping).toEqual({ kind: 'kept' })

  const found = await findWorkshop(id)
  expect(found.ok && found.papers.room.doc.getMap('about').get('title')).toBe('Mardi')
  await closeWorkshop()
  expect(await listWorkshops()).toMatchObject([{ title: 'Mardi' }])
})

test('what another window kept meanwhile isn’t written over', async () => {
  await openWorkshop(id)
  const other = await findWorkshop(id)
  if (!other.ok) throw new Error(other.because)
  const { doc } = other.papers.room
  const before = Y.encodeStateVector(doc)
  doc.getMap('about').set('place', 'Salle 2')
  const change = Y.encodeStateAsUpdateV2(doc, before)
  await database.add('changes', { journey: paperName(id, 'room'), change })
  describe({ title: 'Mardi' })
  await closeWorkshop()
  await openWorkshop(id)

  expect(nowOpen().workshop.about).toMatchObject({ title: 'Mardi', place: 'Salle 2' })
})

test.each(['room', 'plan', 'group'] as const)(
  'a part that can’t be read is told, and stays where it is: %s',
  async (paper) => {
    const broken = new Uint8Array([7, 7, 7])
    await database.add('changes', { journey: paperName(id, paper), change: broken })
    await openWorkshop(id)
    expect(nowOpen()).toMatchObject({ unreadable: 1, workshop: { about: { title: 'Lundi' } } })
    describe({ title: 'Mardi' })
    await closeWorkshop()

    const left = await changesAfter(database, paperName(id, paper), 0)
    expect(left.map(({ change }) => change)).toContainEqual(broken)
    await openWorkshop(id)
    expect(nowOpen()).toMatchObject({ unreadable: 1, workshop: { about: { title: 'Mardi' } } })
  },
)

test('an erased workshop never comes back', async () => {
  await openWorkshop(id)
  await eraseWorkshop(id)
  describe({ title: 'Mardi' })
  await expect.poll(() => nowOpen().keeping).toEqual({ kind: 'not-kept', because: 'erased' })
  await closeWorkshop()

  expect(await listWorkshops()).toEqual([])
  expect(await database.count('changes')).toBe(0)
})

test('a workshop that couldn’t be kept, and was erased, doesn’t come back either', async () => {
  await openWorkshop(id)
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  describe({ title: 'Mardi' })
  await expect.poll(() => nowOpen().keeping).toMatchObject({ because: 'storage-full' })
  await closeWorkshop()
  IDBObjectStore.prototype.add = add
  await eraseWorkshop(id)
  await openWorkshop(id)

  expect(nowOpen()).toMatchObject({
    keeping: { kind: 'elsewhere' },
    workshop: { about: { title: '' } },
  })
})

test('a workshop of a newer app is refused, and stays as it is', async () => {
  const row = await database.get('workshops', id)
  if (!row) throw new Error('It isn’t here')
  await database.put('workshops', { ...row, format: 99 })
  const before = await database.getAll('changes')
  await openWorkshop(id)

  expect(useOpenWorkshop.getState()).toMatchObject({ kind: 'refused', because: 'from-a-newer-app' })
  expect(await database.getAll('changes')).toEqual(before)
})
