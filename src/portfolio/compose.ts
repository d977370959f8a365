import type { CardId, Deck, DeckTexts } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { byOrder } from '@/journey/order'
import { isTold, type StoryRow, storiesOf } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'
import type { Language, Say } from '@/language/language'
import { keptLines } from '@/portfolio/cv-lines'
import type { Block, Moment, Paper, PortfolioDocument, Proof, Section } from '@/portfolio/document'
import { firstSentence, shorten, typeset } from '@/portfolio/typeset'

export type PortfolioChoices = {
  readonly paper: Paper
  /** One page, one proof a strength. */
  readonly short: boolean
  readonly date: Date
}

/** What a portfolio is written in: a language, its screen texts and the deck's. */
export type PortfolioWords = {
  readonly language: Language
  readonly say: Say
  readonly deck: DeckTexts
}

/** The short version promises one page, also on Letter: few lines, each on one line of paper. */
const shortLine = 95
const shortLines = (strengths: number) => Math.max(0, 14 - 2 * strengths)

/** Makes the document of a journey. An empty journey gives a page that says how to begin. */
export function composePortfolio(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  { paper, short, date }: PortfolioChoices,
): PortfolioDocument {
  const { say, language } = words
  const name = journey.about.name
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date)
  const full = [
    cardsSection(journey, deck, words),
    proofsSection(journey, deck, words, short),
    linesSection(journey, words, short),
    ...(short ? [] : [successesSection(journey, words)]),
  ]
  const sections = full.filter((section) => section !== null)
  return {
    title: say('portfolio.of', { name }),
    person: name,
    subtitle: say('portfolio.subtitle', { day }),
    owned: say('portfolio.owned'),
    language,
    paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: sections.length > 0 ? sections : [emptySection(say)],
  }
}

function cardsSection(journey: Journey, deck: Deck, words: PortfolioWords): Section | null {
  const cards = strengthsInHand(journey).flatMap((id) => {
    const card = deck.cards.find((one) => one.id === id)
    if (!card) return []
    const label = words.deck.competencies[id]?.label ?? id
    const family = words.deck.families[card.family]?.label ?? ''
    return [{ label, family, pictogram: card.pictogram, suit: suitOf(deck, id) }]
  })
  if (cards.length === 0) return null
  const heading = words.say('portfolio.strengths', { count: cards.length })
  return { heading, blocks: [{ kind: 'cards', cards }] }
}

function proofsSection(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  short: boolean,
): Section | null {
  const blocks = strengthsInHand(journey).map((id): Block => {
    const texts = words.deck.competencies[id]
    const stories = storiesOf(journey, id).filter(isTold)
    const proof: Proof = {
      title: texts?.label ?? id,
      wording: short ? shortProof(journey, id, stories, words) : (texts?.cv ?? ''),
      suit: suitOf(deck, id),
      moments: short ? [] : stories.map((story) => moment(story, words)),
    }
    return { kind: 'proof', ...proof }
  })
  return blocks.length > 0 ? { heading: words.say('portfolio.proofs'), blocks } : null
}

/** One line that proves a strength: a line kept for the CV, else what was done, else the card's. */
function shortProof(
  journey: Journey,
  id: CardId,
  stories: readonly StoryRow[],
  words: PortfolioWords,
): string {
  const kept = keptLines(journey, id)[0]
  const said = stories.map((story) => firstSentence(story.action || story.situation))[0]
  const text = kept || said || words.deck.competencies[id]?.cv || ''
  return shorten(typeset(text, words.language), shortLine)
}

function moment(story: StoryRow, { say, deck, language }: PortfolioWords): Moment {
  const parts = [
    { label: say('express.situation'), text: story.situation },
    { label: say('express.action'), text: story.action },
    { label: say('express.result'), text: story.result },
  ]
  return {
    where: typeset(placeOf(story, deck), language),
    parts: parts
      .filter(({ text }) => text.trim() !== '')
      .map(({ label, text }) => ({ label, text: typeset(text.trim(), language) })),
  }
}

/** Where a story was: the person's own words before the deck's. */
export function placeOf(story: StoryRow, deck: DeckTexts): string {
  const own = story.place.trim()
  if (own !== '') return own
  return deck.experiences[story.where]?.label ?? deck.domains[story.where]?.label ?? ''
}

function linesSection(journey: Journey, words: PortfolioWords, short: boolean): Section | null {
  const strengths = strengthsInHand(journey)
  const kept = strengths.flatMap((id) => keptLines(journey, id))
  const wordings = strengths.flatMap((id) => words.deck.competencies[id]?.cv ?? [])
  const lines = (kept.length > 0 ? kept : wordings).map((line) => typeset(line, words.language))
  const shown = short
    ? lines.slice(0, shortLines(strengths.length)).map((line) => shorten(line, shortLine))
    : lines
  if (shown.length === 0) return null
  return { heading: words.say('portfolio.lines'), blocks: [{ kind: 'lines', lines: shown }] }
}

function successesSection(journey: Journey, { say, language }: PortfolioWords): Section | null {
  const blocks = [...journey.successes]
    .sort(byOrder)
    .map(([, success]) => [success.title, success.text].filter((text) => text.trim() !== ''))
    .filter((texts) => texts.length > 0)
    .map((texts): Block => ({ kind: 'paragraph', text: typeset(texts.join('\n'), language) }))
  return blocks.length > 0 ? { heading: say('portfolio.successes'), blocks } : null
}

function emptySection(say: Say): Section {
  return {
    heading: say('portfolio.empty-title'),
    blocks: [
      { kind: 'paragraph', text: say('portfolio.empty') },
      {
        kind: 'lines',
        lines: [say('portfolio.empty-1'), say('portfolio.empty-2'), say('portfolio.empty-3')],
      },
    ],
  }
}

function suitOf(deck: Deck, id: CardId): number {
  const family = deck.cards.find((card) => card.id === id)?.family
  return Math.max(
    0,
    deck.families.findIndex((one) => one.id === family),
  )
}
