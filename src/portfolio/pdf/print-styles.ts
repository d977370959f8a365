import type { Layout, PaperSize } from '@/portfolio/document'

/** Everything is measured in points, 72 to the inch, from the top left corner of the page. */
export type Size = { readonly width: number; readonly height: number }

export const paperSizes: Readonly<Record<PaperSize, Size>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/**
 * 18 mm: every printer reaches it, and a hand can hold the sheet there. A letter has 25 mm; panels are
 * folded, and have their air inside.
 */
const all = { side: 51, top: 51 } as const
export const margins = {
  sheet: all,
  'one-page': all,
  column: all,
  edge: all,
  letter: { side: 71, top: 71 },
  form: all,
  panels: { side: 51, top: 0 },
} as const satisfies Record<Layout, { readonly side: number; readonly top: number }>

/** What stands at the foot of a page keeps this far from its lower edge. */
export const footerBaseline = 30

/** The colours of `ui/tokens.css`, which a PDF can't read; a test holds the two together. */
export const inks = {
  ink: '#221b33',
  softInk: '#5c5470',
  line: '#b9b2c4',
  gold: '#e9b44c',
  brand: '#3b2a7a',
  white: '#ffffff',
} as const

export type Suit = { readonly full: string; readonly tint: string }

const suits: readonly Suit[] = [
  { full: '#c8402f', tint: '#fbe6e1' },
  { full: '#2459b8', tint: '#e3ecfb' },
  { full: '#6a3fb5', tint: '#eee6fa' },
  { full: '#b25a00', tint: '#fcebd6' },
  { full: '#23744a', tint: '#dff2e6' },
  { full: '#a8306f', tint: '#fae3ef' },
  { full: '#0b6e78', tint: '#dbf1f2' },
]

/** The colours of a family; ink on white for a place that the deck doesn't have. */
export function suitColours(suit: number): Suit {
  return suits[suit] ?? { full: inks.ink, tint: inks.white }
}

