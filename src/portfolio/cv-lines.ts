import type { Journey, LineId } from '@/journey/journey'
import type { StoryRow } from '@/journey/stories'
import type { Language } from '@/language/language'
import { goingOn } from '@/portfolio/going-on'
import { grammars } from '@/portfolio/grammar'
import { cardId, mostLines, saidId } from '@/portfolio/kept-lines'
import { firstSentence, sentencesOf } from '@/portfolio/sentences'
import { capitalise, typeset } from '@/portfolio/typeset'

/** A line for a CV that the app proposes from a story, and what the person decided. */
export type ProposedLine = {
  readonly id: LineId
  readonly text: string
  /** `undefined` until the person keeps or leaves it. */
  readonly kept: boolean | undefined
  /** What the story gives now, where it was told anew since this line was kept. */
  readonly renewed: string | null
  /** What it was made from; stands in the row that is kept (`Line`). */
  readonly from: string
}

/** What a line may be made of, besides the story: the card's wording and the place's name. */
export type LineWords = {
  readonly language: Language
  /** From a told sentence to the verbs of a CV; `null` where not every verb is sure (`told/`). */
  readonly toLine: (sentence: string) => string | null
  /** The card's wording for a CV. */
  readonly wording: string
  /** Where it was, in words, or empty. */
  readonly where: string
  /** e.g. “Résultat : ”. */
  readonly resultLabel: string
}

/** In characters. Sentences that together are longer stand a line each. */
const longestLine = 220
/** A single sentence that is longer is no line; the whole story stays in the portfolio. */
const longestSentence = 400

/**
 * Proposes CV lines from a story: what the person did, and the card's wording with their context.
 * What they did is one line with all its verbs, or a line a sentence where that would be long or
 * where one of them stays as it was said. Every word is the person's or the card's.
 */
export function proposeLines(
  journey: Journey,
  story: StoryRow,
  words: LineWords,
): readonly ProposedLine[] {
  const said = saidLines(story, words)
  const told = fingerprint(story.action, story.result)
  const proposals = [
    ...said.map((text, at) => ({ id: saidId(story, at), text, from: told })),
    {
      id: cardId(story),
      text: cardLine(story, words),
      from: fingerprint(story.where, story.place),
    },
  ]
  // A line that was kept stays also where the story gives fewer now.
  const older = Array.from({ length: mostLines }, (_, at) => saidId(story, at))
    .slice(said.length)
    .filter((id) => journey.lines.get(id)?.kept)
    .map((id) => ({ id, text: '', from: told }))
  return [...proposals.slice(0, -1), ...older, ...proposals.slice(-1)]
    .map(({ id, text, from }): ProposedLine => {
      const decided = journey.lines.get(id)
      const isChanged = decided?.kept === true && decided.from !== '' && decided.from !== from
      const renewed = isChanged && text !== '' && !said.includes(decided.text) ? text : null
      // A line that was emptied, to be written anew, is proposed again: it never goes away under a hand.
      const shown = decided?.text.trim() === '' ? text : (decided?.text ?? text)
      return { id, text: shown, kept: decided?.kept, renewed, from }
    })
    .filter(({ id, text }) => text !== '' || journey.lines.has(id))
}

function saidLines(
  story: StoryRow,
  { language, toLine, resultLabel }: LineWords,
): readonly string[] {
  const { joined, speaksOfOneself } = grammars[language]
  const sentences = sentencesOf(story.action).filter((said) => said.length <= longestSentence)
  const lines = sentences.map((said) => ({ said, turned: toLine(said) }))
  const turned = lines.map((line) => line.turned).filter((line) => line !== null)
  if (turned.length > 0 && turned.length === sentences.length) {
    const all = capitalise(turned.join(joined))
    // A result that says “je” would stand oddly behind infinitives.
    const result = firstSentence(story.result).replace(openings, '')
    const whole = `${all}. ${resultLabel}${goingOn(capitalise(result))}`
    const isFit = result !== '' && !speaksOfOneself.test(result) && whole.length <= longestLine
    if (all.length <= longestLine) return [typeset(isFit ? whole : all, language)]
  }
  return lines
    .slice(0, mostLines)
    .map(({ said, turned }) => typeset(turned === null ? said : capitalise(turned), language))
}

/** How a told sentence begins, and no line of a CV does. */
const openings =
  /^(?:D[’']abord|Ensuite|Puis|Enfin|Grâce à cela|Un jour|First|Then|Thanks to that|One day)\s*,?\s+/iu

function cardLine(story: StoryRow, { language, wording, where }: LineWords): string {
  // Never the situation: it may tell what nobody should read in a CV.
  if (where === '' && story.action.trim() === '') return ''
  return typeset(where === '' ? wording : `${wording} (${where})`, language)
}

/** What a line was made from, in a few signs: enough to know that it is told otherwise now (FNV-1a). */
function fingerprint(...texts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const sign of texts.map((text) => text.trim()).join('\n')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
