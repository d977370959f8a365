import type {
  Block,
  Layout,
  PortfolioDocument,
  ProofBlock,
  Section,
  StoryMoment,
} from '@/portfolio/document'
import { cardRows } from '@/portfolio/pdf/card-rows'
import { questionRows, stepRows, termRows } from '@/portfolio/pdf/companion-rows'
import { cvRows } from '@/portfolio/pdf/cv-rows'
import { underFold } from '@/portfolio/pdf/fold-line'
import { paragraphsOf } from '@/portfolio/pdf/fold-text'
import { formRows } from '@/portfolio/pdf/form-rows'
import { letterBlockRows, letterRows } from '@/portfolio/pdf/letter-rows'
import { onePageRows } from '@/portfolio/pdf/one-page-rows'
import { panelRows } from '@/portfolio/pdf/panel-rows'
import {
  inks,
  type Measure,
  margins,
  paperSizes,
  styles,
  suitColours,
} from '@/portfolio/pdf/print-styles'
import {
  type Bar,
  type Column,
  inDirectionOf,
  indented,
  inItem,
  type Row,
  spaced,
  textRows,
  titled,
} from '@/portfolio/pdf/rows'
import type { Item } from '@/portfolio/pdf/structure'

/** Prints what a portfolio says as rows, in reading order. */
export function portfolioRows(
  document: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  return rowsBy[document.layout](document, column, measure)
}

type Rows = typeof portfolioRows

/** Where what is below the fold begins, from the margin at the top. */
const halfOf = ({ paper, layout }: PortfolioDocument): number =>
  paperSizes[paper].height / 2 - margins[layout].top + underFold

const sheetRows: Rows = (document, column, measure) => [
  ...headerRows(document, column, measure),
  ...document.sections.flatMap((section) =>
    sectionRows(section, halfOf(document), column, measure),
  ),
]

const rowsBy: Readonly<Record<Layout, Rows>> = {
  form: formRows,
  sheet: sheetRows,
  'one-page': onePageRows,
  panels: panelRows,
  column: cvRows,
  edge: cvRows,
  letter: letterRows,
}

/** The name, large, and a line under it as on a letter-head. */
function headerRows(
  { person, subtitle }: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const rule = { kind: 'box', ...column, y: 10, height: 2.25, radius: 0, fill: inks.ink } as const
  return [
    ...textRows(person, 'person', column, measure),
    ...spaced(textRows(subtitle, 'subtitle', column, measure), 1),
    { above: 0, height: 12.25, marks: [rule], holdsNext: false },
  ]
}

/** A heading and its blocks, with a bookmark that opens here. */
function sectionRows(
  section: Section,
  half: number,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const heading = textRows(section.heading, 'heading', column, measure)
  const bookmark =
    section.heading === '' ? undefined : ({ title: oneLine(section.heading), level: 1 } as const)
  const blocks = section.blocks.flatMap((block, index) =>
    spaced(
      blockRows(block, half, column, measure),
      index === 0 ? airUnderHeading(block) : airBetween(block),
    ),
  )
  const rows = spaced(
    heading.length === 0 ? blocks : titled(bookmarked(heading, bookmark), blocks),
    22,
  )
  return section.isApart
    ? rows.map((row, at) => (at === 0 ? { ...row, startsPage: true } : row))
    : rows
}

/** Cards and bars begin with an edge, and letters with air of their own. */
function airUnderHeading(block: Block): number {
  return block.kind === 'cards' ? 7 : 5
}

/** A strength in two lines needs less room around it than one with its moments; a CV is short. */
function airBetween(block: Block): number {
  if (block.kind === 'group') return 7
  return block.kind === 'proof' && block.moments.length === 0 ? 5 : 12
}

