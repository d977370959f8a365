import type { CardId, DeckTexts } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { useWords } from '@/store/language'
import type { Face } from '@/ui/CardFace'

/** A face that knows which card it is. */
export type CardFaceOf = Face & { readonly id: CardId }

const facesByTexts = new WeakMap<DeckTexts, ReadonlyMap<CardId, CardFaceOf>>()

/** Every card as it looks in one language. Made once a language, so that faces can be compared. */
export function facesIn(texts: DeckTexts): ReadonlyMap<CardId, CardFaceOf> {
  const made = facesByTexts.get(texts)
  if (made) return made
  const suits = new Map(fullDeck.families.map((family, suit) => [family.id, { family, suit }]))
  const faces = new Map(
    fullDeck.cards.map(({ id, family, pictogram }) => {
      const of = suits.get(family)
      const face: CardFaceOf = {
        id,
        pictogram,
        suit: of?.suit ?? 0,
        family: texts.families[family]?.label ?? '',
        familySign: of?.family.pictogram ?? '',
        label: texts.competencies[id]?.label ?? id,
        text: texts.competencies[id]?.text ?? '',
      }
      return [id, face]
    }),
  )
  facesByTexts.set(texts, faces)
  return faces
}

/** The faces of the cards in the screen's language. */
export function useFaces(): ReadonlyMap<CardId, CardFaceOf> {
  return facesIn(useWords().deck)
}

/** The faces of some cards, in their order. A card that the deck doesn't have is passed over. */
export function pickFaces(
  faces: ReadonlyMap<CardId, CardFaceOf>,
  cards: readonly CardId[],
): readonly CardFaceOf[] {
  return cards.flatMap((id) => {
    const face = faces.get(id)
    return face ?? []
  })
}
