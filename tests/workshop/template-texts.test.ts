import { expect, test } from 'vitest'
import moments from '@/workshop/data/moments.json'
import { loadTemplateTexts, type TemplateTexts, templateNames } from '@/workshop/templates'
import english from '@/workshop/texts/en.json'
import french from '@/workshop/texts/fr.json'
import { frenchFlaws, genderedForm } from '../language/typography'

const languages: readonly [string, TemplateTexts][] = [
  ['fr', french],
  ['en', english],
]

/** Every text, with the way that leads to it. */
function textsOf(words: object, way = ''): readonly (readonly [way: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${way}/${key}`, value]] : textsOf(value, `${way}/${key}`),
  )
}

test('French and English say the same things', () => {
  const waysIn = (words: object) => textsOf(words).map(([way]) => way)

  expect(waysIn(english)).toEqual(waysIn(french))
})

test.each(languages)('every moment and every template has its words: %s', (_, words) => {
  expect(Object.keys(words.moments).sort()).toEqual(Object.keys(moments).sort())
  expect(Object.keys(words.templates)).toEqual([...templateNames])
  for (const moment of Object.values(words.moments)) {
    expect(Object.keys(moment)).toEqual([
      'title',
      'shown',
      'say',
      'time',
      'todo',
      'cases',
      'without',
    ])
  }
})

test.each(languages)('no text is empty or has room around it: %s', (_, words) => {
  for (const [way, text] of textsOf(words)) expect(text, way).toMatch(/^\S(?:[\s\S]*\S)?$/)
})

test.each(languages)('what the wall says can be read from the last row: %s', (_, words) => {
  for (const { title, shown } of Object.values(words.moments)) {
    expect(title.length, title).toBeLessThanOrEqual(32)
    expect(shown.length, shown).toBeLessThanOrEqual(110)
  }
})

test.each(languages)('the charter has four promises, and no two are the same: %s', (_, words) => {
  expect(words.charter).toHaveLength(4)
  expect(new Set(words.charter).size).toBe(4)
})

test('French words have French signs', () => {
  for (const [, text] of textsOf(french)) expect(frenchFlaws(text)).toEqual([])
})

test('what everybody reads in French agrees with nobody’s gender', () => {
  const shown = Object.values(french.moments).flatMap((moment) => [moment.title, moment.shown])
  const read = [...shown, ...french.charter, ...textsOf(french.templates).map(([, text]) => text)]

  for (const text of read) expect(text).not.toMatch(genderedForm)
})

test('English words have English signs', () => {
  for (const [, text] of textsOf(english)) {
    expect(text).not.toMatch(/['"«»\u00a0\u202f]|\.\.\.| [;:!?]/)
  }
})

test('a language has its own words, or the French ones where it has none', async () => {
  expect(await loadTemplateTexts('en')).toEqual(english)
  expect(await loadTemplateTexts('ar')).toEqual(french)
})
