import * as Y from 'yjs'
import { newId } from '@/device/new-id'
import { fromTab, linkTabs } from '@/device/tab-link'
import { readWorkshop, workshopFormat } from '@/device/workshop-format'
import { findWorkshop, putWorkshop } from '@/device/workshop-shelf'
import { type OpenWorkshop, useOpenWorkshop } from '@/store/workshop-on-screen'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import {
  type Paper,
  papers,
  startWorkshop,
  type Workshop,
  type WorkshopId,
} from '@/workshop/workshop'

/** A workshop's documents: root-level maps only, one a table, as a journey's. */
export type Papers = Readonly<Record<Paper, Y.Doc>>

const show = (state: OpenWorkshop) => useOpenWorkshop.setState(state, true)

type Desk = {
  readonly id: WorkshopId
  readonly papers: Papers
  /** Whether it is kept on this device; a demo and an observer's view never are. */
  readonly kept: boolean
  readonly stop: () => void
}
let desk: Desk | null = null
let visit = 0
let retry: ReturnType<typeof setTimeout> | undefined
const retryMilliseconds = 3_000
/** When another device last moved the group, in milliseconds of this page. */
let moved = Number.NEGATIVE_INFINITY

const paperNames = ['room', 'plan', 'group'] as const satisfies readonly Paper[]

/** The documents of a new, empty workshop. */
export function blankPapers(): Papers {
  return { room: new Y.Doc(), plan: new Y.Doc(), group: new Y.Doc() }
}

/** Puts a new workshop on the shelf; answers its id, or why it can't be kept. */
export async function keepNewWorkshop(
  workshop: Workshop,
): Promise<{ ok: true; id: WorkshopId } | { ok: false; because: 'storage-full' | 'no-storage' }> {
  const id = newId<'workshop'>()
  const written = blankPapers()
  writeWorkshop(written, startWorkshop(), workshop)
  const put = await putWorkshop(stored(id, written, workshop))
  return put.ok ? { ok: true, id } : put
}

/** Puts a workshop on the shelf that was prepared on another device. */
export function keepPapers(id: WorkshopId, brought: Papers) {
  return putWorkshop(stored(id, brought, readPapers(brought).workshop))
}

/**
 * Opens a workshop of this device. One that isn't on the shelf may still be open in another window
 * (a demo): then what that one tells is shown.
 */
export async function openWorkshop(id: WorkshopId): Promise<void> {
  if (desk?.id === id) return
  closeWorkshop()
  const mine = ++visit
  show({ kind: 'opening', id })
  // It listens first and reads then: what another window says meanwhile is heard.
  const opened = blankPapers()
  const ends = linkPapers(id, opened)
  const found = await findWorkshop(id).catch(() => undefined)
  if (mine !== visit) return ends()
  if (found && found.format > workshopFormat) {
    ends()
    return show({ kind: 'refused', id, because: 'from-a-newer-app' })
  }
  for (const name of paperNames) {
    if (found) bringIn(opened[name], found.papers[name])
  }
  layOut(id, opened, found !== undefined, ends)
}

/** A paper that can't be read leaves the others as they are. */
function bringIn(paper: Y.Doc, stored: Uint8Array): void {
  try {
    Y.applyUpdateV2(paper, stored)
  } catch {
    // It stays on the shelf as it is, until something is written over it.
  }
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
  closeWorkshop()
  visit++
  layOut(id, opened, false, linkPapers(id, opened))
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
  if (next !== now.workshop) writeWorkshop(desk.papers, now.workshop, next)
}

export function closeWorkshop(): void {
  desk?.stop()
  desk = null
  visit++
  show({ kind: 'closed' })
}

function layOut(id: WorkshopId, opened: Papers, kept: boolean, unlink: () => void): void {
  const refresh = () => show(stateOf(id, opened, kept))
  const onChange = () => {
    refresh()
    if (kept) void keep(id, opened)
  }
  for (const name of paperNames) opened[name].on('update', onChange)
  const now = opened.room.getMap('now')
  const onNow = ({ keysChanged }: Y.YMapEvent<unknown>, { local, origin }: Y.Transaction) => {
    // The wall's own window is the same hand.
    if (!local && origin !== fromTab && keysChanged.has('moment')) moved = performance.now()
  }
  now.observe(onNow)
  const stop = () => {
    unlink()
    for (const name of paperNames) opened[name].off('update', onChange)
    now.unobserve(onNow)
    moved = Number.NEGATIVE_INFINITY
  }
  desk = { id, papers: opened, kept, stop }
  refresh()
}

function stateOf(id: WorkshopId, opened: Papers, kept: boolean): OpenWorkshop {
  const { workshop } = readPapers(opened)
  const before = useOpenWorkshop.getState()
  const trouble = before.kind === 'open' && before.id === id ? before.trouble : null
  return { kind: 'open', id, workshop, kept, trouble }
}

async function keep(id: WorkshopId, opened: Papers): Promise<void> {
  const put = await putWorkshop(stored(id, opened, readPapers(opened).workshop))
  const now = useOpenWorkshop.getState()
  const trouble = put.ok ? null : put.because
  clearTimeout(retry)
  // What the shelf didn't take is tried again, for as long as it is open or this page lives.
  if (trouble !== null) retry = setTimeout(() => void keep(id, opened), retryMilliseconds)
  if (now.kind === 'open' && now.id === id && now.trouble !== trouble) show({ ...now, trouble })
}

function stored(id: WorkshopId, written: Papers, { about }: Workshop) {
  return {
    id,
    title: about.title,
    dates: about.dates,
    format: workshopFormat,
    touchedAt: Date.now(),
    papers: {
      room: Y.encodeStateAsUpdateV2(written.room),
      plan: Y.encodeStateAsUpdateV2(written.plan),
      group: Y.encodeStateAsUpdateV2(written.group),
    },
  }
}

/** Reads the workshop that documents hold, checking every row. */
export function readPapers(opened: Papers): { workshop: Workshop; flaws: number } {
  const plain = paperNames.flatMap((name) =>
    papers[name].map((table) => [table, opened[name].getMap(table).toJSON()] as const),
  )
  return readWorkshop(Object.fromEntries(plain))
}

/** Writes the rows and fields in which two values of a workshop differ. */
export function writeWorkshop(written: Papers, before: Workshop, after: Workshop): void {
  for (const name of paperNames) {
    written[name].transact(() => {
      for (const table of papers[name]) {
        const [was, is] = [rowsOf(before[table]), rowsOf(after[table])]
        const map = written[name].getMap(table)
        for (const [key, row] of is) if (was.get(key) !== row) map.set(key, row)
        for (const key of was.keys()) if (!is.has(key)) map.delete(key)
      }
    })
  }
}

function rowsOf(table: Workshop[keyof Workshop]): ReadonlyMap<string, unknown> {
  return table instanceof Map ? table : new Map(Object.entries(table))
}
