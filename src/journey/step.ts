import type { CardId, DeckSize } from '@/deck/deck'
import type { OwnCards } from '@/deck/own-deck'
import { type GivingStep, takeGivingStep } from '@/journey/giving'
import type {
  About,
  Colour,
  Journey,
  Line,
  LineId,
  Pile,
  Showing,
  ShowingEnd,
  Story,
  StoryField,
  StoryId,
  Strength,
  Success,
  SuccessId,
} from '@/journey/journey'
import { type OnwardStep, takeOnwardStep } from '@/journey/onward'
import { placeBetween } from '@/journey/order'
import { type SharingStep, takeSharingStep } from '@/journey/sharing'
import { mayChoose, strengthsInHand } from '@/journey/strengths'
import { isSame, mark, placeAtEnd, put, without, withTable } from '@/journey/tables'

/** Everything that a participant can do at a station. */
export type Step =
  | { readonly kind: 'name-person'; readonly name: string; readonly colour: Colour }
  | { readonly kind: 'choose-deck'; readonly deck: DeckSize }
  /** The cards that somebody made, as they are from now on (`deck-in-hand.ts`). */
  | { readonly kind: 'hold-cards'; readonly held: OwnCards }
  | { readonly kind: 'show-journey'; readonly shows: Showing }
  | { readonly kind: 'show-until'; readonly until: ShowingEnd }
  | { readonly kind: 'mark-experience'; readonly experience: string; readonly lived: boolean }
  | { readonly kind: 'lay-card'; readonly card: CardId; readonly pile: Pile | 'later' }
  | { readonly kind: 'like-card'; readonly card: CardId; readonly liked: boolean }
  | { readonly kind: 'choose-strength'; readonly card: CardId; readonly to?: number }
  | { readonly kind: 'return-strength'; readonly card: CardId }
  | { readonly kind: 'move-strength'; readonly card: CardId; readonly to: number }
  | {
      readonly kind: 'tell-success'
      readonly success: SuccessId
      readonly told: Partial<Omit<Success, 'order'>>
    }
  | { readonly kind: 'drop-success'; readonly success: SuccessId }
  | {
      readonly kind: 'start-story'
      readonly story: StoryId
      readonly card: CardId
      readonly from?: SuccessId
    }
  | {
      readonly kind: 'write-story'
      readonly story: StoryId
      readonly field: StoryField
      readonly text: string
    }
  | { readonly kind: 'place-story'; readonly story: StoryId; readonly where: string }
  | { readonly kind: 'drop-story'; readonly story: StoryId }
  | {
      readonly kind: 'decide-line'
      readonly line: LineId
      readonly story: StoryId
      readonly text: string
      readonly kept: boolean
      readonly from: string
    }
  | GivingStep
  | OnwardStep
  | SharingStep

/**
 * Takes one step: the only way in which a journey changes.
 *
 * A step that the rules don't allow, such as a ninth strength, or that changes nothing, returns
 * the very same journey: the screen shows beforehand what is possible (`mayChoose`).
 */
export function takeStep(journey: Journey, step: Step): Journey {
  switch (step.kind) {
    case 'name-person':
      return describe(journey, { name: step.name, colour: step.colour })
    case 'choose-deck':
      return describe(journey, { deck: step.deck })
    case 'hold-cards':
      return { ...journey, ...step.held }
    case 'show-journey':
      return describe(journey, { shows: step.shows })
    case 'show-until':
      return describe(journey, { showsUntil: step.until })
    case 'mark-experience':
      return withTable(
        journey,
        'experiences',
        mark(journey.experiences, step.experience, step.lived),
      )
    case 'lay-card':
      return layCard(journey, step.card, step.pile)
    case 'like-card':
      return withTable(journey, 'likes', mark(journey.likes, step.card, step.liked))
    case 'choose-strength':
      return chooseStrength(journey, step.card, step.to)
    case 'return-strength':
      return withTable(journey, 'strengths', without(journey.strengths, step.card))
    case 'move-strength':
      return moveStrength(journey, step.card, step.to)
    case 'tell-success':
      return tellSuccess(journey, step.success, step.told)
    case 'drop-success':
      return withTable(journey, 'successes', without(journey.successes, step.success))
    case 'start-story':
      return startStory(journey, step.story, step.card, step.from)
    case 'write-story':
      return changeStory(journey, step.story, { [step.field]: step.text })
    case 'place-story':
      return changeStory(journey, step.story, { where: step.where })
    case 'drop-story':
      return dropStory(journey, step.story)
    case 'decide-line':
      return decideLine(journey, step.line, {
        story: step.story,
        text: step.text,
        kept: step.kept,
        from: step.from,
      })
    case 'give-gift':
    case 'take-back-gift':
    case 'name-giver':
    case 'decide-gift':
    case 'show-proof':
      return takeGivingStep(journey, step)
    case 'write-text':
    case 'keep-idea':
    case 'drop-idea':
    case 'plan-project':
    case 'drop-project':
    case 'plan-small-step':
    case 'drop-small-step':
      return takeOnwardStep(journey, step)
    case 'prepare-share':
    case 'give-share':
    case 'end-share':
    case 'drop-share':
    case 'hold-meeting':
    case 'drop-meeting':
      return takeSharingStep(journey, step)
  }
}

