import { expect, test } from 'vitest'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import { cards, portfolio, section, story } from './sample-portfolio'

const covers = (character: string) =>
  /[\p{Script=Latin}\p{Script=Arabic}\p{P}\p{N}\p{Zs}�]/u.test(character)

function printed(person: string) {
  const { document, missing } = makePrintable(portfolio({ person }), covers)
  return { text: document.person, missing }
}

test('control and invisible characters go, line breaks and no-break spaces stay', () => {
  expect(printed('a\u0000b\u00adc\u200bd\ufeffe\tf\r\ng\u2028h\u00a0i\u202fj').text).toBe(
    'abcde f\ng\nh\u00a0i\u202fj',
  )
  expect(printed('a\u0007b').missing).toEqual([])
})

test('the Persian non-joiner stays in Persian and goes elsewhere', () => {
  expect(printed('می\u200cروم').text).toBe('می\u200cروم')
  expect(printed('a\u200cb').text).toBe('ab')
})

test('an emoji of several characters is one missing picture, named once', () => {
  expect(printed('Hop 👩‍🚀👩‍🚀 👍🏽')).toEqual({ text: 'Hop �� �', missing: ['👩‍🚀', '👍🏽'] })
})

test('a letter stays when only its accent is unknown', () => {
  expect(printed('bon\u0488jour')).toEqual({ text: 'bonjour', missing: ['n\u0488'] })
})

test('half a character doesn’t break the file', () => {
  expect(printed('a\ud83db').text).toBe('a�b')
})

test('every text of a portfolio is made printable, and pictograms keep their names', () => {
  const document = portfolio({
    sections: [
      section('\u0007Un', cards('\u0007Carte')),
      section(
        'Deux',
        {
          kind: 'proof',
          title: '\u0007T',
          wording: '\u0007W',
          suit: 1,
          moments: [story('\u0007', 9)],
        },
        { kind: 'lines', lines: ['\u0007L'] },
        { kind: 'paragraph', text: '\u0007P' },
      ),
    ],
  })
  const texts = JSON.stringify(makePrintable(document, covers).document)

  expect(texts).not.toContain('\\u0007')
  expect(texts).toContain('"pictogram":"ear"')
})
