import type { Mark } from '@/portfolio/pdf/marks'
import { inks } from '@/portfolio/pdf/print-styles'

/** Between a fold and the text under it. */
export const underFold = 5

/** Dashes across the page, where it is folded: seen, and not taken for the end of a text. */
export function foldLine(width: number, y: number): readonly Mark[] {
  const [dash, gap, from] = [4, 3, 14]
  const count = Math.floor((width - 2 * from) / (dash + gap))
  return Array.from({ length: count }, (_, at) => ({
    kind: 'box',
    x: from + at * (dash + gap),
    y: y - 0.25,
    width: dash,
    height: 0.5,
    radius: 0,
    fill: inks.softInk,
  }))
}
