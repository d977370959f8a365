import type { PanelBlock, PortfolioDocument } from '@/portfolio/document'
import { foldLine } from '@/portfolio/pdf/fold-line'
import { shortened } from '@/portfolio/pdf/fold-text'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import { inks, type Measure, mixed, paperSizes, suitColours } from '@/portfolio/pdf/print-styles'
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
} from '@/portfolio/pdf/rows'

/** A card of 30 by 35 mm, and where the beats stand beside it. */
const card = { width: 85, height: 99, radius: 10 } as const
const beatsFrom = 119
/** Air over the head of a panel, under it, between beats, before the question and at the foot. */
const airs = {
  usual: { head: 24, top: 16, between: 6, question: 14, foot: 15 },
  little: { head: 20, top: 11, between: 4, question: 9, foot: 9 },
} as const
type Air = (typeof airs)[keyof typeof airs]
const dot = 18

/** A third of the page for each strength, with a line to fold along between them. */
export function panelRows(
  document: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const { width, height } = paperSizes[document.paper]
  const blocks = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'panel' ? [block] : [])),
  )
  return blocks.map((block, at): Row => {
    const least = height / 3
    const set = (air: Air) => panelRow(block, document.person, at === 0, air, column, measure)
    const airy = set(airs.usual)
    const panel = airy.height > least ? set(airs.little) : airy
    // The fold is exact only where every panel keeps to its third.
    const isFolded = panel.height <= least && at < blocks.length - 1
    return {
      ...panel,
      height: Math.max(panel.height, least),
      marks: [...panel.marks, ...(isFolded ? foldLine(width, least) : [])],
    }
  })
}

function panelRow(
  block: PanelBlock,
  person: string,
  isFirst: boolean,
  air: Air,
  column: Column,
  measure: Measure,
): Row {
  const own = stacked([...cardSide(block, column, measure)])
  const said = stacked(beatSide(block, air, indented(column, beatsFrom), measure))
  const both = beside([own, said])
  const foot = block.fold === '' ? [] : textRows(block.fold, 'seen', column, measure)
  const rows: readonly Row[] = [
    { above: 0, height: air.head, marks: [], holdsNext: true },
    headRow(block, person, isFirst, column, measure),
    { ...both, above: air.top },
    ...spaced(foot, 10),
    { above: 0, height: air.foot, marks: [], holdsNext: false },
  ]
  return stacked(rows)
}

/** What the sheet is and whose, and the family at the other side. */
function headRow(
  block: PanelBlock,
  person: string,
  isFirst: boolean,
  column: Column,
  measure: Measure,
): Row {
  const room = column.width - measure(block.card.family, 'seen') - 30
  const [text = ''] = shortened(`${block.head} · ${person}`, 1, room, (part) =>
    measure(part, 'panelHead'),
  )
  const start: Mark = {
    ...lineOfText(text, 'panelHead', column),
    lead: block.head,
    part: { role: isFirst ? 'H1' : 'P' },
  }
  return {
    above: 0,
    height: 13,
    marks: [start, ...familyMarks(block.card, column, measure)],
    holdsNext: true,
  }
}

/** A family at the end of a line: its sign and its name, in its colour. */
export function familyMarks(
  { family, familySign, suit }: PanelBlock['card'],
  column: Column,
  measure: Measure,
): readonly Mark[] {
  if (family === '') return []
  const width = measure(family, 'seen')
  const x = column.x + column.width - width
  const { full } = suitColours(suit)
  return [
    { ...lineOfText(family, 'seen', { x, width }), ink: full, part: { role: 'P' } },
    ...(familySign === ''
      ? []
      : [{ kind: 'pictogram', name: familySign, suit, x: x - 14, y: 1, width: 11 } as const]),
  ]
}

/** The card without its words, its name under it. */
function cardSide(block: PanelBlock, column: Column, measure: Measure): readonly Row[] {
  const room = { ...column, width: beatsFrom - 16 }
  return [
    pictureRow(block.card, column.x, card),
    ...spaced(nameRows(block.card.label, room, measure), 8),
    ...spaced(textRows(block.minute, 'seen', room, measure), 2),
  ]
}

/** The name as large as no word of it is cut. */
function nameRows(name: string, room: Column, measure: Measure): readonly Row[] {
  const words = name.split(/[\s-]+/)
  const style =
    (['half', 'strength', 'strengthSmall'] as const).find((one) =>
      words.every((word) => measure(word, one) <= room.width),
    ) ?? 'strengthSmall'
  const part = { role: 'H2' } as const
  return textRows(name, style, room, measure).map((row) => ({
    ...row,
    marks: row.marks.map((mark) => (mark.kind === 'text' ? { ...mark, part } : mark)),
  }))
}

/** A card's picture on its family's tint, with an outline that a grey printer keeps. */
export function pictureRow(
  { pictogram, picture, suit }: PanelBlock['card'],
  x: number,
  size: { readonly width: number; readonly height: number; readonly radius: number },
): Row {
  const { full, tint } = suitColours(suit)
  const place = { kind: 'box', x, y: 0, ...size } as const
  const drawn = size.width * 0.5
  return {
    above: 0,
    height: size.height,
    marks: [
      { ...place, fill: tint },
      { ...place, outline: mixed(full, inks.ink, 0.25) },
      {
        kind: 'pictogram',
        name: pictogram,
        picture,
        suit,
        x: x + (size.width - drawn) / 2,
        y: (size.height - drawn) / 2,
        width: drawn,
      },
    ],
    holdsNext: true,
  }
}

/** Three beats on a thread, and a question on a gold edge. */
function beatSide(
  block: PanelBlock,
  { between, question: before }: Air,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const list = {}
  const text = indented(column, 26)
  const beats = block.beats.map(({ label, text: said }, at): Row => {
    const item = { list }
    const rows = inItem(
      [...textRows(label, 'beat', text, measure), ...textRows(said, 'spoken', text, measure)],
      item,
    )
    const beat = stacked(rows)
    const number = String(at + 1)
    const width = measure(number, 'number')
    const circle: Mark = {
      ...{ kind: 'box', x: column.x, y: 0, width: dot, height: dot, radius: dot / 2 },
      outline: inks.ink,
    }
    const digit: Mark = lowered(
      {
        ...lineOfText(number, 'number', { x: column.x + (dot - width) / 2, width }),
        part: { role: 'Lbl', item },
      },
      3,
    )
    const isLast = at === block.beats.length - 1
    const thread: Mark = {
      ...{ kind: 'box', x: column.x + dot / 2 - 0.35, y: dot, width: 0.7, radius: 0 },
      ...{ height: Math.max(0, beat.height + between - dot), fill: inks.softInk },
    }
    const marks = [circle, ...(isLast ? [] : [thread]), digit, ...beat.marks]
    return { ...beat, above: at === 0 ? 0 : between, marks }
  })
  const question = indented(column, 12)
  const asked = stacked([
    ...textRows(block.practice.label, 'practice', question, measure),
    ...textRows(block.practice.question, 'spoken', question, measure),
  ])
  const edge: Mark = {
    ...{ kind: 'box', x: column.x, y: 0, width: 3, height: asked.height, radius: 0 },
    fill: inks.gold,
  }
  return [
    ...beats,
    { ...asked, above: beats.length === 0 ? 0 : before, marks: [edge, ...asked.marks] },
  ]
}
