import type { CardId } from '@/deck/deck'
import type { Journey, Story, StoryId, Success, SuccessId } from '@/journey/journey'
import { inOrder } from '@/journey/order'

/** A story together with its id. */
export type StoryRow = Story & { readonly id: StoryId }

/** The stories told for one strength, first told first. */
export function storiesOf(journey: Journey, card: CardId): readonly StoryRow[] {
  return inOrder(journey.stories).filter((story) => story.card === card)
}

/** The successes, those that took this competency first. */
export function successesFor(
  journey: Journey,
  card: CardId,
): readonly (Success & { readonly id: SuccessId })[] {
  return inOrder(journey.successes).toSorted(
    (a, b) => Number(b.cards.includes(card)) - Number(a.cards.includes(card)),
  )
}

/** Whether anything was said in a story. A place alone isn't a story yet. */
export function isTold(story: Story): boolean {
  return [story.situation, story.action, story.result].some((text) => text.trim() !== '')
}
