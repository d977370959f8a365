import { jsPDF } from 'jspdf'
import type { CardJob } from '@/portfolio/cards/card-sheets'
import type { PortfolioDocument } from '@/portfolio/document'
import { composeCover, type Packet } from '@/portfolio/packets/packets'
import { cardPages } from '@/portfolio/pdf/card-pages'
import type { DeviceLetters } from '@/portfolio/pdf/device-letters'
import { type Pictograms, pageDrawer } from '@/portfolio/pdf/draw-pages'
import { firstThatFits } from '@/portfolio/pdf/fitting'
import { type Glyphs, loadGlyphs, type PdfFonts } from '@/portfolio/pdf/glyphs'
import { insideOf } from '@/portfolio/pdf/inside'
import type { PdfPage } from '@/portfolio/pdf/lay-out'
import { makePrintable, normalised, printableText } from '@/portfolio/pdf/printable-text'

export type WrittenPdf = {
  readonly bytes: ArrayBuffer
  /** The letters that not even the device has, each once; a sign for “unknown” is printed instead. */
  readonly missing: readonly string[]
}

/**
 * Writes a portfolio as a PDF with real text, an outline and a language: of several versions the
 * first that fits (`fit.ts`).
 */
export function writePdf(
  versions: readonly [PortfolioDocument, ...PortfolioDocument[]],
  fonts: PdfFonts,
  pictograms: Pictograms,
  today = new Date(),
  device: DeviceLetters | null = null,
): WrittenPdf {
  const pdf = startPdf(versions[0])
  const glyphs = loadGlyphs(pdf, fonts, device)
  const { at, pages, missing } = laidOut(versions, glyphs)
  describe(pdf, versions[at] ?? versions[0], today)
  pageDrawer(pdf, glyphs, pictograms, versions[0].language)(pages)
  addOutline(pdf, pages)
  glyphs.nameLetters()
  return { bytes: pdf.output('arraybuffer'), missing }
}

const startPdf = ({ paper }: Pick<PortfolioDocument, 'paper'>): jsPDF =>
  new jsPDF({
    unit: 'pt',
    format: paper,
    compress: true,
    putOnlyUsedFonts: true,
    // A thousandth of a point; jsPDF would write sixteen decimals.
    floatPrecision: 3,
  })

function laidOut(versions: readonly PortfolioDocument[], glyphs: Glyphs) {
  const printable = versions.map((version) => printableBy(version, glyphs))
  const { at, pages } = firstThatFits(
    printable.map(({ document }) => document),
    glyphs.measure,
  )
  return { at, pages, missing: printable[at]?.missing ?? [] }
}

/**
 * Writes the papers of a group as one PDF, in the order of the packets: a cover between people, so
 * that it comes off the printer in order. `onProgress` hears after each packet.
 */
export function writePackets(
  packets: readonly [Packet, ...Packet[]],
  isTwoSided: boolean,
  fonts: PdfFonts,
  pictograms: Pictograms,
  today: Date,
  device: DeviceLetters | null,
  onProgress: (done: number) => void,
): WrittenPdf {
  const [{ cover: first }] = packets
  const pdf = startPdf(composeCover(first, [], isTwoSided))
  const glyphs = loadGlyphs(pdf, fonts, device)
  const draw = pageDrawer(pdf, glyphs, pictograms, first.language)
  const missing = new Set<string>()
  const all: PdfPage[] = []
  describe(pdf, { ...composeCover(first, [], isTwoSided), title: first.title, person: '' }, today)
  for (const [at, { cover, papers }] of packets.entries()) {
    const laid = papers.map(({ versions }) => laidOut(versions, glyphs))
    const counts = laid.map(({ pages }) => pages.length)
    const front = laidOut([composeCover(cover, counts, isTwoSided)], glyphs)
    const pages = isTwoSided
      ? [front, ...laid].flatMap((one) => evened(one.pages))
      : [front, ...laid].flatMap((one) => one.pages)
    draw(pages)
    const opened = [{ title: cover.name, level: 1 as const }]
    all.push(
      ...pages.map((page, nth) => ({ ...blankPage, ...page, bookmarks: nth === 0 ? opened : [] })),
    )
    for (const letters of [front, ...laid].flatMap((one) => one.missing)) missing.add(letters)
    onProgress(at + 1)
  }
  addOutline(pdf, all)
  glyphs.nameLetters()
  return { bytes: pdf.output('arraybuffer'), missing: [...missing] }
}

/**
 * Writes cards to cut out. `onProgress` hears after each sheet; letters that nobody has are named, as in
 * every paper.
 */
