import type { Block, PortfolioDocument, Section, StrengthBlock } from '@/portfolio/document'
import type { Mark } from '@/portfolio/pdf/marks'
import { familyMarks, pictureRow } from '@/portfolio/pdf/panel-rows'
import { inks, type Measure, suitColours } from '@/portfolio/pdf/print-styles'
import {
  beside,
  type Column,
  indented,
  inItem,
  lineOfText,
  type Row,
  spaced,
  stacked,
  textRows,
  titled,
} from '@/portfolio/pdf/rows'

/** How strengths stand: five in rows with a card of 24 by 28 mm, more in two columns, 16 by 19 mm. */
const looks = {
  row: {
    card: { width: 68, height: 79, radius: 8 },
    gap: 17,
    label: 'strength',
    proof: 'proof',
    asWork: 'asWork',
  },
  cell: {
    card: { width: 45, height: 54, radius: 6 },
    gap: 10,
    label: 'strengthSmall',
    proof: 'proofSmall',
    asWork: 'asWorkSmall',
  },
} as const
const mostInOneColumn = 5
const betweenColumns = 20

/** Air above and under a row, by which the page is filled. */
const air = { least: 4, most: 16 } as const

/** A portfolio on one page: a row a strength, and below what others see beside where one goes. */
export function onePageRows(
  document: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const [strengths, ...foot] = document.sections
  return [
    ...headRows(document, column, measure),
    ...(strengths ? strengthRows(strengths, column, measure) : []),
    ...footRows(foot, column, measure),
  ]
}

function headRows(
  { person, subtitle, owned }: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const width = measure(owned, 'seen')
  const isBeside = measure(subtitle, 'subtitle') + width + 20 <= column.width
  const at = { x: column.x + column.width - width, width }
  const mine = textRows(owned, 'seen', isBeside ? at : column, measure)
  const under = textRows(subtitle, 'subtitle', column, measure)
  return [
    ...textRows(person, 'bearer', column, measure),
    ...(isBeside ? [beside([stacked(under), stacked(mine)])] : [...under, ...mine]),
    rule(column, 2.25, 8),
  ]
}

/** A line across; strong under the head and over the foot, thin between strengths. */
function rule(column: Column, height: number, above: number, fill: string = inks.ink): Row {
  return {
    above,
    height,
    marks: [{ kind: 'box', ...column, y: 0, height, radius: 0, fill }],
    holdsNext: true,
  }
}

function strengthRows(section: Section, column: Column, measure: Measure): readonly Row[] {
  const heading = textRows(section.heading, 'half', column, measure)
  const blocks = section.blocks.flatMap((block) => (block.kind === 'strength' ? [block] : []))
  const rows =
    blocks.length > mostInOneColumn
      ? inPairs(blocks, column, measure)
      : blocks.map((one) => strengthRow(one, 'row', column, measure))
  const spread = rows.flatMap((row, at): readonly Row[] => [
    ...(at === 0 ? [] : [{ ...rule(column, 0.5, 10, inks.line), air }]),
    { ...row, above: at === 0 ? 8 : 10, air, holdsNext: false },
  ])
  return [...spaced(titled(heading, spread), 12)]
}

function inPairs(
  blocks: readonly StrengthBlock[],
  column: Column,
  measure: Measure,
): readonly Row[] {
  const width = (column.width - betweenColumns) / 2
  return Array.from({ length: Math.ceil(blocks.length / 2) }, (_, at) =>
    beside(
      blocks
        .slice(at * 2, at * 2 + 2)
        .map((block, side) =>
          strengthRow(
            block,
            'cell',
            { x: column.x + side * (width + betweenColumns), width },
            measure,
          ),
        ),
    ),
  )
}

/** The card, and beside it its name with its family, what shows it, and who saw it. */
function strengthRow(
  block: StrengthBlock,
  look: keyof typeof looks,
  column: Column,
  measure: Measure,
): Row {
  const { card, gap, label, proof, asWork } = looks[look]
  const room = indented(column, card.width + gap)
  const isWide = look === 'row'
  const family = isWide ? familyMarks(block.card, room, measure) : []
  const used = family.length === 0 ? 0 : measure(block.card.family, 'seen') + 24
  const name = textRows(block.card.label, label, { ...room, width: room.width - used }, measure)
  const [first, ...more] = name
  const said = block.sentences.join(' ')
  const text = stacked([
    ...(first ? [{ ...first, marks: [...first.marks, ...family] }] : []),
    ...more,
    ...(isWide ? [] : familyLine(block, room, measure)),
    ...spaced(textRows(said || block.wording, said === '' ? asWork : proof, room, measure), 2),
    ...spaced(textRows(block.seen, 'seen', room, measure), 1),
  ])
  const picture = pictureRow(block.card, column.x, card)
  const down = Math.max(0, (card.height - text.height) / 2)
  const lower: Row = { above: 0, height: down, marks: [], holdsNext: true }
  return beside([picture, stacked([lower, text])])
}

/** In a narrow cell the family stands under the name. */
function familyLine(
  { card: { family, suit } }: StrengthBlock,
  column: Column,
  measure: Measure,
): readonly Row[] {
  return textRows(family, 'family', column, measure).map((row) => ({
    ...row,
    marks: row.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, ink: suitColours(suit).full } : mark,
    ),
  }))
}

/** Two columns, or one where only one has something to say. */
function footRows(sections: readonly Section[], column: Column, measure: Measure): readonly Row[] {
  if (sections.length === 0) return []
  const gap = 24
  const width = (column.width - gap * (sections.length - 1)) / sections.length
  const strips = sections.map(({ heading, blocks }, at) => {
    const place = { x: column.x + at * (width + gap), width }
    return stacked([
      ...textRows(heading, 'half', place, measure),
      ...spaced(
        blocks.flatMap((block) => footBlock(block, place, measure)),
        3,
      ),
    ])
  })
  return [
    { ...rule(column, 2.25, 10), air },
    { ...beside(strips), above: 8 },
  ]
}

function footBlock(block: Block, column: Column, measure: Measure): readonly Row[] {
  if (block.kind === 'quotes') {
    return block.quotes.flatMap(({ words, by }, at) => [
      ...spaced(textRows(words, 'edge', column, measure), at === 0 ? 0 : 6),
      ...textRows(by, 'seen', column, measure),
    ])
  }
  if (block.kind !== 'plan') return []
  const list = {}
  const steps = block.steps.flatMap(({ what, when }) => {
    const item = { list }
    const date = measure(when, 'stepDate')
    const isShort = when !== '' && date <= 80
    const from = indented(column, 17)
    const room = isShort ? { ...from, width: from.width - date - 10 } : from
    const said = isShort || when === '' ? what : `${what} · ${when}`
    const [first, ...more] = inItem(textRows(said, 'edge', room, measure), item)
    if (!first) return []
    const box: Mark = {
      ...{ kind: 'box', x: column.x, y: 3, width: 9, height: 9, radius: 1.5 },
      ...{ outline: inks.ink, part: { role: 'Lbl', item } as const },
    }
    const at = { x: column.x + column.width - date, width: date }
    const day: Mark = { ...lineOfText(when, 'stepDate', at), part: { role: 'LBody', item } }
    return [
      { ...first, above: 3, marks: [box, ...first.marks, ...(isShort ? [day] : [])] },
      ...more,
    ]
  })
  return [...textRows(block.text, 'edge', column, measure), ...steps]
}
