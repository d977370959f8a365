import type { CardId, Deck } from '@/deck/deck'
import {
  type Gift,
  type GiftId,
  type Journey,
  type Proof,
  type TextId,
  textId,
} from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { placeAtEnd, put, without, withTable } from '@/journey/tables'

/** What is done at Valoriser. */
export type GivingStep =
  | {
      readonly kind: 'give-gift'
      readonly gift: GiftId
      readonly given: Pick<Gift, 'card' | 'giver' | 'words' | 'named'>
    }
  | { readonly kind: 'take-back-gift'; readonly gift: GiftId }
  | { readonly kind: 'name-giver'; readonly gift: GiftId; readonly giver: string }
  | { readonly kind: 'decide-gift'; readonly gift: GiftId; readonly decision: Gift['decision'] }
  | { readonly kind: 'show-proof'; readonly card: CardId; readonly shown: Partial<Proof> }

/** A gift together with its id. */
export type GiftRow = Gift & { readonly id: GiftId }

/** The gifts of a journey by what was decided, first given first. */
export function giftsThatAre(journey: Journey, decision: Gift['decision']): readonly GiftRow[] {
  return inOrder(journey.gifts).filter((gift) => gift.decision === decision)
}

/** Under this name lie the ids of what was heard in a sitting of two, until the tablet goes back. */
export const duoNotes = textId('draft:duo')

/** The gifts whose ids were noted under a name; one that was taken back isn't there any more. */
export function giftsNoted(journey: Journey, notes: TextId): readonly GiftRow[] {
  const ids = new Set((journey.texts.get(notes) ?? '').split(' '))
  return inOrder(journey.gifts).filter((gift) => ids.has(gift.id))
}

/** What stands behind a strength; all empty as long as nothing was said. */
export function proofOf(journey: Journey, card: CardId): Proof {
  return journey.proofs.get(card) ?? { shows: '', witness: '', ease: '', rhythm: '' }
}

export function takeGivingStep(journey: Journey, step: GivingStep): Journey {
  switch (step.kind) {
    case 'give-gift':
      return giveGift(journey, step.gift, step.given)
    case 'take-back-gift':
      return withTable(journey, 'gifts', without(journey.gifts, step.gift))
    case 'name-giver':
      return changeGift(journey, step.gift, { giver: step.giver })
    case 'decide-gift':
      return changeGift(journey, step.gift, { decision: step.decision })
    case 'show-proof': {
      const proof = { ...proofOf(journey, step.card), ...step.shown }
      return withTable(journey, 'proofs', put(journey.proofs, step.card, proof))
    }
  }
}

/** A gift is given once: what its receiver decided isn't asked again. */
function giveGift(
  journey: Journey,
  id: GiftId,
  { card, giver, words, named }: Pick<Gift, 'card' | 'giver' | 'words' | 'named'>,
): Journey {
  if (journey.gifts.has(id)) return journey
  const order = placeAtEnd(journey.gifts)
  const gift: Gift = { card, giver, words, named, decision: 'open', order }
  return withTable(journey, 'gifts', put(journey.gifts, id, gift))
}

function changeGift(journey: Journey, id: GiftId, changed: Partial<Gift>): Journey {
  const gift = journey.gifts.get(id)
  if (!gift) return journey
  return withTable(journey, 'gifts', put(journey.gifts, id, { ...gift, ...changed }))
}

/**
 * The first cards to show to who gives one: one a family, of the short deck, none that the receiver
 * has in hand where another can be shown.
 */
export function cardsToOffer({ families, cards }: Deck, { strengths }: Journey): readonly CardId[] {
  return families.flatMap(({ id }) => {
    const ofFamily = cards.filter(({ family, short }) => family === id && short)
    return (ofFamily.find((card) => !strengths.has(card.id)) ?? ofFamily[0])?.id ?? []
  })
}
