import type { CardId, DeckTexts } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { type CardWords, currentWords, useWords } from '@/store/language'
import type { Face } from '@/ui/CardFace'

/** A face that knows which card it is. */
export type CardFaceOf = Face & { readonly id: CardId }

type Faces = ReadonlyMap<CardId, CardFaceOf>

/** By the words of the cards, and of the second language beside them. */
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
  const suits = new Map(fullDeck.families.map((family, suit) => [family.id, { family, suit }]))
  return new Map(
    fullDeck.cards.map(({ id, family, pictogram }) => {
      const of = suits.get(family)
      const second = beside?.deck.competencies[id]
      const face: CardFaceOf = {
        id,
        pictogram,
        suit: of?.suit ?? 0,
        family: deck.families[family]?.label ?? '',
        familySign: of?.family.pictogram ?? '',
        language,
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
