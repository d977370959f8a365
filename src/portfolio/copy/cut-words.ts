import type { Journey } from '@/journey/journey'
import type { CutWords } from '@/journey/shared-copy'
import { wordingOf } from '@/journey/wording'
import type { PortfolioWords } from '@/portfolio/document'
import { keptLines } from '@/portfolio/kept-lines'

/** What a copy takes along that stands in no row: words for work, and the lines that were kept. */
export function cutWords(journey: Journey, { deck }: Pick<PortfolioWords, 'deck'>): CutWords {
  return {
    wordingOf: (card) => wordingOf(journey, card, deck.competencies[card]?.cv ?? ''),
    linesOf: (card) => keptLines(journey, card, deck),
  }
}
