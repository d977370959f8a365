import { jsPDF } from 'jspdf'
import { type PdfFontName, pdfFont } from '@/build/pdf-fonts'
import { readPictogramPaths } from '@/build/pictogram-paths'
import type { Block, PortfolioDocument, ProofBlock, StoryMoment } from '@/portfolio/document'
import type { Pictograms } from '@/portfolio/pdf/draw-pages'
import { type Glyphs, loadGlyphs, type PdfFonts } from '@/portfolio/pdf/glyphs'

/** The very fonts of the app, made as the build makes them. */
export async function appFonts(): Promise<PdfFonts> {
  const [regular, bold] = [await bytesOf('regular'), await bytesOf('bold')]
  const arabic = { regular: await bytesOf('arabicRegular'), bold: await bytesOf('arabicBold') }
  return { regular, bold, arabic }
}

async function bytesOf(name: PdfFontName): Promise<ArrayBuffer> {
  return new Uint8Array(await pdfFont(name)).buffer
}

export async function appGlyphs(): Promise<Glyphs> {
  return loadGlyphs(new jsPDF({ unit: 'pt' }), await appFonts())
}

export function appPictograms(): Promise<Pictograms> {
  return readPictogramPaths()
}

/** An empty portfolio, but for what the test is about. */
export function portfolio(changed: Partial<PortfolioDocument> = {}): PortfolioDocument {
  return {
    title: 'Portfolio de Samira',
    person: 'Samira Benali',
    headline: '',
    layout: 'sheet',
    subtitle: 'Portfolio de compétences · 22 novembre 2026',
    owned: 'Ce portfolio m’appartient.',
    language: 'fr',
    paper: 'a4',
    pageLabel: 'Page {page} sur {pages}',
    sections: [],
    ...changed,
  }
}

export function section(heading: string, ...blocks: readonly Block[]) {
  return { heading, blocks }
}

export function proof(title: string, changed: Partial<ProofBlock> = {}): Block {
  return { kind: 'proof', title, wording: 'Savoir écouter.', suit: 0, moments: [], ...changed }
}

export function cards(...labels: readonly string[]): Block {
  return {
    kind: 'cards',
    cards: labels.map((label, suit) => ({ label, family: 'Famille', pictogram: 'ear', suit })),
  }
}

/** A story of so many letters, whose first and last word tell which one it is. */
export function story(name: string, length: number): StoryMoment {
  const words = 'j’ai rangé puis compté toutes les caisses du marché avant midi '
  const middle = words.repeat(Math.ceil(length / words.length)).slice(0, length)
  return {
    where: `Où ${name}`,
    parts: [{ label: `Dire ${name}`, text: `Début-${name} ${middle.trim()} fin-${name}` }],
  }
}
