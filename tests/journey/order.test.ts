import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { byOrder, placeBetween } from '@/journey/order'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

test('a first place leaves room on both sides', () => {
  const first = placeBetween('', '')

  expect(placeBetween('', first) < first).toBe(true)
  expect(placeBetween(first, '') > first).toBe(true)
})

test('between any two places there is a third, however often one asks', () => {
  const positions = fc.array(fc.nat(), { minLength: 1000, maxLength: 1500, size: 'max' })
  fc.assert(
    fc.property(positions, (chosen) => {
      const places: string[] = []
      for (const position of chosen) {
        const at = position % (places.length + 1)
        const place = placeBetween(places[at - 1] ?? '', places[at] ?? '')
        expect(place > (places[at - 1] ?? '')).toBe(true)
        if (at < places.length) expect(place < (places[at] ?? '')).toBe(true)
        expect(place.endsWith('0')).toBe(false)
        places.splice(at, 0, place)
      }
      expect(places.toSorted()).toEqual(places)
    }),
    { numRuns: 10 },
  )
})

test.each(['front', 'back', 'second'])('a thousand insertions at the %s stay in order', (where) => {
  const places = [placeBetween('', '')]
  for (let count = 0; count < 1000; count++) {
    const at = where === 'front' ? 0 : where === 'back' ? places.length : 1
    places.splice(at, 0, placeBetween(places[at - 1] ?? '', places[at] ?? ''))
  }

  expect(places.toSorted()).toEqual(places)
  expect(new Set(places).size).toBe(places.length)
})

test('rows at the same place follow their ids, on every tablet', () => {
  const rows: [string, { order: string }][] = [
    ['b', { order: 'V' }],
    ['c', { order: 'G' }],
    ['a', { order: 'V' }],
  ]
  const sorted = ['c', 'a', 'b']

  expect(rows.toSorted(byOrder).map(([id]) => id)).toEqual(sorted)
  expect(
    rows
      .toReversed()
      .sort(byOrder)
      .map(([id]) => id),
  ).toEqual(sorted)
})

test('places sort by their signs, not by a language’s alphabet', () => {
  const rows: [string, { order: string }][] = ['a', 'Z', '0V', 'z', 'A'].map((order) => [
    order,
    { order },
  ])

  expect(rows.sort(byOrder).map(([id]) => id)).toEqual(['0V', 'A', 'Z', 'a', 'z'])
})
