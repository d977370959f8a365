import { openDB } from 'idb'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '@/device/database'
import { findWorkshop, listWorkshops } from '@/device/workshop-storage'
import type { WorkshopId } from '@/workshop/workshop'

function paper(table: string, key: string, row: unknown): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap(table).set(key, row)
  return Y.encodeStateAsUpdateV2(doc)
}

test('a tablet whose database is of the second layout keeps all that is in it', async () => {
  await new Promise((gone) => {
    indexedDB.deleteDatabase('atouts').onsuccess = gone
  })
  const old = await openDB('atouts', 2, {
    upgrade(db) {
      db.createObjectStore('people', { keyPath: 'id' })
      db.createObjectStore('changes', { keyPath: 'seq', autoIncrement: true }).createIndex(
        'by-journey',
        ['journey', 'seq'],
      )
      db.createObjectStore('workshops', { keyPath: 'id' })
      db.createObjectStore('errands', { keyPath: 'id', autoIncrement: true })
    },
  })
  await old.put('people', { id: 'p-1', name: 'Ewa' })
  await old.put('changes', { journey: 'p-1', change: new Uint8Array([0, 0]) })
  const row = { id: 'w-1', title: 'Lundi', dates: '', format: 1, touchedAt: 1 }
  const seat = { name: 'Ewa', colour: 'teal', order: 'V' }
  const papers = {
    room: paper('about', 'title', 'Lundi'),
    plan: new Uint8Array([7, 7, 7]),
    group: paper('people', 'p-1', seat),
  }
  await old.put('workshops', { ...row, papers })
  old.close()

  const opened = await openDatabase()
  if (!opened.ok) throw new Error(opened.because)
  expect(await opened.database.getAll('people')).toEqual([{ id: 'p-1', name: 'Ewa' }])
  expect(await opened.database.count('changes')).toBe(4)
  expect(await opened.database.getAll('workshops')).toEqual([row])
  expect(await listWorkshops()).toEqual([row])
  const found = await findWorkshop('w-1' as WorkshopId)
  if (!found.ok) throw new Error(found.because)
  expect(found.papers.room.doc.getMap('about').toJSON()).toEqual({ title: 'Lundi' })
  expect(found.papers.group.doc.getMap('people').toJSON()).toEqual({ 'p-1': seat })
  expect(found.papers.plan.unreadable).toBe(1)
})
