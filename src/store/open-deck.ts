import * as Y from 'yjs'
import { create } from 'zustand'
import { deckName } from '@/device/database'
import { addDeck, findDeck, touchDeck } from '@/device/deck-storage'
import { type Keeping, type Persistence, persistDocument } from '@/device/document-persistence'
import { linkTabs } from '@/device/tab-link'
import { documentOfDeck, readDeckDocument, writeDeck } from '@/documents/deck-document'
import { newId } from '@/documents/new-id'
import { type DeckId, type DeckStep, type MadeDeck, takeDeckStep } from '@/workshop/made-deck'

/** The deck on this screen. */
type OpenDeck =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'refused'
      readonly because: 'gone' | 'no-storage' | 'from-a-newer-app' | 'unreadable'
    }
  | {
      readonly kind: 'open'
      readonly id: DeckId
      readonly deck: MadeDeck
      readonly keeping: Keeping
      readonly unreadable: number
      readonly canUndo: boolean
    }

export const useOpenDeck = create<OpenDeck>(() => ({ kind: 'closed' }))
const show = (state: OpenDeck) => useOpenDeck.setState(state, true)

/** What was changed by a hand on this screen. */
const ownChange = Symbol('own change')

type Desk = {
  readonly doc: Y.Doc
  readonly persistence: Persistence
  readonly undo: Y.UndoManager
  readonly stop: () => void
}
let desk: Desk | null = null
let visit = 0
let away: Promise<unknown> = Promise.resolve()

/** Puts a new deck in the database; answers its id, or why it can't be kept. */
export async function keepNewDeck(
  deck: MadeDeck,
): Promise<{ ok: true; id: DeckId } | { ok: false; because: 'storage-full' | 'no-storage' }> {
  const id = newId<'deck'>()
  const put = await addDeck(id, deck, documentOfDeck(deck))
  return put.ok ? { ok: true, id } : put
}

export async function openDeck(id: DeckId): Promise<void> {
  void closeDeck()
  const mine = ++visit
  await away
  const found = await findDeck(id).catch(() => ({ ok: false, because: 'no-storage' }) as const)
  if (mine !== visit) return
  if (!found.ok) return show({ kind: 'refused', because: found.because })
  const { doc, rows, unreadable } = found.stored
  const refresh = () => {
    const now = useOpenDeck.getState()
    const read = readDeckDocument(doc)
    if (now.kind !== 'open' || !read.ok) return
    show({ ...now, deck: read.deck, canUndo: undo.undoStack.length > 0 })
  }
  const notKeptYet = (_: Uint8Array, __: unknown, ___: Y.Doc, { local }: Y.Transaction) => {
    const now = useOpenDeck.getState()
    if (local && now.kind === 'open') show({ ...now, keeping: { kind: 'keeping' } })
  }
  const undo = new Y.UndoManager(
    ['about', 'cards', 'pictures'].map((name) => doc.getMap(name)),
    { trackedOrigins: new Set([ownChange]), captureTimeout: 600 },
  )
  const persistence = persistDocument({
    name: deckName(id),
    owner: id,
    doc,
    rows,
    touchChip: async () => {
      const read = readDeckDocument(doc)
      return read.ok ? touchDeck(id, read.deck) : 'touched'
    },
    tell(keeping) {
      const now = useOpenDeck.getState()
      if (now.kind === 'open' && desk?.doc === doc) show({ ...now, keeping })
    },
  })
  const unlink = linkTabs(deckName(id), doc)
  doc.on('update', notKeptYet)
  doc.on('update', refresh)
  undo.on('stack-item-added', refresh)
  undo.on('stack-item-popped', refresh)
  desk = {
    doc,
    persistence,
    undo,
    stop() {
      unlink()
      doc.off('update', notKeptYet)
      doc.off('update', refresh)
      undo.destroy()
    },
  }
  show({
    kind: 'open',
    id,
    deck: found.deck,
    keeping: { kind: 'kept' },
    unreadable: unreadable + found.flaws,
    canUndo: false,
  })
}

/** Takes one step: what each field and button calls. */
export function deckStep(step: DeckStep): void {
  const now = useOpenDeck.getState()
  if (now.kind !== 'open' || !desk) return
  const next = takeDeckStep(now.deck, step)
  if (next === now.deck) return
  writeDeck(desk.doc, now.deck, next, ownChange)
}

/** Takes the last change of this screen back. */
export function undoDeck(): void {
  desk?.undo.undo()
}

/** Puts the deck away, after what was typed last is in the database. */
export async function closeDeck(): Promise<void> {
  const closing = desk
  desk = null
  visit++
  show({ kind: 'closed' })
  if (!closing) return
  closing.stop()
  away = Promise.all([away, closing.persistence.settled().then(closing.persistence.putAway)])
  await away
}
