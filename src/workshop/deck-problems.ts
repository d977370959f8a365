import type { CardId, CardText, FamilyId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import type { OwnCards } from '@/deck/own-deck'
import { isPicture, mostOfPictures } from '@/deck/picture'
import {
  cardsInOrder,
  fewestCards,
  type MadeDeck,
  mostCards,
  noWords,
  sizeOfPictures,
} from '@/workshop/made-deck'

/** Most signs of each text of a card: what is longer doesn't fit on the card, the tablet's or the paper's. */
export const longest = { label: 48, text: 140, cv: 100, example: 140 } as const satisfies Readonly<
  Record<keyof CardText, number>
>
export type CardField = keyof typeof longest
export const cardFields = Object.keys(longest) as readonly CardField[]
/** Without these a card can't be dealt: the others only print less. */
export const neededFields = ['label', 'text'] as const satisfies readonly CardField[]

const ours: ReadonlySet<string> = new Set(
  [...fullDeck.cards, ...fullDeck.others, ...fullDeck.families].map(({ pictogram }) => pictogram),
)
/** Whether a pictogram comes with the app: it needs no picture to be drawn, on no tablet and no paper. */
export const isOurs = (pictogram: string): boolean => ours.has(pictogram)

const families: ReadonlySet<FamilyId> = new Set(fullDeck.families.map(({ id }) => id))

/** Something that stops a deck from being dealt, or a card of it. */
export type DeckProblem =
  | {
      readonly kind: 'missing'
      readonly card: CardId
      readonly language: string
      readonly field: CardField
    }
  | {
      readonly kind: 'too-long'
      readonly card: CardId
      readonly language: string
      readonly field: CardField
      readonly most: number
    }
  | {
      readonly kind: 'doubled'
      readonly card: CardId
      readonly language: string
      readonly label: string
    }
  | { readonly kind: 'no-picture' | 'no-family'; readonly card: CardId }
  | { readonly kind: 'too-few' | 'too-many' | 'pictures-too-large' }

/**
 * Everything that is wrong with a deck, in the order of its cards. The same is asked of ours at build
 * (`deck-schema.ts`): every text there in every language, no name twice, every picture to be drawn.
 */
export function deckProblems(deck: MadeDeck): readonly DeckProblem[] {
  const { languages } = deck.about
  const problems: DeckProblem[] = []
  const seen = new Set<string>()
  for (const { id, texts, pictogram, family } of cardsInOrder(deck)) {
    for (const language of languages) {
      const words = texts[language]
      for (const field of neededFields) {
        if ((words?.[field] ?? '').trim() === '')
          problems.push({ kind: 'missing', card: id, language, field })
      }
      for (const field of cardFields) {
        const most = longest[field]
        if (signsIn(words?.[field] ?? '') > most)
          problems.push({ kind: 'too-long', card: id, language, field, most })
      }
      const label = (words?.label ?? '').trim()
      const key = `${language}:${label.toLocaleLowerCase(language)}`
      if (label !== '' && seen.has(key))
        problems.push({ kind: 'doubled', card: id, language, label })
      seen.add(key)
    }
    if (!families.has(family)) problems.push({ kind: 'no-family', card: id })
    const picture = deck.pictures.get(id)
    const isDrawn = picture === undefined ? isOurs(pictogram) : isPicture(picture)
    if (!isDrawn) problems.push({ kind: 'no-picture', card: id })
  }
  if (deck.cards.size < fewestCards) problems.push({ kind: 'too-few' })
  if (deck.cards.size > mostCards) problems.push({ kind: 'too-many' })
  if (sizeOfPictures(deck) > mostOfPictures) problems.push({ kind: 'pictures-too-large' })
  return problems
}

/**
 * The cards of a deck as they are dealt, in the languages that it speaks now, the first one first; `null`
 * where something has to be seen to before.
 */
export function readyToDeal(deck: MadeDeck): OwnCards | null {
  if (deckProblems(deck).length > 0) return null
  const { languages } = deck.about
  const cards = [...deck.cards].map(([id, card]) => {
    const texts = languages.map((language) => [language, card.texts[language] ?? noWords] as const)
    return [id, { ...card, texts: Object.fromEntries(texts) }] as const
  })
  return { cards: new Map(cards), pictures: deck.pictures }
}

/** Signs as a reader counts them. */
export const signsIn = (text: string): number => [...new Intl.Segmenter().segment(text)].length
