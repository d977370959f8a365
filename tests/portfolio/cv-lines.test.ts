import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import deckFr from '@/deck/texts/fr.json'
import type { Story } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { type StoryRow, storiesOf } from '@/journey/stories'
import { type LineWords, proposeLines } from '@/portfolio/cv-lines'
import { keptLines } from '@/portfolio/kept-lines'
import { lineInEnglish } from '@/portfolio/told/english'
import { lineInFrench } from '@/portfolio/told/french'
import { card } from '../deck/deck-of'
import { afterSteps, start, storyId, table, write } from '../journey/table'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const french: LineWords = {
  language: 'fr',
  toLine: lineInFrench,
  wording: 'Écoute attentive',
  where: '',
  resultLabel: 'Résultat : ',
}
const english: LineWords = {
  ...french,
  language: 'en',
  toLine: lineInEnglish,
  wording: 'Listening',
  resultLabel: 'Result: ',
}

/** A table with one story, told like this. */
function telling(told: Partial<Story>) {
  const fields = ['place', 'situation', 'action', 'result'] as const
  const steps = fields.flatMap((field) => (told[field] ? write('s', field, told[field]) : []))
  return afterSteps(table('hand: calm'), start('s', 'calm'), ...steps).journey
}

function linesFrom(told: Partial<Story>, words: LineWords = french): string[] {
  const journey = telling(told)
  return storiesOf(journey, card('calm')).flatMap((story) =>
    proposeLines(journey, story, words).map(({ text }) => text),
  )
}

test('an action gives a line with a verb, and one with the card’s wording', () => {
  expect(linesFrom({ action: 'J’ai pris les rendez-vous et j’ai expliqué.' })).toEqual([
    'Prendre les rendez-vous et expliquer',
    'Écoute attentive',
  ])
})

test('the place stands in brackets behind the card’s wording, and the result after its label', () => {
  const told = { action: 'j’ai rangé', result: 'Tout le monde a trouvé. Merci !' }

  expect(linesFrom(told, { ...french, where: 'au marché' })).toEqual([
    'Ranger. Résultat\u00a0: tout le monde a trouvé',
    'Écoute attentive (au marché)',
  ])
})

test('a name keeps its capital after the colon', () => {
  expect(linesFrom({ action: 'J’ai aidé', result: 'Samira a réussi' })[0]).toBe(
    'Aider. Résultat\u00a0: Samira a réussi',
  )
})

test('a situation alone gives no line, for it may tell what no CV should', () => {
  expect(linesFrom({ situation: 'Je n’avais plus d’argent. Personne ne venait.' })).toEqual([])
  expect(linesFrom({})).toEqual([])
  expect(linesFrom({ situation: ' ', action: '\n', result: 'Merci' })).toEqual([])
})

test('the starters that were tapped stay out of a line', () => {
  expect(
    linesFrom({
      action: 'D’abord, j’ai montré les gestes.',
      result: 'Grâce à cela tout va mieux.',
    })[0],
  ).toBe('Montrer les gestes. Résultat : tout va mieux')
})

test('English drops its “I”', () => {
  expect(
    linesFrom({ action: 'I took the calls. I never shouted.', result: 'They came.' }, english),
  ).toEqual(['Took the calls; never shouted. Result: they came', 'Listening'])
})

test('a story told in steps is one line with all of them, or a line a step where that is long', () => {
  const steps = [
    'J’ai appelé la mairie',
    'J’ai rempli le dossier',
    'Ensuite, j’ai attendu',
    'J’ai eu peur',
  ]
  expect(linesFrom({ action: steps.slice(0, 3).join('\n') })[0]).toBe(
    'Appeler la mairie\u202f; remplir le dossier\u202f; attendre',
  )
  expect(linesFrom({ action: steps.map((step, at) => `${at + 1}. ${step}`).join('\n') })).toEqual([
    'Appeler la mairie',
    'Remplir le dossier',
    'Attendre',
    'J’ai eu peur',
    'Écoute attentive',
  ])
  const long = steps.slice(0, 2).map((step) => `${step} ${'de notre village '.repeat(9)}`)
  expect(linesFrom({ action: long.join('. ') })).toHaveLength(3)
})

test('a sentence in which a verb isn’t sure stands whole, as it was typed', () => {
  const said = 'J’ai appelé, le médecin est venu à la Maison Bleue !'
  expect(linesFrom({ action: said })[0]).toBe(said.replace(' !', '\u202f!'))
})

test('nothing is cut: what is too long for a line gives none', () => {
  const told = {
    action: 'J’ai rangé puis compté les caisses '.repeat(40),
    result: 'Oui '.repeat(99),
  }
  expect(linesFrom(told)).toEqual(['Écoute attentive'])
})

test('a result that says “je” doesn’t stand behind infinitives', () => {
  expect(linesFrom({ action: 'J’ai aidé', result: 'J’ai compris.' })[0]).toBe('Aider')
  expect(linesFrom({ action: 'J’ai aidé', result: 'On m’a remerciée.' })[0]).toBe('Aider')
})

