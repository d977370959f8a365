import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { readJourney } from '@/documents/journey-document'
import { type Journey, startJourney, tableNames } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { strengthsInHand } from '@/journey/strengths'
import { anyJourney, anyStep, anySteps, rowsOf } from '../journey/any-journey'
import { lay, start, storyId, write } from '../journey/table'
import { storedFormOf, type Tablet, tabletWith } from './tablet'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const anySteps40 = fc.array(anyStep, { maxLength: 40, size: 'max' })

/** How the changes travel: in which order, and which of them together. */
const anyTravel = fc.infiniteStream(fc.nat({ max: 1000 }))

function travelled(changes: readonly Uint8Array[], luck: Iterator<number>): Uint8Array[] {
  const next = () => luck.next().value ?? 0
  const shuffled = changes
    .map((change) => ({ change, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ change }) => change)
  const parcels: Uint8Array[] = []
  while (shuffled.length > 0) {
    parcels.push(Y.mergeUpdatesV2(shuffled.splice(0, 1 + (next() % 4))))
  }
  return parcels
}

/** Makes two tablets tell each other everything. */
function meet(a: Tablet, b: Tablet, luck: Iterator<number>): void {
  const [fromA, fromB] = [a.made.splice(0), b.made.splice(0)]
  a.receive(travelled(fromB, luck))
  b.receive(travelled(fromA, luck))
}

function storedJourney(tablet: Tablet): Journey {
  const read = readJourney(tablet.doc)
  if (!read.ok) throw new Error(read.because)
  expect(read.flaws).toBe(0)
  return read.journey
}

test('whatever is done, on however many devices, no card gets lost or doubled', () => {
  fc.assert(
    fc.property(
      anyJourney,
      anySteps40,
      anySteps40,
      anySteps40,
      anyTravel,
      (begun, forA, forB, later, travel) => {
        const stored = storedFormOf(begun)
        const [a, b] = [tabletWith(stored), tabletWith(stored)]

        // Both work alone, then meet; then again.
        forA.forEach(a.take)
        forB.forEach(b.take)
        const laid = new Set([...a.shown().placements.keys(), ...b.shown().placements.keys()])
        meet(a, b, travel)

        expect(rowsOf(a.shown())).toEqual(rowsOf(b.shown()))
        expect(rowsOf(storedJourney(a))).toEqual(rowsOf(a.shown()))
        expect(rowsOf(storedJourney(b))).toEqual(rowsOf(b.shown()))
        expect(new Set(a.shown().placements.keys())).toEqual(laid)
        expect(strengthsInHand(a.shown())).toEqual(strengthsInHand(b.shown()))
        expect(new Set(strengthsInHand(a.shown())).size).toBe(a.shown().strengths.size)

        for (const [index, step] of later.entries()) (index % 2 === 0 ? a : b).take(step)
        meet(a, b, travel)
        expect(rowsOf(a.shown())).toEqual(rowsOf(b.shown()))
        expect(rowsOf(storedJourney(b))).toEqual(rowsOf(a.shown()))
      },
    ),
    { numRuns: 60 },
  )
})

test('a strength that only one tablet touched is still in hand when both have met', () => {
  fc.assert(
    fc.property(anySteps40, anySteps40, anyTravel, (forA, forB, travel) => {
      const stored = storedFormOf(startJourney('Samira', 'rose'))
      const [a, b] = [tabletWith(stored), tabletWith(stored)]
      forA.forEach(a.take)
      forB.forEach(b.take)
      const onB = new Set(forB.flatMap((step) => ('card' in step ? [step.card] : [])))
      const onlyOnA = strengthsInHand(a.shown()).filter((card) => !onB.has(card))
      meet(a, b, travel)

      expect(strengthsInHand(b.shown())).toEqual(expect.arrayContaining(onlyOnA))
    }),
  )
})

test('undo takes back every own step, one by one, to where it began', () => {
  fc.assert(
    fc.property(anyJourney, anySteps, (begun, steps) => {
      const tablet = tabletWith(storedFormOf(begun))
      const stops = [rowsOf(tablet.shown())]
      for (const step of steps) {
        const before = tablet.shown()
        tablet.take(step)
        if (tablet.shown() !== before) stops.push(rowsOf(tablet.shown()))
      }
      for (const stop of stops.toReversed()) {
        expect(rowsOf(tablet.shown())).toEqual(stop)
        tablet.undo()
      }
      expect(tablet.undo()).toBe(false)
    }),
  )
})

test('undo leaves alone what only the other tablet changed, before or after', () => {
  fc.assert(
    fc.property(anyJourney, anySteps40, anySteps40, anyTravel, (begun, forA, forB, travel) => {
      const stored = storedFormOf(begun)
      const [a, b] = [tabletWith(stored), tabletWith(stored)]
      forA.forEach(a.take)
      forB.forEach(b.take)
      const touchedByA = rowsTouchedBy(forA, begun)
      meet(a, b, travel)
      while (a.undo()) meet(a, b, travel)

      for (const name of tableNames) {
        for (const [key, row] of b.shown()[name] as ReadonlyMap<string, unknown>) {
          if (!touchedByA.has(`${name}/${key}`)) expect(readRow(a, name, key)).toEqual(row)
        }
      }
      expect(rowsOf(a.shown())).toEqual(rowsOf(b.shown()))
    }),
  )
})

/** Every row that some steps touched, even if they came back to where they began. */
function rowsTouchedBy(steps: readonly Step[], begun: Journey): ReadonlySet<string> {
  const touched = new Set<string>()
  steps.reduce((journey, step) => {
    const next = takeStep(journey, step)
    for (const name of tableNames) {
      const [was, is]: ReadonlyMap<string, unknown>[] = [journey[name], next[name]]
      for (const key of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
        if (was?.get(key) !== is?.get(key)) touched.add(`${name}/${key}`)
      }
    }
    return next
  }, begun)
  return touched
}

function readRow(tablet: Tablet, name: (typeof tableNames)[number], key: string): unknown {
  const table: ReadonlyMap<string, unknown> = tablet.shown()[name]
  return table.get(key)
}

test('what another tablet wrote over one’s own words isn’t taken back with them', () => {
  const stored = storedFormOf(takeStep(startJourney('Samira', 'rose'), start('s', 'calm')))
  const [a, b] = [tabletWith(stored), tabletWith(stored)]
  const luck = [0][Symbol.iterator]()
  a.take(write('s', 'action', 'J’ai parlé'))
  meet(a, b, luck)
  b.take(write('s', 'action', 'J’ai écouté'))
  meet(a, b, luck)
  a.undo()

  expect(a.shown().stories.get(storyId('s'))?.action).toBe('J’ai écouté')
})

test('of two tablets that lay the same card, one wins on both', () => {
  const stored = storedFormOf(startJourney('Samira', 'rose'))
  const [a, b] = [tabletWith(stored), tabletWith(stored)]
  a.take(lay('calm', 'often'))
  b.take(lay('calm', 'not-now'))
  meet(a, b, [0][Symbol.iterator]())

  expect(rowsOf(a.shown())).toEqual(rowsOf(b.shown()))
  expect(a.shown().placements.size).toBe(1)
})
