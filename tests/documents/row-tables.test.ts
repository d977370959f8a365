import * as v from 'valibot'
import { expect, test } from 'vitest'
import { journeyTables } from '@/documents/journey-format'
import { isTooMuch, readRows } from '@/documents/row-tables'
import { workshopTables } from '@/documents/workshop-format'
import { startJourney, tableNames } from '@/journey/journey'
import { papers, startWorkshop } from '@/workshop/workshop'

test('a table is declared in one place, and is read by it', () => {
  const dreams = {
    key: v.pipe(v.string(), v.minLength(2)),
    row: v.object({ words: v.string() }),
    most: 2,
  }
  const plain = {
    likes: { calm: true },
    dreams: { one: { words: 'la mer' }, x: { words: '' }, two: 7, three: { words: '' } },
  }
  const { tables, flaws } = readRows({ ...journeyTables, dreams }, plain)

  expect([...tables.dreams]).toEqual([
    ['one', { words: 'la mer' }],
    ['three', { words: '' }],
  ])
  expect(tables.likes.size).toBe(1)
  expect(flaws).toBe(2)
  expect(isTooMuch({ dreams }, plain)).toBe(true)
})

test('every table of a journey and of a workshop is begun, sent and read', () => {
  const { about: _, ...started } = startJourney('Ewa', 'teal')
  expect(Object.keys(started).toSorted()).toEqual(Object.keys(journeyTables).toSorted())
  expect([...tableNames].toSorted()).toEqual(Object.keys(journeyTables).toSorted())
  const oneRow = ['about', 'now', 'drawn', 'reach', 'lessons', 'lastTime']
  const inPapers = Object.values(papers)
    .flat()
    .filter((table) => !oneRow.includes(table))
  expect(inPapers.toSorted()).toEqual(Object.keys(workshopTables).toSorted())
  const begun = Object.keys(startWorkshop()).filter((table) => !oneRow.includes(table))
  expect(begun.toSorted()).toEqual(Object.keys(workshopTables).toSorted())
})
