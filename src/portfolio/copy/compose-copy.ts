import type { DeckTexts } from '@/deck/deck'
import { deckWith, withOwnWords } from '@/deck/deck-with'
import { noonOf } from '@/journey/day'
import type { SharedCopy } from '@/journey/shared-copy'
import { strengthsInHand } from '@/journey/strengths'
import type { Say } from '@/language/language'
import { type Companion, composePortfolio, type SectionKind } from '@/portfolio/compose'
import { journeyOfCopy } from '@/portfolio/copy/journey-of-copy'
import type {
  Block,
  PaperSize,
  PortfolioDocument,
  PortfolioWords,
  Section,
} from '@/portfolio/document'
import { sayDay } from '@/portfolio/say-day'
import { typeset } from '@/portfolio/typeset'

/** To whom: a first name or a service, and where. */
export function readerOf({ to, place }: Pick<SharedCopy, 'to' | 'place'>): string {
  return [to, place].filter(Boolean).join(', ')
}

/**
 * Everything that its reader sees of a copy, and nothing else; it says itself until when. The sheet
 * before it is handed over, the desk and the paper all print this.
 */
export function composeCopy(
  copy: SharedCopy,
  screenWords: PortfolioWords,
  { paper, companion = null }: { paper: PaperSize; companion?: Companion | null },
): PortfolioDocument {
  const journey = journeyOfCopy(copy)
  const words = withOwnWords(screenWords, journey)
  const { say, variety } = words
  const day = sayDay(copy.cutOn, variety)
  const until = sayDay(copy.until, variety)
  const shown = sectionsOf(copy)
  const whole = composePortfolio(journey, deckWith(journey), wordsFor(copy, words), {
    paper,
    date: noonOf(copy.cutOn),
    sections: new Set(shown),
  })
  const meetings = meetingsSection(copy, words)
  const isEmpty = shown.length === 0 && meetings === null
  const given = say('copy.given', { reader: readerOf(copy), day })
  const erased = say('copy.until', { until })
  const apart = companion?.(journey, strengthsInHand(journey), day, words) ?? null
  return {
    ...whole,
    title: say('copy.of', { name: copy.about.name }),
    subtitle: given,
    owned: erased,
    sections: [
      ...(isEmpty ? [nothing(say)] : []),
      ...(shown.length > 0 ? whole.sections : []),
      ...(meetings ? [meetings] : []),
      ...(apart ? [{ ...apart, blocks: [givenTo(given, erased), ...apart.blocks] }] : []),
    ],
  }
}

const nothing = (say: Say): Section => ({
  heading: '',
  blocks: [{ kind: 'paragraph', text: say('copy.nothing') }],
})

/** Whose copy it is, and until when, before anything else. */
const givenTo = (given: string, erased: string): Block => ({
  kind: 'text',
  text: `${given}. ${erased}.`,
})

/** Only what is there: nothing says what isn't. */
function sectionsOf(copy: SharedCopy): readonly SectionKind[] {
  const isProven = [copy.stories, copy.proofs].some((part) => part !== undefined && part.length > 0)
  const hasWordings = copy.strengths.some(({ wording }) => wording !== '')
  const has: Partial<Record<SectionKind, boolean>> = {
    cards: copy.strengths.length > 0,
    proofs: isProven || hasWordings,
    seen: (copy.seen ?? []).length > 0,
    lines: (copy.lines ?? []).length > 0,
    project: (copy.project ?? []).length > 0,
    roadmap: (copy.roadmap ?? []).length > 0,
  }
  return (Object.keys(has) as SectionKind[]).filter((kind) => has[kind])
}

/** A card’s own words for work aren’t printed where the person handed none over. */
function wordsFor(copy: SharedCopy, words: PortfolioWords): PortfolioWords {
  if (copy.strengths.some(({ wording }) => wording !== '')) return words
  const competencies = Object.fromEntries(
    Object.entries(words.deck.competencies).map(([id, one]) => [id, { ...one, cv: '' }]),
  )
  return { ...words, deck: { ...words.deck, competencies } satisfies DeckTexts }
}

/** When two met, what they wrote, and when they meet again. */
function meetingsSection(
  { meetings = [] }: SharedCopy,
  { say, language, variety }: PortfolioWords,
): Section | null {
  const lines = meetings.map(({ on, word }) =>
    typeset([sayDay(on, variety), word.trim()].filter(Boolean).join(' · '), language),
  )
  const next = meetings.findLast((meeting) => meeting.next !== '')?.next ?? ''
  if (next !== '') lines.push(say('copy.next', { day: sayDay(next, variety) }))
  return lines.length > 0
    ? { heading: say('copy.meetings'), blocks: [{ kind: 'lines', lines }] }
    : null
}
