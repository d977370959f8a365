import * as Y from 'yjs'
import { openDatabase } from '@/device/database'
import { type Keeping, type Persistence, persistDocument } from '@/device/document-persistence'
import { readJourneyDocument, touchPerson } from '@/device/journey-changes'
import {
  changedRows,
  ownStep,
  ownWords,
  readJourney,
  refreshJourney,
  writeJourney,
} from '@/documents/journey-document'
import { journeyTables, readAbout } from '@/documents/journey-format'
import { upgradeDocument } from '@/documents/journey-upgrade'
import { type Journey, type JourneyId, tableNames } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { putOnTable, readyForCards } from '@/store/cards-on-table'
import { documentInMemory } from '@/store/in-memory'
import {
  type OpenFailure,
  type OpenJourney,
  type Undoable,
  undoables,
  useOpenJourney,
} from '@/store/journey-on-screen'
import { refreshPeople } from '@/store/people'
import { useVisit } from '@/store/visit'
import { justTakenIn } from '@/store/welcome'

const show = (state: OpenJourney) => {
  putOnTable(state.kind === 'open' ? state.journey : null)
  useOpenJourney.setState(state, true)
}

type UndoManagers = Readonly<Record<Undoable, Y.UndoManager>>

type Desk = {
  readonly id: JourneyId
  readonly doc: Y.Doc
  /** `null` where the journey is only in memory. */
  readonly persistence: Persistence | null
  readonly undo: UndoManagers
}
let desk: Desk | null = null
/** Counts openings and closings: an opening that was overtaken shows nothing. */
let visit = 0
/** Ends when all that was left is in the database. */
let away: Promise<unknown> = Promise.resolve()
/** Journeys that were left before they could be kept: their persistences go on trying. */
const unkept = new Map<JourneyId, { readonly doc: Y.Doc; readonly persistence: Persistence }>()

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
  // Before anything of it is read; what it changes is kept once the persistence listens.
  const before = Y.encodeStateVector(doc)
  upgradeDocument(doc)
  const read = readJourney(doc)
  if (!read.ok) return show({ kind: 'refused', id, because: read.because })

  await readyForCards(read.journey)
  if (mine !== visit) return
  const persistence = persistenceOf(id, found, read.journey)
  unkept.delete(id)
  persistence?.keepSince(before)
  desk = { id, doc, persistence, undo: watch(doc) }
  show({
    kind: 'open',
    id,
    journey: read.journey,
    keeping: keepingNow(persistence),
    canUndo: { placements: false, strengths: false },
    unreadable: found.unreadable + read.flaws,
    full: false,
  })
}

/** Where a journey was found: in the database, left with a persistence that goes on, or in memory. */
type Found =
  | {
      readonly ok: true
      readonly doc: Y.Doc
      readonly from:
        | { readonly rows: readonly number[] }
        | { readonly persistence: Persistence }
        | 'memory'
      readonly unreadable: number
      readonly locked: boolean
    }
  | { readonly ok: false; readonly because: OpenFailure }

async function findJourney(id: JourneyId): Promise<Found> {
  const here = { ok: true, unreadable: 0, locked: false } as const
  const inMemory = documentInMemory(id)
  if (inMemory) return { ...here, doc: inMemory, from: 'memory' }
  const takenIn = justTakenIn(id)
  if (takenIn) return { ...here, ...takenIn, from: takenIn }
  const opened = await openDatabase()
  const left = unkept.get(id)
  if (left) {
    const person = opened.ok ? await opened.database.get('people', id) : null
    const locked = Boolean(person?.lock)
    if (person !== undefined) return { ...here, doc: left.doc, from: left, locked }
    // It was erased meanwhile.
    left.persistence.stop()
    unkept.delete(id)
  }
  if (!opened.ok) return { ok: false, because: opened.because }
  const read = await readJourneyDocument(opened.database, id).catch(() => null)
  if (!read) return { ok: false, because: 'no-storage' }
  return read.ok ? { ...read, from: { rows: read.rows } } : read
}

function persistenceOf(
  id: JourneyId,
  { doc, from }: Extract<Found, { ok: true }>,
  journey: Journey,
): Persistence | null {
  if (from === 'memory') return null
  if ('persistence' in from) return from.persistence
  const about = () => readAbout(doc.getMap('about').toJSON()) ?? journey.about
  return persistDocument({
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

function keepingNow(persistence: Persistence | null): Keeping {
  if (!persistence) return { kind: 'not-kept', because: 'no-storage' }
  return { kind: persistence.isWaiting() ? 'keeping' : 'kept' }
}

/** Puts the journey away, after what was typed last is in the database. */
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

/** Lets the persistence finish. What the database doesn't take stays with its persistence, which goes on. */
async function putAway({ id, doc, persistence }: Desk): Promise<void> {
  if (!persistence) return
  await persistence.settled()
  if (persistence.isWaiting()) unkept.set(id, { doc, persistence })
  else await persistence.putAway()
}

/** The document of the open journey, for who shares it with the room. */
export function openDocument(): Y.Doc | null {
  return desk?.doc ?? null
}

/**
 * Takes one step on the open journey: what a finger, a key and a tap all call. Answers `false` where
 * the journey is full: what was written for it isn't to be cleared.
 */
export function step(taken: Step): boolean {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open' || !desk) return true
  const next = takeStep(now.journey, taken)
  if (next === now.journey) return true
  const full = isTooMany(now.journey, next)
  if (full !== now.full) show({ ...now, full })
  if (full) return false
  writeJourney(desk.doc, now.journey, next, isCardStep(taken) ? ownStep : ownWords)
  return true
}

/** Whether a table would hold more than can be read again. */
function isTooMany(before: Journey, after: Journey): boolean {
  return tableNames.some(
    (name) => after[name].size > journeyTables[name].most && after[name].size > before[name].size,
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
