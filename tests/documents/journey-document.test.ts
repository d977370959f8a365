import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentOf, readJourney, writeJourney } from '@/documents/journey-document'
import { longestText } from '@/documents/journey-format'
import { type Journey, startJourney, tableNames } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { anyJourney, anyStep, anySteps, rowsOf } from '../journey/any-journey'
import { afterSteps, lay, start, storyId, table, tell, write } from '../journey/table'
import { rootMaps, storedFormOf, tabletWith } from './tablet'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

function readBack(doc: Y.Doc): Journey {
  const read = readJourney(doc)
  if (!read.ok) throw new Error(read.because)
  return read.journey
}

test('a document gives back the journey that was put in', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      expect(rowsOf(readBack(documentOf(journey)))).toEqual(rowsOf(journey))
    }),
  )
})

test('a stored document gives back the journey on another tablet', () => {
  fc.assert(
    fc.property(anyJourney, (journey) => {
      expect(rowsOf(tabletWith(storedFormOf(journey)).shown())).toEqual(rowsOf(journey))
    }),
  )
})

test('step by step, the document holds what the screen shows', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const tablet = tabletWith(storedFormOf(startJourney('Samira', 'rose')))
      for (const step of steps) {
        const wanted = takeStep(tablet.shown(), step)
        tablet.take(step)
        expect(rowsOf(tablet.shown())).toEqual(rowsOf(wanted))
      }
      expect(rowsOf(readBack(tablet.doc))).toEqual(rowsOf(tablet.shown()))
    }),
  )
})

test('a step writes only the rows that it changes', () => {
  const { journey } = table('often: calm tidy\nhand: calm')
  const doc = documentOf(journey)
  const touched: string[] = []
  for (const map of rootMaps(doc)) map.observe((event) => touched.push(...event.keysChanged))

  writeJourney(doc, journey, takeStep(journey, lay('tidy', 'not-now')))
  expect(touched).toEqual(['tidy'])

  touched.length = 0
  writeJourney(doc, journey, journey)
  expect(touched).toEqual([])
})

test('what a change doesn’t touch stays the very same object on the screen', () => {
  const { journey } = afterSteps(table('often: calm tidy\nhand: calm'), start('s', 'calm'))
  const tablet = tabletWith(storedFormOf(journey))
  const before = tablet.shown()
  tablet.take(lay('tidy', 'sometimes'))
  const after = tablet.shown()

  expect(after.about).toBe(before.about)
  for (const name of tableNames) {
    if (name === 'placements') expect(after[name]).not.toBe(before[name])
    else expect(after[name]).toBe(before[name])
  }
  const calm = before.strengths.keys().next().value
  if (calm === undefined) throw new Error('The hand is empty')
  expect(after.placements.get(calm)).toBe(before.placements.get(calm))
})

test.each([
  ['strengths', 'calm', { order: 5 }],
  ['strengths', 'calm', { order: '<b>' }],
  ['placements', 'calm', { pile: 'weak', turn: 1 }],
  ['placements', 'calm', { pile: 'often', turn: -1 }],
  ['placements', 'calm', 'often'],
  ['likes', 'calm', 'yes'],
  ['experiences', '../../etc', true],
  ['stories', 's', { card: 'calm', action: 'J’ai parlé' }],
  ['successes', 'fair', { title: 1, text: '', cards: [], order: 'V' }],
  ['lines', 'x', null],
])(
  'a damaged row in %s (%s: %j) is left out and counted, and the others stay',
  (name, key, row) => {
    const whole = afterSteps(
      table('often: tidy\nhand: tidy'),
      tell('move', 'Le déménagement'),
      start('t', 'tidy'),
    )
    const doc = documentOf(whole.journey)
    doc.getMap(name).set(key, row)

    const read = readJourney(doc)
    expect(read).toMatchObject({ ok: true, flaws: 1 })
    expect(read.ok && rowsOf(read.journey)).toEqual(rowsOf(whole.journey))
  },
)

test('a damaged row stays in the document while others are changed', () => {
  const { journey } = table('often: tidy')
  const doc = documentOf(journey)
  doc.getMap('strengths').set('calm', { order: 5 })
  writeJourney(doc, journey, takeStep(journey, lay('tidy', 'not-now')))

  expect(doc.getMap('strengths').get('calm')).toEqual({ order: 5 })
})

test('a row that comes damaged from elsewhere leaves the screen, and nothing else does', () => {
  const tablet = tabletWith(storedFormOf(table('often: calm tidy').journey))
  const other = new Y.Doc()
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(tablet.doc))
  other.getMap('placements').set('calm', 'broken')
  tablet.receive([Y.encodeStateAsUpdateV2(other)])

  expect([...tablet.shown().placements.keys()]).toEqual(['tidy'])
})

test('a journey of a newer app is refused and left untouched', () => {
  const doc = documentOf(startJourney('Samira', 'rose'))
  doc.getMap('about').set('format', 99)
  const before = Y.encodeStateAsUpdateV2(doc)

  expect(readJourney(doc)).toEqual({ ok: false, because: 'from-a-newer-app' })
  expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before)
})

test.each([
  ['nothing', {}],
  ['no name', { colour: 'rose', deck: 'short' }],
  ['an empty name', { name: ' ', colour: 'rose', deck: 'short' }],
  ['no such colour', { name: 'Samira', colour: 'pink', deck: 'short' }],
  ['no such deck', { name: 'Samira', colour: 'rose', deck: 'tiny' }],
])('a document with %s is unreadable', (_, about) => {
  const doc = new Y.Doc()
  for (const [key, value] of Object.entries(about)) doc.getMap('about').set(key, value)

  expect(readJourney(doc)).toEqual({ ok: false, because: 'unreadable' })
})

test('a story that takes over a very long success is kept whole', () => {
  const told = { title: 'x'.repeat(200), text: 'y'.repeat(longestText), cards: [] }
  const tablet = tabletWith(storedFormOf(startJourney('Samira', 'rose')))
  tablet.take({ ...tell('fair', ''), told } as Step)
  tablet.take(start('s', 'calm', 'fair'))

  expect(tablet.shown().stories.get(storyId('s'))?.situation).toHaveLength(longestText + 202)
  expect(readJourney(tablet.doc)).toMatchObject({ ok: true, flaws: 0 })
})

test('five thousand steps of every kind are stored in less than 100 kB', () => {
  const steps = fc.sample(anyStep, { numRuns: 5000, seed: 7 })
  const doc = documentOf(startJourney('Samira', 'rose'))
  let journey = readBack(doc)
  for (const step of steps) {
    const next = takeStep(journey, step)
    writeJourney(doc, journey, next)
    journey = next
  }

  expect(Y.encodeStateAsUpdateV2(doc).length).toBeLessThan(100_000)
})

test('five thousand pauses while typing a story are stored in less than 100 kB', () => {
  const doc = documentOf(takeStep(startJourney('Samira', 'rose'), start('s', 'calm')))
  let journey = readBack(doc)
  for (let pause = 1; pause <= 5000; pause++) {
    const next = takeStep(journey, write('s', 'action', 'J’ai rangé. '.repeat(pause % 200)))
    writeJourney(doc, journey, next)
    journey = next
  }

  expect(Y.encodeStateAsUpdateV2(doc).length).toBeLessThan(100_000)
})
