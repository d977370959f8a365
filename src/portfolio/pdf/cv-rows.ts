import type { EntryBlock, PortfolioDocument, Section } from '@/portfolio/document'
import { paragraphsOf } from '@/portfolio/pdf/fold-text'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import { inks, type Measure, type StyleName } from '@/portfolio/pdf/print-styles'
import {
  beside,
  type Column,
  inDirectionOf,
  indented,
  inItem,
  ledRows,
  lineOfText,
  type Row,
  spaced,
  stacked,
  textRows,
} from '@/portfolio/pdf/rows'

/** The column that is read alone, and the gap beside it: 50 and 6 mm. */
const side = { width: 142, gap: 17 } as const
/** Room before the text of an item, and kept for the years at the edge. */
const beforeText = 13
const years = 130

/** How a CV is set, by its layout. */
type Look = { readonly text: StyleName; readonly name: StyleName; readonly between: number }
const looks: Readonly<Record<'column' | 'edge', Look>> = {
  column: { text: 'column', name: 'columnName', between: 7 },
  edge: { text: 'edge', name: 'edgeName', between: 7 },
}

/** A CV from top to bottom: whose it is, and each part under a line of its own. */
export function cvRows(
  document: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const layout = document.layout === 'column' ? 'column' : 'edge'
  const parts = document.sections.flatMap((section) => partRows(section, layout, column, measure))
  return [...headRows(document, column, measure), ...parts]
}

function headRows(
  { person, headline, subtitle }: PortfolioDocument,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const rule = { kind: 'box', ...column, y: 8, height: 2.25, radius: 0, fill: inks.ink } as const
  return [
    ...textRows(person, 'owner', column, measure),
    ...spaced(textRows(headline, 'headline', column, measure), 1),
    ...spaced(textRows(subtitle, 'contact', column, measure), 3),
    { above: 0, height: 10.25, marks: [rule], holdsNext: true },
  ]
}

function partRows(
  { heading, blocks }: Section,
  layout: 'column' | 'edge',
  column: Column,
  measure: Measure,
): readonly Row[] {
  const { text, between } = looks[layout]
  const entries = blocks.flatMap((block) => (block.kind === 'entry' ? [block] : []))
  // A column that nothing stands in would be a hole.
  const isBeside = layout === 'column' && entries.some((entry) => entry.side !== '')
  const list = {}
  const isShort = entries.every(
    ({ place, lines, isItem }) => isItem || (place === '' && lines.length === 0),
  )
  const body = blocks.flatMap((block, at): readonly Row[] => {
    const above = at === 0 ? 5 : isShort ? 3 : between
    switch (block.kind) {
      case 'entry': {
        if (isBeside) return spaced(besideRows(block, column, measure), above)
        return spaced(
          block.isItem
            ? itemRows(block, { list }, column, measure)
            : edgeRows(block, looks[layout], column, measure),
          above,
        )
      }
      case 'profile':
        return spaced(
          profileRows(block, text, looks[layout].name, column, measure),
          heading === '' ? 0 : above,
        )
      case 'text':
        return spaced(
          inDirectionOf(block.text, textRows(block.text, text, column, measure)),
          heading === '' ? 0 : above,
        )
      default:
        return []
    }
  })
  const opened = spaced([...headingRows(heading, column, measure), ...body], 18)
  return opened.map((row, at) => (at === 0 ? { ...row, air: { least: 10, most: 24 } } : row))
}

/** The name of a part over a thin line. */
function headingRows(heading: string, column: Column, measure: Measure): readonly Row[] {
  const rows = textRows(heading, 'part', column, measure)
  if (rows.length === 0) return []
  const rule = {
    kind: 'box',
    ...column,
    y: 1,
    height: 0.75,
    radius: 0,
    fill: inks.softInk,
  } as const
  const title = paragraphsOf(heading).join(' ')
  return [
    ...rows.map((row, at) => ({
      ...row,
      holdsNext: true,
      ...(at === 0 && { bookmark: { title, level: 1 } as const }),
    })),
    { above: 0, height: 2, marks: [rule], holdsNext: true },
  ]
}

