import type { CardId, DeckSize } from '@/deck/deck'
import type {
  Colour,
  Journey,
  LineId,
  Pile,
  Story,
  StoryField,
  StoryId,
  Success,
  SuccessId,
} from '@/journey/journey'
import { byOrder, placeBetween } from '@/journey/order'
import { mayChoose, strengthsInHand } from '@/journey/strengths'

/** Everything that a participant can do at a station. */
export type Step =
  | { readonly kind: 'name-person'; readonly name: string; readonly colour: Colour }
  | { readonly kind: 'choose-deck'; readonly deck: DeckSize }
  | { readonly kind: 'mark-experience'; readonly experience: string; readonly lived: boolean }
  | { readonly kind: 'lay-card'; readonly card: CardId; readonly pile: Pile | 'later' }
  | { readonly kind: 'like-card'; readonly card: CardId; readonly liked: boolean }
  | { readonly kind: 'choose-strength'; readonly card: CardId }
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
    }

/**
 * Takes one step: the only way in which a journey changes.
 *
 * A step that the rules don't allow, such as a ninth strength, or that changes nothing, returns
 * the very same journey: the screen shows beforehand what is possible (`mayChoose`).
 */
export function takeStep(journey: Journey, step: Step): Journey {
  switch (step.kind) {
    case 'name-person':
      return { ...journey, about: { ...journey.about, name: step.name, colour: step.colour } }
    case 'choose-deck':
      return { ...journey, about: { ...journey.about, deck: step.deck } }
    case 'mark-experience':
      return {
        ...journey,
        experiences: mark(journey.experiences, step.experience, step.lived),
      }
    case 'lay-card':
      return layCard(journey, step.card, step.pile)
    case 'like-card':
      return { ...journey, likes: mark(journey.likes, step.card, step.liked) }
    case 'choose-strength':
      return chooseStrength(journey, step.card)
    case 'return-strength':
      return { ...journey, strengths: without(journey.strengths, step.card) }
    case 'move-strength':
      return moveStrength(journey, step.card, step.to)
    case 'tell-success':
      return tellSuccess(journey, step.success, step.told)
    case 'drop-success':
      return { ...journey, successes: without(journey.successes, step.success) }
    case 'start-story':
      return startStory(journey, step.story, step.card, step.from)
    case 'write-story':
      return changeStory(journey, step.story, { [step.field]: step.text })
    case 'place-story':
      return changeStory(journey, step.story, { where: step.where })
    case 'drop-story':
      return dropStory(journey, step.story)
    case 'decide-line':
      return {
        ...journey,
        lines: put(journey.lines, step.line, {
          story: step.story,
          text: step.text,
          kept: step.kept,
        }),
      }
  }
}

function layCard(journey: Journey, card: CardId, pile: Pile | 'later'): Journey {
  const lies = journey.placements.get(card)?.pile
  if (lies === pile && pile !== 'later') return journey
  const turn = 1 + Math.max(0, ...[...journey.placements.values()].map((placed) => placed.turn))
  return { ...journey, placements: put(journey.placements, card, { pile, turn }) }
}

function chooseStrength(journey: Journey, card: CardId): Journey {
  if (!mayChoose(journey, card)) return journey
  const order = placeAtEnd(journey.strengths)
  return { ...journey, strengths: put(journey.strengths, card, { order }) }
}

/** Moves a strength to a position (0 is first) among the others. */
function moveStrength(journey: Journey, card: CardId, to: number): Journey {
  const inHand = strengthsInHand(journey)
  if (!inHand.includes(card) || inHand.indexOf(card) === to) return journey
  const others = inHand.filter((other) => other !== card)
  const orderAt = (index: number) => {
    const neighbour = others[index]
    return neighbour === undefined ? '' : (journey.strengths.get(neighbour)?.order ?? '')
  }
  const order = placeBetween(orderAt(to - 1), orderAt(to))
  return { ...journey, strengths: put(journey.strengths, card, { order }) }
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
  return { ...journey, successes: put(journey.successes, id, { ...before, ...told }) }
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
  return { ...journey, stories: put(journey.stories, id, story) }
}

function changeStory(journey: Journey, id: StoryId, change: Partial<Story>): Journey {
  const story = journey.stories.get(id)
  if (!story) return journey
  return { ...journey, stories: put(journey.stories, id, { ...story, ...change }) }
}

/** A story leaves together with the lines that were made from it. */
function dropStory(journey: Journey, id: StoryId): Journey {
  const lines = [...journey.lines].filter(([, line]) => line.story !== id)
  return { ...journey, stories: without(journey.stories, id), lines: new Map(lines) }
}

function placeAtEnd<Key extends string>(
  table: ReadonlyMap<Key, { readonly order: string }>,
): string {
  return placeBetween([...table].sort(byOrder).at(-1)?.[1].order ?? '', '')
}

function put<Key, Row>(table: ReadonlyMap<Key, Row>, key: Key, row: Row): ReadonlyMap<Key, Row> {
  return new Map(table).set(key, row)
}

function without<Key, Row>(table: ReadonlyMap<Key, Row>, key: Key): ReadonlyMap<Key, Row> {
  const rest = new Map(table)
  return rest.delete(key) ? rest : table
}

function mark<Key>(table: ReadonlyMap<Key, true>, key: Key, on: boolean): ReadonlyMap<Key, true> {
  if (table.has(key) === on) return table
  return on ? put(table, key, true) : without(table, key)
}
