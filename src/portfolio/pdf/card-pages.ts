import type { CardJob, MarginTexts, PaperCard } from '@/portfolio/cards/card-sheets'
import type { PdfPage } from '@/portfolio/pdf/lay-out'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import {
  inks,
  type Measure,
  mixed,
  paperSizes,
  type Size,
  type StyleName,
  styles,
  suitColours,
} from '@/portfolio/pdf/print-styles'
import { directionOf } from '@/portfolio/pdf/right-to-left'
import { type Column, heightOf, textRows } from '@/portfolio/pdf/rows'

const millimetre = 72 / 25.4

/** A card of 63 × 88 mm fits common sleeves; four on a sheet are half as large again. */
const small = { width: 63 * millimetre, height: 88 * millimetre }
const looks = {
  9: {
    across: 3,
    scale: 1,
    styles: { label: 'cutLabel', text: 'cutText', example: 'cutExample', note: 'cutNote' },
  },
  4: {
    across: 2,
    scale: 94 / 63,
    styles: { label: 'bigLabel', text: 'bigText', example: 'bigExample', note: 'bigNote' },
  },
} as const satisfies Record<
  CardJob['perSheet'],
  {
    readonly across: number
    readonly scale: number
    readonly styles: Readonly<Record<'label' | 'text' | 'example' | 'note', StyleName>>
  }
>
type Look = (typeof looks)[keyof typeof looks]

/** Nothing is nearer to the cut: a back that is shifted by two millimetres shows no neighbour. */
const inset = 4.5 * millimetre

/**
 * The sheets of a deck, each front followed by its back: the grid stands in the middle of the paper, so
 * that a back lies exactly over its front. Turned on the long edge the columns change sides, on the short
 * edge the rows.
 */
export function cardPages(job: CardJob, measure: Measure): readonly PdfPage[] {
  const look = looks[job.perSheet]
  const size = paperSizes[job.paper]
  return job.margins.flatMap(({ front, back }, sheet) => {
    const cards = job.cards.slice(sheet * job.perSheet, (sheet + 1) * job.perSheet)
    const page = (margin: MarginTexts, isBack: boolean): PdfPage => ({
      size,
      fill: 1,
      bookmarks: sheet === 0 && !isBack ? [{ title: job.title, level: 1 }] : [],
      marks: [
        ...cutMarks(size, look, margin, measure),
        ...cards.flatMap((card, at) => {
          const place = placeOf(at, size, look, isBack ? job.turn : 'none')
          const suit = job.isInk ? -1 : card.suit
          const shown = { ...card, suit }
          return isBack
            ? backOf(shown, place, look, job.forExample, measure)
            : frontOf(shown, place, look, measure)
        }),
      ],
    })
    return job.turn === 'none' ? [page(front, false)] : [page(front, false), page(back, true)]
  })
}

type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function gridOf(size: Size, { across, scale }: Look) {
  const [width, height] = [small.width * scale, small.height * scale]
  const left = (size.width - across * width) / 2
  return { width, height, left, top: (size.height - across * height) / 2 }
}

function placeOf(at: number, size: Size, look: Look, turn: CardJob['turn']): Place {
  const { width, height, left, top } = gridOf(size, look)
  const [column, row] = [at % look.across, Math.floor(at / look.across)]
  const last = look.across - 1
  const across = turn === 'long-edge' ? last - column : column
  const down = turn === 'short-edge' ? last - row : row
  return { x: left + across * width, y: top + down * height, width, height }
}

/** Marks in the margin for a trimmer, and dashes between the cards for scissors. */
function cutMarks(size: Size, look: Look, margin: MarginTexts, measure: Measure): readonly Mark[] {
  const { width, height, left, top } = gridOf(size, look)
  const [right, bottom] = [size.width - left, size.height - top]
  const steps = Array.from({ length: look.across + 1 }, (_, at) => at)
  // Printers don't reach the last four millimetres; where little is left the marks are short and near.
  const gapOf = (room: number) => Math.min(2 * millimetre, room - 7 * millimetre)
  const [beside, above] = [gapOf(left), gapOf(top)]
  const long = (room: number) => Math.min(7 * millimetre, room - gapOf(room) - 4 * millimetre)
  const [across, down] = [long(left), long(top)]
  const rule = (x: number, y: number, w: number, h: number, isDashed = false): Mark => ({
    kind: 'rule',
    x,
    y,
    width: w,
    height: h,
    ink: isDashed ? inks.line : inks.softInk,
    isDashed,
  })
  const marks = steps.flatMap((step) => {
    const [x, y] = [left + step * width, top + step * height]
    return [
      rule(x, top - above - down, 0, down),
      rule(x, bottom + above, 0, down),
      rule(left - beside - across, y, across, 0),
      rule(right + beside, y, across, 0),
    ]
  })
  const cuts = steps
    .slice(1, -1)
    .flatMap((step) => [
      rule(left + step * width, top, 0, bottom - top, true),
      rule(left, top + step * height, right - left, 0, true),
    ])
  // Between the marks of two columns, where they leave a line free.
  const baseline = top - above - 2
  const said = (text: string, x: number, wide: number): Mark => ({
    kind: 'text',
    text,
    style: 'margin',
    direction: directionOf(text),
    x,
    baseline,
    width: wide,
  })
  const end = measure(margin.end, 'margin')
  return [
    ...marks,
    ...cuts,
    said(margin.start, left + 3, width),
    said(margin.end, right - 3 - end, end),
  ]
}

