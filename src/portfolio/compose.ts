import type { CardId, Deck, DeckTexts } from '@/deck/deck'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { byOrder } from '@/journey/order'
import { isTold, type StoryRow, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import type { Say, WordKey } from '@/language/language'
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
import { fullName } from '@/portfolio/full-name'
import { grammars } from '@/portfolio/grammar'
import { keptLines } from '@/portfolio/kept-lines'
import { printedCard, suitOf } from '@/portfolio/printed-card'
import { typeset } from '@/portfolio/typeset'

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

/** Makes the page for whoever accompanies (`companion/`). */
export type Companion = (
  journey: Journey,
  strengths: readonly CardId[],
  day: string,
  words: PortfolioWords,
) => Section | null

export type PortfolioChoices = {
  readonly paper: PaperSize
  readonly date: Date
  /** Left out, everything but the page for the adviser. */
  readonly sections?: ReadonlySet<SectionKind>
  /** The project that it is made for. */
  readonly project?: ProjectId | null
  /** Fetched when the page for who accompanies is asked for. */
  readonly companion?: Companion | null
  /** For the papers only: the journey itself knows a first name. */
  readonly surname?: string
}

/** Makes the document of a journey. An empty journey gives a page that says how to begin. */
export function composePortfolio(
  journey: Journey,
  deck: Deck,
  words: PortfolioWords,
  choices: PortfolioChoices,
): PortfolioDocument {
  const { paper, date, sections: wanted, project = null, companion = null, surname = '' } = choices
  const { say, language, variety } = words
  const name = journey.about.name
  const day = new Intl.DateTimeFormat(variety, { dateStyle: 'long' }).format(date)
  const strengths = strengthsFor(journey, project)
  const parts: Readonly<Record<SectionKind, () => Section | null | readonly Section[]>> = {
    cards: () => cardsSection(strengths, deck, words),
    proofs: () => proofsSections(journey, strengths, deck, words),
    seen: () => seenSection(journey, words),
    lines: () => linesSection(journey, strengths, words),
    project: () => projectSection(journey, project, words),
    ideas: () => ideasSection(journey, words),
    roadmap: () => roadmapSection(journey, words),
    successes: () => successesSection(journey, words),
    companion: () => companion?.(journey, strengths, day, words) ?? null,
  }
  const sections = sectionKinds
    .filter((kind) => wanted?.has(kind) ?? kind !== 'companion')
    .flatMap((kind) => parts[kind]() ?? [])
    .filter(({ blocks }) => blocks.length > 0)
  return {
    title: say('portfolio.of', { name, of: grammars[language].of(name) }),
    person: fullName(name, surname),
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
  const cards = strengths.flatMap((id) => printedCard(id, deck, words) ?? [])
  if (cards.length === 0) return null
  const heading = words.say('portfolio.strengths', { count: cards.length })
  return { heading, blocks: [{ kind: 'cards', cards }] }
}

/** What shows each strength; those that nothing shows stand apart, for nobody is told of a proof there. */
function proofsSections(
  journey: Journey,
  strengths: readonly CardId[],
  deck: Deck,
  words: PortfolioWords,
): readonly Section[] {
  const blocks = strengths.map((id): ProofBlock => {
    const texts = words.deck.competencies[id]
    const stories = storiesOf(journey, id).filter(isTold)
    return {
      title: texts?.label ?? id,
      wording: wordingOf(journey, id, texts?.cv ?? ''),
      suit: suitOf(id, deck),
      moments: [
        ...stories.map((story) => moment(story, words)),
        ...shownBehind(journey, id, words),
      ],
    }
  })
  const section = (heading: WordKey, isShown: boolean): Section => ({
    heading: words.say(heading),
    blocks: blocks
      .filter(({ moments }) => moments.length > 0 === isShown)
      .map((block) => ({ kind: 'proof', ...block })),
  })
  return [section('portfolio.proofs', true), section('portfolio.able', false)]
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
): Section | null {
  const kept = strengths.flatMap((id) => keptLines(journey, id, words.deck))
  const lines = kept.map((line) => typeset(line, words.language))
  if (lines.length === 0) return null
  return { heading: words.say('portfolio.lines'), blocks: [{ kind: 'lines', lines }] }
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
