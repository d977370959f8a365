import type { CardId } from '@/deck/deck'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { isTold, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import {
  type Beat,
  beatId,
  type LetterText,
  letterTextId,
  letterTexts,
  writtenOr,
} from '@/journey/words-to-leave-with'
import { keptLines } from '@/portfolio/cv-lines'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { firstSentence } from '@/portfolio/sentences'
import { typeset, withoutGaps } from '@/portfolio/typeset'

/** About as much as fits on one page, in characters. */
export const onePageLetter = 2_400

/**
 * What the app proposes for each part of a letter: *vous – je – nous*, with the person's own
 * sentences and what is left to fill in named in brackets, which no paper prints. Nothing is invented.
 */
export function proposeLetter(
  journey: Journey,
  project: ProjectId | null,
  { say, deck }: PortfolioWords,
): Readonly<Record<LetterText, string>> {
  const chosen = project === null ? undefined : journey.projects.get(project)
  // Who is still looking has nothing to declare: the letter speaks of those it is written to.
  const goal = chosen === undefined || chosen.kind === 'looking' ? '' : chosen.text.trim()
  const strengths = strengthsFor(journey, project).slice(0, 3)
  const proofs = strengths.map((card) => {
    const wording = wordingOf(journey, card, deck.competencies[card]?.cv ?? card)
    const said = keptLines(journey, card, deck)[0] ?? toldOf(journey, card)
    return said === ''
      ? say('letter.strength', { wording })
      : say('letter.proof', { wording, said })
  })
  const idea = inOrder(journey.ideas)
    .find(({ card }) => strengths.includes(card))
    ?.text.trim()
  return {
    opening: say('letter.opening-text'),
    you: goal === '' ? say('letter.you-text') : say('letter.you-goal', { goal: endless(goal) }),
    me: proofs.length === 0 ? say('letter.me-text') : proofs.join('\n'),
    us: idea ? say('letter.us-idea', { idea: endless(idea) }) : say('letter.us-text'),
    closing: say('letter.closing-text'),
  }
}

/** Each part as it stands: what the person wrote, and the proposal where they wrote nothing. */
export function letterParts(
  journey: Journey,
  project: ProjectId | null,
  words: PortfolioWords,
): Readonly<Record<LetterText, string>> {
  const proposed = proposeLetter(journey, project, words)
  const part = (text: LetterText) => writtenOr(journey, letterTextId(text), proposed[text])
  return {
    opening: part('opening'),
    you: part('you'),
    me: part('me'),
    us: part('us'),
    closing: part('closing'),
  }
}

/** The letter as it will print: what the person wrote, and the proposal where they wrote nothing. */
export function composeLetter(
  journey: Journey,
  words: PortfolioWords,
  { paper, date, project }: { paper: PaperSize; date: Date; project: ProjectId | null },
): PortfolioDocument {
  const { say, language } = words
  const parts = letterParts(journey, project, words)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date)
  const texts = letterTexts
    .map((part) => withoutGaps(parts[part]).trim())
    .filter((text) => text !== '')
  const name = journey.about.name
  return {
    title: say('letter.of', { name }),
    person: name,
    subtitle: day,
    owned: '',
    language,
    paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: [
      {
        heading: '',
        blocks: [...texts, name].map((text) => ({ kind: 'text', text: typeset(text, language) })),
      },
    ],
  }
}

/** What may be said in an interview about one strength, a beat each, from the person's own words. */
export function proposeBeats(
  journey: Journey,
  card: CardId,
  { say, deck }: PortfolioWords,
): Readonly<Record<Beat, string>> {
  const story = storiesOf(journey, card).find(isTold)
  const wording = wordingOf(journey, card, deck.competencies[card]?.text ?? '')
  return {
    strength: writtenOr(journey, beatId(card, 'strength'), wording),
    moment: writtenOr(
      journey,
      beatId(card, 'moment'),
      [story?.situation, story?.action].filter(Boolean).join(' ') || say('interview.moment-empty'),
    ),
    outcome: writtenOr(
      journey,
      beatId(card, 'outcome'),
      story?.result || say('interview.outcome-empty'),
    ),
  }
}

/** Never the situation: it may tell what nobody should read in a letter (as in `cv-lines.ts`). */
function toldOf(journey: Journey, card: CardId): string {
  const story = storiesOf(journey, card).find(isTold)
  return story ? firstSentence(story.action) : ''
}

/** Without its last full stop: the sentence goes on. */
function endless(text: string): string {
  return text.replace(/[.\s]+$/u, '')
}
