import type { CardId } from '@/deck/deck'
import type { Journey, ProjectId } from '@/journey/journey'
import { strengthsFor } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { isTold, type StoryRow, storiesOf } from '@/journey/stories'
import { wordingOf } from '@/journey/wording'
import {
  cvTextId,
  type LetterFact,
  type LetterText,
  letterTextId,
  letterTexts,
  writtenOr,
} from '@/journey/words-to-leave-with'
import { linesOf } from '@/portfolio/cv/facts'
import type { Block, PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type Cut, everShorter, type Version } from '@/portfolio/fit'
import { fullName } from '@/portfolio/full-name'
import { grammars } from '@/portfolio/grammar'
import { isInAnotherLanguage } from '@/portfolio/language-of'
import { ended, sentencesOf, withoutEnd } from '@/portfolio/sentences'
import { capitalise, lowered, typeset } from '@/portfolio/typeset'

export type LetterChoices = {
  readonly paper: PaperSize
  readonly date: Date
  readonly project: ProjectId | null
  /** Comes from the screen, kept only when asked, as on the CV. */
  readonly contact: string
  readonly surname: string
  /** Stories that are told in another language than the letter's go in, too. */
  readonly takesOthers: boolean
}

/** How much of two stories a letter tells: it speaks once of what the CV lists. */
const mostStories = 2
const mostSentences = 3

/**
 * What the app proposes for each part of a letter: *vous – je – nous*, in whole sentences of the
 * person's own. What only they know stays empty, and `missingIn` names it. Nothing is invented.
 */
export function proposeLetter(
  journey: Journey,
  words: PortfolioWords,
  { project, takesOthers }: Pick<LetterChoices, 'project' | 'takesOthers'>,
): Readonly<Record<LetterText, string>> {
  const { say, language } = words
  const chosen = project === null ? undefined : journey.projects.get(project)
  // Who is still looking has nothing to declare: the letter speaks of those it is written to.
  const goal = chosen === undefined || chosen.kind === 'looking' ? '' : chosen.text.trim()
  const strengths = strengthsFor(journey, project)
  const idea = inOrder(journey.ideas)
    .find(({ card }) => strengths.includes(card))
    ?.text.trim()
  const greeting = grammars[language].greeting(factOf(journey, 'addressee'))
  return {
    opening: say('letter.opening-text', { greeting }),
    you: goal === '' ? '' : say('letter.you-goal', { goal: withoutEnd(goal) }),
    me: whatIBring(journey, strengths, words, takesOthers),
    us: idea ? say('letter.us-idea', { idea: withoutEnd(idea) }) : say('letter.us-text'),
    closing: say('letter.closing-text', { greeting }),
  }
}

/** What was done, as it was told, and the strengths that no sentence shows. */
function whatIBring(
  journey: Journey,
  strengths: readonly CardId[],
  words: PortfolioWords,
  takesOthers: boolean,
): string {
  const { say, deck } = words
  const told = strengths
    .map((card) => ({ card, text: proseOf(journey, card, words, takesOthers) }))
    // One moment often shows several strengths: it is told once.
    .filter(({ text }, at, all) => text !== '' && all.findIndex((one) => one.text === text) === at)
    .slice(0, mostStories)
  const others = strengths
    .filter((card) => !told.some((one) => one.card === card))
    .slice(0, 3)
    .map((card) => wordingOf(journey, card, deck.competencies[card]?.cv ?? card))
  const list = others.map(lowered).join(', ')
  const named = others.length === 0 ? '' : say('letter.strengths', { list })
  return [...told.map(({ text }) => text), named].filter(Boolean).join('\n')
}

/**
 * The first sentences of a story in which its teller speaks, and its result. Never the situation: it
 * may tell what nobody should read in a letter (as in `cv-lines.ts`).
 */
function proseOf(
  journey: Journey,
  card: CardId,
  { language }: PortfolioWords,
  takesOthers: boolean,
): string {
  const story = storiesOf(journey, card).find((one) => isTold(one) && one.action.trim() !== '')
  if (!story || (!takesOthers && isForeign(story, language))) return ''
  const isWhole = (sentence: string) =>
    takesOthers || grammars[language].speaksOfOneself.test(sentence)
  const action = sentencesOf(story.action).filter(isWhole).slice(0, mostSentences)
  if (action.length === 0) return ''
  return [...action, ...sentencesOf(story.result).slice(0, 1)].map(ended).join(' ')
}

const isForeign = ({ action, result }: StoryRow, language: PortfolioWords['language']): boolean =>
  isInAnotherLanguage(`${action} ${result}`, language)

/** Whether there are stories that the letter leaves out because they are told in another language. */
export function hasForeignStories(
  journey: Journey,
  project: ProjectId | null,
  language: PortfolioWords['language'],
): boolean {
  return strengthsFor(journey, project).some((card) =>
    storiesOf(journey, card).some((story) => isTold(story) && isForeign(story, language)),
  )
}

export const factOf = (journey: Journey, fact: LetterFact): string =>
  writtenOr(journey, letterTextId(fact), '').trim()

/** Each part as it stands: what the person wrote, and the proposal where they wrote nothing. */
export function letterParts(
  journey: Journey,
  words: PortfolioWords,
  choices: Pick<LetterChoices, 'project' | 'takesOthers'>,
): Readonly<Record<LetterText, string>> {
  const proposed = proposeLetter(journey, words, choices)
  const part = (text: LetterText) => writtenOr(journey, letterTextId(text), proposed[text])
  return {
    opening: part('opening'),
    you: part('you'),
    me: part('me'),
    us: part('us'),
    closing: part('closing'),
  }
}

