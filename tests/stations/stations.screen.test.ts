import { expect, test } from 'vitest'
import { routesOf, type Station } from '@/stations/stations'

test('a station brings its screens and their addresses along', () => {
  const Screen = () => null
  const dream: Station = {
    sign: 'path',
    begun: () => false,
    screens: { '': Screen, '/:card?': Screen },
  }

  expect(routesOf({ dream }, (name, id) => `/parcours/${id}/${name}`)).toEqual([
    ['/parcours/:id/dream', Screen],
    ['/parcours/:id/dream/:card?', Screen],
  ])
})
