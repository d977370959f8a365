import * as Y from 'yjs'
import { deckForm, deckFormat, readDeck } from '@/documents/deck-format'
import { writeRows } from '@/documents/journey-document'
import { upgradeStored } from '@/documents/upgrade'
import { type MadeDeck, startDeck } from '@/workshop/made-deck'

const names = ['about', 'cards', 'pictures'] as const

/** Writes the rows in which two values of a deck differ, in one transaction. */
export function writeDeck(doc: Y.Doc, before: MadeDeck, after: MadeDeck, origin: unknown): void {
  const aboutOf = ({ about }: MadeDeck) => new Map(Object.entries(about))
  doc.transact(() => {
    doc.getMap('about').set('format', deckFormat)
    writeRows(doc.getMap('about'), aboutOf(before), aboutOf(after))
    writeRows(doc.getMap('cards'), before.cards, after.cards)
    writeRows(doc.getMap('pictures'), before.pictures, after.pictures)
  }, origin)
}

/** A new document that holds this deck, whole. */
export function documentOfDeck(deck: MadeDeck): Y.Doc {
  const doc = new Y.Doc()
  writeDeck(doc, { ...startDeck('', []), about: { name: '\0', languages: [] } }, deck, null)
  return doc
}

export type DeckDocumentRead =
  | { readonly ok: true; readonly deck: MadeDeck; readonly flaws: number }
  | { readonly ok: false; readonly because: 'from-a-newer-app' | 'unreadable' }

/** Reads the deck that a document holds, checking every row. */
export function readDeckDocument(doc: Y.Doc): DeckDocumentRead {
  const plain = Object.fromEntries(names.map((name) => [name, doc.getMap(name).toJSON()]))
  const upgraded = upgradeStored(deckForm, plain, doc.getMap('about').get('format'))
  if (!upgraded.ok) {
    const isNewer = upgraded.because === 'from-a-newer-app'
    return { ok: false, because: isNewer ? upgraded.because : 'unreadable' }
  }
  return { ok: true, ...readDeck(upgraded.stored) }
}
