import type { PortfolioDocument } from '@/portfolio/document'
import type { FormPart, TextPart, TextRole } from '@/portfolio/form/form'
import { foldLine } from '@/portfolio/pdf/fold-line'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import {
  inks,
  type Measure,
  margins,
  paperSizes,
  type StyleName,
  styles,
} from '@/portfolio/pdf/print-styles'
import {
  beside,
  type Column,
  heightOf,
  indented,
  ledRows,
  type Row,
  stacked,
  textRows,
} from '@/portfolio/pdf/rows'

const looks: Readonly<Record<TextRole, StyleName>> = {
  name: 'coverName',
  'name-long': 'coverNameLong',
  title: 'bearer',
  claim: 'claim',
  figure: 'figure',
  head: 'half',
  large: 'question',
  'large-strong': 'questionBold',
  text: 'proof',
  strong: 'proofBold',
  soft: 'asWork',
  small: 'label',
  'small-strong': 'labelBold',
}

const weights = { hair: 0.5, line: 0.75, heavy: 2.25 } as const
const tab = { height: 88, width: 36, step: 88, most: 8 } as const
const tick = 14

/** A form from top to bottom, page after page where it says so. */
export function formRows(
  { sections, paper, layout }: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const parts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'form' ? block.parts : [])),
  )
  const { width, height } = paperSizes[paper]
  const page: Page = { width, measure, margin: margins[layout].side, top: margins[layout].top }
  return pagesOf(parts).flatMap((onPage, nth) => {
    const rows = pageRows(onPage, column, page, height)
    return nth === 0 ? rows : [{ ...strip(0), startsPage: true as const }, ...rows]
  })
}

/** The parts from one `page` to the next. */
function pagesOf(parts: readonly FormPart[]): readonly (readonly FormPart[])[] {
  const at = parts.findIndex(({ is }) => is === 'page')
  return at < 0 ? [parts] : [parts.slice(0, at), ...pagesOf(parts.slice(at + 1))]
}

/** Of empty room so much may be given up, so that the foot of a page stays on it. */
const mostGivenUp = 0.7

/** What comes after a `push` ends at the foot of the page; on a lower paper, what is above moves together. */
function pageRows(
  parts: readonly FormPart[],
  column: Column,
  page: Page,
  height: number,
): readonly Row[] {
  const at = parts.findIndex(({ is }) => is === 'push')
  const rowsOf = (some: readonly FormPart[]) => some.map((part) => rowOf(part, column, page))
  if (at < 0) return rowsOf(parts)
  const [upper, below] = [parts.slice(0, at), rowsOf(parts.slice(at + 1))]
  // A point less: what fills a page to its last hundredth would turn it.
  const room = height - 2 * page.top - heightOf(below) - 1
  const over = heightOf(rowsOf(upper)) - room
  const air = upper.reduce((sum, part) => sum + (part.is === 'air' ? part.points : 0), 0)
  // Where that isn't enough the page is turned, and nothing need move together.
  const kept = over <= 0 || over > air * mostGivenUp ? 1 : 1 - over / air
  const above = rowsOf(
    upper.map((part) => (part.is === 'air' ? { ...part, points: part.points * kept } : part)),
  )
  return [...above, strip(Math.max(0, room - heightOf(above))), ...below]
}

type Page = {
  readonly width: number
  readonly measure: Measure
  readonly margin: number
  readonly top: number
}

const strip = (height: number, marks: readonly Mark[] = []): Row => ({
  above: 0,
  height,
  marks,
  holdsNext: false,
})

/** `least` is how high a frame is made that stands beside a higher one. */
function rowOf(part: FormPart, column: Column, page: Page, least = 0): Row {
  switch (part.is) {
    case 'text':
      return stacked(textOf(part, column, page.measure))
    case 'rule': {
      const height = weights[part.weight]
      const fill = part.weight === 'hair' ? inks.line : inks.ink
      return strip(height, [{ kind: 'box', ...column, y: 0, height, radius: 0, fill }])
    }
    case 'air':
      return strip(part.points)
    case 'columns':
      return columnsRow(part, column, page)
    case 'frame':
      return frameRow(part, column, page, least)
    case 'barred':
      return barredRow(part, column, page)
    case 'sign': {
      const { sign, picture, size: width, suit = -1 } = part
      const name = suit < 0 ? `${sign}:line` : sign
      return strip(width, [{ kind: 'pictogram', name, picture, suit, x: column.x, y: 0, width }])
    }
    case 'tick':
      return strip(tick, tickMarks(column.x, part.isTicked))
    case 'meter':
      return strip(12, meterMarks(column, part.share, part.isSolid))
    case 'blank': {
      const line = { kind: 'box', ...column, y: 23, height: 0.75, radius: 0 } as const
      return strip(24, [{ ...line, fill: inks.softInk }])
    }
    case 'dashes':
      return strip(1, foldLine(page.width, 0.5))
    case 'tab':
      return strip(0, tabMarks(part.nth, page))
    case 'push':
    case 'page':
      return strip(0)
  }
}

