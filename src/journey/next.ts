import type { CardId, Deck } from '@/deck/deck'
import { giftsThatAre } from '@/journey/giving'
import type { Journey } from '@/journey/journey'
import { cardsInPile, toSort } from '@/journey/sorting'
import { isTold } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'

/**
 * Something to do in a journey, in the order of the method. None has to be done, and each can be done
 * at any time: this says which one is proposed.
 */
export type Doing =
  | { readonly kind: 'sort-cards' }
  | { readonly kind: 'choose-strengths' }
  | { readonly kind: 'tell-moment'; readonly card: CardId }
  | { readonly kind: 'look-at-gift' }
  | { readonly kind: 'ask-for-gift' }
  | { readonly kind: 'carry-strength' }
  | { readonly kind: 'plan-small-step' }
  | { readonly kind: 'see-portfolio' }
  | { readonly kind: 'take-along' }

/** Where in the journey one is: at a thing, or before all of them. */
export type Place = Doing | { readonly kind: 'start' }

/** As many cards lie on the first pile when it becomes worth choosing among them. */
export const enoughToChoose = 8

/**
 * The next thing that isn't done, seen from where one is. What was passed over isn't proposed again
 * further on: an empty answer is an answer. From the start it is. At the end one takes along what
 * there is, and never comes out of things to do.
 */
export function nextDoing(journey: Journey, deck: Deck, from: Place = { kind: 'start' }): Doing {
  const all = doingsOf(journey)
  const at = all.findIndex((one) => isSamePlace(one, from))
  // A card that is no longer in hand is looked for among the others of its kind.
  const behind = at >= 0 ? at : all.findIndex(({ kind }) => kind === from.kind) - 1
  const ahead = all.slice(Math.max(0, behind + 1))
  return ahead.find((one) => !isDone(journey, deck, one)) ?? { kind: 'take-along' }
}

/** From where to look for what comes next where strengths are missing: some cards are enough to choose from. */
export function placeBeforeStrengths({ placements }: Journey): Place {
  return { kind: placements.size > 0 ? 'sort-cards' : 'start' }
}

/** Whether anything was done in a journey that one can come back to. */
export function isBegun({ placements, experiences, successes, gifts }: Journey): boolean {
  return placements.size + experiences.size + successes.size + gifts.size > 0
}

/** Whether enough cards are laid to choose the strengths, though some may still wait. */
export function mayChooseEarly(journey: Journey): boolean {
  return cardsInPile(journey, 'often').length >= enoughToChoose
}

/** Whether something was told of this strength. */
export function isCardTold(journey: Journey, card: CardId): boolean {
  return [...journey.stories.values()].some((story) => story.card === card && isTold(story))
}

function doingsOf(journey: Journey): readonly Doing[] {
  return [
    { kind: 'sort-cards' },
    { kind: 'choose-strengths' },
    ...strengthsInHand(journey).map((card) => ({ kind: 'tell-moment' as const, card })),
    { kind: 'look-at-gift' },
    { kind: 'ask-for-gift' },
    { kind: 'carry-strength' },
    { kind: 'plan-small-step' },
    { kind: 'see-portfolio' },
    { kind: 'take-along' },
  ]
}

function isDone(journey: Journey, deck: Deck, doing: Doing): boolean {
  switch (doing.kind) {
    case 'sort-cards':
      return journey.strengths.size > 0 || toSort(journey, deck).length === 0
    case 'choose-strengths':
      return journey.strengths.size > 0
    case 'tell-moment':
      return isCardTold(journey, doing.card)
    case 'look-at-gift':
      return giftsThatAre(journey, 'open').length === 0
    case 'ask-for-gift':
      return journey.gifts.size > 0
    case 'carry-strength':
      return journey.ideas.size > 0
    case 'plan-small-step':
      return [...journey.roadmap.values()].some(({ what }) => what.trim() !== '')
    case 'see-portfolio':
    case 'take-along':
      return false
  }
}

function isSamePlace(one: Doing, from: Place): boolean {
  if (one.kind === 'tell-moment' && from.kind === 'tell-moment') return one.card === from.card
  return one.kind === from.kind
}
