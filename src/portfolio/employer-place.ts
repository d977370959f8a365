import type { DeckTexts } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import type { StoryRow } from '@/journey/stories'
import { placeOf } from '@/portfolio/compose'

const sensitive = new Set<string>(
  fullDeck.experiences.filter((one) => one.sensitive).map(({ id }) => id),
)

/**
 * Where a story was, for an employer's eyes. The name of a sensitive experience, such as “Traverser
 * un moment difficile”, isn't told there; a place in the person's own words is.
 */
export function employerPlaceOf(story: StoryRow, deck: DeckTexts): string {
  return placeOf(sensitive.has(story.where) ? { ...story, where: '' } : story, deck)
}
