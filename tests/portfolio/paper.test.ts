import { expect, test } from 'vitest'
import { paperFor } from '@/portfolio/paper'

test.each([
  ['a4', ['fr-FR']],
  ['letter', ['fr-CA', 'fr']],
  ['letter', ['fr', 'en-US']],
  ['a4', ['fr', 'en']],
  ['a4', ['zh-Hant-TW']],
  ['letter', ['es-419', 'es-MX']],
  ['a4', ['en-GB', 'en-US']],
  ['a4', []],
  ['a4', ['', 'C', 'fr_CA@posix']],
] as const)('one prints on %s where the languages are %j', (paper, languages) => {
  expect(paperFor(null, languages)).toBe(paper)
})

test('the country that was chosen says more than the device', () => {
  expect(paperFor('france', ['fr-CA'])).toBe('a4')
  expect(paperFor('quebec', ['fr-FR'])).toBe('letter')
})