function profileRows(
  { strengths, words }: { readonly strengths: string; readonly words: string },
  text: StyleName,
  name: StyleName,
  column: Column,
  measure: Measure,
): readonly Row[] {
  return [
    ...ledRows(strengths, '', text, name, column, measure),
    ...inDirectionOf(words, textRows(words, text, column, measure)),
  ]
}

/** A name or years in the column, and beside it what belongs to them, line by line. */
function besideRows(entry: EntryBlock, column: Column, measure: Measure): readonly Row[] {
  const { text, name } = looks.column
  const there = indented(column, side.width + side.gap)
  const label = textRows(
    entry.side,
    entry.sideIs === 'name' ? name : text,
    { ...column, width: side.width },
    measure,
  )
  const told = [
    ...titleRows(entry, looks.column, there, measure),
    ...[entry.place, ...entry.lines].flatMap((line) => textRows(line, text, there, measure)),
  ]
  // The name whole, and then what belongs to it: who copies the text reads them in this order.
  const first = Math.max(label.length, 2)
  const head = beside([stacked(label), stacked(told.slice(0, first))])
  return heldWhole([head, ...told.slice(first)])
}

/** A title alone is a heading; one that goes on in its line is a paragraph. */
function titleRows(
  { title, rest }: EntryBlock,
  { text, name }: Pick<Look, 'text' | 'name'>,
  column: Column,
  measure: Measure,
): readonly Row[] {
  return rest === ''
    ? textRows(title, name, column, measure)
    : ledRows(title, rest, text, name, column, measure)
}

/** A title with its years at the edge, where it was, and what was done. */
function edgeRows(
  entry: EntryBlock,
  { text, name }: Pick<Look, 'text' | 'name'>,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const isDated = entry.side !== ''
  const room = isDated
    ? { ...column, width: column.width - Math.max(years, measure(entry.side, text) + 12) }
    : column
  const title = entry.title || entry.side
  const [first, ...others] = titleRows({ ...entry, title }, { text, name }, room, measure)
  const width = measure(entry.side, text)
  const at = { x: column.x + column.width - width, width }
  const when: readonly Mark[] =
    isDated && entry.title !== ''
      ? [{ ...lineOfText(entry.side, text, at), part: { role: 'P' } }]
      : []
  const list = {}
  return heldWhole([
    ...(first ? [{ ...first, marks: [...first.marks, ...when] }] : []),
    ...others,
    ...textRows(entry.place, text, column, measure),
    ...entry.lines.flatMap((line) =>
      bulleted(textRows(line, text, indented(column, beforeText), measure), { list }, column),
    ),
  ])
}

/** A strength and what shows it in one item: the name in bold, a colon, the proof. */
function itemRows(
  entry: EntryBlock,
  item: { readonly list: object },
  column: Column,
  measure: Measure,
): readonly Row[] {
  const { text, name } = looks.edge
  const there = indented(column, beforeText)
  return heldWhole([
    ...bulleted(ledRows(entry.title, entry.rest, text, name, there, measure), item, column),
    ...entry.lines.flatMap((line) => inItem(textRows(line, text, there, measure), item)),
  ])
}

/** The dot of an item is drawn, so that a copied line begins with its first word. */
function bulleted(
  rows: readonly Row[],
  item: { readonly list: object },
  column: Column,
): readonly Row[] {
  const size = 3.5
  const part = { role: 'Lbl', item } as const
  return inItem(rows, item).map((row, at) => {
    if (at > 0) return row
    const dot: Mark = {
      ...{ kind: 'box', x: column.x + 2, y: 0, width: size, height: size, radius: size / 2 },
      ...{ fill: inks.ink, part },
    }
    return { ...row, marks: [lowered(dot, row.height / 2 - size / 2), ...row.marks] }
  })
}

/** A page isn't turned within an entry, unless it is long. */
function heldWhole(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, at) => ({
    ...row,
    holdsNext: at < rows.length - 1 && (rows.length <= 8 || row.holdsNext || at === 0),
  }))
}
