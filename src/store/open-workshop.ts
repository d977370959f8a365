import * as Y from 'yjs'
import { openDatabase, paperName, type StoredWorkshop } from '@/device/database'
import { type Keeping, type Persistence, persistDocument } from '@/device/document-persistence'
import { recallPrinciples, rememberPrinciples } from '@/device/own-principles'
import { fromTab, linkTabs } from '@/device/tab-link'
import {
  addWorkshop,
  chipOf,
  findWorkshop,
  listWorkshops,
  type StoredPapers,
  touchWorkshop,
} from '@/device/workshop-storage'
import { touches } from '@/documents/journey-document'
import { newId } from '@/documents/new-id'
import { upgradeTables } from '@/documents/upgrade'
import {
  blankPapers,
  type Papers,
  readPapers,
  tablesOf,
  writeWorkshop,
} from '@/documents/workshop-document'
import { workshopForm } from '@/documents/workshop-format'
import { putOnTable } from '@/store/cards-on-table'
import { forgetChanges, noteChange, takeLastDone, takeLastUndone } from '@/store/workshop-changes'
import { type OpenWorkshop, useOpenWorkshop } from '@/store/workshop-on-screen'
import { principlesFrom, statedIn } from '@/workshop/principles'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { takeBack } from '@/workshop/take-back'
import {
  dealtTables,
  paperNames,
  startWorkshop,
  type Workshop,
  type WorkshopId,
} from '@/workshop/workshop'

const show = (state: OpenWorkshop) => {
  putOnTable(state.kind === 'open' ? state.workshop : null)
  useOpenWorkshop.setState(state, true)
}

type Persistences = readonly Persistence[]

type Desk = {
  readonly id: WorkshopId
  readonly papers: Papers
  /** What keeps it on this device; none for a demo and for a guest's view. */
  readonly persistences: Persistences
  readonly stop: () => void
}
let desk: Desk | null = null
let visit = 0
/** Ends when all that was left is in the database. */
let away: Promise<unknown> = Promise.resolve()
/** Workshops that were left before they could be kept: their persistences go on trying. */
const unkept = new Map<
  WorkshopId,
  { readonly papers: Papers; readonly persistences: Persistences }
>()
/** When another device last moved the group, in milliseconds of this page. */
let moved = Number.NEGATIVE_INFINITY

/**
 * Puts a new workshop in the database; answers its id, or why it can't be kept. One without principles
 * begins with those that were last rewritten on this device.
 */
export async function keepNewWorkshop(
  workshop: Workshop,
): Promise<{ ok: true; id: WorkshopId } | { ok: false; because: 'storage-full' | 'no-storage' }> {
  const id = newId<'workshop'>()
  const written = blankPapers()
  const { principles } = workshop
  const own = principles.size > 0 ? principles : principlesFrom(recallPrinciples(), newId)
  writeWorkshop(written, startWorkshop(), { ...workshop, principles: own })
  const put = await addWorkshop(id, workshop.about, written)
  return put.ok ? { ok: true, id } : put
}

/** The workshops of this device, last touched first; what a full disk didn't take of one yet counts, too. */
export async function workshopsHere(): Promise<readonly StoredWorkshop[]> {
  await away
  const [kept, { ok: isReadable }] = [await listWorkshops(), await openDatabase()]
  // One that was erased meanwhile isn't here, whatever waits.
  const waiting = [...unkept]
    .filter(([id]) => !isReadable || kept.some((one) => one.id === id))
    .map(([id, { papers }]) => chipOf(id, readPapers(papers).workshop.about))
  return [...waiting, ...kept.filter(({ id }) => !unkept.has(id))]
}

/** Puts a workshop in the database that was prepared on another device. */
export function keepPapers(id: WorkshopId, brought: Papers) {
  return addWorkshop(id, readPapers(brought).workshop.about, brought)
}

/**
 * Opens a workshop of this device. One that isn't in the database may still be open in another window
 * (a demo): then what that one tells is shown.
 */
export async function openWorkshop(id: WorkshopId): Promise<void> {
  if (desk?.id === id) return
  void closeWorkshop()
  const mine = ++visit
  show({ kind: 'opening', id })
  await away
  if (mine !== visit) return
  const found = await findWorkshop(id).catch(() => ({ ok: false, because: 'no-storage' }) as const)
  if (mine !== visit) return
  const left = unkept.get(id)
  unkept.delete(id)
  if (left && !(!found.ok && found.because === 'gone')) {
    return layOut(id, left.papers, left.persistences, found.ok ? unreadableOf(found.papers) : 0)
  }
  // It was erased meanwhile: nothing of it is written again.
  for (const persistence of left?.persistences ?? []) persistence.stop()
  if (!found.ok) {
    const keeping = { kind: 'not-kept', because: 'no-storage' } as const
    return layOut(id, blankPapers(), [], 0, found.because === 'gone' ? undefined : keeping)
  }
  const { room, plan, group } = found.papers
  const opened = { room: room.doc, plan: plan.doc, group: group.doc }
  const before = paperNames.map((paper) => Y.encodeStateVector(opened[paper]))
  const upgraded = upgradeTables(workshopForm, tablesOf(opened), found.format)
  if (!upgraded.ok && upgraded.because === 'from-a-newer-app') {
    return show({ kind: 'refused', id, because: upgraded.because })
  }
  const persistences = persistencesOf(id, opened, found.papers)
  for (const [at, persistence] of persistences.entries())
    persistence.keepSince(before[at] ?? new Uint8Array())
  layOut(id, opened, persistences, unreadableOf(found.papers))
}

function unreadableOf({ room, plan, group }: StoredPapers): number {
  return room.unreadable + plan.unreadable + group.unreadable
}