function frontOf(card: PaperCard, place: Place, look: Look, measure: Measure): readonly Mark[] {
  const { scale, styles: names } = look
  const { full, tint } = suitColours(card.suit)
  const inside = { x: place.x + inset, width: place.width - 2 * inset }
  const [top, bottom] = [place.y + inset, place.y + place.height - inset]
  const foot = styles[names.note].leading
  const words = [
    ...textRows(card.label, names.label, inside, measure),
    ...textRows(card.text, names.text, inside, measure),
  ]
  const needed = heightOf(words)
  // Long words make the picture smaller, and aren't cut.
  const most = 44 * millimetre * scale
  const panel = Math.max(20 * millimetre, Math.min(most, bottom - top - needed - foot - 8 * scale))
  const sign = Math.min(25 * millimetre * scale, panel - 22 * scale)
  const box = {
    kind: 'box',
    x: inside.x,
    y: top,
    width: inside.width,
    height: panel,
    radius: 7 * scale,
  } as const
  return [
    { ...box, fill: tint },
    { ...box, outline: full },
    ...familyMarks(
      card,
      { x: inside.x + 9 * scale, width: inside.width - 18 * scale },
      top + 9 * scale,
      look,
    ),
    {
      kind: 'pictogram',
      name: card.pictogram,
      picture: card.picture,
      suit: card.suit,
      x: place.x + (place.width - sign) / 2,
      y: top + 18 * scale + (panel - 22 * scale - sign) / 2,
      width: sign,
    },
    ...stackedMarks(words, top + panel + 6 * scale),
    numberMark(card, bottom, inside, look, inks.softInk, measure),
  ]
}

function backOf(
  card: PaperCard,
  place: Place,
  look: Look,
  forExample: string,
  measure: Measure,
): readonly Mark[] {
  const { scale, styles: names } = look
  const { full } = suitColours(card.suit)
  const frame = {
    kind: 'box',
    x: place.x + inset,
    y: place.y + inset,
    width: place.width - 2 * inset,
    height: place.height - 2 * inset,
    radius: 7 * scale,
    outline: full,
  } as const
  const inside = { x: frame.x + 11 * scale, width: frame.width - 22 * scale }
  const [top, bottom] = [frame.y + 14 * scale, frame.y + frame.height - 12 * scale]
  const exampleIn = (style: StyleName) =>
    card.example === ''
      ? []
      : [
          ...textRows(forExample, names.note, inside, measure),
          ...textRows(card.example, style, inside, measure),
        ]
  const labelled = card.other ? textRows(card.other.label, names.label, inside, measure) : []
  const told = card.other ? textRows(card.other.text, names.text, inside, measure) : []
  // What has little room is set smaller, and then does without the sentence in the other language.
  const exampleTop = top + 22 * scale
  const room = bottom - exampleTop - 14 * scale
  const ways = [
    { example: exampleIn(names.example), other: [...labelled, ...told] },
    { example: exampleIn(names.text), other: [...labelled, ...told] },
    { example: exampleIn(names.text), other: labelled },
  ]
  const fits = ways.find((way) => heightOf(way.example) + heightOf(way.other) <= room)
  const { example, other } = fits ?? { example: exampleIn(names.text), other: labelled }
  const otherHeight = heightOf(other)
  const otherTop = bottom - otherHeight
  return [
    frame,
    ...familyMarks(card, inside, top, look),
    numberMark(card, top + 7 * scale, inside, look, mixed(full, inks.ink, 0.18), measure),
    ...stackedMarks(example, exampleTop),
    ...(other.length > 0
      ? [
          {
            kind: 'rule',
            x: inside.x,
            y: otherTop - 6 * scale,
            width: inside.width,
            height: 0,
            ink: full,
            isDashed: false,
          } as const,
          ...stackedMarks(other, otherTop),
        ]
      : []),
  ]
}

/** The family by its sign and its name: its colour alone would tell some readers nothing. */
function familyMarks(
  card: PaperCard,
  { x, width }: Column,
  y: number,
  { scale, styles: names }: Look,
): readonly Mark[] {
  if (card.family === '') return []
  const ink = mixed(suitColours(card.suit).full, inks.ink, 0.18)
  const size = card.familySign === '' ? 0 : 10 * scale
  const gap = size === 0 ? 0 : 4 * scale
  const sign: readonly Mark[] =
    size === 0
      ? []
      : [{ kind: 'pictogram', name: card.familySign, suit: card.suit, x, y: y - 1, width: size }]
  return [
    ...sign,
    {
      kind: 'text',
      text: card.family,
      lead: card.family,
      ink,
      style: names.note,
      direction: directionOf(card.family),
      x: x + size + gap,
      baseline: y + 7 * scale,
      width: width - size - gap,
    },
  ]
}

function numberMark(
  { number }: PaperCard,
  baseline: number,
  inside: Column,
  { styles: names }: Look,
  ink: string,
  measure: Measure,
): Mark {
  const text = String(number)
  const width = measure(text, names.note)
  return {
    kind: 'text',
    text,
    ink,
    style: names.note,
    direction: 'ltr',
    x: inside.x + inside.width - width,
    baseline,
    width,
  }
}

function stackedMarks(rows: ReturnType<typeof textRows>, top: number): readonly Mark[] {
  let y = top
  return rows.flatMap(({ above, height, marks }) => {
    const from = y + above
    y = from + height
    return marks.map((mark) => lowered(mark, from))
  })
}
