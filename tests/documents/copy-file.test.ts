import { expect, test } from 'vitest'
import { readCopyFile, writeCopyFile } from '@/documents/copy-file'
import { writeJourneyFile } from '@/documents/journey-file'
import { type ShareId, type StoryId, shareParts } from '@/journey/journey'
import { cutCopy } from '@/journey/shared-copy'
import { cutWords } from '@/portfolio/copy/cut-words'
import { wordsOf } from '../language/words'
import { everything } from '../portfolio/everything'

const today = '2026-11-27'
const share = {
  to: 'Karim',
  place: '',
  parts: [...shareParts],
  stories: ['s1' as StoryId],
  months: 3,
  cutOn: today,
  ended: '',
  renews: '',
  order: 'V',
} as const
const words = cutWords(everything(), wordsOf('fr'))
const copy = cutCopy(everything(), 'c1' as ShareId, share, words, today)
const file = (changed: object = {}) =>
  JSON.stringify({ ...JSON.parse(writeCopyFile(copy)), ...changed })
const because = (text: string, day = today) => {
  const read = readCopyFile(text, day)
  return read.ok ? 'opened' : read.because
}

test('a copy comes out of its file as it went in', () => {
  const read = readCopyFile(writeCopyFile(copy), today)

  expect(read).toEqual({ ok: true, copy })
  expect(JSON.parse(writeCopyFile(copy))).toMatchObject({ kind: 'atouts-partage', format: 1 })
})

test('on its day, and after it, nobody opens it any more', () => {
  expect(because(file(), '2027-02-26')).toBe('opened')
  expect(because(file(), '2027-02-27')).toBe('over')
  expect(because(file(), '2029-01-01')).toBe('over')
})

test('what isn’t a copy is refused, each with its own reason', () => {
  expect(because('')).toBe('unreadable')
  expect(because('null')).toBe('unreadable')
  expect(because(file().slice(0, -20))).toBe('unreadable')
  expect(because('[]')).toBe('not-a-copy')
  expect(because(file({ kind: 'atouts-workshop' }))).toBe('not-a-copy')
  expect(because(writeJourneyFile(everything(), new Date()))).toBe('whole-journey')
  expect(because(file({ format: 3 }))).toBe('from-a-newer-app')
  expect(because(file({ format: 'one' }))).toBe('not-a-copy')
})

test.each([
  { about: { name: '', colour: 'rose' } },
  { about: { name: 'Samira', colour: 'plaid' } },
  { until: '2027-02-31' },
  { cutOn: 'hier' },
  { strengths: [{ card: '<script>', wording: '' }] },
  { strengths: 'ecouter' },
  { roadmap: [{ what: 1, when: '', whom: '', state: 'todo' }] },
  { roadmap: [{ what: '', when: '', whom: '', state: 'late' }] },
  { stories: Array.from({ length: 501 }, () => ({})) },
  { meetings: [{ on: '', kind: 'first', word: '', next: '' }] },
  { id: '__proto__ x' },
])('a wrong field refuses the whole file: %j', (changed) => {
  expect(because(file(changed))).toBe('not-a-copy')
})

test('whatever else a file says about a person stays in the file', () => {
  const read = readCopyFile(
    file({ notes: 'freins', surname: 'X', about: { ...copy.about, born: '1990' } }),
    today,
  )

  expect(read).toEqual({ ok: true, copy })
})
