import { create } from 'zustand'
import competencies from '@/deck/data/competencies.json'
import families from '@/deck/data/families.json'
import texts from '@/deck/texts/fr.json'

export const piles = ['Souvent', 'Parfois', 'Pas pour l’instant']

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

/** Which cards lie where, in memory alone; the first one is laid, as in the journey beside it. */
export const useTable = create<{ laid: Readonly<Record<string, string>> }>(() => ({
  laid: Object.fromEntries(cards.slice(0, 1).map((card) => [card.id, piles[0] ?? ''])),
}))

export function lay(card: string, pile: string): void {
  useTable.setState(({ laid }) => ({ laid: { ...laid, [card]: pile } }))
}
