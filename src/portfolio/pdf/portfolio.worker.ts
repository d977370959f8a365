import fontAddresses from 'virtual:pdf-fonts'
import pictograms from 'virtual:pictogram-paths'
import type { CardJob } from '@/portfolio/cards/card-sheets'
import type { PortfolioDocument } from '@/portfolio/document'
import type { Packet } from '@/portfolio/packets/packets'
import { deviceLetters } from '@/portfolio/pdf/device-letters'
import type { Glyphs, PdfFonts } from '@/portfolio/pdf/glyphs'
import { hasArabic } from '@/portfolio/pdf/right-to-left'
import {
  type FoundFit,
  fitPdf,
  measuringGlyphs,
  type WrittenPdf,
  writeCards,
  writePackets,
  writePdf,
} from '@/portfolio/pdf/write-pdf'

/** A paper in versions, the whole one first. */
export type Versions = readonly [PortfolioDocument, ...PortfolioDocument[]]
/** The papers of several people, in the order in which they come off the printer. */
export type Packets = readonly [Packet, ...Packet[]]

/** What the page asks for: a file, which of the versions fits, or a file for a whole group. */
export type PrintRequest = { readonly id: number } & (
  | { readonly wanted: 'file' | 'fit'; readonly versions: Versions }
  | { readonly wanted: 'packets'; readonly packets: Packets; readonly isTwoSided: boolean }
  | { readonly wanted: 'cards'; readonly job: CardJob }
)
/** What it gets; of a group or a deck it hears in between how many packets or sheets are done. */
export type PrintAnswer = { readonly id: number } & (
  | ({ readonly ok: true; readonly wanted: 'file' } & WrittenPdf)
  | ({ readonly ok: true; readonly wanted: 'fit' } & FoundFit)
  | { readonly ok: true; readonly wanted: 'progress'; readonly done: number }
  | { readonly ok: false }
)

type FontName = keyof typeof fontAddresses

/** Kept as long as the worker lives: fifty portfolios fetch each font once. */
const fetched = new Map<FontName, Promise<ArrayBuffer>>()

self.addEventListener('message', (event: MessageEvent<PrintRequest>) => {
  void answer(event.data)
})

/** Always answers, even to say that it didn't work: somebody is waiting on the other side. */
async function answer(request: PrintRequest): Promise<void> {
  const { id } = request
  try {
    if (request.wanted === 'packets') return await answerGroup(request)
    if (request.wanted === 'cards') return await answerCards(request)
    const { versions, wanted } = request
    const fonts = await fontsFor(versions[0])
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

async function answerGroup({
  id,
  packets,
  isTwoSided,
}: Extract<PrintRequest, { wanted: 'packets' }>): Promise<void> {
  const fonts = await fontsFor(packets)
  const onProgress = (done: number) => send({ id, ok: true, wanted: 'progress', done }, [])
  const now = new Date()
  const written = writePackets(packets, isTwoSided, fonts, pictograms, now, device, onProgress)
  send({ id, ok: true, wanted: 'file', ...written }, [written.bytes])
}

async function answerCards({ id, job }: Extract<PrintRequest, { wanted: 'cards' }>): Promise<void> {
  const fonts = await fontsFor(job)
  const onProgress = (done: number) => send({ id, ok: true, wanted: 'progress', done }, [])
  const written = writeCards(job, fonts, pictograms, new Date(), device, onProgress)
  send({ id, ok: true, wanted: 'file', ...written }, [written.bytes])
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
async function fontsFor(printed: unknown): Promise<PdfFonts> {
  const pair = async (regular: FontName, bold: FontName) => {
    const [a, b] = await Promise.all([fetchFont(regular), fetchFont(bold)])
    return { regular: a, bold: b }
  }
  const needsArabic = hasArabic(JSON.stringify(printed))
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
