import * as Y from 'yjs'
import { create } from 'zustand'
import { deckName, openDatabase, type StoredDeck } from '@/device/database'
import { addDeck, chipOf, findDeck, listDecks, touchDeck } from '@/device/deck-storage'
import type { StoredDocument } from '@/device/document-changes'
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
  readonly id: DeckId
  readonly doc: Y.Doc
  readonly persistence: Persistence
  readonly undo: Y.UndoManager
  readonly stop: () => void
}
let desk: Desk | null = null
let visit = 0
let away: Promise<unknown> = Promise.resolve()
/** Decks that were left before they could be kept: their persistences go on trying. */
const unkept = new Map<DeckId, Pick<Desk, 'doc' | 'persistence'>>()

/** Puts a new deck in the database; answers its id, or why it can't be kept. */
export async function keepNewDeck(
  deck: MadeDeck,
): Promise<{ ok: true; id: DeckId } | { ok: false; because: 'storage-full' | 'no-storage' }> {
  const id = newId<'deck'>()
  const put = await addDeck(id, deck, documentOfDeck(deck))
  return put.ok ? { ok: true, id } : put
}

/** The decks of this device, last touched first; what a full disk didn't take of one yet counts, too. */
export async function decksHere(): Promise<readonly StoredDeck[]> {
  await away
  const [kept, { ok: isReadable }] = [await listDecks(), await openDatabase()]
  // One that was erased meanwhile isn't here, whatever waits.
  const isHere = (id: DeckId) => !isReadable || kept.some((one) => one.id === id)
  const waiting = [...unkept].flatMap(([id, { doc }]) => {
    const read = readDeckDocument(doc)
    return read.ok && isHere(id) ? [chipOf(id, read.deck)] : []
  })
  return [...waiting, ...kept.filter(({ id }) => !unkept.has(id))]
}

export async function openDeck(id: DeckId): Promise<void> {
  void closeDeck()
  const mine = ++visit
  await away
  const found = await findDeck(id).catch(() => ({ ok: false, because: 'no-storage' }) as const)
  if (mine !== visit) return
  const left = unkept.get(id)
  unkept.delete(id)
  if (left && (found.ok || found.because !== 'gone')) {
    return layOut(id, left.doc, left.persistence, found.ok ? found.stored.unreadable : 0)
  }
  // It was erased meanwhile: nothing of it is written again.
  left?.persistence.stop()
  if (!found.ok) return show({ kind: 'refused', because: found.because })
  const { doc, unreadable } = found.stored
  layOut(id, doc, persistenceOf(id, found.stored), unreadable)
}

function persistenceOf(id: DeckId, { doc, rows }: StoredDocument): Persistence {
  return persistDocument({
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
}

function layOut(id: DeckId, doc: Y.Doc, persistence: Persistence, unreadable: number): void {
  const read = readDeckDocument(doc)
  if (!read.ok) {
    show({ kind: 'refused', because: read.because })
    return
  }
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
  const unlink = linkTabs(deckName(id), doc)
  doc.on('update', notKeptYet)
  doc.on('update', refresh)
  undo.on('stack-item-added', refresh)
  undo.on('stack-item-popped', refresh)
  desk = {
    id,
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
    deck: read.deck,
    keeping: { kind: persistence.isWaiting() ? 'keeping' : 'kept' },
    unreadable: unreadable + read.flaws,
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
  away = Promise.all([away, putAway(closing)])
  await away
}

/** Lets the persistence finish. What the database doesn't take stays with it, and it goes on. */
async function putAway({ id, doc, persistence }: Desk): Promise<void> {
  await persistence.settled()
  if (persistence.isWaiting()) unkept.set(id, { doc, persistence })
  else await persistence.putAway()
}
