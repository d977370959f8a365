import { expect, test } from 'vitest'
import { journeyTables, readAbout } from '@/documents/journey-format'
import { readRows } from '@/documents/row-tables'
import { tableNames } from '@/journey/journey'

test('no tables at all are empty tables', () => {
  const { tables, flaws } = readRows(journeyTables, {})

  expect(flaws).toBe(0)
  expect(tableNames.map((name) => tables[name].size)).toEqual(tableNames.map(() => 0))
})

test('each damaged row is counted once, and the others are read', () => {
  const { tables, flaws } = readRows(journeyTables, {
    strengths: { calm: { order: 'V' }, tidy: { order: 7 }, '': { order: 'V' } },
    likes: { calm: true, tidy: 'yes' },
    lines: 'none',
  })

  expect(flaws).toBe(4)
  expect([...tables.strengths]).toEqual([['calm', { order: 'V' }]])
  expect([...tables.likes]).toEqual([['calm', true]])
})

test('a row has only the fields that we know', () => {
  const { tables } = readRows(journeyTables, { strengths: { calm: { order: 'V', secret: 'x' } } })

  expect([...tables.strengths.values()]).toEqual([{ order: 'V' }])
})

test('every card of every deck has an id that can be stored', () => {
  for (const id of ['s-organiser', 'faire-l-interprete', 'story-1:said', 'A_1', '0']) {
    expect(readRows(journeyTables, { likes: { [id]: true } }).flaws, id).toBe(0)
  }
  for (const id of ['', '-a', 'é', 'a b', 'a/b', 'a.b', '__proto__x', 'x'.repeat(81)]) {
    expect(readRows(journeyTables, { likes: { [id]: true } }).flaws, id).toBe(1)
  }
})

test('a name is read as it would be typed', () => {
  expect(readAbout({ name: '  Zoe\u0308 ', colour: 'teal', deck: 'full' })).toEqual({
    name: 'Zoë',
    colour: 'teal',
    deck: 'full',
    shows: 'nothing',
    showsUntil: 'workshop',
  })
  expect(readAbout(null)).toBeNull()
  expect(readAbout({ name: 7, colour: 'teal', deck: 'full' })).toBeNull()
})

test('a table has as many rows as anyone needs, and a file with more is refused', async () => {
  const strengths = Object.fromEntries(
    Array.from({ length: 120_000 }, (_, at) => [`card-${at}`, { order: 'V' }]),
  )
  expect(readRows(journeyTables, { strengths }).tables.strengths.size).toBe(
    journeyTables.strengths.most,
  )
  expect(readRows(journeyTables, { strengths }).flaws).toBeGreaterThan(100_000)
})