function layCard(journey: Journey, card: CardId, pile: Pile | 'later'): Journey {
  const lies = journey.placements.get(card)?.pile
  if (lies === pile && pile !== 'later') return journey
  const last = [...journey.placements.values()].reduce((top, { turn }) => Math.max(top, turn), 0)
  const turn = last + 1
  return withTable(journey, 'placements', put(journey.placements, card, { pile, turn }))
}

/** Takes a card in hand, at a position (0 is first) or as the last one. */
function chooseStrength(journey: Journey, card: CardId, to?: number): Journey {
  if (!mayChoose(journey, card)) return journey
  const inHand = strengthsInHand(journey)
  return arrangeHand(journey, inHand.toSpliced(Math.max(0, to ?? inHand.length), 0, card), card)
}

/** Moves a strength to a position (0 is first) among the others. */
function moveStrength(journey: Journey, card: CardId, to: number): Journey {
  const inHand = strengthsInHand(journey)
  if (!inHand.includes(card)) return journey
  const others = inHand.filter((other) => other !== card)
  const hand = others.toSpliced(Math.max(0, to), 0, card)
  return hand.indexOf(card) === inHand.indexOf(card) ? journey : arrangeHand(journey, hand, card)
}

/** Longer places mean that cards were moved for hours; a new start keeps them short. */
const longestPlace = 20

/**
 * Writes the place of the one card that came or moved. Only when there is no room for it, because
 * two tablets chose the same place or places have grown long, every card gets a new place.
 */
function arrangeHand(journey: Journey, hand: readonly CardId[], arrived: CardId): Journey {
  const at = hand.indexOf(arrived)
  const placeOf = (card: CardId | undefined) =>
    (card === undefined ? undefined : journey.strengths.get(card)?.order) ?? ''
  const [before, after] = [placeOf(hand[at - 1]), placeOf(hand[at + 1])]
  const order = placeBetween(before, after)
  const fits = order > before && (after === '' || order < after) && order.length <= longestPlace
  const strengths = fits ? put(journey.strengths, arrived, { order }) : dealOut(hand)
  return withTable(journey, 'strengths', strengths)
}

function dealOut(hand: readonly CardId[]): ReadonlyMap<CardId, Strength> {
  let order = ''
  return new Map(
    hand.map((card) => {
      order = placeBetween(order, '')
      return [card, { order }]
    }),
  )
}

function tellSuccess(
  journey: Journey,
  id: SuccessId,
  told: Partial<Omit<Success, 'order'>>,
): Journey {
  const before = journey.successes.get(id) ?? {
    title: '',
    text: '',
    cards: [],
    order: placeAtEnd(journey.successes),
  }
  return withTable(journey, 'successes', put(journey.successes, id, { ...before, ...told }))
}

/** A story that starts from a success takes over what was told there. */
function startStory(journey: Journey, id: StoryId, card: CardId, from?: SuccessId): Journey {
  if (journey.stories.has(id)) return journey
  const success = from === undefined ? undefined : journey.successes.get(from)
  const situation = success ? [success.title, success.text].filter(Boolean).join('. ') : ''
  const story: Story = {
    card,
    where: '',
    place: '',
    situation,
    action: '',
    result: '',
    order: placeAtEnd(journey.stories),
  }
  return withTable(journey, 'stories', put(journey.stories, id, story))
}

function changeStory(journey: Journey, id: StoryId, change: Partial<Story>): Journey {
  const story = journey.stories.get(id)
  if (!story) return journey
  return withTable(journey, 'stories', put(journey.stories, id, { ...story, ...change }))
}

/** A story leaves together with the lines that were made from it. */
function dropStory(journey: Journey, id: StoryId): Journey {
  if (!journey.stories.has(id)) return journey
  const lines = [...journey.lines].filter(([, line]) => line.story !== id)
  const rest = lines.length === journey.lines.size ? journey.lines : new Map(lines)
  return { ...journey, stories: without(journey.stories, id), lines: rest }
}

function decideLine(journey: Journey, id: LineId, line: Line): Journey {
  return withTable(journey, 'lines', put(journey.lines, id, line))
}

function describe(journey: Journey, change: Partial<About>): Journey {
  const about = { ...journey.about, ...change }
  return isSame(about, journey.about) ? journey : { ...journey, about }
}
