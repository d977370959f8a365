import type { jsPDF } from 'jspdf'
import { letterOfShape, shapeArabic } from '@/portfolio/pdf/arabic-shapes'
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
export function loadGlyphs(pdf: jsPDF, fonts: PdfFonts): Glyphs {
  const latin = loadFamily(pdf, 'NotoSans', fonts)
  const arabic = fonts.arabic === null ? [] : loadFamily(pdf, 'NotoSansArabic', fonts.arabic)
  const faces = [...latin, ...arabic]
  const byWeight = { normal: glyphFinder(faces, 'normal'), bold: glyphFinder(faces, 'bold') }
  const runsOf = (text: string, weight: Weight) => splitByFont(text, byWeight[weight])
  return {
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

/** A stretch ends where the font changes. What no font has was taken out before. */
function splitByFont(text: string, find: (character: string) => Glyph | undefined): Run[] {
  const runs: { font: string; text: string; width: number }[] = []
  for (const character of text) {
    const glyph = find(character)
    if (glyph === undefined) continue
    const last = runs.at(-1)
    if (last?.font === glyph.font) {
      last.text += character
      last.width += glyph.width
    } else runs.push({ font: glyph.font, text: character, width: glyph.width })
  }
  return runs
}

/** Reader programs take these names for the text, so a search for فاطمة finds her. */
function nameLettersOf(table: FontTable): void {
  for (const [glyph, code] of Object.entries(table.toUnicode)) {
    const letter = letterOfShape(code)
    if (letter !== undefined) table.toUnicode[Number(glyph)] = letter
  }
}
