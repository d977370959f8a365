import type { CardPicture } from '@/deck/picture'
import type { PaperSize } from '@/portfolio/document'

/** One card on paper: what is on its front, and what makes people guess it on its back. */
export type PaperCard = {
  readonly number: number
  /** 0 to 6, the family's place; below 0 in ink on white. */
  readonly suit: number
  readonly family: string
  readonly familySign: string
  readonly pictogram: string
  readonly picture?: CardPicture | undefined
  readonly label: string
  readonly text: string
  /** On the back, above; empty for none. */
  readonly example: string
  /** On the back, at its foot: the same in another language; `null` for none. */
  readonly other: { readonly label: string; readonly text: string } | null
}

/** How a sheet is turned in the printer for its back; `none` prints fronts only. */
export const turns = ['long-edge', 'short-edge', 'none'] as const
export type Turn = (typeof turns)[number]

/** What is cut out of sheets, all of one size. */
export type CardSheets = {
  readonly title: string
  /** What the text is written in, as a BCP 47 tag. */
  readonly language: string
  readonly paper: PaperSize
  /** Four are read without glasses. */
  readonly perSheet: 9 | 4
  readonly turn: Turn
  /** In black and white a family is told by its sign and name. */
  readonly isInk: boolean
  readonly cards: readonly PaperCard[]
  /** What stands in the margin of a sheet, its front and its back. */
  readonly marginOf: (sheet: number, of: number, isBack: boolean) => MarginTexts
  readonly forExample: string
}
export type MarginTexts = { readonly start: string; readonly end: string }

/** The same as it goes to the worker, which calls nothing: a margin a page. */
export type CardJob = Omit<CardSheets, 'marginOf'> & {
  readonly margins: readonly { readonly front: MarginTexts; readonly back: MarginTexts }[]
}

export function asJob({ marginOf, ...sheets }: CardSheets): CardJob {
  const count = Math.ceil(sheets.cards.length / sheets.perSheet)
  const margins = Array.from({ length: count }, (_, at) => ({
    front: marginOf(at + 1, count, false),
    back: marginOf(at + 1, count, true),
  }))
  return { ...sheets, margins }
}
