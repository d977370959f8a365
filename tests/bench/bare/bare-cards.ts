import { create } from 'zustand'
import competencies from '@/deck/data/competencies.json'
import families from '@/deck/data/families.json'
import texts from '@/deck/texts/fr.json'

/** Called in the page as the app calls its own. */
export const piles = ['often', 'sometimes', 'not-now']

const labels: Readonly<Record<string, { label: string; text: string }>> = texts.competencies
const familyLabels: Readonly<Record<string, { label: string }>> = texts.families

/** The whole deck in French, as the app's own faces. */
export const cards = competencies.map(({ id, family, pictogram }) => ({
  id,
  pictogram,
  suit: families.findIndex((one) => one.id === family),
  family: familyLabels[family]?.label ?? '',
  familySign: families.find((one) => one.id === family)?.pictogram ?? '',
  label: labels[id]?.label ?? id,
  text: labels[id]?.text ?? '',
}))
export type BareCard = (typeof cards)[number]

/** `?table`: every card is laid and can be dragged; else one is, as in the journey beside it. */
export const isTable = location.search === '?table'

/** Which cards lie where, in memory alone. */
export const useTable = create<{ laid: Readonly<Record<string, string>> }>(() => ({
  laid: Object.fromEntries(
    cards.slice(0, isTable ? cards.length : 1).map((card, at) => [card.id, piles[at % 3] ?? '']),
  ),
}))

export function lay(card: string, pile: string): void {
  useTable.setState(({ laid }) => ({ laid: { ...laid, [card]: pile } }))
}
