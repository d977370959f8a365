import type { CardId, DeckTexts } from '@/deck/deck'
import { languageOn } from '@/deck/own-deck'
import { cardsOnTable } from '@/store/cards-on-table'
import { deckNow } from '@/store/deck-on-table'
import { type CardWords, currentWords, useWords } from '@/store/language'
import type { Face } from '@/ui/CardFace'

/** A face that knows which card it is. */
export type CardFaceOf = Face & { readonly id: CardId }

type Faces = ReadonlyMap<CardId, CardFaceOf>

/** By the words of the cards on the table, and of the second language beside them. */
const made = new WeakMap<DeckTexts, Map<DeckTexts | null, Faces>>()

/** Every card as it looks in its languages. Made once for each, so that faces can be compared. */
function facesIn(words: CardWords, beside: CardWords | null): Faces {
  const sofar = made.get(words.deck) ?? new Map<DeckTexts | null, Faces>()
  made.set(words.deck, sofar)
  const faces = sofar.get(beside?.deck ?? null) ?? drawFaces(words, beside)
  sofar.set(beside?.deck ?? null, faces)
  return faces
}

function drawFaces({ language, deck }: CardWords, beside: CardWords | null): Faces {
  const { families, cards, others } = deckNow()
  const suits = new Map(families.map((family, suit) => [family.id, { family, suit }]))
  return new Map(
    [...cards, ...others].map(({ id, family, pictogram, picture }) => {
      const of = suits.get(family)
      const own = cardsOnTable.getState().own.cards.get(id)
      const spoken = own ? languageOn(own, language) : language
      const hasSecond =
        beside && (!own || (beside.language in own.texts && beside.language !== spoken))
      const second = hasSecond ? beside.deck.competencies[id] : undefined
      const face: CardFaceOf = {
        id,
        pictogram,
        ...(picture !== undefined && { picture }),
        suit: of?.suit ?? 0,
        family: deck.families[family]?.label ?? '',
        familySign: of?.family.pictogram ?? '',
        language: spoken,
        label: deck.competencies[id]?.label ?? id,
        text: deck.competencies[id]?.text ?? '',
        beside:
          beside && second
            ? { language: beside.language, label: second.label, text: second.text }
            : null,
      }
      return [id, face]
    }),
  )
}

/** The same outside of a component. */
export function currentFaces(): Faces {
  const words = currentWords()
  return facesIn(words, words.beside)
}

/** The faces of the cards in the languages that were chosen. */
export function useFaces(): Faces {
  const words = useWords()
  return facesIn(words, words.beside)
}

/** The faces of some cards, in their order. A card that the deck doesn't have is passed over. */
export function pickFaces(faces: Faces, cards: readonly CardId[]): readonly CardFaceOf[] {
  return cards.flatMap((id) => {
    const face = faces.get(id)
    return face ?? []
  })
}
