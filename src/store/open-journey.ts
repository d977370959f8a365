import * as Y from 'yjs'
import {
  type Keeper,
  type Keeping,
  keepJourney,
  readJourneyDocument,
} from '@/device/journey-keeper'
import { openShelf } from '@/device/shelf'
import type { JourneyId } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import {
  changedRows,
  ownStep,
  readJourney,
  refreshJourney,
  rootMaps,
  writeJourney,
} from '@/store/journey-document'
import { type OpenJourney, useOpenJourney } from '@/store/journey-on-screen'
import { refreshPeople } from '@/store/people'
import { documentInMemory } from '@/store/welcome'

const show = (state: OpenJourney) => useOpenJourney.setState(state, true)

type Desk = { doc: Y.Doc; keeper: Keeper | null; undo: Y.UndoManager; thread: string | null }
let desk: Desk | null = null

/** Opens a journey of this tablet. Opening the one that is open already changes nothing. */
export async function openJourney(id: JourneyId): Promise<void> {
  const now = useOpenJourney.getState()
  if (now.kind !== 'closed' && now.kind !== 'refused' && now.id === id) return
  await closeJourney()
  show({ kind: 'opening', id })

  const doc = documentInMemory(id) ?? new Y.Doc()
  const shelfOpened = await openShelf()
  const onShelf = shelfOpened.ok && documentInMemory(id) === undefined
  const stored = onShelf ? await readJourneyDocument(shelfOpened.shelf, id, doc) : null
  if (stored && !stored.ok) return show({ kind: 'refused', id, because: stored.because })
  if (!stored && doc.share.size === 0) {
    return show({ kind: 'refused', id, because: shelfOpened.ok ? 'gone' : shelfOpened.because })
  }
  const read = readJourney(doc)
  if (!read.ok) return show({ kind: 'refused', id, because: read.because })
  if (useOpenJourney.getState().kind !== 'opening') return

  const keeper = stored ? keepJourney({ id, doc, seq: stored.seq, about, tell }) : null
  desk = { doc, keeper, undo: watch(doc), thread: null }
  show({
    kind: 'open',
    id,
    journey: read.journey,
    keeping: keeper ? { kind: 'kept' } : { kind: 'not-kept', because: 'no-storage' },
    canUndo: false,
    unreadable: (stored?.unreadable ?? 0) + read.flaws,
  })
}

/** Puts the journey away, after what was typed last is on the shelf. */
export async function closeJourney(): Promise<void> {
  const closing = desk
  desk = null
  if (closing) {
    await closing.keeper?.settled()
    closing.keeper?.stop()
    closing.undo.destroy()
    closing.doc.off('afterTransaction', refresh)
  }
  show({ kind: 'closed' })
  if (closing) await refreshPeople()
}

/** Takes one step on the open journey: what a finger, a key and a tap all call. */
export function step(taken: Step): void {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || !desk) return
  const next = takeStep(now.journey, taken)
  if (next === now.journey) return
  const thread = threadOf(taken)
  if (thread === null || thread !== desk.thread) desk.undo.stopCapturing()
  desk.thread = thread
  writeJourney(desk.doc, now.journey, next)
}

/** Takes back this screen's last step. Steps of another tablet stay. */
export function undo(): void {
  desk?.undo.undo()
  if (desk) desk.thread = null
}

/** Typing in one field is one step for undo; everything else is a step of its own. */
function threadOf(taken: Step): string | null {
  if (taken.kind === 'write-story') return `${taken.story}/${taken.field}`
  if (taken.kind === 'tell-success') return `${taken.success}/${Object.keys(taken.told).join()}`
  return null
}

/** The undo manager listens first, so that `refresh` finds its stack up to date. */
function watch(doc: Y.Doc): Y.UndoManager {
  const manager = new Y.UndoManager([...rootMaps(doc)], {
    trackedOrigins: new Set([ownStep]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  doc.on('afterTransaction', refresh)
  return manager
}

function refresh(transaction: Y.Transaction, doc: Y.Doc): void {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || desk?.doc !== doc) return
  const changed = changedRows(doc, transaction)
  if (changed.size === 0) return
  const journey = refreshJourney(doc, now.journey, changed)
  show({ ...now, journey, canUndo: desk.undo.undoStack.length > 0 })
}

function tell(keeping: Keeping): void {
  const now = useOpenJourney.getState()
  if (now.kind === 'open') show({ ...now, keeping })
}

function about() {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open') throw new Error('Only an open journey is kept')
  return now.journey.about
}
