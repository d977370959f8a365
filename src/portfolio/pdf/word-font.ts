import type { jsPDF } from 'jspdf'
import type { Picture } from '@/portfolio/pdf/device-letters'
import { insideOf, type PutFont } from '@/portfolio/pdf/inside'
import { utf16 } from '@/portfolio/pdf/structure'

/** What stands in a PDF as a picture and is read as text. */
export type Word = {
  readonly text: string
  /** In ems. */
  readonly width: number
  readonly picture: Picture
  /** Pixels to the em. */
  readonly em: number
}

export type WordFont = {
  /** Whether what is shown should be as short as can be, for there is no end of words. */
  readonly isCrowded: () => boolean
  /** Shows a word with its left end on a baseline, in points. The picture is made once a document. */
  readonly show: (key: string, make: () => Word, size: number, x: number, baseline: number) => void
}

/** The fonts that every reader has and no portfolio uses: ours takes their places. */
const places = ['courier', 'helvetica', 'times'].flatMap((family) =>
  ['normal', 'bold', 'italic', 'bolditalic'].map((style) => ({ family, style })),
)
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
/** Codes that jsPDF writes as they are. */
const codes = [
  ...range(0x2a, 0x5b),
  ...range(0x5d, 0x7e),
  ...range(0xa1, 0xac),
  ...range(0xae, 0xff),
]
const room = places.length * codes.length
/** From here on only single letters are taken, of which no writing has as many as it has words. */
const roomForWords = room / 2

/**
 * A font whose letters are whole words, drawn as pictures (Type 3, ISO 32000, 9.6.4): what our own
 * fonts don't have is seen as the device draws it, and read, searched and copied as the text it is.
 */
export function wordFont(pdf: jsPDF): WordFont {
  const known = new Map<string, number>()
  const words: Word[] = []
  insideOf(pdf).events.subscribe('putFont', (given) => {
    const { font } = given as PutFont
    const place = places.findIndex(
      ({ family, style }) => font.fontName === family && font.fontStyle === style,
    )
    const ours = words.slice(place * codes.length, (place + 1) * codes.length)
    if (place >= 0 && ours.length > 0) writeFont(given as PutFont, ours)
  })
  return {
    isCrowded: () => words.length >= roomForWords,
    show(key, make, size, x, baseline) {
      // Rather a hole than another word.
      if (words.length >= room && !known.has(key)) return
      const at = known.get(key) ?? words.push(make()) - 1
      known.set(key, at)
      const { family, style } = places[Math.floor(at / codes.length)] ?? {}
      pdf.setFont(family ?? 'courier', style)
      pdf.setFontSize(size)
      pdf.text(String.fromCharCode(codes[at % codes.length] ?? 0), x, baseline)
    },
  }
}

function writeFont({ font, out, newObject, putStream }: PutFont, words: readonly Word[]): void {
  const stream = (data: string): number => {
    const id = newObject()
    putStream({ data, objectId: id })
    out('endobj')
    return id
  }
  const drawings = words.map((word) => stream(drawingOf(word)))
  const cmap = stream(toUnicode(words))
  const last = codes[words.length - 1] ?? 0
  const first = codes[0] ?? 0
  const widths = range(first, last).map((code) => words[codes.indexOf(code)]?.width ?? 0)
  font.objectNumber = newObject()
  out('<</Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [1 0 0 1 0 0]')
  out(`/CharProcs <<${drawings.map((id, at) => `/w${at} ${id} 0 R`).join(' ')}>>`)
  out(`/Encoding <</Differences [${words.map((_, at) => `${codes[at]} /w${at}`).join(' ')}]>>`)
  out(`/FirstChar ${first} /LastChar ${last} /Widths [${widths.map(short).join(' ')}]`)
  out(`/ToUnicode ${cmap} 0 R /Resources <<>>>>`)
  out('endobj')
  font.isAlreadyPutted = true
}

const short = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** Ink as a mask in the colour of the text; what has colours of its own, with them. */
function drawingOf({ width, picture, em }: Word): string {
  const { ascent, ink, colours } = picture
  const [across, down] = [picture.width / em, picture.height / em]
  const place = `${short(across)} 0 0 ${short(down)} 0 ${short(ascent / em - down)} cm`
  const image =
    colours === null
      ? `/IM true /BPC 1 /D [1 0] /F /AHx ID ${hexOf(bitsOf(ink, picture.width))}>`
      : `/CS /RGB /BPC 8 /F /AHx ID ${hexOf(colours)}>`
  return `${short(width)} 0 d0\nq ${place}\nBI /W ${picture.width} /H ${picture.height} ${image}\nEI Q`
}

/** A bit a pixel, each row from a byte of its own. */
function bitsOf(ink: Uint8Array, width: number): Uint8Array {
  const bytes = Math.ceil(width / 8)
  const rows = ink.length / width
  const bits = new Uint8Array(bytes * rows)
  ink.forEach((value, at) => {
    const [row, column] = [Math.floor(at / width), at % width]
    const byte = row * bytes + (column >> 3)
    if (value > 127) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (column & 7))
  })
  return bits
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function toUnicode(words: readonly Word[]): string {
  const lines = words.map(
    ({ text }, at) => `<${(codes[at] ?? 0).toString(16).padStart(2, '0')}> <${utf16(text)}>`,
  )
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Words def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
