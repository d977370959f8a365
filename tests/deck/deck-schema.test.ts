import { expect, test } from 'vitest'
import { missingPictures, readDeckFiles } from '@/build/deck-check'
import { deckFlaws } from '@/deck/deck-schema'
import { wordsIn } from '@/deck/words-in'

/** The text of our own files with one text replaced by another, as a slip would do. */
async function afterSlip(file: string, from: string, to: string): Promise<readonly string[]> {
  const files = await readDeckFiles()
  const whole = JSON.stringify(files[file])
  expect(whole).toContain(from)
  return deckFlaws({ ...files, [file]: JSON.parse(whole.replace(from, to)) })
}

test.each([
  ['competencies', '"short":true', '"short":"yes"', /^competencies\.json, ecouter, short: /],
  [
    'competencies',
    '"family":"avec-les-autres"',
    '"family":"nowhere"',
    /there is no family “nowhere”/,
  ],
  ['competencies', '"id":"aider"', '"id":"ecouter"', /“ecouter” is there twice/],
  [
    'competencies',
    '"pictogram":"ear"',
    '"pictogram":"hammer"',
    /pictograms: “hammer” is there twice/,
  ],
  ['experiences', '"patience"', '"courtesy"', /elever-des-enfants: there is no card “courtesy”/],
  ['experiences', '"domain":"moments-forts"', '"domain":"x"', /there is no domain “x”/],
  [
    'frameworks',
    '"rome":["Être à l’écoute"]',
    '"rome":["Écouter"]',
    /ecouter: there is no ROME item/,
  ],
  ['frameworks', '["Communication"]', '["Talking"]', /no Skill for Success “Talking”/],
  ['frameworks', '"ecouter":{', '"entendre":{', /“ecouter” is missing/],
  ['fr', '"ecouter":{', '"entendre":{', /fr\.json, competencies: “ecouter” is missing/],
  ['en', '"ecouter":{', '"entendre":{', /en\.json, competencies: “entendre” belongs to nothing/],
  ['en', '"label":"Listening"', '"label":"Encouraging"', /label: “Encouraging” is there twice/],
  [
    'en',
    '"label":"Listening"',
    '"label":" "',
    /^en\.json, competencies, ecouter, label: must be a text/,
  ],
  ['fr', 'Je laisse l’autre parler', 'et '.repeat(20), /ecouter, text: must have fifteen words/],
  ['fr', '"cv":"Écoute', '"sv":"Écoute', /ecouter, cv/],
])('a slip in %s.json (%s → %s) is named', async (file, from, to, sentence) => {
  const flaws = await afterSlip(file, from, to)

  expect(flaws.join('\n')).toMatch(new RegExp(sentence, 'm'))
})

test('a missing file is named', async () => {
  const { en: _, ...rest } = await readDeckFiles()

  expect(deckFlaws(rest)[0]).toMatch(/^en\.json: /)
})

test('a pictogram that Phosphor doesn’t have is named', () => {
  expect(missingPictures([{ pictogram: 'ear' }, { pictogram: 'third-ear' }])).toEqual([
    'Phosphor has no pictogram “third-ear”',
  ])
})

test('a word is what has a letter or a number', () => {
  expect(wordsIn('Où étiez-vous : chez vous ?')).toBe(4)
  expect(wordsIn('J’ai vu 3 amis.')).toBe(4)
  expect(wordsIn('')).toBe(0)
})
