import type { CardId } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { byOrder } from '@/journey/order'
import { cardsInPile } from '@/journey/sorting'

/** A hand is five to eight cards: enough to choose from, few enough to tell. */
export const fewestStrengths = 5
export const mostStrengths = 8

/** The strengths in the order that the person gave them. */
export function strengthsInHand(journey: Journey): readonly CardId[] {
  return [...journey.strengths].sort(byOrder).map(([card]) => card)
}

/** Whether this card can still be taken in hand. */
export function mayChoose(journey: Journey, card: CardId): boolean {
  return journey.strengths.size < mostStrengths && !journey.strengths.has(card)
}

/**
 * The three groups that a second look ("J’aime le faire") gives. What is neither liked nor done
 * often belongs to none of them and is never shown.
 */
export type LikingGroups = {
  /** Often, and with pleasure. */
  readonly carrying: readonly CardId[]
  /** With pleasure, but only sometimes. */
  readonly wishes: readonly CardId[]
  /** Often, without a word about pleasure. */
  readonly skilled: readonly CardId[]
}

/** Groups the cards of the piles "often" and "sometimes" by whether the person likes doing it. */
export function groupByLiking(journey: Journey): LikingGroups {
  const liked = (card: CardId) => journey.likes.has(card)
  const often = cardsInPile(journey, 'often')
  return {
    carrying: often.filter(liked),
    wishes: cardsInPile(journey, 'sometimes').filter(liked),
    skilled: often.filter((card) => !liked(card)),
  }
}
