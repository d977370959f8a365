import { expect, test } from 'vitest'
import type { JourneyId } from '@/journey/journey'
import { namesApart } from '@/workshop/names-apart'

const called = (...names: readonly string[]) => {
  const seats = names.map(
    (name, at) => [`p${at}` as JourneyId, { name, colour: 'teal', order: `V${at + 1}` }] as const,
  )
  return [...namesApart(new Map(seats)).values()]
}

test('two people of one name get a mark in words, in the order in which they stand', () => {
  expect(called('Marie', 'Joël', 'marie', 'Joel', 'MARIE', 'Ewa')).toEqual([
    'Marie',
    'Joël',
    'marie 2',
    'Joel 2',
    'MARIE 3',
    'Ewa',
  ])
})
