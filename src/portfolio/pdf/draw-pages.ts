import { jsPDF } from 'jspdf'
import { layersOf } from '@/deck/picture'
import { shapeArabic } from '@/portfolio/pdf/arabic-shapes'
import { deviceFont, drawnAtOnce, type Glyphs } from '@/portfolio/pdf/glyphs'
import type { PdfPage } from '@/portfolio/pdf/lay-out'
import type { BoxMark, Mark, PictogramMark, RuleMark, TextMark } from '@/portfolio/pdf/marks'
import { inks, mixed, styles, suitColours, type Weight } from '@/portfolio/pdf/print-styles'
import { inReadingOrder, withEdgesApart } from '@/portfolio/pdf/reading-order'
import { type Direction, hasRightToLeft } from '@/portfolio/pdf/right-to-left'
import { structured } from '@/portfolio/pdf/structure'
import { type Word, type WordFont, wordFont } from '@/portfolio/pdf/word-font'

/** The strokes of a pictogram on a square of 256, `M`, `L`, `C` and `Z` only, by name. */
export type Pictograms = Readonly<
  Record<string, readonly { readonly d: string; readonly pale: boolean }[]>
>

type Reorder = new (options: {
  readonly isInputVisual: boolean
  readonly isOutputVisual: boolean
  readonly isInputRtl: boolean
  readonly isOutputRtl: boolean
  readonly isSymmetricSwapping: boolean
}) => { doBidiReorder(text: string): string }

/** jsPDF carries a bidirectional algorithm that its types don't tell of. */
const { __bidiEngine__: Reordering } = jsPDF as typeof jsPDF & { readonly __bidiEngine__: Reorder }

/** jsPDF leaves a line alone that already stands as it is to be seen. */
const asItStands = {
  isInputVisual: true,
  isOutputVisual: true,
  isInputRtl: false,
  isOutputRtl: false,
} as const

leaveShapesToUs()

/**
 * Draws pages as they were laid out, each after those before it; several papers may follow one
 * another in one file. `null` is a page that stays blank.
 */
export function pageDrawer(
  pdf: jsPDF,
  glyphs: Glyphs,
  pictograms: Pictograms,
  language: string,
): (pages: readonly (PdfPage | null)[]) => void {
  const tagger = structured(pdf, language)
  const words = wordFont(pdf)
  let drawn = 0
  return (pages) => {
    for (const page of pages) {
      if (drawn > 0) pdf.addPage()
      drawn++
      for (const mark of page?.marks ?? []) {
        const part = 'part' in mark ? mark.part : undefined
        tagger.as(part, drawn, () => drawMark(pdf, mark, glyphs, words, pictograms), saidOf(mark))
      }
    }
  }
}

/** What a reader says instead of what is drawn: a dot. */
function saidOf(mark: Mark): string | undefined {
  return mark.kind === 'box' && mark.part?.role === 'Lbl' ? '•' : undefined
}

function drawMark(
  pdf: jsPDF,
  mark: Mark,
  glyphs: Glyphs,
  words: WordFont,
  pictograms: Pictograms,
): void {
  switch (mark.kind) {
    case 'text':
      drawText(pdf, mark, glyphs, words)
      break
    case 'box':
      drawBox(pdf, mark)
      break
    case 'rule':
      drawRule(pdf, mark)
      break
    case 'pictogram':
      drawPictogram(pdf, mark, pictograms)
  }
}

/** Run by run, because a font ends where its letters end; jsPDF itself never changes the font. */
function drawText(pdf: jsPDF, mark: TextMark, glyphs: Glyphs, words: WordFont): void {
  const { size, weight, ink } = styles[mark.style]
  // A line that is put in another order to be seen has its letters in one weight.
  const lead = hasRightToLeft(mark.text) ? '' : (mark.lead ?? '')
  const seen = asSeen(shapeArabic(mark.text.slice(lead.length)), mark.direction)
  const runs = [
    ...glyphs.runsOf(lead, 'bold'),
    ...glyphs
      .runsOf(seen, weight)
      .flatMap((run) => (hasRightToLeft(seen) ? withEdgesApart(run.text) : [run.text]))
      .flatMap((part) => glyphs.runsOf(part, weight)),
  ]
  const width = runs.reduce((sum, run) => sum + run.width, 0) * size
  let x = mark.direction === 'rtl' ? mark.x + mark.width - width : mark.x
  pdf.setFontSize(size)
  pdf.setTextColor(mark.ink ?? ink)
  const placed = runs.map((run) => {
    const from = x
    x += run.width * size
    return { ...run, from }
  })
  const draw = (text: string, font: string, from: number) => {
    if (font === deviceFont)
      return drawByDevice(text, weight, size, from, mark.baseline, glyphs, words)
    // With its style: jsPDF would look for the one before, and take Times where there is none.
    pdf.setFont(font, 'normal')
    pdf.setFontSize(size)
    pdf.text(text, from, mark.baseline, asItStands)
  }
  for (const { font, text, width, from, isRtl } of inReadingOrder(placed, mark.direction)) {
    if (!isRtl) {
      draw(text, font, from)
      continue
    }
    // Letter by letter from the right, as it is written: no reader takes it for the other way round.
    let end = from + width * size
    const letters = [...text].reverse()
    for (const letter of font === deviceFont ? clustersOf(letters.join('')) : letters) {
      const [drawn] = glyphs.runsOf(letter, weight)
      end -= (drawn?.width ?? 0) * size
      draw(letter, font, end)
    }
  }
}

