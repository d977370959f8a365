import fontAddresses from 'virtual:pdf-fonts'
import pictograms from 'virtual:pictogram-paths'
import type { PortfolioDocument } from '@/portfolio/document'
import { deviceLetters } from '@/portfolio/pdf/device-letters'
import type { Glyphs, PdfFonts } from '@/portfolio/pdf/glyphs'
import { hasArabic } from '@/portfolio/pdf/right-to-left'
import {
  type FoundFit,
  fitPdf,
  measuringGlyphs,
  type WrittenPdf,
  writePdf,
} from '@/portfolio/pdf/write-pdf'

/** A paper in versions, the whole one first. */
export type Versions = readonly [PortfolioDocument, ...PortfolioDocument[]]
/** What the page asks for, and what it gets: a file, or which of the versions fits. */
export type PrintRequest = {
  readonly id: number
  readonly versions: Versions
  readonly wanted: 'file' | 'fit'
}
export type PrintAnswer = { readonly id: number } & (
  | ({ readonly ok: true; readonly wanted: 'file' } & WrittenPdf)
  | ({ readonly ok: true; readonly wanted: 'fit' } & FoundFit)
  | { readonly ok: false }
)

type FontName = keyof typeof fontAddresses

/** Kept as long as the worker lives: fifty portfolios fetch each font once. */
const fetched = new Map<FontName, Promise<ArrayBuffer>>()

self.addEventListener('message', (event: MessageEvent<PrintRequest>) => {
  void answer(event.data)
})

/** Always answers, even to say that it didn't work: somebody is waiting on the other side. */
async function answer({ id, versions, wanted }: PrintRequest): Promise<void> {
  try {
    const fonts = await fontsFor(versions)
    if (wanted === 'fit') {
      return send({ id, ok: true, wanted, ...fitPdf(versions, glyphsOf(fonts)) }, [])
    }
    const written = writePdf(versions, fonts, pictograms, new Date(), device)
    send({ id, ok: true, wanted, ...written }, [written.bytes])
  } catch (mistake) {
    console.error(mistake)
    send({ id, ok: false }, [])
  }
}

/** What our fonts don't have, the device draws. */
const device = deviceLetters()

/** Read once: whoever writes asks after every pause. */
const measuring = new Map<boolean, Glyphs>()

function glyphsOf(fonts: PdfFonts): Glyphs {
  const hasThem = fonts.arabic !== null
  const glyphs = measuring.get(hasThem) ?? measuringGlyphs(fonts, device)
  measuring.set(hasThem, glyphs)
  return glyphs
}

/** The bytes are handed over rather than copied. */
function send(message: PrintAnswer, transfer: Transferable[]): void {
  self.postMessage(message, { transfer })
}

/** Arabic costs a quarter more to fetch, so only those who write it do. */
async function fontsFor(versions: Versions): Promise<PdfFonts> {
  const pair = async (regular: FontName, bold: FontName) => {
    const [a, b] = await Promise.all([fetchFont(regular), fetchFont(bold)])
    return { regular: a, bold: b }
  }
  const needsArabic = hasArabic(JSON.stringify(versions[0]))
  const [latin, arabic] = await Promise.all([
    pair('regular', 'bold'),
    needsArabic ? pair('arabicRegular', 'arabicBold') : null,
  ])
  return { ...latin, arabic }
}

/** A font is fetched once; a failed attempt is forgotten, so that the next print tries again. */
function fetchFont(name: FontName): Promise<ArrayBuffer> {
  const known = fetched.get(name)
  if (known !== undefined) return known
  const font = fetch(fontAddresses[name]).then((response) => {
    if (!response.ok) throw new Error(`The font ${name} answers ${response.status}`)
    return response.arrayBuffer()
  })
  fetched.set(name, font)
  font.catch(() => fetched.delete(name))
  return font
}
