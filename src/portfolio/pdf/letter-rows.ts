import type { Block, PortfolioDocument } from '@/portfolio/document'
import type { Measure } from '@/portfolio/pdf/print-styles'
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
/** Room to sign, in points: 21 mm. */
const toSign = 60

/** A letter from top to bottom: who, to whom and when, about what, and the paragraphs. */
export function letterRows(
  { sections }: PortfolioDocument,
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
    rows.push(...(at === 0 ? printed : spaced(printed, above)))
  }
  return rows
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