/** Pixels to the inch of what the device draws: as fine as a printer. */
const fineness = 600

function drawByDevice(
  text: string,
  weight: Weight,
  size: number,
  from: number,
  baseline: number,
  { device }: Glyphs,
  words: WordFont,
): void {
  if (device === null) return
  let x = from
  for (const piece of drawnAtOnce(text).flatMap((one) =>
    words.isCrowded() ? clustersOf(one) : [one],
  )) {
    const width = device.widthOf(piece, weight)
    const make = (): Word => {
      const em = Math.round((size * fineness) / 72)
      return { text: piece, width, picture: device.pictureOf(piece, weight, em), em }
    }
    words.show(`${weight} ${size} ${piece}`, make, size, x, baseline)
    x += width * size
  }
}

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const clustersOf = (text: string): readonly string[] =>
  [...clusters.segment(text)].map(({ segment }) => segment)

/** What stands in for signs of no direction, and for letters from left to right. */
const standIns = { sign: [0x2500, 0x257f], letter: [0x0180, 0x024f] } as const

/**
 * A line in the order in which it is seen from left to right. jsPDF's algorithm tears what takes two
 * units of text, and knows no direction of letters from U+3000 on: others go through it for them.
 */
function asSeen(line: string, direction: Direction): string {
  if (!hasRightToLeft(line)) return line
  const strange = new Set(
    [...line].filter((sign) => sign.length > 1 || (sign >= '\u3000' && !hasRightToLeft(sign))),
  )
  const known = new Map<string, string>()
  for (const kind of ['sign', 'letter'] as const) {
    const ours = [...strange].filter((sign) => /\p{L}/u.test(sign) === (kind === 'letter'))
    const [first, last] = standIns[kind]
    let code: number = first
    for (const sign of ours) {
      while (line.includes(String.fromCharCode(code))) code++
      if (code <= last) known.set(sign, String.fromCharCode(code++))
    }
  }
  const seen = new Reordering({
    isInputVisual: false,
    isOutputVisual: true,
    isInputRtl: direction === 'rtl',
    isOutputRtl: false,
    isSymmetricSwapping: true,
  }).doBidiReorder([...line].map((sign) => known.get(sign) ?? sign).join(''))
  const back = new Map([...known].map(([sign, standIn]) => [standIn, sign]))
  return [...seen].map((sign) => back.get(sign) ?? sign).join('')
}

function drawBox(pdf: jsPDF, { x, y, width, height, radius, fill, outline }: BoxMark): void {
  if (fill !== undefined) pdf.setFillColor(fill)
  if (outline !== undefined) pdf.setDrawColor(outline).setLineWidth(0.8)
  const style = fill === undefined ? 'S' : 'F'
  if (radius > 0) pdf.roundedRect(x, y, width, height, radius, radius, style)
  else pdf.rect(x, y, width, height, style)
}

function drawRule(pdf: jsPDF, { x, y, width, height, ink, isDashed }: RuleMark): void {
  pdf.setDrawColor(ink).setLineWidth(0.5)
  if (isDashed) pdf.setLineDashPattern([2.5, 2.5], 0)
  pdf.line(x, y, x + width, y + height)
  if (isDashed) pdf.setLineDashPattern([], 0)
}

/** A pale layer and dark outlines, both solid colours: transparency makes printers stumble. */
function drawPictogram(pdf: jsPDF, mark: PictogramMark, pictograms: Pictograms): void {
  const { full, tint } = suitColours(mark.suit)
  const { picture = '', x, y, width } = mark
  if (picture.startsWith('data:')) {
    pdf.addImage(picture, 'JPEG', x, y, width, width, undefined, 'NONE')
    return
  }
  for (const { d, pale } of layersToDraw(mark, pictograms)) {
    pdf.setFillColor(pale ? mixed(tint, full, 0.25) : mixed(full, inks.ink, 0.35))
    pdf.path(strokesOf(d, mark))
    pdf.fill()
  }
}

function layersToDraw({ name, picture = '' }: PictogramMark, pictograms: Pictograms) {
  const own = layersOf(picture)
  if (own) return [{ d: own.pale, pale: true } as const, { d: own.line, pale: false } as const]
  // A name that the deck doesn't have: its colour remains.
  return (Object.hasOwn(pictograms, name) ? pictograms[name] : undefined) ?? []
}

/** What jsPDF calls the strokes of a path. */
const strokeNames: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

/** A path put in its place on the page: numbers come in turn for across and down. */
function strokesOf(d: string, { x, y, width }: PictogramMark) {
  const scale = width / 256
  return [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, name = '', numbers = '']) => ({
    op: strokeNames[name],
    c: (numbers.match(/[\d.-]+/g) ?? []).map(
      (value, index) => (index % 2 === 0 ? x : y) + Number(value) * scale,
    ),
  }))
}

/**
 * Takes jsPDF's own choice of Arabic shapes out.
 *
 * It would run once more over lines that are already shaped and in order, and find a lam-alef in
 * خالد where there is none.
 */
function leaveShapesToUs(): void {
  const { events } = jsPDF.API
  const arabic = events.findIndex(([topic]) => topic === 'preProcessText')
  if (arabic >= 0) events.splice(arabic, 1)
}
