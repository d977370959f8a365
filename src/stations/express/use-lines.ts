import type { StoryRow } from '@/journey/stories'
import { type ProposedLine, proposeLines } from '@/portfolio/cv-lines'
import { placeInLine } from '@/portfolio/employer-place'
import { grammars } from '@/portfolio/grammar'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useAnswer } from '@/ui/use-answer'

/** A sentence stays as it was said. */
const asSaid = () => null

/** The lines for a CV that a moment gives; `null` until the verbs that they take have come. */
export function useLines(story: StoryRow): readonly ProposedLine[] | null {
  const { printed } = useWords()
  const { language, deck } = printed
  // Where the verbs can't be fetched, sentences stay as they were said.
  const toLine = useAnswer(language, () => grammars[language].fetchToLine().catch(() => asSaid))
  const journey = useJourney((whole) => whole)
  if (!toLine) return null
  return proposeLines(journey, story, {
    language,
    toLine,
    wording: deck.competencies[story.card]?.cv ?? '',
    where: placeInLine(story, deck, language),
    resultLabel: printed.say('express.result-label'),
  })
}

export const decideLine = (
  story: StoryRow,
  { id, from }: ProposedLine,
  text: string,
  kept: boolean,
) => step({ kind: 'decide-line', line: id, story: story.id, text, kept, from })

/** In characters: room for what someone adds to a sentence of theirs. */
export const longestLine = 600
