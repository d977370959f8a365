import type { CardId, Deck } from '@/deck/deck'
import { type Journey, piles, type StoryId, type SuccessId, startJourney } from '@/journey/journey'
import { cardsInPile, toSort } from '@/journey/sorting'
import { type Step, takeStep } from '@/journey/step'
import { strengthsInHand } from '@/journey/strengths'
import { deckOf } from '../deck/deck-of'

/** A journey and the deck that lies on its table. */
export type Table = { readonly deck: Deck; readonly journey: Journey }

const rowNames = ['to-sort', 'later', ...piles, 'hand', 'likes']

/**
 * A table drawn as text, a line a place: “to-sort: calm tidy”, “often: listen”, “later: count”,
 * “hand: calm”, “likes: tidy”. The last card of a pile lies on top. A card in brackets isn't in
 * the short deck.
 */
export function table(drawn: string): Table {
  const rows = new Map(
    drawn
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', ...cards] = row.trim().split(/:\s*|\s+/)
        if (!rowNames.includes(name)) throw new Error(`A table has no row “${name}”`)
        return [name, cards.filter(Boolean)] as const
      }),
  )
  const cardsIn = (name: string) => (rows.get(name) ?? []).map(bare)
  const deck = deckOf(`family: ${[...new Set([...rows.values()].flat())].join(' ')}`)
  const steps = [
    ...(['later', ...piles] as const).flatMap((pile) =>
      cardsIn(pile).map((card) => lay(card, pile)),
    ),
    ...cardsIn('hand').map(choose),
    ...cardsIn('likes').map((card) => like(card)),
  ]
  return afterSteps({ deck, journey: startJourney('Samira', 'rose') }, ...steps)
}

/** The table after some steps; its deck stays as it is. */
export function afterSteps({ deck, journey }: Table, ...steps: readonly Step[]): Table {
  return { deck, journey: steps.reduce(takeStep, journey) }
}

/** Draws a table, leaving out empty places. Compare it with `drawing`. */
export function drawn({ deck, journey }: Table): string {
  const laidOff = [...journey.placements].filter(([, { pile }]) => pile === 'later')
  const later = toSort(journey, deck).filter((card) => laidOff.some(([id]) => id === card))
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['to-sort', toSort(journey, deck).filter((card) => !later.includes(card))],
    ['later', later],
    ...piles.map((pile) => [pile, cardsInPile(journey, pile)] as const),
    ['hand', strengthsInHand(journey)],
    ['likes', [...journey.likes.keys()]],
  ]
  return rows
    .filter(([, cards]) => cards.length > 0)
    .map(([name, cards]) => `${name}: ${cards.join(' ')}`)
    .join('\n')
}

/** A drawing as it is written in a test, without its indent. */
export function drawing(text: string): string {
  const rows = text.trim().split('\n')
  return rows.map((row) => row.trim().replace(/\s+/g, ' ')).join('\n')
}

const bare = (name: string) => name.replace(/[()]/g, '')
const cardId = (name: string) => name as CardId
export const successId = (name: string) => name as SuccessId
export const storyId = (name: string) => name as StoryId

export const lay = (card: string, pile: 'often' | 'sometimes' | 'not-now' | 'later'): Step => ({
  kind: 'lay-card',
  card: cardId(card),
  pile,
})
export const choose = (card: string): Step => ({ kind: 'choose-strength', card: cardId(card) })
export const giveBack = (card: string): Step => ({ kind: 'return-strength', card: cardId(card) })
export const move = (card: string, to: number): Step => ({
  kind: 'move-strength',
  card: cardId(card),
  to,
})
export const like = (card: string, liked = true): Step => ({
  kind: 'like-card',
  card: cardId(card),
  liked,
})
export const tell = (success: string, title: string, ...cards: readonly string[]): Step => ({
  kind: 'tell-success',
  success: successId(success),
  told: { title, cards: cards.map(cardId) },
})
export const start = (story: string, card: string, from?: string): Step => ({
  kind: 'start-story',
  story: storyId(story),
  card: cardId(card),
  ...(from === undefined ? {} : { from: successId(from) }),
})
export const write = (
  story: string,
  field: 'place' | 'situation' | 'action' | 'result',
  text: string,
): Step => ({ kind: 'write-story', story: storyId(story), field, text })