function persistencesOf(id: WorkshopId, opened: Papers, stored: StoredPapers): Persistences {
  return paperNames.map((paper) =>
    persistDocument({
      name: paperName(id, paper),
      owner: id,
      doc: opened[paper],
      rows: stored[paper].rows,
      touchChip: () => touchWorkshop(id, readPapers(opened).workshop.about),
      tell(keeping) {
        if (desk?.papers === opened) tell(keeping)
      },
    }),
  )
}

/** One document may wait while another one is kept: the screen says the worse of the two. */
function tell(keeping: Keeping): void {
  const now = useOpenWorkshop.getState()
  if (now.kind !== 'open') return
  const isWaiting = desk?.persistences.some((persistence) => persistence.isWaiting())
  if (keeping.kind === 'kept' && isWaiting) return
  show({ ...now, keeping })
}

/** Keeps the documents the same in every window of this browser; the answer ends it. */
function linkPapers(id: WorkshopId, opened: Papers): () => void {
  const ends = paperNames.map((name) => linkTabs(`${id}/${name}`, opened[name]))
  return () => {
    for (const end of ends) end()
  }
}

/** Shows a workshop whose documents come from elsewhere: the demo, or the room. */
export function showPapers(id: WorkshopId, opened: Papers): void {
  void closeWorkshop()
  visit++
  layOut(id, opened, [], 0)
}

/** When a colleague's board last moved the group, by `performance.now()`. */
export function movedElsewhere(): number {
  return moved
}

/** The documents that are open, for who shares them with the room. */
export function openPapers(): Papers | null {
  return desk?.papers ?? null
}

/** Takes one step: what a button, a key and a presenter's remote all call. */
export function workshopStep(step: WorkshopStep): void {
  const now = useOpenWorkshop.getState()
  if (now.kind !== 'open' || !desk) return
  const next = takeWorkshopStep(now.workshop, step)
  if (next === now.workshop) return
  noteChange({ before: now.workshop, after: next }, step)
  change(desk, now.workshop, next)
}

/**
 * Takes back the last change of what was prepared; or, `forth`, what was taken back last. Answers what
 * was said of it, empty for words that were typed; `null` where there was nothing to take back.
 */
export function undoPreparing(way: 'back' | 'forth' = 'back'): string | null {
  const now = useOpenWorkshop.getState()
  const taken = way === 'back' ? takeLastDone() : takeLastUndone()
  if (now.kind !== 'open' || !desk || !taken) return null
  change(desk, now.workshop, takeBack(now.workshop, taken))
  return taken.text ?? ''
}

/** Writes what a hand on this device changed; what the organisation stands by is its next workshops', too. */
function change({ papers, persistences }: Desk, before: Workshop, after: Workshop): void {
  writeWorkshop(papers, before, after)
  // A demo, and a guest’s view, leave nothing.
  if (persistences.length > 0 && after.principles !== before.principles)
    rememberPrinciples(statedIn(after))
}

/** Puts the workshop away, after what was typed last is in the database. */
export async function closeWorkshop(): Promise<void> {
  const closing = desk
  desk = null
  visit++
  forgetChanges()
  show({ kind: 'closed' })
  if (!closing) return
  closing.stop()
  away = Promise.all([away, putAway(closing)])
  await away
}

/** Lets the persistences finish. What the database doesn't take stays with its persistence, which goes on. */
async function putAway({ id, papers, persistences }: Desk): Promise<void> {
  await Promise.all(persistences.map((persistence) => persistence.settled()))
  if (persistences.some((persistence) => persistence.isWaiting()))
    unkept.set(id, { papers, persistences })
  else await Promise.all(persistences.map((persistence) => persistence.putAway()))
}

function layOut(
  id: WorkshopId,
  opened: Papers,
  persistences: Persistences,
  unreadable: number,
  keeping: Extract<OpenWorkshop, { kind: 'open' }>['keeping'] = {
    kind: persistences.length > 0 ? 'kept' : 'elsewhere',
  },
): void {
  const refresh = (_: Uint8Array, __: unknown, ___: Y.Doc, change: Y.Transaction) => {
    const now = useOpenWorkshop.getState()
    if (now.kind !== 'open') return
    // The cards stay the very same as long as nobody changes them: their faces needn't be drawn anew.
    const { cards, pictures } = now.workshop
    const isDealt = touches(opened.room, change, dealtTables)
    const { workshop } = readPapers(opened, isDealt ? [] : dealtTables)
    show({ ...now, workshop: isDealt ? workshop : { ...workshop, cards, pictures } })
  }
  const unlink = linkPapers(id, opened)
  for (const name of paperNames) opened[name].on('update', refresh)
  const now = opened.room.getMap('now')
  const onNow = ({ keysChanged }: Y.YMapEvent<unknown>, { local, origin }: Y.Transaction) => {
    // The wall's own window is the same hand.
    if (!local && origin !== fromTab && keysChanged.has('moment')) moved = performance.now()
  }
  now.observe(onNow)
  const stop = () => {
    unlink()
    for (const name of paperNames) opened[name].off('update', refresh)
    now.unobserve(onNow)
    moved = Number.NEGATIVE_INFINITY
  }
  desk = { id, papers: opened, persistences, stop }
  const { workshop, flaws } = readPapers(opened)
  const isWaiting = persistences.some((persistence) => persistence.isWaiting())
  show({
    kind: 'open',
    id,
    workshop,
    keeping: isWaiting ? { kind: 'keeping' } : keeping,
    unreadable: unreadable + flaws,
  })
  // In a room that is the room's, which counts time and doesn't read it.
  if (workshop.now.door === null) workshopStep({ kind: 'forget-opinions', at: Date.now() })
}
