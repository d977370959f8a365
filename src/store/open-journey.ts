import * as Y from 'yjs'
import { type Keeper, type Keeping, keepDocument } from '@/device/document-keeper'
import { readJourneyDocument, touchPerson } from '@/device/journey-changes'
import { openShelf } from '@/device/shelf'
import {
  changedRows,
  ownStep,
  ownWords,
  readJourney,
  refreshJourney,
  writeJourney,
} from '@/documents/journey-document'
import { mostRows, readAbout } from '@/documents/journey-format'
import { upgradeDocument } from '@/documents/journey-upgrade'
import { type Journey, type JourneyId, tableNames } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { documentInMemory } from '@/store/in-memory'
import {
  type OpenJourney,
  type Refusal,
  type Undoable,
  undoables,
  useOpenJourney,
} from '@/store/journey-on-screen'
import { refreshPeople } from '@/store/people'
import { useVisit } from '@/store/visit'

const show = (state: OpenJourney) => useOpenJourney.setState(state, true)

type UndoManagers = Readonly<Record<Undoable, Y.UndoManager>>

type Desk = {
  readonly id: JourneyId
  readonly doc: Y.Doc
  /** `null` where the journey is only in memory. */
  readonly keeper: Keeper | null
  readonly undo: UndoManagers
}
let desk: Desk | null = null
/** Counts openings and closings: an opening that was overtaken shows nothing. */
let visit = 0
/** Ends when all that was left is on the shelf. */
let away: Promise<unknown> = Promise.resolve()
/** Journeys that were left before they could be kept: their keepers go on trying. */
const unkept = new Map<JourneyId, { readonly doc: Y.Doc; readonly keeper: Keeper }>()

/** Opens a journey of this tablet. Opening the one that is open already changes nothing. */
export async function openJourney(id: JourneyId): Promise<void> {
  const now = useOpenJourney.getState()
  if (now.kind !== 'closed' && now.kind !== 'refused' && now.id === id) return
  void closeJourney()
  const mine = ++visit
  show({ kind: 'opening', id })
  await away
  if (mine !== visit) return

  const found = await findJourney(id)
  if (mine !== visit) return
  if (!found.ok) return show({ kind: 'refused', id, because: found.because })
  if (found.locked && useVisit.getState().unlocked !== id) return show({ kind: 'closed' })
  const { doc } = found
  // Before anything of it is read; what it changes is kept once the keeper listens.
  const before = Y.encodeStateVector(doc)
  upgradeDocument(doc)
  const read = readJourney(doc)
  if (!read.ok) return show({ kind: 'refused', id, because: read.because })

  const keeper = keeperOf(id, found, read.journey)
  unkept.delete(id)
  keeper?.keepSince(before)
  desk = { id, doc, keeper, undo: watch(doc) }
  show({
    kind: 'open',
    id,
    journey: read.journey,
    keeping: keepingNow(keeper),
    canUndo: { placements: false, strengths: false },
    unreadable: found.unreadable + read.flaws,
    full: false,
  })
}

/** Where a journey was found: on the shelf, left with a keeper that goes on, or in memory. */
type Found =
  | {
      readonly ok: true
      readonly doc: Y.Doc
      readonly from: { readonly rows: readonly number[] } | { readonly keeper: Keeper } | 'memory'
      readonly unreadable: number
      readonly locked: boolean
    }
  | { readonly ok: false; readonly because: Refusal }

async function findJourney(id: JourneyId): Promise<Found> {
  const here = { ok: true, unreadable: 0, locked: false } as const
  const inMemory = documentInMemory(id)
  if (inMemory) return { ...here, doc: inMemory, from: 'memory' }
  const opened = await openShelf()
  const left = unkept.get(id)
  if (left) {
    const person = opened.ok ? await opened.shelf.get('people', id) : null
    const locked = Boolean(person?.lock)
    if (person !== undefined) return { ...here, doc: left.doc, from: left, locked }
    // It was erased meanwhile.
    left.keeper.stop()
    unkept.delete(id)
  }
  if (!opened.ok) return { ok: false, because: opened.because }
  const read = await readJourneyDocument(opened.shelf, id).catch(() => null)
  if (!read) return { ok: false, because: 'no-storage' }
  return read.ok ? { ...read, from: { rows: read.rows } } : read
}

