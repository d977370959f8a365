import { directionOfLanguage } from '@/language/direction'
import type { PortfolioDocument } from '@/portfolio/document'
import { foldLine } from '@/portfolio/pdf/fold-line'
import { shortened } from '@/portfolio/pdf/fold-text'
import { lowered, type Mark, mirrored } from '@/portfolio/pdf/marks'
import { portfolioRows } from '@/portfolio/pdf/portfolio-rows'
import {
  footerBaseline,
  inks,
  type Measure,
  margins,
  paperSizes,
  type Size,
  styles,
} from '@/portfolio/pdf/print-styles'
import { directionOf } from '@/portfolio/pdf/right-to-left'
import { type Bookmark, type Column, heightOf, type Row } from '@/portfolio/pdf/rows'

/** A page as data: everything on it, placed. Drawing it takes no more decisions. */
export type PdfPage = {
  readonly size: Size
  readonly marks: readonly Mark[]
  /** How much of the room for its text is used, from 0 to 1. */
  readonly fill: number
  /** What the outline opens here. */
  readonly bookmarks: readonly Bookmark[]
}

type Placed = Row & { readonly top: number }

/**
 * Lays a portfolio out on pages.
 *
 * Rows that hold each other move together, so that a heading never ends a page and no line stands
 * alone; where they are higher than a page, they break anywhere rather than be cut off.
 */
export function layOut(document: PortfolioDocument, measure: Measure): readonly PdfPage[] {
  const size = paperSizes[document.paper]
  const { side, top } = margins[document.layout]
  const column = { x: side, width: size.width - 2 * side }
  const height = size.height - 2 * top
  const rows = portfolioRows(document, column, measure)
  const sheets = document.fits === undefined ? fillSheets(rows, height) : airedSheets(rows, height)
  const pageDirection = directionOfLanguage(document.language)
  const turn = (marks: readonly Mark[], direction = pageDirection) =>
    direction === 'rtl' ? marks.map((mark) => mirrored(mark, size.width)) : marks
  return sheets.map((rows, index) => ({
    size,
    fill: usedOf(rows) / height,
    marks: [
      ...rows.flatMap((row) => turn(barStartingAt(row, rows, top), row.direction)),
      ...rows.flatMap((row) => [
        ...turn(foldOver(row, size, top)),
        ...turn(loweredMarks(row, top), row.direction),
      ]),
      ...turn(
        footerMarks(
          document,
          size,
          pageText(document, index + 1, sheets.length),
          sheets.length,
          measure,
        ),
      ),
    ],
    bookmarks: rows.flatMap((row) => row.bookmark ?? []),
  }))
}

/** How full the last page is. */
export function fillOf(pages: readonly PdfPage[]): number {
  return pages.at(-1)?.fill ?? 0
}

/**
 * A paper that should fill its page: where it is a little too long its parts move together, where it
 * is short they move apart, and then its lines.
 */
function airedSheets(rows: readonly Row[], height: number): readonly (readonly Placed[])[] {
  const over = heightOf(rows) - (rows[0]?.above ?? 0) - height
  if (over > 0) {
    const closer = fillSheets(
      withAir(rows, 'least', Math.min(1, (over + 0.01) / slackOf(rows, 'least'))),
      height,
    )
    const sheets = fillSheets(rows, height)
    return closer.length < sheets.length ? closer : sheets
  }
  const [free, slack] = [-over * 0.6, slackOf(rows, 'most')]
  const apart = withAir(rows, 'most', slack === 0 ? 0 : Math.min(1, free / slack))
  const lines = rows.filter(isLine).length
  const isRoomy = free - slack > lines * 2
  return fillSheets(
    isRoomy ? apart.map((row) => (isLine(row) ? { ...row, height: row.height + 1 } : row)) : apart,
    height,
  )
}

const isLine = ({ height }: Row) => height >= styles.column.leading

/** By how much the air above the parts may change altogether. */
const slackOf = (rows: readonly Row[], to: 'least' | 'most'): number =>
  rows.reduce((sum, { air, above }) => sum + (air ? Math.abs(air[to] - above) : 0), 0)

/** The air above each part by so much of the way, from 0 to 1, to the least or the most. */
const withAir = (rows: readonly Row[], to: 'least' | 'most', way: number): readonly Row[] =>
  rows.map((row) =>
    row.air ? { ...row, above: row.above + (row.air[to] - row.above) * way } : row,
  )

