import { readdirSync, readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import canadianCards from '@/deck/fr-CA.json'
import frenchCards from '@/deck/texts/fr.json'
import { printedLanguages, type WordKey } from '@/language/language'
import canadianMoments from '@/workshop/fr-CA.json'
import frenchMoments from '@/workshop/texts/fr.json'
import { frenchFlaws, genderedForm } from './typography'
import { catalogues, layers, voiceOf, wordsOf } from './words'

const { fr: french = {}, en: english = {}, ...others } = catalogues
const keys = Object.keys(french) as readonly WordKey[]

/** The places of a text that are filled in, such as {name}. */
function placesOf(text: string): string[] {
  const places: string[] = []
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] === 'string' && part[0] !== '#') places.push(part[0])
    for (const choice of part.slice(1)) {
      if (typeof choice === 'object' && choice !== null) {
        for (const said of Object.values(choice)) if (Array.isArray(said)) said.forEach(visit)
      }
    }
  }
  const compiled = compileMessageOrThrow(text)
  if (Array.isArray(compiled)) compiled.forEach(visit)
  return [...new Set(places)].sort()
}

/** Every text of src but the catalogues. */
const source = readdirSync(new URL('../../src/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))
  .join('\n')

test('what is printed is said in full, in each of its languages', () => {
  for (const language of printedLanguages) {
    expect(Object.keys(catalogues[language] ?? {}), language).toEqual(keys)
  }
})

test('a further language says nothing that French doesn’t, and fills in the same places', () => {
  expect(Object.keys(others)).toContain('ar')
  for (const [language, texts] of Object.entries(others)) {
    for (const [key, text] of Object.entries(texts)) {
      const name = `${language}, ${key}`

      expect(keys, name).toContain(key)
      expect(placesOf(text), name).toEqual(placesOf(french[key] ?? ''))
    }
  }
})

test('what a language lacks is said in French, with the plurals of French', () => {
  const say = voiceOf('ar')

  expect(say('strengths.returned', { card: 'Écouter' })).toBe('Écouter est revenue dans sa pile.')
  expect(say('leave.erased-gifts', { count: 0 })).toBe(
    voiceOf('fr')('leave.erased-gifts', { count: 0 }),
  )
})

test('Arabic counts in its six ways', () => {
  const say = voiceOf('ar')
  const said = [0, 1, 2, 3, 11, 100].map((count) => say('pile.count', { count }))

  expect(said.map((text) => text.replace(/[\d\u0660-\u0669]+/, '#'))).toEqual([
    'لا بطاقات',
    'بطاقة واحدة',
    'بطاقتان',
    '# بطاقات',
    '# بطاقةً',
    '# بطاقة',
  ])
})

test.each(Object.keys(catalogues))(
  'every text in %s says something, whatever the number',
  (language) => {
    const say = voiceOf(language)
    for (const key of keys) {
      const places = placesOf(catalogues[language]?.[key] ?? french[key] ?? '')
      for (const number of [0, 1, 2, 8, 1_000_000]) {
        const said = say(key, Object.fromEntries(places.map((place) => [place, number])))

        expect(said.trim(), key).not.toBe('')
        expect(said, key).not.toBe(key)
        expect(said, key).not.toMatch(/[{}#]|undefined|NaN/)
      }
    }
  },
)

test('a text that counts has the same places in both languages', () => {
  for (const key of keys) {
    expect(placesOf(english[key] ?? ''), key).toEqual(placesOf(french[key] ?? ''))
  }
})

test('numbers are said as each language says them', () => {
  expect(voiceOf('fr')('pile.count', { count: 0 })).toBe('aucune carte')
  expect(voiceOf('fr')('pile.count', { count: 1 })).toBe('une carte')
  expect(voiceOf('fr')('portfolio.strengths', { count: 8 })).toBe('Mes huit forces')
  expect(voiceOf('en')('pile.count', { count: 0 })).toBe('no cards')
  expect(voiceOf('en')('portfolio.strengths', { count: 1 })).toBe('My strength')
})

test('what is said in the name of a person stays as it is, even if it looks like a place', () => {
  const say = voiceOf('fr')

  expect(say('leave.done', { name: '{count} <b>#</b>' })).toContain('{count} <b>#</b>')
})

test('French texts have French signs, and agree with nobody’s gender', () => {
  for (const key of keys) {
    const text = (french[key] ?? '').replace(/\{\w+, plural, |=\d+ \{/g, '{')

    expect(frenchFlaws(text), key).toEqual([])
    expect(text, key).not.toMatch(genderedForm)
  }
})

test('the rules of French signs can fail', () => {
  for (const wrong of ["l'eau", 'Qui ?', 'Qui?', '«oui»', '« oui »', 'a  b', 'et...']) {
    expect(frenchFlaws(wrong), wrong).not.toEqual([])
  }
  for (const wrong of [
    'inscrit(e)',
    'prêt·e',
    'Vous êtes prêt à partir',
    'Je suis fier',
    'ravi-e',
  ]) {
    expect(wrong).toMatch(genderedForm)
  }
  expect(frenchFlaws('Qui\u202f? «\u202fMoi\u202f», à 14:30.')).toEqual([])
})

test('English texts have English signs', () => {
  for (const key of keys) {
    expect(english[key], key).not.toMatch(/['"«»\u00a0\u202f]|\.\.\.|[^{\w] [;:!?]/)
  }
})

test('every text is said somewhere', () => {
  const said = new Set(
    [...source.matchAll(/['"]([a-z0-9-]+\.[a-z0-9-]+)['"]/g)].map(([, key]) => key),
  )
  const prefixes = [...source.matchAll(/`([a-z-]+\.[a-z0-9-]*)\$\{/g)].map(
    ([, start = '']) => start,
  )
  const unsaid = keys.filter(
    (key) => !said.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )

  expect(unsaid).toEqual([])
})

/** Every text of a layer with the one that it stands over, down to the last. */
function over(layer: object, whole: object, way = ''): readonly [string, string, string][] {
  return Object.entries(layer).flatMap(([key, said]) => {
    const below: unknown = Object.entries(whole).find(([one]) => one === key)?.[1]
    const here = `${way}/${key}`
    if (typeof said === 'string') return [[here, said, typeof below === 'string' ? below : '']]
    return over(said, typeof below === 'object' && below !== null ? below : {}, here)
  })
}

test('a layer says something else than what it stands over, as well, and nothing that isn’t there', () => {
  const all = [
    ...Object.values(layers).flatMap((layer) => over(layer, french)),
    ...over(canadianCards, frenchCards),
    ...over(canadianMoments, frenchMoments),
  ]
  expect(all.length).toBeGreaterThan(25)
  for (const [way, said, below] of all) {
    expect(below, way).not.toBe('')
    expect(said, way).not.toBe(below)
    expect(placesOf(said), way).toEqual(placesOf(below))
    expect(frenchFlaws(said), way).toEqual([])
    expect(said, way).not.toMatch(genderedForm)
  }
})

test('in Québec one reads the words of Québec, and of France where there are no others', () => {
  const here = wordsOf('fr', 'quebec')
  const there = wordsOf('fr', 'france')

  expect([here.say('interview.title'), there.say('interview.title')]).toEqual([
    'Mon entrevue',
    'Mon entretien',
  ])
  expect(here.say('portfolio.pdf')).toBe(there.say('portfolio.pdf'))
  expect(here.deck.experiences['petits-boulots']).toMatchObject({
    label: 'Petits emplois',
    cv: there.deck.experiences['petits-boulots']?.cv,
  })
})

test('English is Canadian throughout', () => {
  const files = ['language/en', 'deck/texts/en.json', 'workshop/texts/en.json']
  const texts = files.flatMap((file) => {
    const url = new URL(`../../src/${file}`, import.meta.url)
    const parts = file.endsWith('.json') ? [url] : readdirSync(url).map((part) => `${url}/${part}`)
    return parts.map((part) => readFileSync(new URL(part), 'utf8'))
  })
  for (const text of texts) {
    const said = text.replace(/"[\w./-]+":/g, '')
    expect(said).not.toMatch(
      /driving licence|building site|\bstall\b|\bDIY\b|\bCVs?\b|curriculum vitae|\bflat\b|rganis|obilis|ecognis/i,
    )
  }
})