test('a line that was kept stays, and says when its story is told otherwise since', () => {
  const proposed = (journey: ReturnType<typeof telling>) => {
    const [story] = storiesOf(journey, card('calm'))
    return proposeLines(journey, story as StoryRow, french)
  }
  const told = telling({ action: 'J’ai rangé' })
  const from = proposed(told)[0]?.from ?? ''
  const kept = takeStep(told, { ...keep('s:said', 's', 'Ranger un stock'), from } as Step)
  expect(proposed(kept)[0]).toMatchObject({ text: 'Ranger un stock', kept: true, renewed: null })

  const changed = takeStep(kept, write('s', 'action', 'J’ai compté'))
  expect(proposed(changed)[0]).toMatchObject({
    text: 'Ranger un stock',
    kept: true,
    renewed: 'Compter',
  })
  const taken = takeStep(changed, {
    ...keep('s:said', 's', 'Compter'),
    from: proposed(changed)[0]?.from ?? '',
  } as Step)
  expect(proposed(taken)[0]).toMatchObject({ text: 'Compter', renewed: null })
  // An earlier version didn't note what a line was made from: nothing is claimed.
  const older = takeStep(told, keep('s:said', 's', 'Ranger un stock'))
  expect(proposed(takeStep(older, write('s', 'action', 'J’ai compté')))[0]?.renewed).toBeNull()
})

test('a line that was kept of a longer story stays when the story gives fewer', () => {
  const told = telling({ action: 'J’ai eu peur. J’ai compté.' })
  const kept = takeStep(told, keep('s:said-2', 's', 'Compter'))
  const shorter = takeStep(kept, write('s', 'action', 'J’ai rangé'))
  const [story] = storiesOf(shorter, card('calm'))
  expect(proposeLines(shorter, story as StoryRow, french).map(({ text }) => text)).toEqual([
    'Ranger',
    'Compter',
    'Écoute attentive',
  ])
  expect(keptLines(shorter, card('calm'), deckFr)).toEqual(['Compter'])
})

test('kept lines come in the order of the stories, however they were kept', () => {
  const stories = afterSteps(
    table('hand: calm tidy'),
    start('first', 'calm'),
    start('second', 'calm'),
    start('other', 'tidy'),
  )
  const kept = [
    keep('second:card', 'second', '4'),
    keep('second:said', 'second', '3'),
    keep('first:card', 'first', '2'),
    keep('first:said', 'first', '1'),
    keep('other:said', 'other', 'another strength'),
  ]

  for (const steps of [kept, kept.toReversed()]) {
    expect(keptLines(afterSteps(stories, ...steps).journey, card('calm'), deckFr)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  }
})

test('a line that was left, or emptied, isn’t kept', () => {
  const { journey } = afterSteps(
    { ...table('hand: calm'), journey: telling({ action: 'J’ai rangé' }) },
    { ...keep('s:said', 's', 'Ranger'), kept: false } as Step,
    keep('s:card', 's', ' '),
  )

  expect(keptLines(journey, card('calm'), deckFr)).toEqual([])
})

test.each(Object.values(deckFr.experiences).filter(({ cv }) => cv === ''))(
  'a line that was kept with “$label” in brackets is printed without',
  ({ label }) => {
    const line = (place: string) => `Tenir un budget (${place})`
    for (const place of [label, label.toLowerCase(), ` ${label.replaceAll('’', "'")}`]) {
      const { journey } = afterSteps(
        { ...table('hand: calm'), journey: telling({ action: 'J’ai rangé' }) },
        keep('s:said', 's', line(place)),
        keep('s:card', 's', line('Café du port')),
      )
      expect(keptLines(journey, card('calm'), deckFr)).toEqual([
        'Tenir un budget',
        line('Café du port'),
      ])
    }
  },
)

test('no word of a line is invented', () => {
  const vocabulary = `J’ai j’ai je suis pris expliqué lavé, plié rangé et puis mais les papiers ma mère
    venue fatiguée avec M. Traoré chaque soir ; toujours bien. Tout voisin « merci » été né 3.5 ici !`
  const word = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...vocabulary.split(/\s+/)) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  )
  const anyTelling = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(anyTelling, anyTelling, anyTelling, (situation, action, result) => {
      const words = { ...french, where: 'au marché' }
      const mine = wordsIn(`${situation} ${action} ${result} ${Object.values(words).join(' ')}`)
      const turned = [...wordsIn(action)].flatMap((one) =>
        [`J’ai ${one}`, `Je suis ${one}`, `Je me suis ${one}`, `Je ${one}`].map(lineInFrench),
      )
      const small = 'se s ne n la le l puis'
      const known = new Set([...mine, ...wordsIn(turned.join(' ')), ...wordsIn(small)])
      for (const line of linesFrom({ situation, action, result }, words)) {
        for (const one of wordsIn(line)) expect([...known], line).toContain(one)
      }
    }),
    { numRuns: 300 },
  )
})

/** The words of a text, whatever their capitals. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toUpperCase()
      .normalize('NFC')
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu),
  )
}

function keep(line: string, story: string, text: string): Step {
  return {
    kind: 'decide-line',
    line: line as never,
    story: storyId(story),
    text,
    kept: true,
    from: '',
  }
}
