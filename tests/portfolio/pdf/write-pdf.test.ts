import { beforeAll, expect, test } from 'vitest'
import type { PortfolioDocument } from '@/portfolio/document'
import type { DeviceLetters } from '@/portfolio/pdf/device-letters'
import type { Pictograms } from '@/portfolio/pdf/draw-pages'
import type { PdfFonts } from '@/portfolio/pdf/glyphs'
import { writePdf } from '@/portfolio/pdf/write-pdf'
import { readPdf } from './read-pdf'
import {
  appFonts,
  appPictograms,
  cards,
  portfolio,
  proof,
  section,
  story,
} from './sample-portfolio'

let fonts: PdfFonts
let pictograms: Pictograms

beforeAll(async () => {
  fonts = await appFonts()
  pictograms = await appPictograms()
}, 30_000)

function print(document: PortfolioDocument) {
  const { bytes, missing } = writePdf([document], fonts, pictograms)
  return { ...readPdf(bytes), missing, size: bytes.byteLength }
}

test.each(['Nguyễn Thị Hồng', 'Łukasz', 'Şeyma', 'Čeněk', 'Наталія', 'Ɔkɔmfo', 'Ștefan Œuf’'])(
  'the name %s is printed letter by letter, large, in the footer and in a text',
  (name) => {
    const told = section('Histoire', { kind: 'paragraph', text: `Je suis ${name}.` })
    const { pages, missing } = print(portfolio({ person: name, owned: name, sections: [told] }))

    expect(missing).toEqual([])
    expect(pages[0]).toEqual(expect.arrayContaining([name, `Je suis ${name}.`]))
    expect(pages[0]?.filter((text) => text === name)).toHaveLength(2)
  },
)

test('an Arabic name is printed from right to left and read as it was written', () => {
  const { pages, missing } = print(portfolio({ person: 'فاطمة خالد Samira', subtitle: '' }))

  expect(missing).toEqual([])
  // Whoever takes the page as it was drawn, letter after letter, has the name.
  expect(pages[0]?.join('')).toContain('فاطمة خالد Samira')
})

/** A device that has every letter, of half an em. */
const device: DeviceLetters = {
  canDraw: () => true,
  widthOf: (text) => text.length / 2,
  pictureOf: () => ({ width: 2, height: 2, ascent: 1, ink: new Uint8Array(4), colours: null }),
}

test.each([
  'שלום 🌸 Levi',
  '🌸🌻 שלום',
  'Zoé שלום 🌸',
  'நான் சமைக்கிறேன் 👩🏽‍🍳',
  'ምግብ · 厨师',
  'שלום 你好 🌻 ok',
  'Li שלום 厨师 한국',
])('%s, which the device draws, is read as it was written, whole letters and all', (person) => {
  const only = portfolio({ person, subtitle: '', owned: '', pageLabel: '' })
  const { bytes, missing } = writePdf([only], fonts, pictograms, new Date(), device)

  expect(missing).toEqual([])
  expect(readPdf(bytes).pages[0]?.join('')).toBe(person)
})

test('more words than one font has room for are all there', () => {
  // Chinese letters each for itself; Tamil words of three letters, more of them than there is room for.
  const tamil = [...'கஙசஞடணதநபமயரலவழளறன']
  const words = tamil.flatMap((a) => tamil.flatMap((b) => tamil.slice(0, 8).map((c) => a + b + c)))
  const lines = [
    ...Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + at).repeat(2)),
    ...words,
  ]
  const written = portfolio({ sections: [section('Mots', { kind: 'lines', lines })] })
  const { bytes } = writePdf([written], fonts, pictograms, new Date(), device)
  const read = readPdf(bytes).pages.flat()

  const all = read.join('')
  for (const line of lines) expect(all).toContain(line)
})

test('an Arabic name ends at the right margin and a Latin one begins at the left', () => {
  const startOf = (person: string) => Number(/([\d.]+) [\d.]+ Td/.exec(drawingOf(person))?.[1])
  const drawingOf = (person: string) => print(portfolio({ person })).drawings[0] ?? ''

  expect(startOf('Samira')).toBe(51)
  expect(startOf('سميرة')).toBeGreaterThan(400)
})

