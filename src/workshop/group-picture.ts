import { type CardId, cardIn, type Deck } from '@/deck/deck'
import type { Journey } from '@/journey/journey'
import { byOrder } from '@/journey/order'
import { mostStrengths } from '@/journey/strengths'
import { fewestForPicture } from '@/workshop/workshop'

/** How many people keep each card; no names, no order of arrival. */
export type Picture = readonly (readonly [CardId, number])[]

/** What the last picture was made of, by person: it never leaves where it is made. */
export type Hands = ReadonlyMap<string, readonly CardId[]>

/**
 * So many hands must have changed before the picture does. With fewer, whoever compares the old
 * picture with the new one would read the last person's cards off the difference.
 */
export const fewestNewHands = 3

/**
 * The picture to show now, and the hands that it is made of; `null` below five people. Whoever
 * makes it may have forgotten the last hands, with a reload or a restart: then the picture that
 * was `shown` last stays, and changes are counted from now on.
 */
export function nextPicture(
  hands: Hands,
  before: Hands | null,
  shown: Picture,
): { readonly hands: Hands; readonly picture: Picture } | null {
  const next = handsToShow(hands, before)
  if (next === null) return null
  const forgotten = before === null && shown.length > 0
  return { hands: next, picture: forgotten ? shown : pictureOf(next) }
}

/**
 * The cards of one person that the picture counts: those of the workshop's deck, at most as many as a hand
 * holds. What someone made up on a tablet of their own counts for nothing.
 */
export function handOf({ strengths }: Pick<Journey, 'strengths'>, deck: Deck): readonly CardId[] {
  const inHand = [...strengths].sort(byOrder).map(([card]) => card)
  return inHand
    .filter((card) => cardIn(deck, card) !== undefined)
    .slice(0, mostStrengths)
    .sort()
}

/** The hands of those who have chosen strengths. */
export function handsOf(chosen: Iterable<readonly [string, readonly CardId[]]>): Hands {
  return new Map([...chosen].filter(([, hand]) => hand.length > 0))
}

/**
 * The hands that the picture may be made of now: `null` below five people, the same as before
 * until three hands have come, gone or changed, and then all of them at once.
 */
export function handsToShow(hands: Hands, before: Hands | null): Hands | null {
  if (hands.size < fewestForPicture) return null
  if (before === null) return hands
  return changedHands(hands, before) < fewestNewHands ? before : hands
}

/** Cards by how many keep them, then by name: never by who came when. */
export function pictureOf(hands: Hands): Picture {
  const counts = new Map<CardId, number>()
  for (const cards of hands.values()) {
    for (const card of cards) counts.set(card, (counts.get(card) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function changedHands(hands: Hands, before: Hands): number {
  const everyone = new Set([...hands.keys(), ...before.keys()])
  return [...everyone].filter((id) => hands.get(id)?.join() !== before.get(id)?.join()).length
}
