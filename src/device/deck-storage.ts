import * as v from 'valibot'
import * as Y from 'yjs'
import type { OwnCards } from '@/deck/own-deck'
import {
  deckName,
  eraseChanges,
  isFull,
  openDatabase,
  type StoredDeck,
  sweep,
} from '@/device/database'
import { readDocument, type StoredDocument } from '@/device/document-changes'
import { tellTabs } from '@/device/tabs'
import { readDeckDocument } from '@/documents/deck-document'
import { deckFormat } from '@/documents/deck-format'
import { readyToDeal } from '@/workshop/deck-problems'
import type { DeckId, MadeDeck } from '@/workshop/made-deck'

/** What a row must have to be shown in a list. */
const chip = v.object({
  id: v.string(),
  name: v.string(),
  languages: v.array(v.string()),
  cards: v.number(),
  format: v.number(),
  touchedAt: v.pipe(v.number(), v.finite()),
})

/** Every deck made here, last touched first; none where nothing can be kept. */
export async function listDecks(): Promise<readonly StoredDeck[]> {
  const opened = await openDatabase()
  if (!opened.ok) return []
  const { database } = opened
  const all = await database.getAll('decks').catch(() => [])
  const damaged = all.filter((one) => !v.is(chip, one))
  for (const { id } of damaged) {
    // Made anew from what the deck says, as long as it is there.
    const read = await findDeck(id).catch(() => null)
    if (read?.ok) await touchDeck(id, read.deck).catch(() => undefined)
  }
  const whole = await database.getAll('decks').catch(() => all)
  return whole.filter((one) => v.is(chip, one)).toSorted((a, b) => b.touchedAt - a.touchedAt)
}

export type DeckFound =
  | {
      readonly ok: true
      readonly deck: MadeDeck
      readonly stored: StoredDocument
      readonly flaws: number
    }
  | {
      readonly ok: false
      readonly because: 'gone' | 'no-storage' | 'from-a-newer-app' | 'unreadable'
    }

/** Brings a deck from the database. */
export async function findDeck(id: DeckId): Promise<DeckFound> {
  const opened = await openDatabase()
  if (!opened.ok) return { ok: false, because: 'no-storage' }
  if (!(await opened.database.get('decks', id))) return { ok: false, because: 'gone' }
  const stored = await readDocument(opened.database, deckName(id))
  const read = readDeckDocument(stored.doc)
  return read.ok ? { ...read, stored } : read
}

/** The cards of a deck, to begin a journey with; none where it isn't here, or can't be dealt. */
export async function cardsOfDeck(id: DeckId): Promise<OwnCards | null> {
  const found = await findDeck(id).catch(() => null)
  return found?.ok ? readyToDeal(found.deck) : null
}

export type DeckPut =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'storage-full' | 'no-storage' }

/** Puts a new deck in the database, whole. */
export async function addDeck(id: DeckId, deck: MadeDeck, doc: Y.Doc): Promise<DeckPut> {
  const opened = await openDatabase()
  if (!opened.ok) return { ok: false, because: 'no-storage' }
  try {
    const lists = ['decks', 'changes'] as const
    const write = opened.database.transaction(lists, 'readwrite', { durability: 'strict' })
    await Promise.all([
      write
        .objectStore('changes')
        .add({ journey: deckName(id), change: Y.encodeStateAsUpdateV2(doc) }),
      write.objectStore('decks').add(chipOf(id, deck)),
      write.done,
    ])
    return { ok: true }
  } catch (error) {
    return { ok: false, because: isFull(error) ? 'storage-full' : 'no-storage' }
  }
}

export function chipOf(id: DeckId, { about, cards }: MadeDeck): StoredDeck {
  const { name, languages } = about
  return { id, name, languages, cards: cards.size, format: deckFormat, touchedAt: Date.now() }
}

/**
 * Brings a deck's chip up to date after a change. Answers `erased` where the deck was erased meanwhile,
 * after taking that change off again.
 */
export async function touchDeck(id: DeckId, deck: MadeDeck): Promise<'touched' | 'erased'> {
  const opened = await openDatabase()
  if (!opened.ok) return 'touched'
  const write = opened.database.transaction('decks', 'readwrite')
  const isHere = (await write.store.get(id)) !== undefined
  if (isHere) await write.store.put(chipOf(id, deck))
  await write.done
  if (!isHere) await eraseDeck(id)
  return isHere ? 'touched' : 'erased'
}

/** Erases one deck, in every window. Workshops and journeys that were begun with it keep its cards. */
export async function eraseDeck(id: DeckId): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const lists = ['decks', 'changes'] as const
  const write = opened.database.transaction(lists, 'readwrite', { durability: 'strict' })
  await write.objectStore('decks').delete(id)
  await eraseChanges(write.objectStore('changes'), deckName(id))
  await write.done
  await sweep(opened.database)
  tellTabs({ kind: 'erased', owner: id })
}