/** One colour with a share of another in it, both as `#rrggbb`. */
export function mixed(colour: string, other: string, share: number): string {
  const channel = (from: number) => {
    const own = Number.parseInt(colour.slice(from, from + 2), 16)
    const added = Number.parseInt(other.slice(from, from + 2), 16)
    return Math.round(own + (added - own) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

export type Weight = 'normal' | 'bold'

/** How one kind of text is printed. */
export type TextStyle = {
  readonly size: number
  /** From one line to the next. */
  readonly leading: number
  readonly weight: Weight
  readonly ink: string
}

/** Nothing that a participant has to read is smaller than 10 points but labels and the footer. */
export const styles = {
  person: { size: 30, leading: 36, weight: 'bold', ink: inks.ink },
  headline: { size: 13.5, leading: 19, weight: 'bold', ink: '#3a2a78' },
  subtitle: { size: 12.5, leading: 18, weight: 'normal', ink: inks.softInk },
  heading: { size: 16, leading: 22, weight: 'bold', ink: inks.ink },
  title: { size: 12.5, leading: 17, weight: 'bold', ink: inks.ink },
  body: { size: 10.5, leading: 15.5, weight: 'normal', ink: inks.ink },
  letter: { size: 11, leading: 17, weight: 'normal', ink: inks.ink },
  /** A CV: beside a column, and with years at the edge. */
  owner: { size: 26, leading: 30, weight: 'bold', ink: inks.ink },
  contact: { size: 10, leading: 14, weight: 'normal', ink: inks.ink },
  part: { size: 11.5, leading: 16, weight: 'bold', ink: inks.ink },
  column: { size: 10, leading: 14, weight: 'normal', ink: inks.ink },
  columnName: { size: 10, leading: 14, weight: 'bold', ink: inks.ink },
  edge: { size: 10.5, leading: 15, weight: 'normal', ink: inks.ink },
  edgeName: { size: 10.5, leading: 15, weight: 'bold', ink: inks.ink },
  /** A row a strength on one page; the names before are for five, those behind for more. */
  bearer: { size: 28, leading: 32, weight: 'bold', ink: inks.ink },
  half: { size: 14, leading: 19, weight: 'bold', ink: inks.ink },
  strength: { size: 13, leading: 17, weight: 'bold', ink: inks.ink },
  step: { size: 12.5, leading: 17, weight: 'normal', ink: inks.ink },
  stepBold: { size: 12.5, leading: 17, weight: 'bold', ink: inks.ink },
  proof: { size: 11, leading: 15.5, weight: 'normal', ink: inks.ink },
  asWork: { size: 11, leading: 15.5, weight: 'normal', ink: inks.softInk },
  strengthSmall: { size: 11.5, leading: 14.5, weight: 'bold', ink: inks.ink },
  proofSmall: { size: 10, leading: 14, weight: 'normal', ink: inks.ink },
  asWorkSmall: { size: 10, leading: 14, weight: 'normal', ink: inks.softInk },
  seen: { size: 9.5, leading: 13, weight: 'normal', ink: inks.softInk },
  stepDate: { size: 10.5, leading: 15, weight: 'bold', ink: inks.ink },
  /** What is said aloud, on a panel. */
  panelHead: { size: 9.5, leading: 13, weight: 'normal', ink: inks.ink },
  beat: { size: 9, leading: 12, weight: 'bold', ink: inks.softInk },
  spoken: { size: 13, leading: 18, weight: 'normal', ink: inks.ink },
  practice: { size: 9.5, leading: 13, weight: 'bold', ink: inks.ink },
  number: { size: 9.5, leading: 12, weight: 'bold', ink: inks.ink },
  sender: { size: 13, leading: 18, weight: 'bold', ink: inks.ink },
  subject: { size: 11, leading: 17, weight: 'bold', ink: inks.ink },
  /** A paper that is filled in or handed out. */
  coverName: { size: 84, leading: 98, weight: 'bold', ink: inks.ink },
  coverNameLong: { size: 44, leading: 52, weight: 'bold', ink: inks.ink },
  claim: { size: 16.5, leading: 22, weight: 'bold', ink: inks.ink },
  figure: { size: 25, leading: 30, weight: 'bold', ink: inks.brand },
  question: { size: 14, leading: 18, weight: 'normal', ink: inks.ink },
  questionBold: { size: 14, leading: 18, weight: 'bold', ink: inks.ink },
  proofBold: { size: 11, leading: 15.5, weight: 'bold', ink: inks.ink },
  labelBold: { size: 9, leading: 13, weight: 'bold', ink: inks.softInk },
  tab: { size: 22, leading: 26, weight: 'bold', ink: inks.white },
  where: { size: 10.5, leading: 15.5, weight: 'bold', ink: inks.softInk },
  /** On cards to cut out, nine on a sheet and four. */
  cutLabel: { size: 14, leading: 17, weight: 'bold', ink: inks.ink },
  cutText: { size: 11, leading: 14.5, weight: 'normal', ink: inks.ink },
  cutExample: { size: 12, leading: 16.5, weight: 'normal', ink: inks.ink },
  cutNote: { size: 8.5, leading: 12, weight: 'normal', ink: inks.softInk },
  bigLabel: { size: 21, leading: 25, weight: 'bold', ink: inks.ink },
  bigText: { size: 16.5, leading: 21.5, weight: 'normal', ink: inks.ink },
  bigExample: { size: 18, leading: 24, weight: 'normal', ink: inks.ink },
  bigNote: { size: 12.5, leading: 17, weight: 'normal', ink: inks.softInk },
  margin: { size: 8, leading: 10, weight: 'normal', ink: inks.softInk },
  label: { size: 9, leading: 13, weight: 'normal', ink: inks.softInk },
  card: { size: 10, leading: 12.5, weight: 'bold', ink: inks.ink },
  family: { size: 8, leading: 10, weight: 'normal', ink: inks.softInk },
  footer: { size: 8.5, leading: 12, weight: 'normal', ink: inks.softInk },
} as const satisfies Record<string, TextStyle>

export type StyleName = keyof typeof styles

/** How wide a text gets on one line. The layout knows no more than this about fonts. */
export type Measure = (text: string, style: StyleName) => number
