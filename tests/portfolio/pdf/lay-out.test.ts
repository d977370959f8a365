import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { PortfolioDocument } from '@/portfolio/document'
import type { Glyphs } from '@/portfolio/pdf/glyphs'
import { layOut, type PdfPage } from '@/portfolio/pdf/lay-out'
import type { Mark, TextMark } from '@/portfolio/pdf/marks'
import { margins, styles } from '@/portfolio/pdf/print-styles'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import { appGlyphs, cards, portfolio, proof, section, story } from './sample-portfolio'

const margin = margins.sheet.side

let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await appGlyphs()
}, 30_000)

function pagesOf(document: PortfolioDocument): readonly PdfPage[] {
  return layOut(makePrintable(document, glyphs.covers).document, glyphs.measure)
}

function isText(mark: Mark): mark is TextMark {
  return mark.kind === 'text'
}

/** The lines of a page that are read: without its footer, and what is said once more at its top. */
function linesOf(page: PdfPage | undefined): readonly TextMark[] {
  return (page?.marks ?? []).filter(isText).filter((mark) => mark.part !== undefined)
}

function textsOf(pages: readonly PdfPage[]): readonly string[] {
  return pages.flatMap(linesOf).map((line) => line.text)
}

/** Without spaces, because those at which a text was folded don't stand on paper. */
function letters(...texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '')
}

function expectInsideMargins(pages: readonly PdfPage[]): void {
  for (const { size, marks } of pages) {
    for (const mark of marks) {
      const width = isText(mark) ? glyphs.measure(mark.text, mark.style) : mark.width
      expect(width).toBeLessThanOrEqual(mark.width + 0.01)
      expect(mark.x).toBeGreaterThanOrEqual(margin - 0.01)
      expect(mark.x + mark.width).toBeLessThanOrEqual(size.width - margin + 0.01)
      expect(topOf(mark)).toBeGreaterThanOrEqual(margin - 0.01)
      if (!isFooter(mark, size.height))
        expect(bottomOf(mark)).toBeLessThanOrEqual(size.height - margin + 0.01)
    }
  }
}

function isFooter(mark: Mark, height: number): boolean {
  return isText(mark) ? mark.style === 'footer' : mark.kind === 'box' && mark.y > height - margin
}

function topOf(mark: Mark): number {
  return isText(mark) ? mark.baseline - styles[mark.style].size * 0.8 : mark.y
}

/** Under the descenders of g and p. */
function bottomOf(mark: Mark): number {
  if (isText(mark)) return mark.baseline + styles[mark.style].size * 0.25
  return mark.y + (mark.kind === 'box' ? mark.height : mark.width)
}

/** Eight strengths with three long stories each, shifted by a few lines to meet every page end. */
function longPortfolio(shift: number, length = 4000): PortfolioDocument {
  const strengths = Array.from({ length: 8 }, (_, strength) =>
    proof(`Force ${strength}`, {
      suit: strength % 7,
      moments: [1, 2, 3].map((place) => story(`${strength}-${place}`, length + shift * place * 83)),
    }),
  )
  const before = { kind: 'lines' as const, lines: Array.from({ length: shift }, () => 'Ligne') }
  return portfolio({ sections: [section('Avant', before), section('Preuves', ...strengths)] })
}

const shifts = Array.from({ length: 24 }, (_, shift) => shift + 1)

test('a long portfolio is printed whole, once, and inside the margins', () => {
  const pages = pagesOf(longPortfolio(3))
  const told = longPortfolio(3).sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'lines') return block.lines
      if (block.kind !== 'proof') return []
      const moments = block.moments.flatMap(({ where, parts }) => [
        where,
        ...parts.flatMap(({ label, text }) => [label, text]),
      ])
      return [block.title, block.wording, ...moments]
    }),
  ])

  expect(pages.length).toBeGreaterThan(25)
  expect(letters(...textsOf(pages))).toBe(
    letters('Samira Benali', 'Portfolio de compétences · 22 novembre 2026', ...told),
  )
  expectInsideMargins(pages)
})