export function writeCards(
  job: CardJob,
  fonts: PdfFonts,
  pictograms: Pictograms,
  today: Date,
  device: DeviceLetters | null,
  onProgress: (done: number) => void,
): WrittenPdf {
  const pdf = startPdf(job)
  const glyphs = loadGlyphs(pdf, fonts, device)
  const missing = new Set<string>()
  const set = (text: string) =>
    printableText(
      text,
      glyphs.covers,
      (letters) => glyphs.device?.canDraw(letters) ?? false,
      missing,
    )
  const cards = job.cards.map((card) => ({
    ...card,
    ...{ label: set(card.label), text: set(card.text), example: set(card.example) },
    other: card.other && { label: set(card.other.label), text: set(card.other.text) },
  }))
  describe(pdf, { title: job.title, person: '', language: job.language }, today)
  const draw = pageDrawer(pdf, glyphs, pictograms, job.language)
  const pages = cardPages({ ...job, cards }, glyphs.measure)
  const perSheet = pages.length / job.margins.length
  for (const at of job.margins.keys()) {
    draw(pages.slice(at * perSheet, (at + 1) * perSheet))
    onProgress(at + 1)
  }
  addOutline(pdf, pages)
  glyphs.nameLetters()
  return { bytes: pdf.output('arraybuffer'), missing: [...missing] }
}

const blankPage: PdfPage = { size: { width: 0, height: 0 }, marks: [], fill: 0, bookmarks: [] }

/** Each paper begins on the front of a sheet. */
const evened = (pages: readonly PdfPage[]): readonly (PdfPage | null)[] =>
  pages.length % 2 === 0 ? pages : [...pages, null]

const printableBy = (document: PortfolioDocument, { covers, device }: Glyphs) =>
  makePrintable(document, covers, (letters) => device?.canDraw(letters) ?? false)

/** The first version that fits, or the shortest where none does. */
export type FoundFit = { readonly at: number; readonly isFit: boolean }

/** Which of several versions fits, without writing it. */
export function fitPdf(versions: readonly PortfolioDocument[], glyphs: Glyphs): FoundFit {
  const printable = versions.map((version) => printableBy(version, glyphs).document)
  const { at, isFit } = firstThatFits(printable, glyphs.measure)
  return { at, isFit }
}

/** What a reader's window and a screen reader say before the first page. */
function describe(
  pdf: jsPDF,
  document: { readonly title: string; readonly person: string; readonly language: string },
  today: Date,
): void {
  pdf.setDocumentProperties({
    title: normalised(document.title),
    author: normalised(document.person),
    creator: 'Atouts',
  })
  pdf.setCreationDate(today)
  pdf.viewerPreferences({ DisplayDocTitle: true })
  // The version whose structure is written (`structure.ts`).
  insideOf(pdf).setPdfVersion('1.7')
  declareLanguage(pdf, document.language)
  describeInXmp(pdf, normalised(document.title), normalised(document.person))
}

/** The same title and author as XMP (ISO 16684), where newer readers look first. */
function describeInXmp(pdf: jsPDF, title: string, author: string): void {
  const inside = insideOf(pdf)
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  // jsPDF writes one byte a character.
  const bytes = String.fromCharCode(...new TextEncoder().encode(xmp))
  let id = 0
  inside.events.subscribe('postPutResources', () => {
    id = inside.newObjectDeferred()
    inside.newObjectDeferredBegin(id, true)
    inside.out(
      `<</Type /Metadata /Subtype /XML /Length ${bytes.length}>>\nstream\n${bytes}\nendstream\nendobj`,
    )
  })
  inside.events.subscribe('putCatalog', () => inside.write(`/Metadata ${id} 0 R`))
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Written by hand, because `setLanguage` passes over every tag that its own list doesn't have. */
function declareLanguage(pdf: jsPDF, language: string): void {
  if (!/^[A-Za-z0-9-]+$/.test(language)) return
  const inside = insideOf(pdf)
  inside.events.subscribe('putCatalog', () => inside.write(`/Lang (${language})`))
}

/**
 * A bookmark for each section, and under it one for each strength.
 * jsPDF opens the page, not the place on it.
 */
function addOutline(pdf: jsPDF, pages: readonly PdfPage[]): void {
  let section: unknown = null
  pages.forEach((page, index) => {
    for (const { title, level } of page.bookmarks) {
      const parent = level === 1 ? null : section
      const item = pdf.outline.add(parent, title, { pageNumber: index + 1 })
      if (level === 1) section = item
    }
  })
}

/** The letters of the PDF, to measure with. */
export function measuringGlyphs(fonts: PdfFonts, device: DeviceLetters | null): Glyphs {
  return loadGlyphs(new jsPDF({ unit: 'pt' }), fonts, device)
}
