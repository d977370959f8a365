import type { Block, PaperSize, PortfolioDocument } from '@/portfolio/document'
import type { Mark } from '@/portfolio/pdf/marks'
import { inks, type Measure, margins, paperSizes } from '@/portfolio/pdf/print-styles'
import {
  type Column,
  heightOf,
  inDirectionOf,
  type Row,
  spaced,
  textRows,
} from '@/portfolio/pdf/rows'

type LetterBlock = Extract<Block, { kind: 'address' | 'subject' | 'signature' }>

/** Where the window of an envelope shows an address: 112 mm from the left, 50 from the top of the sheet. */
const window = { fromMargin: 247, top: 71 } as const
/** The least air between paragraphs where the letter is long. */
const leastAir = 7
/** Room to sign, in points: 21 mm. */
const toSign = 60

/** A letter from top to bottom: who, to whom and when, about what, and the paragraphs. */
export function letterRows(
  { sections, paper }: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const rows: Row[] = []
  let isWindowReached = false
  const blocks = sections.flatMap(({ blocks }) => blocks)
  for (const [at, block] of blocks.entries()) {
    const printed = blockRows(block, column, measure)
    const isEnd = block.kind === 'address' && block.side === 'end'
    const above =
      isEnd && !isWindowReached ? Math.max(14, window.top - heightOf(rows)) : airAbove(block)
    isWindowReached ||= isEnd
    const least = block.kind === 'signature' ? above : Math.min(above, isEnd ? above : leastAir)
    const set = at === 0 ? printed : spaced(printed, above)
    rows.push(
      ...set.map((row, nth) =>
        nth === 0 && at > 0 ? { ...row, air: { least, most: above } } : row,
      ),
    )
  }
  return offTheFolds(rows, paper)
}

/**
 * Folded in three for an envelope: two marks at the edge, and no line of text where the fold goes, as
 * long as there is room to move what stands below it.
 */
function offTheFolds(rows: readonly Row[], paper: PaperSize): readonly Row[] {
  const { height } = paperSizes[paper]
  const { top } = margins.letter
  const folds = [1, 2].map((third) => (paper === 'a4' ? third * 280.6 : (third * height) / 3) - top)
  let moved = rows
  for (const fold of folds) {
    const { at, from } = crossing(moved, fold)
    const start = moved.findLastIndex((row, index) => index <= at && row.air !== undefined)
    if (at < 0 || start < 0) continue
    moved = moved.map((row, index) =>
      index === start ? { ...row, above: row.above + fold - from } : row,
    )
  }
  if (heightOf(moved) > height - 2 * top) return rows
  const marks = folds.map(
    (y): Mark => ({ kind: 'box', x: 14, y, width: 10, height: 0.5, radius: 0, fill: inks.line }),
  )
  return moved.map((row, at) => (at === 0 ? { ...row, marks: [...row.marks, ...marks] } : row))
}

/** The row that a fold would cross, and where that row begins. */
function crossing(rows: readonly Row[], fold: number): { at: number; from: number } {
  let from = 0
  for (const [at, row] of rows.entries()) {
    from += at === 0 ? 0 : row.above
    if (from < fold && fold < from + row.height && row.marks.length > 0) return { at, from }
    from += row.height
  }
  return { at: -1, from }
}

function airAbove(block: Block): number {
  if (block.kind === 'signature') return toSign
  return block.kind === 'text' ? 11 : 22
}

function blockRows(block: Block, column: Column, measure: Measure): readonly Row[] {
  if (block.kind === 'text')
    return inDirectionOf(block.text, textRows(block.text, 'letter', column, measure))
  return block.kind === 'address' || block.kind === 'subject' || block.kind === 'signature'
    ? letterBlockRows(block, column, measure)
    : []
}

/** What only a letter has. */
export function letterBlockRows(
  block: LetterBlock,
  column: Column,
  measure: Measure,
): readonly Row[] {
  switch (block.kind) {
    case 'address': {
      const isStart = block.side === 'start'
      const by = isStart ? 0 : Math.min(window.fromMargin, column.width / 2)
      const there = { x: column.x + by, width: column.width - by }
      return block.lines.flatMap((line, at) =>
        textRows(line, isStart && at === 0 ? 'sender' : 'letter', there, measure),
      )
    }
    case 'subject':
      return inDirectionOf(block.text, textRows(block.text, 'subject', column, measure))
    case 'signature':
      return inDirectionOf(block.text, textRows(block.text, 'letter', column, measure))
  }
}
