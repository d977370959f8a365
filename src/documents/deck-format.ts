import * as v from 'valibot'
import type { CardId } from '@/deck/deck'
import { id, languageTag, ownCard, picture } from '@/documents/journey-format'
import { readRows } from '@/documents/row-tables'
import { type StoredForm, upgradeStored } from '@/documents/upgrade'
import { type MadeDeck, startDeck } from '@/workshop/made-deck'

/** The version of the stored form of a deck. A higher one is refused, untouched. */
export const deckFormat = 1
export const deckForm: StoredForm = { format: deckFormat, steps: {} }

const about = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  languages: v.pipe(v.array(languageTag), v.minLength(1), v.maxLength(2)),
})

/** The tables of a deck; `about` is one row. */
export const deckTables = {
  cards: { key: id<CardId>(), row: ownCard, most: 500 },
  pictures: { key: id<CardId>(), row: picture, most: 500 },
}

/** Reads a deck row by row; `flaws` counts what was left out. */
export function readDeck(plain: Readonly<Record<string, unknown>>): {
  readonly deck: MadeDeck
  readonly flaws: number
} {
  const read = v.safeParse(about, plain.about)
  const { tables, flaws } = readRows(deckTables, { cards: plain.cards, pictures: plain.pictures })
  const blank = startDeck('', ['fr']).about
  return {
    deck: { about: read.success ? read.output : blank, ...tables },
    flaws: flaws + (read.success ? 0 : 1),
  }
}

/** Larger than any deck; a bigger file isn't even read. */
const largestFile = 3_000_000

/**
 * A deck as a file: UTF-8 JSON with `kind` "atouts-deck", `format` 1, `about` (`name`, `languages`), and
 * by the id of a card `cards` and `pictures` (`deck/own-deck.ts`). `src/README.md` describes it.
 */
export function writeDeckFile({ about: name, cards, pictures }: MadeDeck): string {
  const file = {
    kind: 'atouts-deck',
    format: deckFormat,
    about: name,
    cards: Object.fromEntries(cards),
    pictures: Object.fromEntries(pictures),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

export type DeckFileOpened =
  | { readonly ok: true; readonly deck: MadeDeck }
  | {
      readonly ok: false
      readonly because: 'too-large' | 'unreadable' | 'not-a-deck' | 'from-a-newer-app' | 'damaged'
    }

/** Reads a colleague's deck. Every field is checked, and a file with a wrong one is refused whole. */
export async function readDeckFile(file: Blob): Promise<DeckFileOpened> {
  if (file.size > largestFile) return { ok: false, because: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(await file.text())
  } catch {
    return { ok: false, because: 'unreadable' }
  }
  const plain: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {}
  if (plain.kind !== 'atouts-deck') return { ok: false, because: 'not-a-deck' }
  const upgraded = upgradeStored(deckForm, plain, plain.format)
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'damaged' }
  }
  const { deck, flaws } = readDeck(upgraded.stored)
  return flaws > 0 ? { ok: false, because: 'damaged' } : { ok: true, deck }
}