function textOf(part: TextPart, column: Column, measure: Measure): readonly Row[] {
  const style = looks[part.as]
  const { text, lead = '', side } = part
  if (lead !== '') return ledRows(lead, text, style, boldOf(style), column, measure)
  const rows = textRows(text, style, column, measure)
  if (side !== 'end') return rows
  return rows.map((row) => ({
    ...row,
    marks: row.marks.map((mark) => {
      if (mark.kind !== 'text') return mark
      const width = measure(mark.text, style)
      return { ...mark, x: column.x + column.width - width, width }
    }),
  }))
}

const boldOf = (style: StyleName): StyleName =>
  style === 'question' ? 'questionBold' : style === 'label' ? 'labelBold' : 'proofBold'

/** Cells stand in the middle of the highest one, as in a table, unless it is said otherwise. */
function columnsRow(
  { columns, gap, align }: Extract<FormPart, { is: 'columns' }>,
  column: Column,
  page: Page,
): Row {
  const free = column.width - gap * (columns.length - 1)
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  let x = column.x
  const cells = columns.map(({ share, parts, isCentred }) => {
    const width = (free * share) / whole
    const place = { x, width }
    x += width + gap
    const set = (height = 0) => {
      const cell = stacked(parts.map((part) => rowOf(part, place, page, height)))
      return isCentred ? centred(cell, place) : cell
    }
    return set
  })
  const height = Math.max(0, ...cells.map((set) => set().height))
  return beside(
    cells.map((set) => {
      const cell = set(align === 'stretch' ? height : 0)
      const down = align === 'top' ? 0 : (height - cell.height) / 2
      return { ...cell, height, marks: cell.marks.map((mark) => lowered(mark, down)) }
    }),
  )
}

/** What is drawn from the start of a column, in its middle. */
function centred(cell: Row, { x, width }: Column): Row {
  const end = Math.max(x, ...cell.marks.map((mark) => mark.x + extent(mark)))
  const by = Math.max(0, (x + width - end) / 2)
  return { ...cell, marks: cell.marks.map((mark) => ({ ...mark, x: mark.x + by })) }
}

/** A line of text is as wide as its room; its letters aren't. */
const extent = (mark: Mark): number => mark.width

function frameRow(
  { weight, parts }: Extract<FormPart, { is: 'frame' }>,
  column: Column,
  page: Page,
  least: number,
): Row {
  const padding = 13
  const within = { x: column.x + padding, width: column.width - 2 * padding }
  const inner = stacked(parts.map((part) => rowOf(part, within, page)))
  const height = Math.max(least, inner.height + 2 * padding - 4)
  const frames = weight === 'thick' ? [0, 0.8, 1.6] : [0]
  const marks = frames.map(
    (inset): Mark => ({
      kind: 'box',
      x: column.x + inset,
      y: inset,
      width: column.width - 2 * inset,
      height: height - 2 * inset,
      radius: 7 - inset,
      outline: inks.ink,
    }),
  )
  return strip(height, [...marks, ...inner.marks.map((mark) => lowered(mark, padding - 2))])
}

function barredRow(
  { ink, parts }: Extract<FormPart, { is: 'barred' }>,
  column: Column,
  page: Page,
): Row {
  const inner = stacked(parts.map((part) => rowOf(part, indented(column, 13), page)))
  const width = ink === 'gold' ? 2.25 : 4.5
  const bar: Mark = {
    kind: 'box',
    x: column.x,
    y: 0,
    width,
    height: inner.height,
    radius: 0,
    fill: inks[ink],
  }
  return strip(inner.height, [bar, ...inner.marks])
}

/** A box to tick; one that is ticked is full. */
export function tickMarks(x: number, isTicked: boolean, y = 0): readonly Mark[] {
  const place = { kind: 'box', x, y } as const
  const frame: Mark = { ...place, width: tick, height: tick, radius: 2.5, outline: inks.ink }
  if (!isTicked) return [frame]
  const within = { x: x + 3.5, y: y + 3.5, width: tick - 7, height: tick - 7 }
  return [frame, { kind: 'box', ...within, radius: 1, fill: inks.ink }]
}

function meterMarks(column: Column, share: number, isSolid: boolean): readonly Mark[] {
  const width = Math.max(1, column.width * Math.min(1, Math.max(0, share)))
  const place = { kind: 'box', x: column.x, y: 1, width, height: 10, radius: 0 } as const
  const end: Mark = {
    kind: 'box',
    x: column.x,
    y: 10.5,
    width: column.width,
    height: 0.5,
    radius: 0,
    fill: inks.line,
  }
  return [end, isSolid ? { ...place, fill: inks.brand } : { ...place, outline: inks.brand }]
}

/** 4 mm from the edge, which printers don't reach; after eight it begins again at the top. */
function tabMarks(nth: number, { width, top }: Page): readonly Mark[] {
  const x = width - 11 - tab.width
  const y = 60 - top + ((nth - 1) % tab.most) * tab.step
  const box: Mark = {
    kind: 'box',
    x,
    y,
    width: tab.width,
    height: tab.height,
    radius: 3,
    fill: inks.ink,
  }
  const text = String(nth)
  const { size } = styles.tab
  const letters = { x: x + 2, width: tab.width - 4 }
  return [
    box,
    {
      kind: 'text',
      text,
      style: 'tab',
      direction: 'ltr',
      ...letters,
      x: x + tab.width / 2 - text.length * size * 0.29,
      baseline: y + tab.height / 2 + size * 0.36,
    },
  ]
}