function usedOf(rows: readonly Placed[]): number {
  const last = rows.at(-1)
  return last === undefined ? 0 : last.top + last.height
}

/** Puts rows under each other and turns the page when the next ones, together, don't fit. */
function fillSheets(rows: readonly Row[], height: number): readonly (readonly Placed[])[] {
  const sheets: Placed[][] = [[]]
  let used = 0
  const fits = (together: readonly Row[]) => {
    const first = used === 0 ? (together[0]?.above ?? 0) : 0
    return used + heightOf(together) - first <= height
  }
  const turnPage = () => {
    if (used > 0) sheets.push([])
    used = 0
  }
  for (const together of heldTogether(rows)) {
    if (together[0]?.startsPage || !fits(together)) turnPage()
    for (const row of together) {
      if (!fits([row])) turnPage()
      if (used === 0 && row.again) {
        sheets.at(-1)?.push({ ...row.again, top: 0 })
        used = row.again.height
      }
      const free = used === 0 ? 0 : used + row.above
      const { fold } = row
      const top = fold !== undefined && used + fold.clear <= fold.at ? fold.at : free
      sheets.at(-1)?.push({ ...row, top })
      used = top + row.height
    }
  }
  return sheets
}

/** Rows in groups of which only the last lets the page be turned after it. */
function heldTogether(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [[]]
  for (const row of rows) {
    groups.at(-1)?.push(row)
    if (!row.holdsNext) groups.push([])
  }
  return groups
}

/** A row knows nothing of where it stands; here it is told. */
function loweredMarks(row: Placed, top: number): readonly Mark[] {
  return row.marks.map((mark) => lowered(mark, top + row.top))
}

/** Over a row that stands right under the middle of the page: where to fold it, and why. */
function foldOver({ fold, top }: Placed, size: Size, from: number): readonly Mark[] {
  if (fold === undefined || fold.at !== top) return []
  return [
    ...foldLine(size.width, size.height / 2),
    ...fold.marks.map((mark) => lowered(mark, from + top)),
  ]
}

/** One bar beside all rows that share it, from the first on this page to the last. */
function barStartingAt(row: Placed, rows: readonly Placed[], from: number): readonly Mark[] {
  const { bar, top } = row
  if (bar === undefined || rows.find((other) => other.bar === bar) !== row) return []
  const last = rows.findLast((other) => other.bar === bar) ?? row
  const { ink: fill, x, width } = bar
  const height = last.top + last.height - top - 2
  const radius = Math.min(width / 2, 2)
  return [{ kind: 'box', x, y: from + top + 1, width, height, radius, fill }]
}

function pageText(document: PortfolioDocument, page: number, pages: number): string {
  return document.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))
}

/** Whose portfolio this is at the start, which page at the end: a sheet may get lost alone. */
function footerMarks(
  document: PortfolioDocument,
  size: Size,
  label: string,
  pages: number,
  measure: Measure,
): readonly Mark[] {
  // A letter is one page, and its own; so is a CV that fits on one.
  if (document.layout === 'letter' || (document.fits !== undefined && pages === 1)) return []
  const margin = margins[document.layout].side
  const inside = size.width - 2 * margin
  const width = (text: string) => measure(text, 'footer')
  // The page number first: where both are long, whose portfolio it is gets what is left.
  const [page = ''] = shortened(label, 1, inside / 3, width)
  const [owned = ''] = shortened(document.owned, 1, inside - width(page) - 20, width)
  const end = size.width - margin
  const line = (text: string, column: Column): Mark => ({
    kind: 'text',
    text,
    style: 'footer',
    direction: directionOf(text),
    ...column,
    baseline: size.height - footerBaseline,
  })
  return [
    ...hairline(size, inside, margin),
    ...(owned === '' ? [] : [line(owned, { x: margin, width: inside - width(page) - 20 })]),
    ...(page === '' ? [] : [line(page, { x: end - width(page), width: width(page) })]),
  ]
}

/** Parts the foot from the text, so that nobody reads on into it. */
function hairline(size: Size, width: number, margin: number): readonly Mark[] {
  const y = size.height - footerBaseline - 14
  return [{ kind: 'box', x: margin, y, width, height: 0.5, radius: 0, fill: inks.line }]
}
