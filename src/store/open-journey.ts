import * as Y from 'yjs'
import { readAbout } from '@/device/journey-format'
import {
  type Keeper,
  type Keeping,
  keepJourney,
  readJourneyDocument,
} from '@/device/journey-keeper'
import { openShelf } from '@/device/shelf'
import type { JourneyId } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { documentInMemory } from '@/store/in-memory'
import {
  changedRows,
  ownStep,
  ownWords,
  readJourney,
  refreshJourney,
  rootMaps,
  writeJourney,
} from '@/store/journey-document'
import { type OpenJourney, useOpenJourney } from '@/store/journey-on-screen'
import { refreshPeople } from '@/store/people'
import { useVisit } from '@/store/visit'

const show = (state: OpenJourney) => useOpenJourney.setState(state, true)

const noStorage = { ok: false, because: 'no-storage' } as const

type Desk = { id: JourneyId; seq: number; doc: Y.Doc; keeper: Keeper | null; undo: Y.UndoManager }
let desk: Desk | null = null
/** Counts openings and closings: an opening that was overtaken shows nothing. */
let visit = 0
/** Ends when all that was left is on the shelf. */
let away: Promise<unknown> = Promise.resolve()
/** Journeys that were left before they could be kept: their keepers go on trying. */
const unkept = new Map<JourneyId, { doc: Y.Doc; keeper: Keeper; seq: number }>()

/** Opens a journey of this tablet. Opening the one that is open already changes nothing. */
export async function openJourney(id: JourneyId): Promise<void> {
  const now = useOpenJourney.getState()
  if (now.kind !== 'closed' && now.kind !== 'refused' && now.id === id) return
  void closeJourney()
  const mine = ++visit
  show({ kind: 'opening', id })
  await away
  if (mine !== visit) return

  const left = await stillHere(id)
  if (mine !== visit) return
  const doc = left?.doc ?? documentInMemory(id) ?? new Y.Doc()
  const shelfOpened = await openShelf()
  const onShelf = shelfOpened.ok && documentInMemory(id) === undefined && !left
  const stored = onShelf
    ? await readJourneyDocument(shelfOpened.shelf, id, doc).catch(() => noStorage)
    : null
  if (mine !== visit) return
  if (stored && !stored.ok) return show({ kind: 'refused', id, because: stored.because })
  if (stored?.locked && useVisit.getState().unlocked !== id) return show({ kind: 'closed' })
  if (!stored && doc.share.size === 0) {
    return show({ kind: 'refused', id, because: shelfOpened.ok ? 'gone' : shelfOpened.because })
  }
  const read = readJourney(doc)
  if (!read.ok) return show({ kind: 'refused', id, because: read.because })

  const about = () => readAbout(doc.getMap('about').toJSON()) ?? read.journey.about
  const tellScreen = (keeping: Keeping) => {
    if (desk?.doc === doc) tell(keeping)
  }
  left?.keeper.stop()
  unkept.delete(id)
  const seq = stored?.seq ?? left?.seq
  const keeper =
    seq === undefined
      ? null
      : keepJourney({
          id,
          doc,
          seq,
          about,
          tell: tellScreen,
          waiting: left?.keeper.waiting() ?? [],
        })
  desk = { id, doc, keeper, undo: watch(doc), seq: seq ?? 0 }
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
  visit++
  show({ kind: 'closed' })
  if (!closing) return
  closing.undo.destroy()
  closing.doc.off('afterTransaction', refresh)
  away = Promise.all([away, putAway(closing)])
  await away
  await refreshPeople()
}

/** What was left unkept of a journey, unless it was erased meanwhile. */
async function stillHere(id: JourneyId) {
  const left = unkept.get(id)
  const opened = left ? await openShelf() : null
  if (opened?.ok && !(await opened.shelf.get('people', id))) unkept.delete(id)
  return unkept.get(id)
}

/** Lets the keeper finish. What the shelf doesn't take stays with its keeper, which goes on. */
async function putAway({ id, doc, keeper, seq }: Desk): Promise<void> {
  if (!keeper) return
  await keeper.settled()
  if (keeper.waiting().length > 0) unkept.set(id, { doc, keeper, seq })
  else keeper.stop()
}

/** Takes one step on the open journey: what a finger, a key and a tap all call. */
export function step(taken: Step): void {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || !desk) return
  const next = takeStep(now.journey, taken)
  if (next === now.journey) return
  writeJourney(desk.doc, now.journey, next, isCardStep(taken) ? ownStep : ownWords)
}

/** Takes back this screen's last step. Steps of another tablet stay. */
export function undo(): void {
  desk?.undo.undo()
}

/** What the undo button stands beside; typing is taken back by the field's own undo. */
function isCardStep({ kind }: Step): boolean {
  return ['lay-card', 'choose-strength', 'return-strength', 'move-strength'].includes(kind)
}

/** The undo manager listens first, so that `refresh` finds its stack up to date. */
function watch(doc: Y.Doc): Y.UndoManager {
  const manager = new Y.UndoManager([...rootMaps(doc)], {
    trackedOrigins: new Set([ownStep]),
    captureTimeout: 0,
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
