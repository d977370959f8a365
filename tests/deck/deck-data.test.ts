import { expect, test } from 'vitest'
import { missingPictures, readDeckFiles } from '@/build/deck-check'
import frameworks from '@/deck/data/frameworks.json'
import { cardsOf } from '@/deck/deck'
import { deckFlaws } from '@/deck/deck-schema'
import { fullDeck } from '@/deck/full-deck'
import english from '@/deck/texts/en.json'
import french from '@/deck/texts/fr.json'
import { wordsIn } from '@/deck/words-in'
import { frenchFlaws, genderedForm } from '../language/typography'

/** Every text of a deck's words, whatever it is for. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? value : textsOf(value),
  )
}

test('the deck has 81 cards in seven families, and 36 experiences in six domains', () => {
  expect(fullDeck.cards).toHaveLength(81)
  expect(fullDeck.families).toHaveLength(7)
  expect(fullDeck.experiences).toHaveLength(36)
  expect(fullDeck.domains).toHaveLength(6)
})

test('the data files are as they should be', async () => {
  expect(deckFlaws(await readDeckFiles())).toEqual([])
})

test('every pictogram can be drawn', async () => {
  expect(missingPictures(await readDeckFiles())).toEqual([])
})

test('the short deck has about thirty cards, some of every family', () => {
  const short = cardsOf(fullDeck, 'short')

  expect(short.length).toBeGreaterThanOrEqual(28)
  expect(short.length).toBeLessThanOrEqual(32)
  expect(new Set(short.map((card) => card.family)).size).toBe(7)
})

test('every family has enough cards to choose among, and every experience shows some', () => {
  for (const family of fullDeck.families) {
    expect(fullDeck.cards.filter((card) => card.family === family.id).length).toBeGreaterThan(5)
  }
  for (const experience of fullDeck.experiences) {
    expect(experience.competencies.length).toBeGreaterThanOrEqual(5)
  }
})

test.each([
  ['fr', french],
  ['en', english],
] as const)(
  'an experience has the same wordings for a CV in each language, or none (%s)',
  (_, texts) => {
    const without = Object.entries(texts.experiences).filter(([, { cv }]) => cv === '')
    expect(without.map(([id]) => id).toSorted()).toEqual([
      'apprendre-une-langue',
      'changer-de-pays',
      'elever-des-enfants',
      'faire-valoir-un-droit',
      'parent-solo',
      'traverser-une-epreuve',
      'vivre-a-plusieurs',
    ])
  },
)

test('no wording for a CV tells of a family, a right, an illness or a hard time', () => {
  const private_ =
    /famill|enfant|parent|proche|droit|malad|épreuve|difficile|pays|foyer|famil|child|lone|right|ill\b|hard|country|loved/i
  for (const texts of [french, english]) {
    for (const { cv } of Object.values(texts.experiences)) expect(cv).not.toMatch(private_)
  }
})

test('a card speaks of oneself, in fifteen words at most', () => {
  for (const { text, example } of Object.values(french.competencies)) {
    expect(text).toMatch(/\b(?:Je|J’|je|j’|On |on me|me fais|moi)/)
    expect(example).toMatch(/\b(?:J’|j’|Je|je|Mes|On)/)
    expect(wordsIn(text)).toBeLessThanOrEqual(15)
  }
  for (const { text, example } of Object.values(english.competencies)) {
    expect(text).toMatch(/\b(?:I|me|my)\b/)
    expect(example).toMatch(/\b(?:I|me|my)\b/i)
    expect(wordsIn(text)).toBeLessThanOrEqual(15)
  }
})

test('French words have French signs, and agree with nobody’s gender', () => {
  for (const text of textsOf(french)) {
    expect(frenchFlaws(text)).toEqual([])
    expect(text).not.toMatch(genderedForm)
  }
})

test('English words have English signs', () => {
  for (const text of textsOf(english)) expect(text).not.toMatch(/['"«»\u00a0\u202f]|\.\.\.| [;:!?]/)
})

test('no card leads to itself under another name: labels differ whatever their capitals', () => {
  for (const words of [french, english]) {
    const labels = Object.values(words.competencies).map(({ label }) => label.toLowerCase())
    expect(new Set(labels).size).toBe(labels.length)
  }
})

test('the frameworks have sixteen and nine items, and most cards lead to one of them', () => {
  expect(new Set(frameworks.rome.items).size).toBe(16)
  expect(frameworks.skillsForSuccess.items).toHaveLength(9)

  const mapped = Object.values(frameworks.mappings).filter(
    ({ rome, skillsForSuccess, esco }) => rome.length + skillsForSuccess.length + esco.length > 0,
  )
  expect(mapped.length).toBeGreaterThanOrEqual(73)
})
