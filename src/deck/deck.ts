declare const brand: unique symbol

/** A text that names one kind of thing only, so that a card is never taken for an experience. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CardId = Id<'card'>
export type FamilyId = Id<'family'>
export type ExperienceId = Id<'experience'>
export type DomainId = Id<'domain'>
export type PlaceId = Id<'place'>

/** A competency card, without its words: those are in `DeckTexts`, by language. */
export type Card = {
  readonly id: CardId
  readonly family: FamilyId
  /** The name of a Phosphor pictogram. */
  readonly pictogram: string
  /** In the short deck too, for half a day or for people who read little. */
  readonly short: boolean
  /** What is drawn in place of a pictogram of ours (`picture.ts`). */
  readonly picture?: string
}

export type Family = { readonly id: FamilyId; readonly pictogram: string }

export type Domain = { readonly id: DomainId; readonly pictogram: string }

/** Something that people live, and the competencies that it commonly shows. */
export type Experience = {
  readonly id: ExperienceId
  readonly domain: DomainId
  readonly pictogram: string
  readonly competencies: readonly CardId[]
}

/** Somewhere that a strength could serve. */
export type Place = { readonly id: PlaceId; readonly pictogram: string }

/** Everything on the table before anyone has touched it. Order is the printed order. */
export type Deck = {
  readonly families: readonly Family[]
  /** The cards that are dealt. */
  readonly cards: readonly Card[]
  /** Cards that aren't dealt, or no longer: who sorted or told with them has them for good. */
  readonly others: readonly Card[]
  readonly domains: readonly Domain[]
  readonly experiences: readonly Experience[]
  readonly places: readonly Place[]
}

export type CardText = {
  readonly label: string
  /** First person, fifteen words at most. */
  readonly text: string
  /** How a recruiter would say it. */
  readonly cv: string
  /** One short moment of daily life. */
  readonly example: string
}

/** The words of a deck in one language. */
export type DeckTexts = {
  readonly families: Readonly<Record<string, { readonly label: string; readonly text: string }>>
  readonly competencies: Readonly<Record<string, CardText>>
  readonly domains: Readonly<Record<string, { readonly label: string }>>
  readonly experiences: Readonly<
    Record<
      string,
      {
        readonly label: string
        readonly text: string
        readonly question: string
        /**
         * How an employer may read it; empty where the name would tell of a family, a right, a
         * procedure or a hard time. What has none is printed on no paper for an employer.
         */
        readonly cv: string
      }
    >
  >
  /** `there` says it inside a sentence: “À la maison, je pourrais…”. */
  readonly places: Readonly<Record<string, { readonly label: string; readonly there: string }>>
}

/** Which part of the deck someone sorts. */
export const deckSizes = ['short', 'full'] as const
export type DeckSize = (typeof deckSizes)[number]

/** The cards of the short or the full deck, in deck order. */
export function cardsOf(deck: Deck, size: DeckSize): readonly Card[] {
  return size === 'full' ? deck.cards : deck.cards.filter((card) => card.short)
}

/** The families of some cards, in the deck's order; with their place in it, which gives the colour. */
export function familiesOf(
  { families }: Deck,
  cards: readonly Card[],
): readonly { readonly family: Family; readonly suit: number }[] {
  return families
    .map((family, suit) => ({ family, suit }))
    .filter(({ family }) => cards.some((card) => card.family === family.id))
}

/** A card that the deck deals, or once dealt. */
export function cardIn({ cards, others }: Deck, id: CardId): Card | undefined {
  const isIt = (card: Card) => card.id === id
  return cards.find(isIt) ?? others.find(isIt)
}

/**
 * Deals the families in turn (one of each, then a second of each…), so that the first ten cards
 * aren't ten ways of listening.
 */
export function dealByTurns(deck: Deck, cards: readonly Card[]): readonly Card[] {
  const hands = deck.families.map((family) => cards.filter((card) => card.family === family.id))
  const rounds = Math.max(0, ...hands.map((hand) => hand.length))
  return Array.from({ length: rounds }, (_, round) =>
    hands.flatMap((hand) => hand[round] ?? []),
  ).flat()
}
