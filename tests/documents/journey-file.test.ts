import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fileName, writeJourneyFile } from '@/documents/journey-file'
import { journeyTables } from '@/documents/journey-format'
import { largestFile, readJourneyFile } from '@/documents/read-journey-file'
import { startJourney, tableNames } from '@/journey/journey'
import { anyJourney, rowsOf } from '../journey/any-journey'
import { afterSteps, start, storyId, table, write } from '../journey/table'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const noon = new Date('2026-11-22T12:00:00Z')

const reading = (text: string) => readJourneyFile(new Blob([text]))

/** A file of Samira's, with one thing in it changed. */
const changed = (change: object) =>
  reading(JSON.stringify({ ...JSON.parse(writeJourneyFile(samira(), noon)), ...change }))

function samira() {
  return afterSteps(
    table('often: calm tidy\nlater: count\nhand: calm\nlikes: tidy'),
    start('s', 'calm'),
    write('s', 'action', 'J’ai parlé à tout le monde, puis j’ai écouté.'),
  ).journey
}

test('a file gives back the journey that was taken home', async () => {
  await fc.assert(
    fc.asyncProperty(anyJourney, async (journey) => {
      const opened = await reading(writeJourneyFile(journey, noon))

      expect(opened.ok && rowsOf(opened.journey)).toEqual(rowsOf(journey))
    }),
  )
})

test.each([
  '</script><script>alert(1)</script>',
  '__proto__',
  '\u202eright to left\u202c كتاب שלום',
  '👩🏽‍🍳👨‍👩‍👧‍👦🇸🇳',
  '\u0000\u0001\u2028\u2029\ufeff',
  '"}],\\"',
  'x'.repeat(20_000),
])('what was told comes back letter by letter: %j', async (told) => {
  const { journey } = afterSteps(
    { ...table('hand: calm'), journey: samira() },
    write('s', 'result', told),
  )
  const opened = await reading(writeJourneyFile(journey, noon))

  expect(opened.ok && opened.journey.stories.get(storyId('s'))?.result).toBe(told)
})

test('a file tells what it is, which version, and when it was saved', () => {
  const file = JSON.parse(writeJourneyFile(startJourney('Samira', 'rose'), noon))

  expect(file).toMatchObject({ kind: 'atouts-journey', format: 4, savedAt: noon.toISOString() })
  expect(Object.keys(file).slice(3)).toEqual(['about', ...tableNames])
})

test('a file that stops too early is refused, wherever it stops', async () => {
  const whole = new Blob([writeJourneyFile(samira(), noon)])
  for (let end = 0; end < whole.size - 2; end += 50) {
    expect(await readJourneyFile(whole.slice(0, end))).toEqual({ ok: false, because: 'unreadable' })
  }
})

test('a file with a damaged byte never throws', async () => {
  const whole = new TextEncoder().encode(writeJourneyFile(samira(), noon))
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = whole.slice()
    damaged[at] = 0xff - (damaged[at] ?? 0)
    const opened = await readJourneyFile(new Blob([damaged]))
    if (!opened.ok) expect(['unreadable', 'not-a-journey']).toContain(opened.because)
  }
})

test('a file that is too large isn’t even read', async () => {
  const file = new Blob([new Uint8Array(largestFile + 1)])
  file.text = () => {
    throw new Error('It was read')
  }

  expect(await readJourneyFile(file)).toEqual({ ok: false, because: 'too-large' })
})

test('a journey of more rows than any has is too large, and nothing else is said of it', async () => {
  const likes = Object.fromEntries(
    Array.from({ length: journeyTables.likes.most + 1 }, (_, at) => [`c-${at}`, true]),
  )

  expect(await changed({ likes })).toEqual({ ok: false, because: 'too-large' })
})

test('a file that vanished while it was read is unreadable', async () => {
  const file = new Blob(['{}'])
  file.text = () => Promise.reject(new Error('The card was pulled out'))

  expect(await readJourneyFile(file)).toEqual({ ok: false, because: 'unreadable' })
})

test('a file of a newer app is refused for what it is, whatever else is in it', async () => {
  expect(await changed({ format: 5, about: 'a new way', stories: [] })).toEqual({
    ok: false,
    because: 'from-a-newer-app',
  })
})