function keeperOf(
  id: JourneyId,
  { doc, from }: Extract<Found, { ok: true }>,
  journey: Journey,
): Keeper | null {
  if (from === 'memory') return null
  if ('keeper' in from) return from.keeper
  const about = () => readAbout(doc.getMap('about').toJSON()) ?? journey.about
  return keepDocument({
    name: id,
    owner: id,
    doc,
    rows: from.rows,
    touchChip: () => touchPerson(id, about()),
    tell: (keeping) => {
      if (desk?.doc === doc) tell(keeping)
    },
  })
}

function keepingNow(keeper: Keeper | null): Keeping {
  if (!keeper) return { kind: 'not-kept', because: 'no-storage' }
  return { kind: keeper.isWaiting() ? 'keeping' : 'kept' }
}

/** Puts the journey away, after what was typed last is on the shelf. */
export async function closeJourney(): Promise<void> {
  const closing = desk
  desk = null
  visit++
  show({ kind: 'closed' })
  if (!closing) return
  for (const what of undoables) closing.undo[what].destroy()
  closing.doc.off('afterTransaction', refresh)
  away = Promise.all([away, putAway(closing)])
  await away
  await refreshPeople()
}

/** Lets the keeper finish. What the shelf doesn't take stays with its keeper, which goes on. */
async function putAway({ id, doc, keeper }: Desk): Promise<void> {
  if (!keeper) return
  await keeper.settled()
  if (keeper.isWaiting()) unkept.set(id, { doc, keeper })
  else await keeper.putAway()
}

/** The document of the open journey, for who shares it with the room. */
export function openDocument(): Y.Doc | null {
  return desk?.doc ?? null
}

/** Takes one step on the open journey: what a finger, a key and a tap all call. */
export function step(taken: Step): void {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || !desk) return
  const next = takeStep(now.journey, taken)
  if (next === now.journey) return
  const full = isTooMany(now.journey, next)
  if (full !== now.full) show({ ...now, full })
  if (full) return
  writeJourney(desk.doc, now.journey, next, isCardStep(taken) ? ownStep : ownWords)
}

/** Whether a table would hold more than can be read again. */
function isTooMany(before: Journey, after: Journey): boolean {
  return tableNames.some(
    (name) => after[name].size > mostRows[name] && after[name].size > before[name].size,
  )
}

/** Takes back this screen's last step on the piles, or on the hand. Another tablet's steps stay. */
export function undo(what: Undoable): void {
  desk?.undo[what].undo()
}

/** What the undo button stands beside; typing is taken back by the field's own undo. */
function isCardStep({ kind }: Step): boolean {
  return ['lay-card', 'choose-strength', 'return-strength', 'move-strength'].includes(kind)
}

/** The undo managers listen first, so that `refresh` finds their stacks up to date. */
function watch(doc: Y.Doc): UndoManagers {
  const managerOf = (what: Undoable) =>
    new Y.UndoManager(doc.getMap(what), {
      trackedOrigins: new Set([ownStep]),
      captureTimeout: 0,
    })
  const managers = { placements: managerOf('placements'), strengths: managerOf('strengths') }
  doc.on('afterTransaction', refresh)
  return managers
}

function refresh(transaction: Y.Transaction, doc: Y.Doc): void {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || desk?.doc !== doc) return
  const changed = changedRows(doc, transaction)
  if (changed.size === 0) return
  const journey = refreshJourney(doc, now.journey, changed)
  const { placements, strengths } = desk.undo
  const canUndo = {
    placements: placements.undoStack.length > 0,
    strengths: strengths.undoStack.length > 0,
  }
  show({ ...now, journey, canUndo })
}

function tell(keeping: Keeping): void {
  const now = useOpenJourney.getState()
  if (now.kind === 'open') show({ ...now, keeping })
}
