import type { CardId, CardText, Id } from '@/deck/deck'
import type { OwnCard, OwnCards } from '@/deck/own-deck'
import { byOrder, placeBetween } from '@/journey/order'

export type DeckId = Id<'deck'>

/** A deck that somebody makes: its name, its one or two languages, its cards. */
export type MadeDeck = OwnCards & {
  readonly about: {
    readonly name: string
    /** BCP 47 tags, the first one first. */
    readonly languages: readonly string[]
  }
}

/** A deck is dealt with ten cards at least, and holds as many as lie on a table at most. */
export const fewestCards = 10
export const mostCards = 150

export type DeckStep =
  | { readonly kind: 'name-deck'; readonly name: string }
  | { readonly kind: 'speak-in'; readonly languages: readonly string[] }
  | { readonly kind: 'add-cards'; readonly cards: readonly NewCard[] }
  | {
      readonly kind: 'change-card'
      readonly card: CardId
      readonly change: Partial<Pick<OwnCard, 'family' | 'experiences'>>
    }
  | {
      readonly kind: 'write-card'
      readonly card: CardId
      readonly language: string
      readonly words: Partial<CardText>
    }
  | {
      readonly kind: 'draw-card'
      readonly card: CardId
      readonly pictogram: string
      /** `null` for a pictogram of ours. */
      readonly picture: string | null
    }
  | { readonly kind: 'move-card'; readonly card: CardId; readonly by: -1 | 1 }
  | { readonly kind: 'drop-card'; readonly card: CardId }

/** A card that comes into a deck: where it lies is the deck's. */
export type NewCard = Omit<OwnCard, 'order' | 'dealt'> & {
  readonly id: CardId
  readonly picture: string | null
}

export const noWords: CardText = { label: '', text: '', cv: '', example: '' }

export const startDeck = (name: string, languages: readonly string[]): MadeDeck => ({
  about: { name, languages },
  cards: new Map(),
  pictures: new Map(),
})

/** The cards of a deck in their order, each with its id. */
export function cardsInOrder({
  cards,
}: Pick<OwnCards, 'cards'>): readonly (OwnCard & { readonly id: CardId })[] {
  return [...cards].sort(byOrder).map(([id, card]) => ({ id, ...card }))
}

/** Takes one step; what isn't possible gives the very same deck. */
export function takeDeckStep(deck: MadeDeck, step: DeckStep): MadeDeck {
  switch (step.kind) {
    case 'name-deck':
      return { ...deck, about: { ...deck.about, name: step.name } }
    case 'speak-in':
      return { ...deck, about: { ...deck.about, languages: step.languages } }
    case 'add-cards':
      return step.cards.reduce(addCard, deck)
    case 'change-card':
      return changeCard(deck, step.card, (card) => ({ ...card, ...step.change }))
    case 'write-card': {
      const { language, words } = step
      return changeCard(deck, step.card, ({ texts, ...card }) => ({
        ...card,
        texts: { ...texts, [language]: { ...noWords, ...texts[language], ...words } },
      }))
    }
    case 'draw-card':
      return withPicture(
        changeCard(deck, step.card, (card) => ({ ...card, pictogram: step.pictogram })),
        step.card,
        step.picture,
      )
    case 'move-card':
      return moveCard(deck, step.card, step.by)
    case 'drop-card': {
      const [cards, pictures] = [new Map(deck.cards), new Map(deck.pictures)]
      pictures.delete(step.card)
      return cards.delete(step.card) ? { ...deck, cards, pictures } : deck
    }
  }
}

function addCard(deck: MadeDeck, { id, picture, ...card }: NewCard): MadeDeck {
  if (deck.cards.size >= mostCards || deck.cards.has(id)) return deck
  const order = placeBetween(cardsInOrder(deck).at(-1)?.order ?? '', '')
  const cards = new Map(deck.cards).set(id, { ...card, order, dealt: true })
  return withPicture({ ...deck, cards }, id, picture)
}

function changeCard(deck: MadeDeck, id: CardId, change: (card: OwnCard) => OwnCard): MadeDeck {
  const card = deck.cards.get(id)
  return card ? { ...deck, cards: new Map(deck.cards).set(id, change(card)) } : deck
}

function withPicture(deck: MadeDeck, id: CardId, picture: string | null): MadeDeck {
  const pictures = new Map(deck.pictures)
  if (picture !== null && deck.cards.has(id)) pictures.set(id, picture)
  else pictures.delete(id)
  return { ...deck, pictures }
}

function moveCard(deck: MadeDeck, id: CardId, by: -1 | 1): MadeDeck {
  const rows = cardsInOrder(deck)
  const to = rows.findIndex((row) => row.id === id) + by
  if (to < 0 || to >= rows.length) return deck
  const rest = rows.filter((row) => row.id !== id)
  const order = placeBetween(rest[to - 1]?.order ?? '', rest[to]?.order ?? '')
  return changeCard(deck, id, (card) => ({ ...card, order }))
}

/** How much the pictures of a deck take, as they are written. */
export const sizeOfPictures = ({ pictures }: Pick<OwnCards, 'pictures'>): number =>
  [...pictures.values()].reduce((sum, { length }) => sum + length, 0)
