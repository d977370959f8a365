import { directionOfLanguage } from '@/language/direction'
import type { PortfolioDocument } from '@/portfolio/document'
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
} from '@/portfolio/pdf/print-styles'
import { directionOf } from '@/portfolio/pdf/right-to-left'
import { type Bookmark, type Column, heightOf, type Row } from '@/portfolio/pdf/rows'

/** A page as data: everything on it, placed. Drawing it takes no more decisions. */
export type PdfPage = {
  readonly size: Size
  readonly marks: readonly Mark[]
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
  const margin = margins[document.layout]
  const column = { x: margin, width: size.width - 2 * margin }
  const sheets = fillSheets(portfolioRows(document, column, measure), size.height - 2 * margin)
  const pageDirection = directionOfLanguage(document.language)
  const turn = (marks: readonly Mark[], direction = pageDirection) =>
    direction === 'rtl' ? marks.map((mark) => mirrored(mark, size.width)) : marks
  return sheets.map((rows, index) => ({
    size,
    marks: [
      ...rows.flatMap((row) => turn(barStartingAt(row, rows, margin), row.direction)),
      ...rows.flatMap((row) => turn(loweredMarks(row, margin), row.direction)),
      ...turn(footerMarks(document, size, pageText(document, index + 1, sheets.length), measure)),
    ],
    bookmarks: rows.flatMap((row) => row.bookmark ?? []),
  }))
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
      const top = used === 0 ? 0 : used + row.above
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
function loweredMarks(row: Placed, margin: number): readonly Mark[] {
  return row.marks.map((mark) => lowered(mark, margin + row.top))
}

/** One bar beside all rows that share it, from the first on this page to the last. */
function barStartingAt(row: Placed, rows: readonly Placed[], margin: number): readonly Mark[] {
  const { bar, top } = row
  if (bar === undefined || rows.find((other) => other.bar === bar) !== row) return []
  const last = rows.findLast((other) => other.bar === bar) ?? row
  const { ink: fill, x, width } = bar
  const height = last.top + last.height - top - 2
  const radius = Math.min(width / 2, 2)
  return [{ kind: 'box', x, y: margin + top + 1, width, height, radius, fill }]
}

function pageText(document: PortfolioDocument, page: number, pages: number): string {
  return document.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages))
}

/** Whose portfolio this is at the start, which page at the end: a sheet may get lost alone. */
function footerMarks(
  document: PortfolioDocument,
  size: Size,
  label: string,
  measure: Measure,
): readonly Mark[] {
  // A letter is one page, and its own.
  if (document.layout === 'letter') return []
  const margin = margins[document.layout]
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
