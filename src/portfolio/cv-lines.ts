import type { CardId, DeckTexts } from '@/deck/deck'
import type { Journey, LineId } from '@/journey/journey'
import { type StoryRow, storiesOf } from '@/journey/stories'
import type { Language } from '@/language/language'
import { withoutPrivatePlace } from '@/portfolio/employer-place'
import { grammars } from '@/portfolio/grammar'
import { capitalise, firstSentence, shorten, typeset } from '@/portfolio/typeset'

/** A line for a CV that the app proposes from a story, and what the person decided. */
export type ProposedLine = {
  readonly id: LineId
  readonly text: string
  /** `undefined` until the person keeps or leaves it. */
  readonly kept: boolean | undefined
}

/** What a line may be made of, besides the story: the card's wording and the place's name. */
export type LineWords = {
  readonly language: Language
  /** The card's wording for a CV. */
  readonly wording: string
  /** Where it was, in words, or empty. */
  readonly where: string
  /** e.g. “Résultat : ”. */
  readonly resultLabel: string
}

/** Longer lines stop being CV lines. The whole story stays in the portfolio. */
const longestLine = 220

/**
 * Proposes up to two CV lines from a story: what the person did, as a verb, and the card's
 * wording with their context. Every word is the person's or the card's: nothing is invented.
 */
export function proposeLines(
  journey: Journey,
  story: StoryRow,
  words: LineWords,
): readonly ProposedLine[] {
  const said = verbLine(story, words)
  const noun = nounLine(story, words)
  const proposals = [
    { id: lineId(story, 'said'), text: said },
    { id: lineId(story, 'card'), text: noun },
  ]
  return proposals
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => {
      const decided = journey.lines.get(id)
      return { id, text: decided?.text ?? text, kept: decided?.kept }
    })
}

const lineKinds = ['said', 'card'] as const

function lineId(story: StoryRow, kind: (typeof lineKinds)[number]): LineId {
  return `${story.id}:${kind}` as LineId
}

/** The lines that a person kept for one strength, in the order in which they were proposed. */
export function keptLines(journey: Journey, card: CardId, deck: DeckTexts): readonly string[] {
  return storiesOf(journey, card).flatMap((story) => keptLinesOf(journey, story, deck))
}

/** The lines that a person kept from one story. */
export function keptLinesOf(journey: Journey, story: StoryRow, deck: DeckTexts): readonly string[] {
  return lineKinds
    .map((kind) => journey.lines.get(lineId(story, kind)))
    .map((line) => (line?.kept ? withoutPrivatePlace(line.text, deck).trim() : ''))
    .filter((text) => text !== '')
}

function verbLine(story: StoryRow, { language, where, resultLabel }: LineWords): string {
  const action = firstSentence(story.action).replace(starters, '')
  if (action === '') return ''
  const done = grammars[language].toldVerb(action)
  const context = where === '' ? '' : ` (${where})`
  const result = capitalise(firstSentence(story.result).replace(starters, ''))
  const ending = result === '' ? '' : `. ${resultLabel}${afterColon(result)}`
  return shorten(typeset(capitalise(done) + context + ending, language), longestLine)
}

/** How a told sentence begins, and no line of a CV does. */
const starters =
  /^(?:D[’']abord|Ensuite|Puis|Enfin|Grâce à cela|Un jour|First|Then|Thanks to that|One day)\s*,?\s+/iu

/** Words that surely aren't names, and so lose their capital after a colon. */
const smallWords =
  /^(?:Elle|Elles|Il|Ils|On|Le|La|Les|Un|Une|Ma|Mon|Mes|Nous|Tout|Toute|Tous|Grâce|Cela|Ça|The|A|My|We|She|He|They|It|Everyone|Thanks)(?= )|^[LCDJ]’/u

function afterColon(text: string): string {
  return smallWords.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text
}

function nounLine(story: StoryRow, { language, wording, where }: LineWords): string {
  // Never the situation: it may tell what nobody should read in a CV.
  if (where === '' && story.action.trim() === '') return ''
  const text = where === '' ? wording : `${wording} (${where})`
  return shorten(typeset(text, language), longestLine)
}
