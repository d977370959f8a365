import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawGroups } from '@/workshop/draw'
import { takeWorkshopStep } from '@/workshop/steps'
import { strips } from '@/workshop/strips'
import { after, goTo, plan, put } from './plan'

test('everybody is drawn once, in pairs, and three go together when one would be alone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (count, chances) => {
        const people = Array.from({ length: count }, (_, at) => `p${at}`)
        const groups = drawGroups(people, 2, () => chances.next().value ?? 0)
        expect(groups.flat().toSorted()).toEqual(people.toSorted())
        const sizes = groups.map((group) => group.length)
        expect(sizes.filter((size) => size !== 2)).toEqual(count % 2 === 1 ? [3] : [])
      },
    ),
  )
})

test('one person is drawn alone, and each may be', () => {
  const drawn = [0, 0.4, 0.99].map((chance) => drawGroups(['a', 'b', 'c'], 1, () => chance))
  expect(drawn.every((groups) => groups.length === 1 && groups[0]?.length === 1)).toBe(true)
  expect(new Set(drawn.flat(2)).size).toBeGreaterThan(1)
  expect(drawGroups([], 1, () => 0)).toEqual([])
  expect(drawGroups(['a'], 2, () => 0)).toEqual([['a']])
})

test('areas fill the wall without overlapping, each as large as its share', () => {
  const sizes = fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(sizes, (unsorted) => {
      const shares = unsorted.toSorted((a, b) => b - a)
      const whole = shares.reduce((sum, size) => sum + size, 0)
      const areas = strips(shares)
      expect(areas).toHaveLength(shares.length)
      for (const [at, { x, y, width, height }] of areas.entries()) {
        expect(width * height).toBeCloseTo((shares[at] ?? 0) / whole, 6)
        expect(x + width).toBeLessThanOrEqual(1.000_001)
        expect(y + height).toBeLessThanOrEqual(1.000_001)
        for (const other of areas.slice(at + 1)) {
          const isBeside = x + width <= other.x + 1e-9 || other.x + other.width <= x + 1e-9
          const isAbove = y + height <= other.y + 1e-9 || other.y + other.height <= y + 1e-9
          expect(isBeside || isAbove).toBe(true)
        }
      }
    }),
  )
})

test('the closing question is asked on the tablets as long as it is on the wall', () => {
  const asked = after(plan('1: closing'), { kind: 'show', shown: { wall: 'faces' } })
  expect(asked.now.asks).toBe('closing')
  expect(takeWorkshopStep(asked, { kind: 'show', shown: { wall: 'now' } }).now.asks).toBe('')
  expect(takeWorkshopStep(asked, { kind: 'draw', groups: [] }).now).toMatchObject({
    ...{ asks: '', wall: 'people' },
  })
  // What “Notre bilan” asks isn’t ended by the wall.
  const opinion = after(asked, { kind: 'show', shown: { asks: 'after' } })
  expect(takeWorkshopStep(opinion, { kind: 'show', shown: { wall: 'now' } }).now.asks).toBe('after')
})

test('a break runs as soon as the group is there', () => {
  const day = after(plan('1: sort tea'), put('tea', { wall: 'break', minutes: 15 }))
  const step = { ...goTo('tea'), at: 1_000 }
  expect(after(day, step).now.clock).toEqual({ kind: 'runs', endsAt: 901_000 })
  expect(after(day, goTo('sort')).now.clock.kind).toBe('stands')
})