/** What a letter that one can send has, and this one hasn't yet. */
export function missingIn(
  journey: Journey,
  words: PortfolioWords,
  choices: Omit<LetterChoices, 'paper' | 'date'>,
): readonly ('contact' | 'addressee' | 'subject' | 'town' | 'you' | 'me')[] {
  const parts = letterParts(journey, words, choices)
  const isThere = {
    contact: choices.contact.trim() !== '',
    addressee: factOf(journey, 'addressee') !== '',
    subject: factOf(journey, 'subject') !== '',
    town: factOf(journey, 'town') !== '',
    you: withoutGaps(parts.you).trim() !== '',
    me: withoutGaps(parts.me).trim() !== '',
  }
  return (['contact', 'addressee', 'subject', 'town', 'you', 'me'] as const).filter(
    (one) => !isThere[one],
  )
}

type Parts = Readonly<Record<LetterText, string>>
type Letter = { readonly parts: Parts; readonly isEnclosing: boolean }

/**
 * The letter as it will print, and what goes from it where it is longer than a page. What isn't there
 * leaves no gap and no heading.
 */
export function composeLetter(
  journey: Journey,
  words: PortfolioWords,
  choices: LetterChoices,
): readonly [Version, ...Version[]] {
  const { say, language, variety } = words
  const written = letterParts(journey, words, choices)
  const part = (text: LetterText) => typeset(withoutGaps(written[text]).trim(), language)
  const { name } = journey.about
  const signed = fullName(name, choices.surname)
  const [subject, town] = [factOf(journey, 'subject'), factOf(journey, 'town')]
  const day = new Intl.DateTimeFormat(variety, { dateStyle: 'long' }).format(choices.date)
  const dated = town === '' ? capitalise(day) : say('letter.place-date', { town, day })
  const addressee = linesOf(factOf(journey, 'addressee'))
  const set = (lines: readonly string[]) => lines.map((line) => typeset(line, language))
  const print = ({ parts, isEnclosing }: Letter): PortfolioDocument => {
    const blocks: readonly Block[] = [
      { kind: 'address', side: 'start', lines: set([signed, ...linesOf(choices.contact)]) },
      { kind: 'address', side: 'end', lines: set(addressee) },
      { kind: 'address', side: 'end', lines: set([dated]) },
      {
        kind: 'subject',
        text: subject === '' ? '' : typeset(say('letter.about', { subject }), language),
      },
      ...letterTexts.map((text): Block => ({ kind: 'text', text: parts[text] })),
      { kind: 'signature', text: signed },
      { kind: 'text', text: isEnclosing ? typeset(say('letter.enclosed'), language) : '' },
    ]
    return {
      title: say('letter.of', { name, of: grammars[language].of(name) }),
      person: signed,
      headline: '',
      layout: 'letter',
      fits: 'one-page',
      subtitle: '',
      owned: '',
      language: variety,
      paper: choices.paper,
      pageLabel: '',
      sections: [{ heading: '', blocks: blocks.filter(isSaid) }],
    }
  }
  const whole: Letter = {
    parts: {
      opening: part('opening'),
      you: part('you'),
      me: part('me'),
      us: part('us'),
      closing: part('closing'),
    },
    isEnclosing: writtenOr(journey, cvTextId('headline'), '').trim() !== '',
  }
  const enclosed: Cut<Letter> = (letter) =>
    letter.isEnclosing
      ? { rest: { ...letter, isEnclosing: false }, left: say('letter.enclosed') }
      : null
  const cuts = [
    sentenceOf('me', 3),
    enclosed,
    sentenceOf('me', 1),
    sentenceOf('you', 1),
    sentenceOf('us', 1),
  ]
  return everShorter(whole, cuts, print, (text) => typeset(text, language))
}

/** The last sentence of a part that has more than so many: what was told last is the oldest. */
const sentenceOf =
  (text: LetterText, most: number): Cut<Letter> =>
  (letter) => {
    const told = letter.parts[text]
    const sentences = sentencesOf(told)
    const last = sentences.at(-1) ?? ''
    // Found by its words: between them stand spaces of several kinds.
    const words = last.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const at = [...told.matchAll(new RegExp(words.join('\\s+'), 'gu'))].at(-1)?.index
    if (sentences.length <= most || at === undefined) return null
    // The mark of an item of a list goes with it.
    const rest = told
      .slice(0, at)
      .replace(/(?:^|\n)\s*(?:[-–—•*·]|\d{1,2}[.)])\s*$/u, '')
      .trimEnd()
    return { rest: { ...letter, parts: { ...letter.parts, [text]: rest } }, left: last }
  }

/** What earlier versions put where something was to be filled in; a text of then may still hold it. */
const gap = '[…]'

/** A text without the sentences that are still to be filled in: they never leave the screen. */
function withoutGaps(text: string): string {
  const sentences = (line: string) => line.split(/(?<=[.!?…])\s+(?=\p{Uppercase})/u)
  return text
    .split('\n')
    .map((line) =>
      line.includes(gap)
        ? sentences(line)
            .filter((sentence) => !sentence.includes(gap))
            .join(' ')
        : line,
    )
    .join('\n')
}

function isSaid(block: Block): boolean {
  return 'lines' in block ? block.lines.length > 0 : !('text' in block) || block.text !== ''
}