test('a card is drawn with its picture, and without one where the deck has none', () => {
  const curves = (pictogram: string) => {
    const card = { label: 'Écouter', family: 'Ensemble', pictogram, suit: 0 }
    const atouts = section('Atouts', { kind: 'cards', cards: [card] })
    return print(portfolio({ sections: [atouts] })).drawings[0]?.match(/ c$/gm)?.length ?? 0
  }
  const inPicture = pictograms.ear?.map(({ d }) => d.split('C').length - 1) ?? []

  expect(inPicture).toHaveLength(2)
  expect(curves('ear') - curves('constructor')).toBe(inPicture.reduce((a, b) => a + b))
})

test('an accent typed as a sign of its own becomes one letter', () => {
  expect(print(portfolio({ person: 'Zoe\u0308' })).pages[0]).toContain('Zoë')
})

test('letters that no font has are named once and printed as a visible sign', () => {
  const { pages, missing } = print(portfolio({ person: 'Li 你好 你', owned: 'À moi 👩‍🚀' }))

  expect(missing).toEqual(['你', '好', '👩‍🚀'])
  expect(pages[0]).toEqual(expect.arrayContaining(['Li �� �', 'À moi �']))
})

test('without Arabic fonts an Arabic name is missing rather than silently gone', () => {
  const { missing } = writePdf(
    [portfolio({ person: 'نور' })],
    { ...fonts, arabic: null },
    pictograms,
  )

  expect(missing).toEqual(['ن', 'و', 'ر'])
})

test('the file says its title, its author, its language, its maker and its date', () => {
  const today = new Date('2026-11-22T10:00:00Z')
  const { bytes } = writePdf([portfolio({ language: 'ckb' })], fonts, pictograms, today)
  const { skeleton } = readPdf(bytes)

  expect(skeleton).toContain('/Title (Portfolio de Samira)')
  expect(skeleton).toContain('/Author (Samira Benali)')
  expect(skeleton).toContain('/Lang (ckb)')
  expect(skeleton).toContain('/Creator (Atouts)')
  expect(skeleton).toContain('/CreationDate (D:20261122')
  expect(skeleton).toContain('/DisplayDocTitle true')
})

test('a language that isn’t a tag is left out rather than written into the file', () => {
  expect(print(portfolio({ language: 'fr) /Bad (' })).skeleton).not.toContain('/Lang')
})

test('the outline has a bookmark for each section, and under it one for each strength', () => {
  const { skeleton } = print(
    portfolio({
      sections: [
        section('Preuves', proof('Aider'), proof('Compter')),
        section('Suite', { kind: 'lines', lines: ['Appeler'] }),
      ],
    }),
  )
  const items = [
    ...skeleton.matchAll(/(\d+) 0 obj\r?\n<<\r?\n\/Title \((.*)\)\r?\n\/Parent (\d+)/g),
  ]
  const titleOf = new Map(items.map(([, id, title]) => [id, title]))

  expect(items.map(([, , title, parent]) => [title, titleOf.get(parent)])).toEqual([
    ['Preuves', undefined],
    ['Suite', undefined],
    ['Aider', 'Preuves'],
    ['Compter', 'Preuves'],
  ])
})

test.each([
  ['a4', '595.28', '841.89'],
  ['letter', '612.', '792.'],
] as const)('a page of %s is %s by %s points', (paper, width, height) => {
  const box = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(print(portfolio({ paper })).skeleton)

  expect([box?.[1], box?.[2]]).toEqual([width, height])
})

test('every page says whose it is and which page it is', () => {
  const long = proof('Compter', { moments: [story('a', 4000), story('b', 4000)] })
  const { pages } = print(portfolio({ sections: [section('Preuves', long)] }))

  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((page, index) => {
    expect(page).toContain('Ce portfolio m’appartient.')
    expect(page).toContain(`Page ${index + 1} sur ${pages.length}`)
  })
})

test('a portfolio of three pages with eight cards stays under 60 kB', () => {
  const names = Object.keys(pictograms).slice(0, 8)
  const eight = cards(...names)
  const drawn = {
    kind: 'cards' as const,
    cards:
      eight.kind === 'cards'
        ? eight.cards.map((card, i) => ({ ...card, pictogram: names[i] ?? '' }))
        : [],
  }
  const proofs = names.map((name) => proof(name, { moments: [story(name, 700)] }))
  const { pages, size } = print(
    portfolio({ sections: [section('Atouts', drawn), section('Preuves', ...proofs)] }),
  )

  expect(pages).toHaveLength(3)
  expect(size).toBeLessThan(60_000)
})