test('no heading, title, place or label is the last thing on a page', () => {
  for (const shift of shifts) {
    for (const page of pagesOf(longPortfolio(shift, 700))) {
      expect(linesOf(page).at(-1)?.style).toBe('body')
    }
  }
})

test('a title stands above two lines at least before the page ends', () => {
  for (const shift of shifts) {
    for (const page of pagesOf(longPortfolio(shift, 700)).slice(0, -1)) {
      const lines = linesOf(page)
      const lastTitle = lines.findLastIndex(({ style }) => style !== 'body')
      expect(lines.length - 1 - lastTitle).toBeGreaterThanOrEqual(2)
    }
  }
})

test('no story leaves its first line behind or sends its last line ahead', () => {
  for (const shift of shifts) {
    const pages = pagesOf(longPortfolio(shift, 700))
    for (const page of pages.slice(1)) {
      expect(linesOf(page)[0]?.text).not.toMatch(/fin-\S+$/)
    }
    for (const page of pages.slice(0, -1)) {
      expect(linesOf(page).at(-1)?.text).not.toMatch(/^Début-/)
    }
  }
})

test('a text of several paragraphs is never turned after the first line of one', () => {
  const paragraph = `Début- ${'les caisses du marché avant midi '.repeat(9)} fin-`
  for (const shift of shifts) {
    const lines = Array.from({ length: shift }, () => 'Ligne')
    const letter = { kind: 'paragraph' as const, text: Array(20).fill(paragraph).join('\n') }
    const pages = pagesOf(
      portfolio({ sections: [section('Avant', { kind: 'lines', lines }, letter)] }),
    )

    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(linesOf(page).at(-1)?.text).not.toMatch(/^Début-/)
  }
})

test('a name longer than a page goes on on the next', () => {
  const pages = pagesOf(portfolio({ person: 'Marie-Louise '.repeat(200).trim() }))

  expect(pages.length).toBeGreaterThan(1)
  expectInsideMargins(pages)
})

test('the bar of a strength goes on beside its text on the next page', () => {
  const long = proof('Compter', { suit: 4, moments: [story('a', 8000)] })
  const pages = pagesOf(portfolio({ sections: [section('Preuves', long)] }))
  const bars = pages.map((page) =>
    page.marks.filter((mark) => mark.kind === 'box' && mark.fill === '#23744a'),
  )

  expect(pages.length).toBeGreaterThan(1)
  expect(bars.map((onPage) => onPage.length)).toEqual(pages.map(() => 1))
})

test.each([
  [5, [5]],
  [6, [4, 2]],
  [7, [4, 3]],
  [8, [4, 4]],
] as const)('%i cards lie in rows of %j', (count, rows) => {
  const labels = Array.from({ length: count }, (_, index) => `Carte ${index}`)
  const [page] = pagesOf(portfolio({ sections: [section('Atouts', cards(...labels))] }))
  const tops = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'pictogram' ? mark.y : []))

  expect([...new Set(tops)].map((top) => tops.filter((y) => y === top).length)).toEqual(rows)
})

test('a card whose name would be cut gets more room', () => {
  const [page] = pagesOf(
    portfolio({ sections: [section('Atouts', cards('Accompagnement', 'B', 'C', 'D', 'E'))] }),
  )

  expect(linesOf(page).map((line) => line.text)).toContain('Accompagnement')
})

test('a portfolio without anything yet is one page with the name and the footer', () => {
  const pages = pagesOf(portfolio())

  expect(pages).toHaveLength(1)
  expect(textsOf(pages)).toEqual(['Samira Benali', 'Portfolio de compétences · 22 novembre 2026'])
  expect(
    pages[0]?.marks
      .filter(isText)
      .slice(-2)
      .map((mark) => mark.text),
  ).toEqual(['Ce portfolio m’appartient.', 'Page 1 sur 1'])
})

test('a heading with nothing under it isn’t printed', () => {
  const pages = pagesOf(portfolio({ sections: [section('Vide'), section('Rien', cards())] }))

  expect(textsOf(pages)).not.toContain('Vide')
  expect(textsOf(pages)).not.toContain('Rien')
  expect(pages.flatMap((page) => page.bookmarks)).toEqual([])
})

