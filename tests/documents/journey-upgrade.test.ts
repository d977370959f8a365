import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentOf, readJourney } from '@/documents/journey-document'
import { writeJourneyFile } from '@/documents/journey-file'
import { format } from '@/documents/journey-format'
import { journeyForm, upgradeDocument } from '@/documents/journey-upgrade'
import { readJourneyFile } from '@/documents/read-journey-file'
import { type Stored, upgradeStored } from '@/documents/upgrade'
import { startJourney } from '@/journey/journey'

const first = readFileSync(new URL('./files/format-1.json', import.meta.url), 'utf8')

test('a file of the first version opens with everything that is in it', async () => {
  const read = await readJourneyFile(new Blob([first]))
  if (!read.ok) throw new Error(read.because)

  expect(read.journey.about.name).toBe('Nguyễn Thị Hồng')
  expect([...read.journey.strengths.keys()]).toEqual(['ecouter'])
  expect([...read.journey.stories.values()].map(({ action }) => action)).toEqual(['J’ai écouté.'])
  expect(read.journey.gifts.size).toBe(0)
  const written = writeJourneyFile(read.journey, new Date('2026-11-22T10:00:00Z'))
  expect(JSON.parse(written)).toMatchObject({ format, gifts: {}, roadmap: {} })
})

test('what a newer tablet gave to an older journey stays in it', () => {
  const doc = new Y.Doc()
  doc.getMap('about').set('format', 1)
  const gift = { card: 'ecouter', giver: 'Joël', words: 'Tu écoutes.' }
  doc.getMap('gifts').set('g1', gift)
  upgradeDocument(doc)

  expect(doc.getMap('gifts').toJSON()).toEqual({ g1: gift })
})

test('a document of the first version is read as the upgrade makes it, and stays as it is', () => {
  const { format: _, ...about } = { format: 1, name: 'Hồng', colour: 'teal', deck: 'short' }
  const doc = new Y.Doc()
  for (const [field, value] of Object.entries({ ...about, format: 1 })) {
    doc.getMap('about').set(field, value)
  }
  const before = Y.encodeStateAsUpdateV2(doc)

  expect(readJourney(doc)).toMatchObject({ ok: true, flaws: 0, journey: { about } })
  expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before)
})

test('a file of our version stays the very same', () => {
  const stored = { format }

  expect(upgradeStored(journeyForm, stored, format)).toEqual({ ok: true, stored })
})

test.each([undefined, null, 'two', 0, -1, 1.5, Number.NaN])(
  'what has %j for a version isn’t guessed at',
  (version) => {
    expect(upgradeStored(journeyForm, {}, version)).toEqual({ ok: false, because: 'no-version' })
    const doc = documentOf(startJourney('Ewa', 'teal'))
    doc.getMap('about').set('format', version)
    expect(readJourney(doc)).toEqual({ ok: false, because: 'unreadable' })
    expect(upgradeDocument(doc)).toBe(false)
    expect(doc.getMap('about').get('format')).toEqual(version)
  },
)

test('steps run one after another, before anything is read', () => {
  const form = {
    format: 3,
    steps: {
      1: ({ who, ...rest }: Stored) => ({ ...rest, about: who }),
      2: ({ about, ...rest }: Stored) => ({ ...rest, about: { who: about } }),
    },
  }

  expect(upgradeStored(form, { who: 'Ewa' }, 1)).toEqual({
    ok: true,
    stored: { about: { who: 'Ewa' } },
  })
})

test('a document of a newer app isn’t touched', () => {
  const doc = new Y.Doc()
  doc.getMap('about').set('format', format + 1)
  const before = Y.encodeStateAsUpdateV2(doc)

  expect(upgradeDocument(doc)).toBe(false)
  expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before)
})

test('a document of an older version is marked as ours, and only once', () => {
  const doc = new Y.Doc()
  doc.getMap('about').set('format', 1)
  upgradeDocument(doc)
  const marked = Y.encodeStateAsUpdateV2(doc)
  upgradeDocument(doc)

  expect(doc.getMap('about').get('format')).toBe(format)
  expect(Y.encodeStateAsUpdateV2(doc)).toEqual(marked)
})
