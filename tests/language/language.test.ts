import { expect, test } from 'vitest'
import { languages } from '@/language/catalogues'
import { languageFor, nameOfLanguage } from '@/language/language'

test.each([
  ['fr', ['fr']],
  ['fr', ['fr-CA', 'en']],
  ['en', ['en-GB', 'fr']],
  ['en', ['de', 'EN-us', 'fr']],
  ['en', ['ar', 'ti', 'en']],
  ['fr', ['ar', 'ti']],
  ['fr', []],
  ['fr', ['']],
  ['fr', ['fry', 'fur']],
  ['fr', ['enm', 'frr', 'fil']],
] as const)('%s is spoken to someone who wants %j', (language, wanted) => {
  expect(languageFor(wanted, ['fr', 'en'])).toBe(language)
})

test('every language says its own name, French first', () => {
  expect(languages[0]).toBe('fr')
  expect(languages.slice(0, 3).map(nameOfLanguage)).toEqual(['Français', 'English', 'العربية'])
})
