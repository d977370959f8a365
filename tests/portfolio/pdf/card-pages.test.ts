import { beforeAll, expect, test } from 'vitest'
import { fullDeck } from '@/deck/full-deck'
import english from '@/deck/texts/en.json'
import french from '@/deck/texts/fr.json'
import { asJob, type CardJob, type PaperCard } from '@/portfolio/cards/card-sheets'
import { cardPages } from '@/portfolio/pdf/card-pages'
import type { Pictograms } from '@/portfolio/pdf/draw-pages'
import type { Glyphs, PdfFonts } from '@/portfolio/pdf/glyphs'
import type { PdfPage } from '@/portfolio/pdf/lay-out'
import type { BoxMark, Mark, TextMark } from '@/portfolio/pdf/marks'
import { measuringGlyphs, writeCards } from '@/portfolio/pdf/write-pdf'
import { longest } from '@/workshop/deck-problems'
import { drawing } from '../../deck/own-cards'
import { readPdf } from './read-pdf'
import { appFonts, appPictograms } from './sample-portfolio'

let fonts: PdfFonts
let pictograms: Pictograms
let glyphs: Glyphs

beforeAll(async () => {
  fonts = await appFonts()
  pictograms = await appPictograms()
  glyphs = measuringGlyphs(fonts, null)
}, 30_000)

const half = (0.5 * 72) / 25.4

const ours: readonly PaperCard[] = fullDeck.cards.map(({ id, family, pictogram }, at) => {
  const words = (french.competencies as Record<string, typeof french.competencies.ecouter>)[id]
  const other = (english.competencies as Record<string, typeof french.competencies.ecouter>)[id]
  const suit = fullDeck.families.findIndex((one) => one.id === family)
  return {
    number: at + 1,
    suit,
    family: (french.families as Record<string, { label: string }>)[family]?.label ?? '',
    familySign: fullDeck.families[suit]?.pictogram ?? '',
    pictogram,
    label: words?.label ?? '',
    text: words?.text ?? '',
    example: `« ${words?.example} »`,
    other: { label: other?.label ?? '', text: other?.text ?? '' },
  }
})

const jobOf = (change: Partial<CardJob> = {}): CardJob => ({
  ...asJob({
    ...{ title: 'Jeu d’Atouts', language: 'fr', paper: 'a4', perSheet: 9, turn: 'long-edge' },
    ...{ isInk: false, cards: ours, forExample: 'Par exemple', ...change },
    marginOf: (sheet, of, isBack) => ({
      start: `feuille ${sheet} sur ${of} · ${isBack ? 'verso' : 'recto'}`,
      end: 'Taille réelle (100 %)',
    }),
  }),
})
const pagesOf = (change: Partial<CardJob>) => cardPages(jobOf(change), glyphs.measure)
const outlined = ({ marks }: PdfPage) =>
  marks.filter((mark): mark is BoxMark => mark.kind === 'box' && mark.outline !== undefined)

for (const paper of ['a4', 'letter'] as const) {
  for (const perSheet of [9, 4] as const) {
    test.each(['long-edge', 'short-edge'] as const)(
      `on ${paper}, ${perSheet} on a sheet, each back lies over its front when turned on the %s`,
      (turn) => {
        const pages = pagesOf({ paper, perSheet, turn })
        expect(pages).toHaveLength(2 * Math.ceil(ours.length / perSheet))
        for (let at = 0; at < pages.length; at += 2) {
          const [front, back] = [pages[at], pages[at + 1]]
          if (!front || !back) throw new Error('A front has a back')
          const { width, height } = front.size
          const backs = outlined(back)
          expect(outlined(front)).toHaveLength(backs.length)
          for (const [nth, box] of outlined(front).entries()) {
            const other = backs[nth]
            if (!other) throw new Error('A card has a back')
            const [x, y] =
              turn === 'long-edge'
                ? [width - other.x - other.width, other.y]
                : [other.x, height - other.y - other.height]
            expect(Math.abs(x - box.x)).toBeLessThan(half)
            expect(Math.abs(y - box.y)).toBeLessThan(half)
          }
        }
      },
    )
  }
}

