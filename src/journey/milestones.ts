import type { Deck } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { isCardTold } from '@/journey/next'
import { sortProgress } from '@/journey/sorting'
import { strengthsInHand } from '@/journey/strengths'

export type Reached = 'none' | 'begun' | 'done'
/** How far somebody is, and nothing of what they chose, told or were given. */
export type Milestones = Readonly<Record<'cards' | 'strengths' | 'stories' | 'gift', Reached>>

/** As many strengths are enough to go on: more come with stories and gifts. */
const enoughStrengths = 3

/**
 * The milestones of a journey. Whether a gift was kept or left is nobody's business: received is
 * received.
 */
export function milestonesOf(journey: Journey, deck: Deck): Milestones {
  const { sorted, all } = sortProgress(journey, deck)
  const hand = strengthsInHand(journey)
  const told = hand.filter((card) => isCardTold(journey, card)).length
  return {
    cards: howFar(sorted, all),
    strengths: howFar(hand.length, enoughStrengths),
    stories: howFar(told, Math.max(1, hand.length)),
    gift: journey.gifts.size > 0 ? 'done' : 'none',
  }
}

function howFar(done: number, all: number): Reached {
  if (done === 0) return 'none'
  return done >= all ? 'done' : 'begun'
}