test.each(['', ' ', 'null', '3', '"text"', 'PK\u0003\u0004', '<html>', '{"kind":"atouts'])(
  '%j is unreadable',
  async (text) => {
    expect(await reading(text)).toEqual({ ok: false, because: 'unreadable' })
  },
)

test.each(['{}', '[]', '[{"kind":"atouts-journey","format":1}]', '{"format":1}'])(
  '%s isn’t a journey',
  async (text) => {
    expect(await reading(text)).toEqual({ ok: false, because: 'not-a-journey' })
  },
)

const slips: readonly object[] = [
  { kind: 'atouts-workshop' },
  { format: '1' },
  { format: null },
  { format: 0 },
  { about: null },
  { about: { name: '', colour: 'rose', deck: 'short' } },
  { about: { name: 'x'.repeat(41), colour: 'rose', deck: 'short' } },
  { about: { name: 'Samira', colour: 'javascript:', deck: 'short' } },
  { strengths: [] },
  { strengths: null },
  { strengths: 'calm' },
  { strengths: { calm: { order: '' } } },
  { strengths: { calm: { order: 'V'.repeat(201) } } },
  { strengths: { '<b>': { order: 'V' } } },
  { strengths: { ['x'.repeat(81)]: { order: 'V' } } },
  { placements: { calm: { pile: 'often', turn: 1.5 } } },
  { placements: { calm: { pile: 'often' } } },
  { likes: { calm: false } },
  { experiences: { cuisiner: 1 } },
  { stories: { s: { card: 'calm' } } },
  { lines: { s: { story: 's', text: 'Parler', kept: 'true' } } },
  { successes: { s: { title: '', text: '', cards: 'calm', order: 'V' } } },
  { successes: { s: { title: '', text: 'x'.repeat(50_000), cards: [], order: 'V' } } },
]

test.each(slips)('a file with %j isn’t a journey', async (slip) => {
  expect(await changed(slip)).toEqual({ ok: false, because: 'not-a-journey' })
})

test('a key that would reach into the program is no id', async () => {
  const text = writeJourneyFile(samira(), noon).replace(
    '"strengths": {',
    '"strengths": {"__proto__": {"order": "V"},',
  )

  expect(await reading(text)).toEqual({ ok: false, because: 'not-a-journey' })
  expect(({} as { order?: string }).order).toBeUndefined()
})

test('what this app doesn’t know is left out, and a missing table is empty', async () => {
  const opened = await changed({
    likes: undefined,
    dreams: { a: 1 },
    about: { ...samira().about, age: 40 },
  })

  expect(opened.ok && opened.journey.likes.size).toBe(0)
  expect(opened.ok && Object.keys(opened.journey).sort()).toEqual(['about', ...tableNames].sort())
  expect(opened.ok && opened.journey.about).toEqual(samira().about)
})

test('a file that an editor saved with its mark at the beginning still opens', async () => {
  expect((await reading(`\ufeff${writeJourneyFile(samira(), noon)}`)).ok).toBe(true)
})

test.each([
  ['Samira', 'atouts-samira-2026-11-22.json'],
  ['Ana María', 'atouts-ana-maría-2026-11-22.json'],
  ['Nguyễn Thị Ánh', 'atouts-nguyễn-thị-ánh-2026-11-22.json'],
  ['محمد', 'atouts-محمد-2026-11-22.json'],
  ['ሰላም', 'atouts-ሰላም-2026-11-22.json'],
  ['प्रिया', 'atouts-प्रिया-2026-11-22.json'],
  ['../../etc/passwd', 'atouts-etc-passwd-2026-11-22.json'],
  ['<b>Sam</b>?*|', 'atouts-b-sam-b-2026-11-22.json'],
  ['👩🏽‍🍳', 'atouts-parcours-2026-11-22.json'],
  ['❤️', 'atouts-parcours-2026-11-22.json'],
  ['❤️ Sam', 'atouts-sam-2026-11-22.json'],
  ['…', 'atouts-parcours-2026-11-22.json'],
])('the file of %s is called %s', (name, file) => {
  expect(fileName(name, noon, 'json')).toBe(file)
})

test('a file name holds no sign that a system refuses, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(fileName(name, noon, 'pdf')).toMatch(
        /^atouts-[\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}-]*-2026-11-22\.pdf$/u,
      )
    }),
  )
})