/** What fills every field to its end, in the widest usual letters. */
const full = (most: number) => 'Mesurer vraiment tout '.repeat(10).slice(0, most).trim()
const longestCard: PaperCard = {
  ...(ours[0] as PaperCard),
  picture: drawing,
  label: full(longest.label),
  text: full(longest.text),
  example: `« ${full(longest.example)} »`,
  other: { label: full(longest.label), text: full(longest.text) },
}

test.each([9, 4] as const)(
  'the longest words stay on their card, none over another, %i on a sheet',
  (perSheet) => {
    const cards = Array.from({ length: perSheet }, () => longestCard)
    for (const page of pagesOf({ perSheet, cards })) {
      const boxes = outlined(page)
      const cardHeight = (88 * 72 * (perSheet === 4 ? 94 / 63 : 1)) / 25.4
      const texts = page.marks.filter(
        (mark): mark is TextMark => mark.kind === 'text' && mark.style !== 'margin',
      )
      for (const box of boxes) {
        const inside = texts.filter(
          ({ x, baseline }) =>
            x >= box.x - 1 &&
            x <= box.x + box.width &&
            baseline >= box.y &&
            baseline <= box.y + cardHeight - 2 * 4.5 * 2.834,
        )
        const lines = [...new Set(inside.map(({ baseline }) => Math.round(baseline)))].sort(
          (a, b) => a - b,
        )
        expect(inside.length * boxes.length).toBe(texts.length)
        for (const [at, line] of lines.slice(1).entries()) {
          expect(line - (lines[at] ?? 0)).toBeGreaterThanOrEqual(7)
        }
      }
    }
  },
)

test('nothing but a mark for the trimmer is outside of the cards, and nothing nearer to the edge than 4 mm', () => {
  const edge = (4 * 72) / 25.4 - 0.01
  for (const paper of ['a4', 'letter'] as const) {
    for (const { marks, size } of pagesOf({ paper })) {
      for (const mark of marks) {
        const { x, width } = mark
        const y = mark.kind === 'text' ? mark.baseline : mark.y
        expect(x).toBeGreaterThanOrEqual(edge)
        expect(x + width).toBeLessThanOrEqual(size.width - edge)
        expect(y).toBeGreaterThanOrEqual(edge)
        expect(y).toBeLessThanOrEqual(size.height - edge)
      }
    }
  }
})

test('our deck is one file of at most 400 kB, and every word of it can be read', () => {
  const heard: number[] = []
  const job = jobOf()
  const { bytes, missing } = writeCards(job, fonts, pictograms, new Date(), null, (done) => {
    heard.push(done)
  })
  const { pages } = readPdf(bytes)
  const read = pages.map((texts) => texts.join(' ').replace(/\s+/g, ' '))

  expect(missing).toEqual([])
  expect(bytes.byteLength).toBeLessThanOrEqual(400 * 1024)
  expect(pages).toHaveLength(18)
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  for (const [at, card] of ours.entries()) {
    const front = 2 * Math.floor(at / 9)
    expect(read[front]).toContain(card.text)
    expect(read[front + 1]).toContain(card.other?.text)
  }
})

test('in black and white nothing is drawn in a colour of a family', () => {
  const isInk = (mark: Mark) => mark.kind !== 'pictogram' || mark.suit < 0
  for (const { marks } of pagesOf({ isInk: true })) {
    expect(marks.every(isInk)).toBe(true)
    for (const mark of marks) {
      if (mark.kind === 'box') expect([mark.fill, mark.outline]).not.toContain('#c8402f')
    }
  }
})

test('fronts alone are printed where a deck has no backs', () => {
  expect(pagesOf({ turn: 'none' })).toHaveLength(9)
})
