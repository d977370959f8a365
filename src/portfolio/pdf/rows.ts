import { foldLed, foldParagraph, paragraphsOf } from '@/portfolio/pdf/fold-text'
import { lowered, type Mark, type TextMark } from '@/portfolio/pdf/marks'
import { type Measure, type StyleName, styles } from '@/portfolio/pdf/print-styles'
import { type Direction, directionOf } from '@/portfolio/pdf/right-to-left'
import { spokenLanguage } from '@/portfolio/pdf/spoken-language'
import type { Item, Part } from '@/portfolio/pdf/structure'

/** A strip across the page which is never cut: one line of text, or one row of cards. */
export type Row = {
  /** Air above, but not at the top of a page. */
  readonly above: number
  readonly height: number
  /** Placed as if the row began at the top of the paper. */
  readonly marks: readonly Mark[]
  /** How little, and how much, air may stand above, so that all fits on a page and fills it. */
  readonly air?: { readonly least: number; readonly most: number }
  /**
   * Where it stands if all above it ends so far before: the page is folded over it, which is said there
   * and nowhere else. From the top of the page's text.
   */
  readonly fold?: { readonly at: number; readonly clear: number; readonly marks: readonly Mark[] }
  /** What is said once more over it where it begins a page: whose text it is. */
  readonly again?: Row
  /** Stays on one page with the row after it. All rules about page breaks are written with this. */
  readonly holdsNext: boolean
  /** The bar at the start side; rows with the very same bar share one, on every page anew. */
  readonly bar?: Bar
  readonly bookmark?: Bookmark
  /** Nothing stands above it on its page. */
  readonly startsPage?: true
  /** Where it begins at its own side rather than the page's, such as an Arabic line with a dot. */
  readonly direction?: Direction
}

export type Bar = { readonly ink: string; readonly x: number; readonly width: number }
export type Bookmark = { readonly title: string; readonly level: 1 | 2 }

/** Where text may stand between the two edges. */
export type Column = { readonly x: number; readonly width: number }

/** Air between two paragraphs of one text; less than between two parts. */
const betweenParagraphs = 4

/** A row at least this high is enough to follow a heading alone. */
const twoLines = 2 * styles.body.leading

/** The column without a strip at its start side. */
export function indented(column: Column, by: number): Column {
  return { x: column.x + by, width: column.width - by }
}

/** A text as rows, one a line. No paragraph leaves a single line behind or sends one ahead. */
export function textRows(
  text: string,
  style: StyleName,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const width = (part: string) => measure(part, style)
  return paragraphsOf(text).flatMap((paragraph, index) => {
    const lines = foldParagraph(paragraph, column.width, width, names.has(style))
    const direction = directionOf(paragraph)
    const part: Part = { role: roles[style] ?? 'P', ...spoken(paragraph) }
    return lines.map((line, at) => ({
      above: index > 0 && at === 0 ? betweenParagraphs : 0,
      height: styles[style].leading,
      marks: [{ ...lineOfText(line, style, column, direction), part }],
      holdsNext: at < lines.length - 1 && (at === 0 || at === lines.length - 2),
    }))
  })
}

/** A paragraph that begins in bold, as rows. */
export function ledRows(
  lead: string,
  text: string,
  style: StyleName,
  boldStyle: StyleName,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const direction = directionOf(lead + text)
  const part: Part = { role: 'P', ...spoken(lead + text) }
  const widths = {
    bold: (one: string) => measure(one, boldStyle),
    normal: (one: string) => measure(one, style),
  }
  const lines = foldLed(lead, text, column.width, widths)
  return lines.map((line, at) => ({
    above: 0,
    height: styles[style].leading,
    marks: [{ ...lineOfText(line.text, style, column, direction), lead: line.lead, part }],
    holdsNext: at < lines.length - 1 && (at === 0 || at === lines.length - 2),
  }))
}

const spoken = (text: string) => {
  const language = spokenLanguage(text)
  return language === undefined ? {} : { language }
}

/** Whose paper it is. */
const names: ReadonlySet<StyleName> = new Set([
  'person',
  'owner',
  'bearer',
  'sender',
  'coverName',
  'coverNameLong',
])

/** What is no paragraph, by how it looks. */
const roles: Partial<Record<StyleName, Part['role']>> = {
  person: 'H1',
  owner: 'H1',
  bearer: 'H1',
  coverName: 'H1',
  coverNameLong: 'H1',
  half: 'H2',
  strength: 'H3',
  strengthSmall: 'H3',
  practice: 'H3',
  sender: 'H1',
  heading: 'H2',
  subject: 'H2',
  part: 'H2',
  columnName: 'H3',
  edgeName: 'H3',
  title: 'H3',
}

/** The same rows as the text of an item in a list. */
export function inItem(rows: readonly Row[], item: Item): readonly Row[] {
  // Paragraphs of one item stay apart, for each may be in a language of its own.
  const parts = new Map<Part | undefined, Part>()
  const inList = (part: Part | undefined): Part => {
    const known = parts.get(part) ?? { ...part, role: 'LBody', item }
    parts.set(part, known)
    return known
  }
  return rows.map((row) => ({
    ...row,
    marks: row.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, part: inList(mark.part) } : mark,
    ),
  }))
}

/** A line in its column; letters stand so that the line's air is shared above and below. */
export function lineOfText(
  text: string,
  style: StyleName,
  column: Column,
  direction = directionOf(text),
): TextMark {
  const { size, leading } = styles[style]
  const baseline = (leading - size) / 2 + size * 0.82
  return { kind: 'text', text, style, direction, ...column, baseline }
}

/**
 * A title and what it stands over, held together by at least two lines.
 * A title with nothing under it isn't printed: it would promise something.
 */
export function titled(title: readonly Row[], body: readonly Row[]): readonly Row[] {
  const [first, ...rest] = body
  if (first === undefined) return []
  const heldFirst =
    rest.length > 0 && first.height < twoLines ? { ...first, holdsNext: true } : first
  return [...title.map((row) => ({ ...row, holdsNext: true })), heldFirst, ...rest]
}

/** Lets a dot or a bar stand where its own text begins, also in a page that runs the other way. */
export function inDirectionOf(text: string, rows: readonly Row[]): readonly Row[] {
  const direction = directionOf(text)
  return rows.map((row) => ({ ...row, direction }))
}

/** How much room rows take under each other. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.above + row.height, 0)
}

/** The same rows with air above the first. */
export function spaced(rows: readonly Row[], above: number): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, above } : row))
}

/** Rows under each other as one strip that is never cut. */
export function stacked(rows: readonly Row[]): Row {
  let top = 0
  const marks = rows.flatMap((row, at) => {
    const from = top + (at === 0 ? 0 : row.above)
    top = from + row.height
    return row.marks.map((mark) => lowered(mark, from))
  })
  return { above: rows[0]?.above ?? 0, height: top, marks, holdsNext: false }
}

/** Strips side by side as one, each at its own place across. */
export function beside(strips: readonly Row[]): Row {
  return {
    above: Math.max(0, ...strips.map(({ above }) => above)),
    height: Math.max(0, ...strips.map(({ height }) => height)),
    marks: strips.flatMap(({ marks }) => marks),
    holdsNext: false,
  }
}
