import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readJourneyFile, writeJourneyFile } from '@/device/journey-file'
import { format } from '@/device/journey-format'
import { type Stored, upgradeDocument, upgradeStored } from '@/device/journey-upgrade'

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

test('what a file of the first version can’t have known isn’t read from it', async () => {
  const forged = { ...JSON.parse(first), gifts: { g1: 'not a gift' } }

  expect(await readJourneyFile(new Blob([JSON.stringify(forged)]))).toMatchObject({ ok: true })
})

test('a file of our version stays the very same', () => {
  const stored = { format }

  expect(upgradeStored(stored, format)).toEqual({ ok: true, stored })
})

test.each([undefined, null, 'two', 0, -1])(
  'what has %j for a version isn’t guessed at',
  (version) => {
    expect(upgradeStored({}, version)).toEqual({ ok: false, because: 'no-version' })
  },
)

test('steps run one after another, before anything is read', () => {
  const renamed = { 1: ({ who, ...rest }: Stored) => ({ ...rest, about: who }) }

  expect(upgradeStored({ who: { name: 'Ewa' } }, 1, renamed)).toEqual({
    ok: true,
    stored: { about: { name: 'Ewa' } },
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
