import type { CardId, Deck, DeckTexts } from '@/deck/deck'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { byOrder } from '@/journey/order'
import { isTold, type StoryRow, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import type { Say } from '@/language/language'
import {
  ideasSection,
  projectSection,
  roadmapSection,
  seenSection,
  shownBehind,
} from '@/portfolio/compose-onward'
import type {
  Block,
  PaperSize,
  PortfolioDocument,
  PortfolioWords,
  ProofBlock,
  Section,
  StoryMoment,
} from '@/portfolio/document'
import { grammars } from '@/portfolio/grammar'
import { keptLines } from '@/portfolio/kept-lines'
import { firstSentence } from '@/portfolio/sentences'
import { shorten, typeset } from '@/portfolio/typeset'

/** The parts of a portfolio, in the order in which they are printed. */
export const sectionKinds = [
  'cards',
  'proofs',
  'seen',
  'lines',
  'project',
  'ideas',
  'roadmap',
  'successes',
  'companion',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** Makes the page for whoever accompanies (`compose-companion.ts`). */
export type Companion = (
  journey: Journey,
  strengths: readonly CardId[],
  day: string,
  words: PortfolioWords,
) => Section | null

export type PortfolioChoices = {
  readonly paper: PaperSize
  /** One page, one proof a strength. */
  readonly short: boolean
  readonly date: Date
  /** Left out, everything but the page for the adviser. */
  readonly sections?: ReadonlySet<SectionKind>
  /** The project that it is made for. */
  readonly project?: ProjectId | null
  /** What the page for the adviser is made of: it comes lazily. */
  /** Fetched when the page for who accompanies is asked for. */
  readonly companion?: Companion | null
}

const shortKinds: readonly SectionKind[] = ['cards', 'proofs', 'lines']
/** The short version promises one page, also on Letter: few lines, each on one line of paper. */
const shortLine = 95
const shortLines = (strengths: number) => Math.max(0, 14 - 2 * strengths)

/** Makes the document of a journey. An empty journey gives a page that says how to begin. */
export function composePortfolio(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  choices: PortfolioChoices,
): PortfolioDocument {
  const { paper, short, date, sections: wanted, project = null, companion = null } = choices
  const { say, language, variety } = words
  const name = journey.about.name
  const day = new Intl.DateTimeFormat(variety, { dateStyle: 'long' }).format(date)
  const strengths = strengthsFor(journey, project)
  const parts: Readonly<Record<SectionKind, () => Section | null>> = {
    cards: () => cardsSection(strengths, deck, words),
    proofs: () => proofsSection(journey, strengths, deck, words, short),
    seen: () => seenSection(journey, words),
    lines: () => linesSection(journey, strengths, words, short),
    project: () => projectSection(journey, project, words),
    ideas: () => ideasSection(journey, words),
    roadmap: () => roadmapSection(journey, words),
    successes: () => successesSection(journey, words),
    companion: () => companion?.(journey, strengths, day, words) ?? null,
  }
  const sections = sectionKinds
    .filter((kind) => wanted?.has(kind) ?? kind !== 'companion')
    .filter((kind) => !short || shortKinds.includes(kind))
    .map((kind) => parts[kind]())
    .filter((section) => section !== null)
  return {
    title: say('portfolio.of', { name, of: grammars[language].of(name) }),
    person: name,
    headline: '',
    layout: 'sheet',
    subtitle: say('portfolio.subtitle', { day }),
    owned: say('portfolio.owned'),
    language: variety,
    paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: sections.length > 0 ? sections : [emptySection(say)],
  }
}

function cardsSection(
  strengths: readonly CardId[],
  deck: Deck,
  words: PortfolioWords,
): Section | null {
  const cards = strengths.flatMap((id) => {
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
  strengths: readonly CardId[],
  deck: Deck,
  words: PortfolioWords,
  short: boolean,
): Section | null {
  const blocks = strengths.map((id): Block => {
    const texts = words.deck.competencies[id]
    const stories = storiesOf(journey, id).filter(isTold)
    const proof: ProofBlock = {
      title: texts?.label ?? id,
      wording: short
        ? shortProof(journey, id, stories, words)
        : wordingOf(journey, id, texts?.cv ?? ''),
      suit: suitOf(deck, id),
      moments: short
        ? []
        : [...stories.map((story) => moment(story, words)), ...shownBehind(journey, id, words)],
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
  const kept = keptLines(journey, id, words.deck)[0]
  const said = stories.map((story) => firstSentence(story.action || story.situation))[0]
  const text = kept || said || wordingOf(journey, id, words.deck.competencies[id]?.cv ?? '')
  return shorten(typeset(text, words.language), shortLine)
}

function moment(story: StoryRow, { say, deck, language }: PortfolioWords): StoryMoment {
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

function linesSection(
  journey: Journey,
  strengths: readonly CardId[],
  words: PortfolioWords,
  short: boolean,
): Section | null {
  const kept = strengths.flatMap((id) => keptLines(journey, id, words.deck))
  const wordings = strengths.flatMap((id) => {
    const ofCard = words.deck.competencies[id]?.cv
    return ofCard === undefined ? [] : wordingOf(journey, id, ofCard)
  })
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
