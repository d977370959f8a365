import fontAddresses from 'virtual:pdf-fonts'
import pictograms from 'virtual:pictogram-paths'
import { jsPDF } from 'jspdf'
import { fullDeck } from '@/deck/full-deck'
import english from '@/deck/texts/en.json'
import french from '@/deck/texts/fr.json'
import { asJob, type CardJob } from '@/portfolio/cards/card-sheets'
import { cardPages } from '@/portfolio/pdf/card-pages'
import type { PdfFonts } from '@/portfolio/pdf/glyphs'
import type { PdfPage } from '@/portfolio/pdf/lay-out'
import { styles } from '@/portfolio/pdf/print-styles'
import { measuringGlyphs, writeCards } from '@/portfolio/pdf/write-pdf'

type Words = Readonly<Record<string, { label: string; text: string; example: string }>>

/** Our whole deck on nine sheets, with English on the backs. */
const job: CardJob = asJob({
  ...{ title: 'Jeu d’Atouts', language: 'fr', paper: 'a4', perSheet: 9, turn: 'long-edge' },
  ...{ isInk: false, forExample: 'Par exemple' },
  cards: fullDeck.cards.map(({ id, family, pictogram }, at) => {
    const suit = fullDeck.families.findIndex((one) => one.id === family)
    const [words, other] = [french, english].map((texts) => (texts.competencies as Words)[id])
    return {
      number: at + 1,
      suit,
      family: (french.families as Readonly<Record<string, { label: string }>>)[family]?.label ?? '',
      familySign: fullDeck.families[suit]?.pictogram ?? '',
      pictogram,
      label: words?.label ?? '',
      text: words?.text ?? '',
      example: words?.example ?? '',
      other: { label: other?.label ?? '', text: other?.text ?? '' },
    }
  }),
  marginOf: (sheet, of) => ({ start: `feuille ${sheet} sur ${of}`, end: 'Taille réelle' }),
})

let fonts: PdfFonts | null = null
let pages: readonly PdfPage[] = []

async function make(): Promise<void> {
  const fetched = async (address: string) => (await fetch(address)).arrayBuffer()
  const [regular, bold] = await Promise.all([
    fetched(fontAddresses.regular),
    fetched(fontAddresses.bold),
  ])
  fonts = { regular, bold, arabic: null }
  pages = cardPages(job, measuringGlyphs(fonts, null).measure)
}

/** As the worker does it: laid out, measured, tagged. Milliseconds and bytes. */
function ours(): readonly [number, number] {
  if (!fonts) throw new Error('Nothing was made')
  const from = performance.now()
  const { bytes } = writeCards(job, fonts, pictograms, new Date(), null, () => {})
  return [performance.now() - from, bytes.byteLength]
}

/** The same marks, handed to jsPDF as they are. */
function bare(): readonly [number, number] {
  if (!fonts) throw new Error('Nothing was made')
  const from = performance.now()
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true })
  for (const [name, bytes] of [
    ['normal', fonts.regular],
    ['bold', fonts.bold],
  ] as const) {
    const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
    pdf.addFileToVFS(`${name}.ttf`, text)
    pdf.addFont(`${name}.ttf`, 'Noto', name)
  }
  for (const [at, { marks }] of pages.entries()) {
    if (at > 0) pdf.addPage()
    for (const mark of marks) {
      if (mark.kind === 'text') {
        const { size, weight, ink } = styles[mark.style]
        pdf.setFont('Noto', weight).setFontSize(size).setTextColor(ink)
        pdf.text(mark.text, mark.x, mark.baseline)
      } else if (mark.kind === 'box') {
        pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius, mark.radius, 'S')
      } else if (mark.kind === 'rule') {
        pdf.line(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
      } else {
        const scale = mark.width / 256
        for (const { d } of pictograms[mark.name] ?? []) {
          const strokes = [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(
            ([, name = '', numbers = '']) => ({
              op: { M: 'm', L: 'l', C: 'c', Z: 'h' }[name],
              c: (numbers.match(/[\d.-]+/g) ?? []).map(
                (value, nth) => (nth % 2 === 0 ? mark.x : mark.y) + Number(value) * scale,
              ),
            }),
          )
          pdf.path(strokes)
          pdf.fill()
        }
      }
    }
  }
  const bytes = pdf.output('arraybuffer')
  return [performance.now() - from, bytes.byteLength]
}

window.cards = { make, ours, bare }

declare global {
  interface Window {
    cards: { make: typeof make; ours: typeof ours; bare: typeof bare }
  }
}
