import { fullDeck } from '@/deck/full-deck'

const ours: ReadonlySet<string> = new Set(
  [...fullDeck.cards, ...fullDeck.others, ...fullDeck.families].map(({ pictogram }) => pictogram),
)

/** Whether a pictogram comes with the app: it needs no picture to be drawn, on no tablet and no paper. */
export const isOurs = (pictogram: string): boolean => ours.has(pictogram)