/** No `default`: a new kind of block has to be given a look before it compiles. */
function blockRows(block: Block, half: number, column: Column, measure: Measure): readonly Row[] {
  switch (block.kind) {
    case 'cards':
      return cardRows(block.cards, column, measure)
    case 'proof':
      return proofRows(block, column, measure)
    case 'group': {
      const lines = listRows(block.lines, column, measure)
      const title = textRows(block.title, 'title', column, measure)
      return lines.length === 0 ? title : titled(title, lines)
    }
    case 'lines':
      return listRows(block.lines, column, measure)
    case 'paragraph':
      return ownWordsRows(block.text, column, measure)
    case 'text':
      return inDirectionOf(block.text, textRows(block.text, 'body', column, measure))
    case 'address':
    case 'subject':
    case 'signature':
      return letterBlockRows(block, column, measure)
    case 'claim':
      return textRows(block.text, 'title', column, measure)
    case 'questions':
      return questionRows(block.title, block.questions, column, measure)
    case 'terms':
      return termRows(block, column, measure)
    case 'steps':
      return stepRows(block, half, column, measure)
    // These have layouts of their own (`rowsBy`).
    case 'entry':
    case 'profile':
    case 'strength':
    case 'quotes':
    case 'plan':
    case 'panel':
    case 'form':
      return []
  }
}

/** One strength: what it is called, how a recruiter says it, and its moments, along one bar. */
function proofRows(proof: ProofBlock, column: Column, measure: Measure): readonly Row[] {
  const text = indented(column, 15)
  const title = textRows(proof.title, 'title', text, measure)
  const wording = textRows(proof.wording, 'body', text, measure)
  const moments = proof.moments.flatMap((moment) => momentRows(moment, text, measure))
  const body = [...wording, ...moments]
  // A strength without a word about it is still a strength: its name stands alone.
  const named = body.length === 0 ? title : titled(title, body)
  const bookmark = { title: oneLine(proof.title), level: 2 } as const
  // Whoever has the second sheet alone knows which strength it goes on about.
  const again = textRows(proof.title, 'label', text, measure).slice(0, 1).map(seenOnly)[0]
  const bar = { ink: suitColours(proof.suit).full, x: column.x, width: 4.5 }
  const told = named.map((row, at) =>
    at < title.length || again === undefined ? row : { ...row, again: { ...again, bar } },
  )
  return barred(bookmarked(told, title.length > 0 ? bookmark : undefined), bar)
}

/** Read once already: here it is only there to be seen. */
function seenOnly(row: Row): Row {
  const marks = row.marks.map((mark) => {
    if (mark.kind !== 'text') return mark
    const { part: _, ...seen } = mark
    return seen
  })
  return { ...row, marks }
}

/** Where it was, then what was told, each part under its label. What is empty leaves no gap. */
function momentRows(moment: StoryMoment, column: Column, measure: Measure): readonly Row[] {
  const where = textRows(moment.where, 'where', column, measure)
  const parts = moment.parts.flatMap((part) => {
    const label = textRows(part.label, 'label', column, measure)
    return spaced(titled(label, textRows(part.text, 'body', column, measure)), 3)
  })
  return spaced(parts.length === 0 ? where : titled(where, parts), 7)
}

function listRows(lines: readonly string[], column: Column, measure: Measure): readonly Row[] {
  const list = {}
  return lines.flatMap((line) => bulletRows(line, { list }, column, measure))
}

/** The dot is drawn, so that a copied line begins with its first word. */
function bulletRows(line: string, item: Item, column: Column, measure: Measure): readonly Row[] {
  const size = 4
  const middle = styles.body.leading / 2
  const dot = { kind: 'box', x: column.x + 2, width: size, height: size, radius: size / 2 } as const
  const part = { role: 'Lbl', item } as const
  const rows = inItem(textRows(line, 'body', indented(column, 15), measure), item)
  return inDirectionOf(line, spaced(rows, 3)).map((row, index) =>
    index > 0
      ? row
      : { ...row, marks: [{ ...dot, y: middle - size / 2, fill: inks.ink, part }, ...row.marks] },
  )
}

/** Words to be taken into a letter, marked with gold. */
function ownWordsRows(text: string, column: Column, measure: Measure): readonly Row[] {
  const rows = textRows(text, 'body', indented(column, 13), measure)
  const bar = { ink: inks.gold, x: column.x, width: 2.25 }
  return inDirectionOf(text, barred(rows, bar))
}

function barred(rows: readonly Row[], bar: Bar): readonly Row[] {
  return rows.map((row) => ({ ...row, bar }))
}

function bookmarked(rows: readonly Row[], bookmark: Row['bookmark']): readonly Row[] {
  if (bookmark === undefined) return rows
  return rows.map((row, index) => (index === 0 ? { ...row, bookmark } : row))
}

/** An outline has no second line. */
function oneLine(text: string): string {
  return paragraphsOf(text).join(' ').trim()
}
