import type { PrintedCard } from '@/portfolio/document'
import { shortened } from '@/portfolio/pdf/fold-text'
import { lowered, type Mark } from '@/portfolio/pdf/marks'
import { inks, type Measure, mixed, styles, suitColours } from '@/portfolio/pdf/print-styles'
import { type Column, lineOfText, type Row } from '@/portfolio/pdf/rows'
import type { Part } from '@/portfolio/pdf/structure'

/** Between two cards, across and down. */
const gap = 8
const radius = 9
const picturePart = 52
const pictogramSize = 34
const padding = 8
/** Enough for the longest name of the deck; the whole name stands above its proof too. */
const labelLines = 5
const familyLines = 2

/** The cards side by side, in as many rows as they need. */
export function cardRows(
  cards: readonly PrintedCard[],
  column: Column,
  measure: Measure,
): readonly Row[] {
  const perRow = cardsPerRow(cards, column, measure)
  const width = (column.width - gap * (perRow - 1)) / perRow
  const rows = Math.ceil(cards.length / perRow)
  const list = {}
  return Array.from({ length: rows }, (_, row) => {
    const dealt = cards
      .slice(row * perRow, (row + 1) * perRow)
      .map((card) => ({ card, words: wordsOf(card, width - 2 * padding, measure) }))
    const height = Math.max(...dealt.map(({ words }) => heightOf(words)))
    const marks = dealt.flatMap(({ card, words }, place) =>
      cardMarks(card, words, { x: column.x + place * (width + gap), width }, height, list),
    )
    return { above: row === 0 ? 0 : gap, height, marks, holdsNext: false }
  })
}

/** Five in a row or four: whichever leaves no lonely card and cuts no word. */
function cardsPerRow(cards: readonly PrintedCard[], column: Column, measure: Measure): number {
  const room = (column.width - gap * 4) / 5 - 2 * padding
  const words = cards.flatMap((card) => card.label.split(/[ \n]/))
  const fitInFive = words.every((word) => measure(word, 'card') <= room)
  const fullerInFour = cards.length > 5 && (cards.length % 4 || 4) > (cards.length % 5 || 5) - 1
  return fitInFive && !fullerInFour ? 5 : 4
}

type Words = { readonly label: readonly string[]; readonly family: readonly string[] }

/** What stands on a card. A small card can't grow for ever, so a very long name is shortened. */
function wordsOf(card: PrintedCard, room: number, measure: Measure): Words {
  return {
    label: shortened(card.label, labelLines, room, (text) => measure(text, 'card')),
    family: shortened(card.family, familyLines, room, (text) => measure(text, 'family')),
  }
}

/** All cards of a row are as high as the one with most to say. */
function heightOf({ label, family }: Words): number {
  const words = label.length * styles.card.leading + family.length * styles.family.leading
  return picturePart + padding + words + 2 + padding
}

/**
 * One card. Its colour is a help and no more: name, family and outlines are dark enough for a
 * printer without colours.
 */
function cardMarks(
  card: PrintedCard,
  words: Words,
  place: Column,
  height: number,
  list: object,
): Mark[] {
  const part: Part = { role: 'LBody', item: { list } }
  const { tint, full } = suitColours(card.suit)
  const outline = mixed(full, inks.ink, 0.25)
  const lower = { kind: 'box', ...place, fill: inks.white } as const
  const picture: Mark = {
    kind: 'pictogram',
    name: card.pictogram,
    picture: card.picture,
    suit: card.suit,
    x: place.x + (place.width - pictogramSize) / 2,
    y: (picturePart - pictogramSize) / 2,
    width: pictogramSize,
  }
  // White over tint over white corners, and the outline last, to cover where they meet.
  return [
    { kind: 'box', ...place, y: 0, height, radius, fill: tint },
    { ...lower, y: picturePart, height: height - picturePart, radius },
    { ...lower, y: picturePart, height: radius, radius: 0 },
    picture,
    { kind: 'box', ...place, y: 0, height, radius, outline },
    ...wordMarks(words, { x: place.x + padding, width: place.width - 2 * padding }, part),
  ]
}

/** The family under the name, in words: colour alone would tell some readers nothing. */
function wordMarks({ label, family }: Words, column: Column, part: Part): Mark[] {
  const line = (text: string, style: 'card' | 'family') => ({
    ...lineOfText(text, style, column),
    part,
  })
  const top = picturePart + padding - 1
  const below = top + label.length * styles.card.leading + 2
  return [
    ...label.map((text, index) => lowered(line(text, 'card'), top + index * styles.card.leading)),
    ...family.map((text, index) =>
      lowered(line(text, 'family'), below + index * styles.family.leading),
    ),
  ]
}