test('Letter is shorter than A4, and the text keeps to it', () => {
  const [a4, letter] = (['a4', 'letter'] as const).map((paper) =>
    pagesOf({ ...longPortfolio(1), paper }),
  )

  expect(letter?.[0]?.size).toEqual({ width: 612, height: 792 })
  expect(linesOf(letter?.[0]).length).toBeLessThan(linesOf(a4?.[0]).length)
  expectInsideMargins(letter ?? [])
})

test('in a language that runs right to left, the bars stand at the right', () => {
  const [page] = pagesOf(
    portfolio({ language: 'ar', sections: [section('قصتي', proof('الاستماع', { suit: 0 }))] }),
  )
  const bar = page?.marks.find((mark) => mark.kind === 'box' && mark.fill === '#c8402f')

  expect(bar?.x).toBeGreaterThan(500)
})

const anyWord = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcéœŁỗɔŋДї-–’«»!?:%1'), maxLength: 14 }),
  },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'محمدلاآةخفَّ،؟'), maxLength: 10 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(200), 'ﻻ'.repeat(9), 'e\u0301\u0323', 'ممم'.repeat(80)),
  },
)
const anyText = fc
  .array(fc.tuple(anyWord, fc.constantFrom(' ', '  ', '\u00a0', '\u202f', '\n', '\r\n')), {
    maxLength: 60,
  })
  .map((words) => words.flat().join(''))

function documentOf(texts: readonly string[], paper: 'a4' | 'letter'): PortfolioDocument {
  const [person = '', heading = '', wording = '', told = '', line = '', letter = ''] = texts
  const moments = [{ where: person, parts: [{ label: 'Dire', text: `${told}.` }] }]
  return portfolio({
    person,
    paper,
    sections: [
      section(heading, proof(heading, { wording, moments })),
      section('Suite', { kind: 'lines', lines: [`${line}.`] }, { kind: 'paragraph', text: letter }),
    ],
  })
}

test('whatever is written, every letter is printed once and nothing leaves the margins', () => {
  const texts = fc.array(anyText, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.constantFrom('a4', 'letter'), (written, paper) => {
      const pages = pagesOf(documentOf(written, paper))
      const [person = '', heading = '', wording = '', told = '', line = '', letter = ''] =
        written.map((text) => text.normalize('NFC'))
      const subtitle = 'Portfolio de compétences · 22 novembre 2026'

      expect(letters(...textsOf(pages))).toBe(
        letters(
          ...[person, subtitle, heading, heading, wording, person, 'Dire', told, '.'],
          ...['Suite', line, '.', letter],
        ),
      )
      expectInsideMargins(pages)
    }),
    { numRuns: 60 },
  )
})

test('whatever anybody pastes, only letters that the fonts have are asked for', () => {
  const pasted = fc.array(fc.string({ unit: 'binary', maxLength: 80 }), {
    minLength: 6,
    maxLength: 6,
  })
  fc.assert(
    fc.property(pasted, (texts) => {
      const pages = pagesOf(documentOf(texts, 'a4'))
      const unknown = pages
        .flatMap((page) => page.marks.filter(isText))
        .flatMap((mark) => [...mark.text])
        .filter((letter) => letter !== '\u200c' && !glyphs.covers(letter))

      expect(unknown).toEqual([])
      expectInsideMargins(pages)
    }),
  )
})

test('a strength that goes on over the page says at its top which one it is, and reads it once', () => {
  const pages = pagesOf(
    portfolio({
      sections: [section('Preuves', proof('Écouter', { moments: [story('long', 9_000)] }))],
    }),
  )
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages.slice(1)) {
    const [first] = page.marks.filter(isText)
    expect(first).toMatchObject({ text: 'Écouter' })
    expect(first?.part).toBeUndefined()
    // And what goes on stands under it, not over it.
    const next = linesOf(page)[0]
    expect(next?.baseline ?? 0).toBeGreaterThan(first?.baseline ?? 0)
  }
  expect(textsOf(pages).filter((text) => text === 'Écouter')).toHaveLength(1)
})
