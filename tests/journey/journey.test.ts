import { expect, test } from 'vitest'
import { asName, startJourney, tableNames } from '@/journey/journey'

test('nothing has been done on a journey that starts', () => {
  const journey = startJourney('Samira', 'rose')

  expect(journey.about).toEqual({
    name: 'Samira',
    colour: 'rose',
    deck: 'short',
    shows: 'nothing',
    showsUntil: 'workshop',
  })
  expect(tableNames.map((name) => journey[name].size)).toEqual(tableNames.map(() => 0))
  expect(Object.keys(journey).sort()).toEqual(['about', ...tableNames].sort())
})

test.each([
  ['Samira', 'Samira'],
  ['  Ana \n María\t', 'Ana María'],
  ['N', 'N'],
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['Zoe\u0308', 'Zoë'],
  ['محمد', 'محمد'],
  ['<b>Sam</b>', '<b>Sam</b>'],
  ['a'.repeat(40), 'a'.repeat(40)],
  ['👩🏽‍🍳'.repeat(40), '👩🏽‍🍳'.repeat(40)],
  ['a'.repeat(41), null],
  ['👩🏽‍🍳'.repeat(41), null],
  ['', null],
  [' \u00a0\n', null],
])('%j as a name is %j', (typed, name) => {
  expect(asName(typed)).toBe(name)
})
