import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { capitalise, shorten, typeset } from '@/portfolio/typeset'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

test.each([
  ["J'ai dit : oui !", 'J’ai dit\u00a0: oui\u202f!'],
  ['Qui ? Moi ; toi', 'Qui\u202f? Moi\u202f; toi'],
  ['il dit « oui » et part', 'il dit «\u202foui\u202f» et part'],
  ['« Déjà\u00a0! »', '«\u202fDéjà\u202f!\u202f»'],
  ['Zoe\u0308', 'Zoë'],
  ['https://example.org à 14:30', 'https://example.org à 14:30'],
  ['Attention!', 'Attention!'],
  ['', ''],
])('in French, %j is set as %j', (typed, set) => {
  expect(typeset(typed, 'fr')).toBe(set)
})

test('English has its apostrophes, and spaces as they were typed', () => {
  expect(typeset("I didn't : ok ?", 'en')).toBe('I didn’t : ok ?')
})

test('setting a text adds no letter, takes none away, and has nothing left to do', () => {
  const letters = (text: string) => text.normalize('NFC').replace(/[\s'’]/gu, '')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('fr', 'en'), (text, language) => {
      const set = typeset(text, language)
      expect(letters(set)).toBe(letters(text))
      expect(typeset(set, language)).toBe(set)
    }),
  )
})

test.each([
  ['un deux trois', 20, 'un deux trois'],
  ['un deux trois', 13, 'un deux trois'],
  ['un deux trois', 12, 'un deux…'],
  ['un deux, trois', 12, 'un deux…'],
  ['motsanslafin', 6, 'motsa…'],
])('%j in %i signs is %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short)
})

test('a shortened text is short enough, begins like the whole, and holds no half sign', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300, size: 'max' })
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 200 }), (text, most) => {
      const short = shorten(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
      expect(short.isWellFormed()).toBe(true)
    }),
  )
})

test('a text begins with a capital, in any script', () => {
  expect(capitalise('écouter')).toBe('Écouter')
  expect(capitalise('شكرا')).toBe('شكرا')
  expect(capitalise('👩🏽‍🍳 cuisiner')).toBe('👩🏽‍🍳 cuisiner')
  expect(capitalise('')).toBe('')
})
