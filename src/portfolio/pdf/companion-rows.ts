import type { StepsBlock, TermsBlock } from '@/portfolio/document'
import { tickMarks } from '@/portfolio/pdf/form-rows'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import { inks, type Measure } from '@/portfolio/pdf/print-styles'
import { beside, type Column, indented, type Row, stacked, textRows } from '@/portfolio/pdf/rows'

const line = (column: Column, y: number, fill: string = inks.line, height = 0.5): Mark => ({
  ...{ kind: 'box', ...column, y, height, radius: 0, fill },
})

/** Three questions side by side in a frame, whose title comes first. */
export function questionRows(
  title: string,
  questions: readonly string[],
  column: Column,
  measure: Measure,
): readonly Row[] {
  const [padding, first] = [11, 90]
  const width = (column.width - first) / questions.length
  const strips = [
    stacked(
      textRows(title, 'practice', { x: column.x + padding, width: first - padding }, measure),
    ),
    ...questions.map((question, at) => {
      const x = column.x + first + at * width
      return stacked(textRows(question, 'proof', { x: x + 9, width: width - 16 }, measure))
    }),
  ]
  const inner = beside(strips)
  const height = inner.height + 2 * padding
  const bars = questions.map(
    (_, at): Mark => ({
      ...{ kind: 'box', x: column.x + first + at * width, y: 8, width: 0.5, height: height - 16 },
      ...{ radius: 0, fill: inks.line },
    }),
  )
  const frame: Mark = { kind: 'box', ...column, y: 0, height, radius: 7, outline: inks.ink }
  const marks = [frame, ...bars, ...inner.marks.map((mark) => lowered(mark, padding))]
  return [{ above: 0, height, marks, holdsNext: false }]
}

/** A line a strength: its sign and name, and what it is called by whom. */
export function termRows(
  { heads, rows }: TermsBlock,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const [left, right] = [{ ...column, width: 150 }, indented(column, 160)]
  const head = beside([
    stacked(textRows(heads[0], 'beat', left, measure)),
    stacked(textRows(heads[1], 'beat', right, measure)),
  ])
  const ruled: Row = {
    ...head,
    height: head.height + 4,
    marks: [...head.marks, line(column, head.height + 3, inks.softInk, 0.75)],
    holdsNext: true,
  }
  return [
    ruled,
    ...rows.map(({ card, words, named }): Row => {
      const picture: readonly Mark[] =
        card.pictogram === ''
          ? []
          : [
              {
                kind: 'pictogram',
                name: card.pictogram,
                picture: card.picture,
                suit: card.suit,
                x: column.x,
                y: 2,
                width: 13,
              },
            ]
      const label = stacked(textRows(card.label, 'columnName', indented(left, 19), measure))
      const said = stacked([
        ...textRows(words, 'edge', right, measure),
        ...textRows(named, 'label', right, measure),
      ])
      const both = beside([label, said])
      return {
        above: 3,
        height: both.height + 3,
        marks: [...picture, ...both.marks, line(column, both.height + 2.5)],
        holdsNext: false,
      }
    }),
  ]
}

/** Where when, with whom and the two boxes stand, from the end of the line. */
const columns = { when: 238, whom: 152, tried: 72, done: 30 } as const
const stepHeight = 47
const box = 14

/** The road map under the fold: what, when, with whom, and whether it was tried and done. */
export function stepRows(
  { title, whose, fold, heads, rows, hasBlank, facts }: StepsBlock,
  half: number,
  column: Column,
  measure: Measure,
): readonly Row[] {
  const end = column.x + column.width
  const at = (from: number, width: number): Column => ({ x: end - from, width })
  const what = { ...indented(column, 24), width: column.width - 24 - columns.when - 8 }
  const cells = {
    when: at(columns.when, columns.when - columns.whom - 6),
    whom: at(columns.whom, columns.whom - columns.tried - 8),
  }
  const centred = (text: string, from: number): readonly Row[] => {
    const width = measure(text, 'label')
    return textRows(text, 'label', at(from + width / 2, width), measure)
  }
  const folded = stacked(textRows(fold, 'label', column, measure))
  const name = textRows(title, 'heading', { ...column, width: column.width * 0.45 }, measure)
  const own = textRows(whose, 'proof', indented(column, column.width * 0.5), measure)
  const head = beside([
    stacked(textRows(heads[0], 'label', what, measure)),
    stacked(textRows(heads[1], 'label', cells.when, measure)),
    stacked(textRows(heads[2], 'label', cells.whom, measure)),
    stacked(centred(heads[3], columns.tried - 18)),
    stacked(centred(heads[4], columns.done - 18)),
  ])
  const blank = { what: '', when: '', whom: '', isTried: false, isDone: false }
  const body = [...rows, ...(hasBlank ? [blank] : [])].map((step, nth): Row => {
    const number = step.what === '' ? '' : String(nth + 1)
    const inner = beside([
      stacked(textRows(number, 'stepBold', column, measure)),
      stacked(textRows(step.what, 'step', what, measure)),
      stacked(textRows(step.when, 'stepBold', cells.when, measure)),
      stacked(textRows(step.whom, 'step', cells.whom, measure)),
    ])
    const height = Math.max(stepHeight, inner.height + 16)
    const ticks = [
      [columns.tried - 18, step.isTried],
      [columns.done - 18, step.isDone],
    ] as const
    const boxes = ticks.flatMap(([from, isTicked]) =>
      tickMarks(end - from - box / 2, isTicked, height / 2 - box / 2),
    )
    const down = (height - inner.height) / 2
    return {
      above: 0,
      height,
      marks: [
        ...inner.marks.map((mark) => lowered(mark, down)),
        ...boxes,
        line(column, height - 0.5),
      ],
      holdsNext: nth < rows.length,
    }
  })
  const [first, ...more] = [
    beside([stacked(name), stacked(own)]),
    { above: 4, height: 2.25, marks: [line(column, 0, inks.ink, 2.25)], holdsNext: true },
    { ...head, above: 6, holdsNext: true },
    { above: 3, height: 0.75, marks: [line(column, 0, inks.softInk, 0.75)], holdsNext: true },
  ].map((row): Row => ({ ...row, holdsNext: true }))
  const overFold = {
    at: half + folded.height + 8,
    clear: folded.height + 24,
    marks: folded.marks.map((mark) => lowered(mark, -folded.height - 8)),
  }
  const under = factRows(facts, column, measure)
  return first ? [{ ...first, above: 22, fold: overFold }, ...more, ...body, ...under] : body
}

/** Facts beside each other, each with a bar before it; the last one, where help is found, is the longest. */
function factRows(facts: StepsBlock['facts'], column: Column, measure: Measure): readonly Row[] {
  if (facts.length === 0) return []
  const short = column.width * 0.24
  const places = facts.map((_, nth): Column => {
    const x = column.x + nth * short
    const isLast = nth === facts.length - 1
    return { x: x + 8, width: (isLast ? column.x + column.width - x : short) - 12 }
  })
  const told = facts.map(({ label, text }, nth) => {
    const own = places[nth] ?? column
    const lines = text.split('\n').flatMap((line) => textRows(line, 'proof', own, measure))
    return stacked([...textRows(label, 'label', own, measure), ...lines])
  })
  const row = beside(told)
  const bars = places.map((place) => ({
    ...line(column, 0, inks.gold),
    ...{ x: place.x - 8, y: 0, width: 2.25, height: row.height },
  }))
  return [{ ...row, above: 10, marks: [...row.marks, ...bars] }]
}
