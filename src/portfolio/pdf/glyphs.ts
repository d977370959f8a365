import type { jsPDF } from 'jspdf'
import { letterOfShape, shapeArabic } from '@/portfolio/pdf/arabic-shapes'
import type { DeviceLetters } from '@/portfolio/pdf/device-letters'
import { type Measure, styles, type Weight } from '@/portfolio/pdf/print-styles'
import type { Covers } from '@/portfolio/pdf/printable-text'

type Pair = { readonly regular: ArrayBuffer; readonly bold: ArrayBuffer }
export type PdfFonts = Pair & {
  /** Only where the document has Arabic letters. */
  readonly arabic: Pair | null
}

/** A stretch of a line in one font. */
type Run = { readonly font: string; readonly text: string; readonly width: number }

export type Glyphs = {
  readonly covers: Covers
  /** What is drawn by the device's own fonts where ours have no letter; `null` where nothing can. */
  readonly device: DeviceLetters | null
  readonly measure: Measure
  /** The line, already in the order of the page, by font; widths at a size of 1. */
  readonly runsOf: (text: string, weight: Weight) => readonly Run[]
  /** Call last: lets a search and a copy find letters where shapes of letters are drawn. */
  readonly nameLetters: () => void
}

/** What jsPDF knows of a font, as far as we use it. */
type FontTable = {
  readonly characterToGlyph: (code: number) => number
  readonly widthOfGlyph: (glyph: number) => number
  readonly toUnicode: Record<number, number>
}
/** A font as it was given to the PDF. */
type Face = { readonly font: string; readonly weight: Weight; readonly table: FontTable }
type Glyph = { readonly font: string; readonly width: number }

/** Gives a PDF its fonts, and says what they can draw and how wide it gets. */
export function loadGlyphs(
  pdf: jsPDF,
  fonts: PdfFonts,
  device: DeviceLetters | null = null,
): Glyphs {
  const latin = loadFamily(pdf, 'NotoSans', fonts)
  const arabic = fonts.arabic === null ? [] : loadFamily(pdf, 'NotoSansArabic', fonts.arabic)
  const faces = [...latin, ...arabic]
  const byWeight = { normal: glyphFinder(faces, 'normal'), bold: glyphFinder(faces, 'bold') }
  const runsOf = (text: string, weight: Weight) =>
    withWidths(splitByFont(text, byWeight[weight]), weight, device)
  return {
    device,
    covers: (character) =>
      byWeight.normal(character) !== undefined && byWeight.bold(character) !== undefined,
    measure: (text, style) => {
      const { size, weight } = styles[style]
      return runsOf(shapeArabic(text), weight).reduce((sum, run) => sum + run.width, 0) * size
    },
    runsOf,
    nameLetters: () => {
      for (const face of faces) nameLettersOf(face.table)
    },
  }
}

/** Each weight gets a name of its own: some viewers mix up two fonts of one name. */
function loadFamily(pdf: jsPDF, family: string, files: Pair): readonly Face[] {
  const regular = loadFace(pdf, `${family}-Regular`, 'normal', files.regular)
  return [regular, loadFace(pdf, `${family}-Bold`, 'bold', files.bold)]
}

function loadFace(pdf: jsPDF, font: string, weight: Weight, bytes: ArrayBuffer): Face {
  pdf.addFileToVFS(`${font}.ttf`, binaryText(bytes))
  pdf.addFont(`${font}.ttf`, font, 'normal')
  return { font, weight, table: pdf.setFont(font).getFont().metadata }
}

/** jsPDF wants a font as a text, one character a byte. In parts, because arguments are limited. */
function binaryText(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  const step = 0x8000
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * step, (part + 1) * step)),
  ).join('')
}

/** The first font that has a character. Looked up once a document, as texts repeat themselves. */
function glyphFinder(faces: readonly Face[], weight: Weight) {
  const suited = faces.filter((face) => face.weight === weight)
  const known = new Map<string, Glyph | undefined>()
  return (character: string): Glyph | undefined => {
    if (!known.has(character)) known.set(character, findGlyph(suited, character))
    return known.get(character)
  }
}

/** Widths are cut to thousandths, as jsPDF cuts them in the file: both must agree on every line. */
function findGlyph(faces: readonly Face[], character: string): Glyph | undefined {
  // jsPDF reads characters by halves above U+FFFF, so none of those can be drawn.
  if (character.length !== 1) return undefined
  for (const { font, table } of faces) {
    const glyph = table.characterToGlyph(character.charCodeAt(0))
    if (glyph > 0) return { font, width: Math.trunc(table.widthOfGlyph(glyph)) / 1000 }
  }
  return undefined
}

/** The name of the font that a run has which the device draws (`word-font.ts`). */
export const deviceFont = 'device'

/** A sign that belongs to the letter before it. */
const clings = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u

/** A stretch ends where the font changes. What no font has is drawn by the device, or was taken out before. */
function splitByFont(text: string, find: (character: string) => Glyph | undefined): Run[] {
  const runs: { font: string; text: string; width: number }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const glyph = find(character)
    const isDrawn = glyph === undefined || (last?.font === deviceFont && clings.test(character))
    const font = isDrawn ? deviceFont : glyph.font
    const width = isDrawn ? 0 : glyph.width
    if (last?.font === font) {
      last.text += character
      last.width += width
    } else runs.push({ font, text: character, width })
  }
  return runs
}

/** Some readers know no letter of a font that stands for more units of text than these. */
const mostUnits = 8

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Writing whose letters stand alone, and come back more often than its words. */
const standsAlone =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u

/** What the device draws at once: letters with all that belongs to them, a few together where they may join. */
export function drawnAtOnce(text: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of clusters.segment(text)) {
    const last = pieces.at(-1) ?? ''
    const joins = last !== '' && !standsAlone.test(last) && !standsAlone.test(segment)
    if (joins && last.length + segment.length <= mostUnits) pieces.splice(-1, 1, last + segment)
    else pieces.push(segment)
  }
  return pieces
}

/** The device measures what it draws at once: letters may join. */
function withWidths(
  runs: readonly Run[],
  weight: Weight,
  device: DeviceLetters | null,
): readonly Run[] {
  if (runs.every(({ font }) => font !== deviceFont)) return runs
  return runs
    .filter(({ font }) => font !== deviceFont || device !== null)
    .map((run) =>
      run.font === deviceFont ? { ...run, width: widthBy(device, run.text, weight) } : run,
    )
}

const widthBy = (device: DeviceLetters | null, text: string, weight: Weight): number =>
  drawnAtOnce(text).reduce((sum, piece) => sum + (device?.widthOf(piece, weight) ?? 0), 0)

/** Reader programs take these names for the text, so a search for فاطمة finds her. */
function nameLettersOf(table: FontTable): void {
  for (const [glyph, code] of Object.entries(table.toUnicode)) {
    const letter = letterOfShape(code)
    if (letter !== undefined) table.toUnicode[Number(glyph)] = letter
  }
}
