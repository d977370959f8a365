import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfWords, wordsOfKey } from '@/device/key-words'
import { newKey } from '@/room-server/keys'
import { codeSigns } from '@/workshop/workshop'

test('every key is eight words, and comes back from them however they are typed', async () => {
  const sign = fc.constantFrom(...codeSigns)
  const key = fc
    .array(sign, { minLength: 16, maxLength: 16 })
    .map((signs) => signs.join('').replace(/.{4}(?=.)/g, '$&-'))
  await fc.assert(
    fc.asyncProperty(key, fc.constantFrom('fr' as const, 'en' as const), async (made, language) => {
      const spoken = (await wordsOfKey(made, language)) ?? ''
      expect(spoken.split(' ')).toHaveLength(8)
      const bare = spoken
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toUpperCase()
      for (const typed of [spoken, ` ${bare.replaceAll(' ', ',  ')}.`]) {
        expect(await keyOfWords(typed)).toBe(made)
      }
    }),
    {
      examples: [
        ['2222-2222-2222-2222', 'fr'],
        ['ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'fr'],
        [newKey(), 'en'],
      ],
    },
  )
})

test.each(['', 'abandon', 'un deux trois quatre cinq six sept huit', 'zèbre '.repeat(8), newKey()])(
  '“%s” names no key',
  async (typed) => {
    expect(await keyOfWords(typed)).toBeNull()
  },
)

test('a key of another form has no words', async () => {
  expect(await wordsOfKey('an-older-key', 'fr')).toBeNull()
})
