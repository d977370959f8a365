import { type Card, type CardId, cardsOf, type Deck, dealByTurns } from '@/deck/deck'
import type { Journey, Placement, SuccessId } from '@/journey/journey'

/** Why a card comes early in the sort. */
export type Hint = {
  readonly experiences: readonly string[]
  readonly successes: readonly SuccessId[]
}

/**
 * The cards still to sort, next one first: those that the person's successes and experiences
 * commonly show, then the others family by family in turn, then those put back for later.
 */
export function toSort(journey: Journey, deck: Deck): readonly CardId[] {
  const known = queues.get(journey)
  if (known?.deck === deck) return known.queue
  const queue = queueOf(journey, deck)
  queues.set(journey, { deck, queue })
  return queue
}

/** A journey is a value: its queue is found once, though many parts of a screen ask for it. */
const queues = new WeakMap<Journey, { readonly deck: Deck; readonly queue: readonly CardId[] }>()

function queueOf(journey: Journey, deck: Deck): readonly CardId[] {
  const cards = dealByTurns(deck, cardsOf(deck, journey.about.deck))
  const hints = hintsByCard(journey, deck)
  const weight = (card: Card) => {
    const hint = hints.get(card.id)
    return hint ? hint.successes.length * 10 + hint.experiences.length : 0
  }
  const untouched = cards.filter((card) => !journey.placements.has(card.id))
  const later = cards
    .map((card) => ({ id: card.id, placed: journey.placements.get(card.id) }))
    .filter(({ placed }) => placed?.pile === 'later')
    .sort((a, b) => (a.placed?.turn ?? 0) - (b.placed?.turn ?? 0))
  return [
    ...untouched.toSorted((a, b) => weight(b) - weight(a)).map((card) => card.id),
    ...later.map((card) => card.id),
  ]
}

/** For each card that an experience or a success points to: which ones do. */
export function hintsByCard(journey: Journey, deck: Deck): ReadonlyMap<CardId, Hint> {
  const hints = new Map<CardId, { experiences: string[]; successes: SuccessId[] }>()
  const hintFor = (card: CardId) => {
    const hint = hints.get(card) ?? { experiences: [], successes: [] }
    hints.set(card, hint)
    return hint
  }
  for (const [id, success] of journey.successes) {
    for (const card of success.cards) hintFor(card).successes.push(id)
  }
  for (const experience of deck.experiences) {
    if (!journey.experiences.has(experience.id)) continue
    for (const card of experience.competencies) hintFor(card).experiences.push(experience.id)
  }
  return hints
}

/** The cards of a pile, the last one laid at the end (on top). */
export function cardsInPile(journey: Journey, pile: Placement['pile']): readonly CardId[] {
  return [...journey.placements]
    .filter(([, placed]) => placed.pile === pile)
    .sort(([idA, a], [idB, b]) => a.turn - b.turn || (idA < idB ? -1 : 1))
    .map(([card]) => card)
}

/** How many cards lie on one of the piles. Those that were put off don't. */
export function cardsLaid(journey: Journey): number {
  return journey.placements.size - cardsInPile(journey, 'later').length
}

/** How far the sort is: cards that lie on a pile, and cards in the deck that was chosen. */
export function sortProgress(journey: Journey, deck: Deck): { sorted: number; all: number } {
  const all = cardsOf(deck, journey.about.deck).length
  return { sorted: all - toSort(journey, deck).length, all }
}
