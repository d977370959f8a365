import type { StyleName } from '@/portfolio/pdf/print-styles'
import type { Direction } from '@/portfolio/pdf/right-to-left'
import type { Part } from '@/portfolio/pdf/structure'

/** One thing drawn on a page. Boxes and pictograms are placed by their top left corner. */
export type Mark = TextMark | BoxMark | PictogramMark | RuleMark

/** One line of text in the room that it has. A line that runs right to left ends at its right. */
export type TextMark = {
  readonly kind: 'text'
  readonly text: string
  /** How much of its beginning is in bold. */
  readonly lead?: string
  /** Instead of the style's own, as `#rrggbb`. */
  readonly ink?: string
  readonly style: StyleName
  readonly direction: Direction
  readonly x: number
  /** Where the letters stand, not where they begin. */
  readonly baseline: number
  readonly width: number
  /** What it is of the document; without one it is there to be seen only. */
  readonly part?: Part
}

export type BoxMark = {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill?: string
  readonly outline?: string
  /** Of a dot before an item of a list. */
  readonly part?: Part
}

/** A straight line: where cards are cut it is dashed. */
export type RuleMark = {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: string
  readonly isDashed: boolean
}

export type PictogramMark = {
  readonly kind: 'pictogram'
  readonly name: string
  /** What a card of one's own shows in its place (`deck/picture.ts`). */
  readonly picture?: string | undefined
  readonly suit: number
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The same mark further down. */
export function lowered(mark: Mark, by: number): Mark {
  return mark.kind === 'text'
    ? { ...mark, baseline: mark.baseline + by }
    : { ...mark, y: mark.y + by }
}

/** The same mark on a page that begins at its right edge. Letters and pictures aren't turned. */
export function mirrored(mark: Mark, pageWidth: number): Mark {
  return { ...mark, x: pageWidth - mark.x - mark.width }
}
