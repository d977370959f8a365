import type { CardId } from '@/deck/deck'
import type { OwnCard, OwnCards } from '@/deck/own-deck'
import type { Journey } from '@/journey/journey'
import type { Step } from '@/journey/step'
import { isSame } from '@/journey/tables'

/**
 * The cards in hand when those are dealt that somebody made, or ours where there are none. What was sorted, chosen, told or
 * given with cards of before stays, with the cards themselves.
 */
function withDeck(journey: Journey, { cards, pictures }: OwnCards): OwnCards {
  const used = usedCards(journey)
  const left = [...journey.cards].filter(([id]) => !cards.has(id) && used.has(id))
  const isKnown = (id: CardId) => cards.has(id) || used.has(id)
  return {
    cards: sameRows(
      journey.cards,
      new Map<CardId, OwnCard>([
        ...[...cards].map(([id, card]) => [id, { ...card, dealt: true }] as const),
        ...left.map(([id, card]) => [id, { ...card, dealt: false }] as const),
      ]),
    ),
    pictures: sameRows(
      journey.pictures,
      new Map([
        ...[...journey.pictures].filter(([id]) => !cards.has(id) && isKnown(id)),
        ...pictures,
      ]),
    ),
  }
}

/** The step that deals a deck; `null` where its cards are in hand already. */
export function dealing(journey: Journey, own: OwnCards): Step | null {
  const held = withDeck(journey, own)
  const areSame = held.cards === journey.cards && held.pictures === journey.pictures
  return areSame ? null : { kind: 'hold-cards', held }
}

/** Every card that somebody did something with. */
export function usedCards(journey: Journey): ReadonlySet<CardId> {
  const { placements, likes, strengths, proofs, successes, stories, gifts, ideas, projects } =
    journey
  return new Set([
    ...[placements, likes, strengths, proofs].flatMap((table) => [...table.keys()]),
    ...[stories, gifts, ideas].flatMap((table) => [...table.values()].map(({ card }) => card)),
    ...[successes, projects].flatMap((table) => [...table.values()].flatMap(({ cards }) => cards)),
  ])
}

/** The rows after a change; those that say the same stay the very same objects. */
function sameRows<Row>(
  before: ReadonlyMap<CardId, Row>,
  after: ReadonlyMap<CardId, Row>,
): ReadonlyMap<CardId, Row> {
  const rows = [...after].map(([id, row]) => {
    const was = before.get(id)
    return [id, was !== undefined && isSame(was, row) ? was : row] as const
  })
  const areSame = before.size === after.size && rows.every(([id, row]) => before.get(id) === row)
  return areSame ? before : new Map(rows)
}
