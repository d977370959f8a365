import { expect, test } from 'vitest'
import { isTold, storiesOf, successesFor } from '@/journey/stories'
import { card } from '../deck/deck-of'
import { afterSteps, start, table, tell, write } from './table'

test('the stories of a strength are those told for it, first told first', () => {
  const { journey } = afterSteps(
    table('hand: calm tidy'),
    start('z', 'calm'),
    start('m', 'tidy'),
    start('a', 'calm'),
  )

  expect(storiesOf(journey, card('calm')).map(({ id }) => id)).toEqual(['z', 'a'])
  expect(storiesOf(journey, card('unknown'))).toEqual([])
})

test('the successes that took a card come first', () => {
  const { journey } = afterSteps(
    table('hand: calm tidy'),
    tell('one', 'Une', 'tidy'),
    tell('two', 'Deux', 'calm'),
    tell('three', 'Trois', 'calm', 'tidy'),
  )

  expect(successesFor(journey, card('calm')).map(({ id }) => id)).toEqual(['two', 'three', 'one'])
})

test.each([
  ['situation', 'Il pleuvait', true],
  ['action', 'J’ai parlé', true],
  ['result', 'Merci', true],
  ['place', 'Au marché', false],
  ['action', ' \n\t', false],
] as const)('a story with %s “%s” is told: %s', (field, text, told) => {
  const { journey } = afterSteps(table('hand: calm'), start('s', 'calm'), write('s', field, text))

  expect(storiesOf(journey, card('calm')).map(isTold)).toEqual([told])
})
