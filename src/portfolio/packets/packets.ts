import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import type { PaperSign } from '@/portfolio/form/paper-signs'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'

/** What one person gets: a cover, and the papers under it. */
export type Packet = {
  readonly cover: CoverTexts
  readonly papers: readonly { readonly versions: Versions }[]
}

/** All that a cover says; the numbers of pages are known only once the papers are laid out. */
export type CoverTexts = {
  /** Of the whole file. */
  readonly title: string
  readonly name: string
  readonly byHand: string
  readonly papers: readonly { readonly label: string; readonly sign: PaperSign }[]
  /** “Sous cette page : 4 feuilles” and “1 page”, by their number from 0. */
  readonly sheets: readonly string[]
  readonly pages: readonly string[]
  readonly under: string
  readonly owned: readonly [claim: string, text: string, hint: string]
  readonly nth: number
  readonly packet: string
  readonly recycled: string
  readonly language: string
  readonly paper: PaperSize
}

/** More pages than anybody’s papers have; beyond it a cover gives no number. */
const mostCounted = 60

/** The words of the covers of a whole group, in the order in which they are printed. */
export function coverTexts(
  people: readonly {
    readonly name: string
    readonly papers: CoverTexts['papers']
  }[],
  paper: PaperSize,
  day: string,
  { say, variety }: PortfolioWords,
): readonly CoverTexts[] {
  const counted = (key: 'cover.sheets' | 'cover.pages') =>
    Array.from({ length: mostCounted }, (_, count) => say(key, { count }))
  const [sheets, pages] = [counted('cover.sheets'), counted('cover.pages')]
  return people.map(({ name, papers }, at) => ({
    title: say('cover.title', { day }),
    name,
    byHand: say('cover.by-hand'),
    papers,
    sheets,
    pages,
    under: say('cover.under'),
    owned: [say('cover.owned', { name }), say('cover.unread'), say('cover.absent', { name })],
    nth: at + 1,
    packet: say('cover.packet', { day, nth: at + 1, count: people.length }),
    recycled: say('cover.recycled'),
    language: variety,
    paper,
  }))
}

/** A longer name stands smaller: it is read from two metres, too. */
const longName = 11

/** The cover over papers of these many pages each. */
export function composeCover(
  texts: CoverTexts,
  counts: readonly number[],
  isTwoSided: boolean,
): PortfolioDocument {
  const sheetsOf = (pages: number) => (isTwoSided ? Math.ceil(pages / 2) : pages)
  const sheets = counts.reduce((sum, pages) => sum + sheetsOf(pages), 0)
  const listed = texts.papers.flatMap(({ label, sign }, at): FormPart[] => [
    { is: 'air', points: 14 },
    {
      is: 'columns',
      gap: 12,
      columns: [
        { share: 6, parts: [{ is: 'sign', sign, size: 20, said: '' }] },
        { share: 60, parts: [text('large', label)] },
        {
          share: 24,
          parts: [text('large-strong', texts.pages[counts[at] ?? 0] ?? '', { side: 'end' })],
        },
      ],
    },
    { is: 'air', points: 12 },
    { is: 'rule', weight: 'hair' },
  ])
  const [claim, unread, absent] = texts.owned
  const parts: readonly FormPart[] = [
    { is: 'tab', nth: texts.nth },
    {
      is: 'frame',
      weight: 'thick',
      parts: [text('title', texts.byHand), { is: 'air', points: 6 }],
    },
    { is: 'air', points: 70 },
    text(texts.name.length > longName ? 'name-long' : 'name', texts.name),
    { is: 'air', points: 8 },
    { is: 'rule', weight: 'heavy' },
    { is: 'air', points: 18 },
    text('claim', `${texts.under} ${texts.sheets[sheets] ?? ''}`.trim()),
    { is: 'air', points: 10 },
    ...listed,
    { is: 'push' },
    {
      is: 'barred',
      ink: 'ink',
      parts: [text('large-strong', claim), text('large', unread), text('soft', absent)],
    },
    { is: 'air', points: 24 },
    {
      is: 'columns',
      gap: 12,
      columns: [
        { share: 1, parts: [text('small', texts.packet)] },
        { share: 1, parts: [text('small', texts.recycled, { side: 'end' })] },
      ],
    },
  ]
  return formOf(texts.title, texts.name, parts, { variety: texts.language }, texts.paper)
}
