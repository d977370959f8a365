import { expect, test } from 'vitest'
import { foldLed, foldParagraph, paragraphsOf, shortened } from '@/portfolio/pdf/fold-text'

/** As on a typewriter: every sign is one wide. */
const width = (text: string) => text.length

test('a text folds at spaces', () => {
  expect(foldParagraph('je sais bien compter', 9, width)).toEqual(['je sais', 'bien', 'compter'])
})

test.each(['\u00a0', '\u202f', '\u2007'])('a no-break space (%j) holds at every width', (space) => {
  const text = `oui${space}! puis 10${space}000${space}€ et «${space}non${space}»${space}; fin`
  const held = text.split(' ')
  for (let room = 10; room <= text.length; room++) {
    const words = foldParagraph(text, room, width).flatMap((line) => line.split(' '))
    expect(words).toEqual(held)
  }
})

test('a line never begins with ! or ends with «, even after a plain space', () => {
  for (let room = 9; room < 40; room++) {
    for (const line of foldParagraph('Ah ! il dit : « oui » ; puis rien ?', room, width)) {
      expect(line).not.toMatch(/^[!?:;»]|«$/)
    }
  }
})

test('a word with a hyphen may fold after it, and a dash between spaces stays with its spaces', () => {
  expect(foldParagraph('une aide-soignante', 12, width)).toEqual(['une aide-', 'soignante'])
  expect(foldParagraph('- oui', 3, width)).toEqual(['-', 'oui'])
})

test.each([
  'marie-claude.dupont-lefevre@example.org',
  'https://mon-site.example.org/mon-cv',
  'www.mon-site.example.org',
  '06 39 98 41 27',
  '+1 (438) 555-0142',
  '438-555-0142',
])('%s never breaks where it has room', (token) => {
  for (let room = token.length; room < token.length + 30; room++) {
    const lines = foldParagraph(`écrire à ${token} ou passer`, room, width)
    expect(
      lines.map((line) => line.replaceAll('\u00a0', ' ')).some((line) => line.includes(token)),
    ).toBe(true)
  }
})

test('years and counts are no telephone number', () => {
  expect(foldParagraph('de 2018 2019', 8, width)).toEqual(['de 2018', '2019'])
})

test('a word wider than the line is cut, and nothing of it is lost', () => {
  const lines = foldParagraph(`voici ${'x'.repeat(200)} fin`, 30, width)

  expect(lines.every((line) => line.length <= 30)).toBe(true)
  expect(lines.join('').replaceAll(' ', '')).toBe(`voici${'x'.repeat(200)}fin`)
})

test('a letter keeps its accent when a word is cut', () => {
  const lines = foldParagraph('ɔ̀'.repeat(6), 5, width)

  expect(lines).toEqual(['ɔ̀ɔ̀', 'ɔ̀ɔ̀', 'ɔ̀ɔ̀'])
})

test('empty lines only separate paragraphs', () => {
  expect(paragraphsOf('\n un\n\n \ndeux\n')).toEqual([' un', 'deux'])
  expect(foldParagraph(' un', 10, width)).toEqual(['un'])
})

test('a text that is too long ends with an ellipsis in the last line that there is', () => {
  expect(shortened('un deux trois quatre', 2, 7, width)).toEqual(['un deux', 'trois…'])
  expect(shortened('un deux', 2, 7, width)).toEqual(['un deux'])
})

test('no paragraph ends with a word alone, where the line before has one to give', () => {
  expect(foldParagraph('un deux trois quatre cinq', 20, width)).toEqual([
    'un deux trois',
    'quatre cinq',
  ])
  // A short line before, or one that would not fit, stays as it is.
  expect(foldParagraph('un incroyablement long', 17, width)).toEqual(['un incroyablement', 'long'])
  // A word that was cut, or goes on after its hyphen, loses nothing.
  const texts = [
    'a a a-a a bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
    'le la les Marie-Rose Thériault-Roy',
    'x y z w-v',
  ]
  for (const text of texts) {
    for (let room = 3; room < 40; room++) {
      const letters = (lines: readonly string[]) => lines.join('').replaceAll(' ', '')
      expect(letters(foldParagraph(text, room, width))).toBe(letters([text]))
    }
  }
})

test('a small number stays with what it counts, a year or a large one doesn’t', () => {
  for (let room = 9; room < 40; room++) {
    const lines = foldParagraph('servi 40 repas en 3 heures le soir', room, width)
    for (const line of lines) expect(line).not.toMatch(/(?:^|\s)(?:40|3)$/)
  }
  expect(foldParagraph('en 2024 puis', 7, width)).toEqual(['en 2024', 'puis'])
})

test('a line that begins in bold knows how much of it does, wherever it folds', () => {
  const [lead, rest] = ['Aide de cuisine', ', à Valbourg, deux ans']
  for (let room = 10; room < 50; room++) {
    const lines = foldLed(lead, rest, room, { bold: width, normal: width })
    const squeezed = (text: string) => text.replaceAll(' ', '')
    expect(squeezed(lines.map(({ text }) => text).join(''))).toBe(squeezed(lead + rest))
    expect(squeezed(lines.map((line) => line.lead).join(''))).toBe(squeezed(lead))
    for (const line of lines) expect(line.text.startsWith(line.lead)).toBe(true)
  }
})

test('a name isn’t torn at its hyphens while there is a space to fold at', () => {
  const name = 'Marie-Alexandrine Bérubé-Ouellet'
  expect(foldParagraph(name, 20, width, true)).toEqual(['Marie-Alexandrine', 'Bérubé-Ouellet'])
})

test('a text in exactly its own width is one line, however its widths add up', () => {
  const tenths = (text: string) => [...text].reduce((sum, _, at) => sum + 0.1 + at * 0.01, 0)
  for (const text of ['mars 2020 à juin 2021', '2019 – septembre 2021', 'depuis l’été 2018']) {
    const whole =
      text.split(' ').reduce((sum, word) => sum + tenths(word), 0) +
      tenths(' ') * text.split(' ').length -
      tenths(' ')
    expect(foldParagraph(text, whole - 1e-9, tenths)).toEqual([text])
  }
})
