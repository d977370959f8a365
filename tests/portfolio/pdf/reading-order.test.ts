import { expect, test } from 'vitest'
import { inReadingOrder, withEdgesApart } from '@/portfolio/pdf/reading-order'

const runs = (...texts: readonly string[]) => texts.map((text) => ({ text }))
const read = (texts: readonly string[], direction: 'ltr' | 'rtl') =>
  inReadingOrder(runs(...texts), direction).map(({ text }) => text)

test('a line from left to right is read as it is seen, but for what runs the other way', () => {
  expect(read(['Bonjour', ' ', 'Samira'], 'ltr')).toEqual(['Bonjour', ' ', 'Samira'])
  expect(read(['avec ', 'دادح', ' ', 'رون', ' ici'], 'ltr')).toEqual([
    'avec ',
    'رون',
    ' ',
    'دادح',
    ' ici',
  ])
})

test('a line from right to left is read from its right end, and Latin words in it from their left', () => {
  expect(read(['Aide de cuisine', ' · ', 'خبطم'], 'rtl')).toEqual([
    'خبطم',
    ' · ',
    'Aide de cuisine',
  ])
  expect(read(['.', ' ', 'דוד', ' ', 'Li', ' ', 'Wu'], 'rtl')).toEqual([
    'Li',
    ' ',
    'Wu',
    ' ',
    'דוד',
    ' ',
    '.',
  ])
})

test('signs at the edges of a run stand apart, so that each goes with its own neighbour', () => {
  expect(withEdgesApart(' · Aide, ici. ')).toEqual([' · ', 'Aide, ici', '. '])
  expect(withEdgesApart('Aide')).toEqual(['Aide'])
  expect(withEdgesApart(' ')).toEqual([' '])
  expect(withEdgesApart('')).toEqual([])
})
