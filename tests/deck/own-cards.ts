import type { CardId, ExperienceId, FamilyId } from '@/deck/deck'
import type { OwnCard, OwnCards } from '@/deck/own-deck'

/** Two paths on a square of 256, as a drawing is stored. */
export const drawing = 'svg:M8 8L248 8L248 248Z|M16 16C32 48 64 96 128 128Z'

/** A card that somebody made, in French and Portuguese. */
export function ownCard(name: string, change: Partial<OwnCard> = {}): OwnCard {
  const words = (language: string) => ({
    label: `${name} (${language})`,
    text: `Je sais ${name}.`,
    cv: `Pratique : ${name}`,
    example: `J’ai déjà su ${name}.`,
  })
  return {
    family: 'avec-les-autres' as FamilyId,
    pictogram: 'carrot',
    experiences: ['cuisiner' as ExperienceId],
    dealt: true,
    order: 'a',
    texts: { fr: words('fr'), pt: words('pt') },
    ...change,
  }
}

/** A deck of so many cards, in turn of two families; each has a drawing. */
export function ownDeck(count: number, prefix = 'own'): OwnCards {
  const families = ['avec-les-autres', 'faire'] as FamilyId[]
  const rows = Array.from({ length: count }, (_, at) => {
    const order = `a${String(at).padStart(3, '0')}`
    const family = families[at % 2] ?? families[0]
    return [
      `${prefix}-${at}` as CardId,
      ownCard(`geste ${at}`, { order, ...(family && { family }) }),
    ] as const
  })
  return { cards: new Map(rows), pictures: new Map(rows.map(([id]) => [id, drawing])) }
}
