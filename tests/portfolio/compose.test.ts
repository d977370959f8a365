import { expect, test } from 'vitest'
import { fullDeck } from '@/deck/full-deck'
import { type Journey, startJourney } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import type { Language } from '@/language/language'
import { composePortfolio } from '@/portfolio/compose'
import type { Block, PortfolioDocument, Section } from '@/portfolio/document'
import { choose, start, storyId, tell, write } from '../journey/table'
import { wordsOf } from '../language/words'

const date = new Date(2026, 10, 22)

const place = (story: string, where: string): Step => ({
  kind: 'place-story',
  story: storyId(story),
  where,
})
const keep = (line: string, story: string, text: string): Step => ({
  kind: 'decide-line',
  line: line as never,
  story: storyId(story),
  text,
  kept: true,
  from: '',
})

/** Samira has three strengths, two stories and a success. */
const samira = [
  choose('ecouter'),
  choose('reparer'),
  choose('s-organiser'),
  start('s1', 'ecouter'),
  write('s1', 'situation', 'Une voisine pleurait. Il était tard.'),
  write('s1', 'action', "J'ai écouté : elle avait besoin de parler !"),
  write('s1', 'result', ' '),
  place('s1', 'entraide-voisins'),
  start('s2', 'ecouter'),
  write('s2', 'action', 'J’ai traduit pour elle.'),
  write('s2', 'place', 'À la mairie'),
  place('s2', 'benevolat'),
  start('s3', 'reparer'),
  tell('fair', "La fête de l'immeuble"),
].reduce(takeStep, startJourney('Samira', 'rose'))

function portfolio(journey: Journey, language: Language = 'fr'): PortfolioDocument {
  return composePortfolio(journey, fullDeck, wordsOf(language), { paper: 'a4', date })
}

function sectionCalled(document: PortfolioDocument, heading: string): Section {
  const section = document.sections.find((one) => one.heading === heading)
  if (!section) throw new Error(`No “${heading}” in ${headings(document).join(', ')}`)
  return section
}

const headings = (document: PortfolioDocument) => document.sections.map(({ heading }) => heading)
const proofsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'proof' ? block : []))
const linesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []))

test('a portfolio tells whose it is, on which day and on which paper', () => {
  expect(portfolio(samira)).toMatchObject({
    title: 'Portfolio de Samira',
    person: 'Samira',
    subtitle: 'Portfolio de compétences · 22 novembre 2026',
    owned: 'Ce portfolio m’appartient.',
    language: 'fr-FR',
    paper: 'a4',
    pageLabel: 'Page {page} sur {pages}',
  })
})

test('the full version has strengths, proofs, lines and successes', () => {
  const kept = takeStep(samira, keep('s1:said', 's1', 'Écouter'))
  expect(headings(portfolio(kept))).toEqual([
    'Mes trois forces',
    'Ce que je sais faire, avec une preuve',
    'Je sais aussi faire',
    'Phrases pour mon CV',
    'Mes réussites',
  ])
})

test('the cards come in the person’s order, with family, picture and colour', () => {
  const [cards] = sectionCalled(portfolio(samira), 'Mes trois forces').blocks

  expect(cards).toEqual({
    kind: 'cards',
    cards: [
      { label: 'Écouter', family: 'Avec les autres', pictogram: 'ear', suit: 0 },
      expect.objectContaining({ label: 'Réparer', family: 'Faire et réparer', suit: 6 }),
      expect.objectContaining({ label: 'S’organiser', family: 'S’organiser et agir', suit: 3 }),
    ],
  })
})

test('a proof has every story that was told, in the person’s words, well set', () => {
  const [listening] = proofsIn(
    sectionCalled(portfolio(samira), 'Ce que je sais faire, avec une preuve').blocks,
  )
  // No proof is promised where there is none.
  const [fixing] = proofsIn(sectionCalled(portfolio(samira), 'Je sais aussi faire').blocks)

  expect(listening).toMatchObject({
    title: 'Écouter',
    wording: 'Écoute attentive et compréhension des besoins',
    moments: [
      {
        where: 'Entraide entre voisins',
        parts: [
          { label: 'La situation', text: 'Une voisine pleurait. Il était tard.' },
          {
            label: 'Ce que j’ai fait',
            text: 'J’ai écouté\u00a0: elle avait besoin de parler\u202f!',
          },
        ],
      },
      {
        where: 'À la mairie',
        parts: [{ label: 'Ce que j’ai fait', text: 'J’ai traduit pour elle.' }],
      },
    ],
  })
  expect(fixing).toMatchObject({ title: 'Réparer', moments: [] })
})

test('the lines for a CV are those that were kept; a card’s wording isn’t one', () => {
  expect(headings(portfolio(samira))).not.toContain('Phrases pour mon CV')

  const kept = takeStep(samira, keep('s1:said', 's1', "Être à l'écoute"))
  expect(linesIn(sectionCalled(portfolio(kept), 'Phrases pour mon CV').blocks)).toEqual([
    'Être à l’écoute',
  ])
})

test('an empty journey gives a page that says how to begin', () => {
  const empty = portfolio(startJourney('Samira', 'rose'))

  expect(headings(empty)).toEqual(['Votre portfolio commence ici'])
  expect(linesIn(empty.sections[0]?.blocks ?? [])).toHaveLength(3)
})

test('a success alone makes a portfolio; an empty one doesn’t', () => {
  const begun = startJourney('Samira', 'rose')

  expect(portfolio(takeStep(begun, tell('fair', "La fête de l'immeuble"))).sections).toEqual([
    {
      heading: 'Mes réussites',
      blocks: [{ kind: 'paragraph', text: 'La fête de l’immeuble' }],
    },
  ])
  expect(headings(portfolio(takeStep(begun, tell('fair', ' '))))).toEqual([
    'Votre portfolio commence ici',
  ])
})

test('a card that another deck had is named by its id, and breaks nothing', () => {
  const strange = [choose('constructor'), choose('juggling')].reduce(takeStep, samira)
  const document = portfolio(strange)

  expect(
    proofsIn(document.sections.flatMap(({ blocks }) => blocks)).map(({ title }) => title),
  ).toContain('juggling')
  expect(document.sections[0]?.blocks[0]).toMatchObject({ cards: { length: 3 } })
})

test('the same journey in English is English, but for the person’s own words', () => {
  const document = portfolio(samira, 'en')

  expect(document.subtitle).toBe('Portfolio of strengths · November 22, 2026')
  expect(headings(document)[0]).toBe('My three strengths')
  expect(proofsIn(document.sections[1]?.blocks ?? [])[0]).toMatchObject({
    title: 'Listening',
    moments: [{ where: 'Helping neighbours' }, { where: 'À la mairie' }],
  })
})

test('composing changes nothing in the journey', () => {
  const before = JSON.stringify([...samira.stories])
  portfolio(samira)

  expect(JSON.stringify([...samira.stories])).toBe(before)
})
