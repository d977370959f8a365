import * as Y from 'yjs'
import { changesAfter, openDatabase } from '@/device/database'
import { applyChange, type ChangePut, fromDatabase, putChange } from '@/device/document-changes'
import { hearTabs, type Owner, tellTabs } from '@/device/tabs'

/** Whether what the screen shows would survive a power cut. */
export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | {
      readonly kind: 'not-kept'
      readonly because: 'storage-full' | 'no-storage' | 'erased' | 'storage-failed'
    }

/** More changes than this are put together into one: at once, and when a document is put away. */
const most = { atOnce: 100, putAway: 12 }
const retryMilliseconds = 3_000

export type Persistence = {
  /** Ends once everything so far is in the database, or can't be. */
  readonly settled: () => Promise<void>
  /** Keeps what was changed in the document since it had this state, before anybody listened. */
  readonly keepSince: (before: Uint8Array) => void
  /** Whether the database hasn't taken everything yet. */
  readonly isWaiting: () => boolean
  /** Leaves the document as one change in the database, quick to open, and stops. */
  readonly putAway: () => Promise<void>
  readonly stop: () => void
}

/**
 * Keeps a document: every change of this tab goes to the database, every change of another tab comes
 * in. `rows` are the numbers of the changes that the document came from. `tell` hears `kept` only
 * after the browser has confirmed the write (y-indexeddb confirms nothing, and fails in silence on
 * a full disk: that is why these lines exist). `touchChip` brings the list up to date, and says
 * `erased` where it finds nothing to touch: nothing of the document comes back then.
 */
export function persistDocument(kept: {
  readonly name: string
  readonly owner: Owner
  readonly doc: Y.Doc
  readonly rows: readonly number[]
  readonly touchChip: () => Promise<'touched' | 'erased'>
  readonly tell: (keeping: Keeping) => void
}): Persistence {
  const { name, owner, doc, tell } = kept
  /** Changes that the database hasn't confirmed. */
  const waiting = new Set<Uint8Array>()
  /** What the database holds of this document, by number. */
  let rows = new Set(kept.rows)
  let seen = kept.rows.at(-1) ?? 0
  let sending: Promise<void> = Promise.resolve()
  let retry: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let cause: Extract<Keeping, { kind: 'not-kept' }>['because'] | null = null

  // No change waits for another one: a reload would take the one that waits.
  const send = (changes: readonly Uint8Array[]) => {
    const put = putChange(name, Y.mergeUpdatesV2([...changes]))
    sending = Promise.all([sending, put]).then(([, put]) => sent(changes, put))
  }
  const sent = async (changes: readonly Uint8Array[], put: ChangePut): Promise<void> => {
    if (!put.ok) return notKept(put.because)
    for (const change of changes) waiting.delete(change)
    rows.add(put.row)
    if (waiting.size > 0) return
    cause = null
    clearTimeout(retry)
    if ((await touch()) === 'erased') return leave()
    tellTabs({ kind: 'changed', name })
    if (waiting.size === 0) tell({ kind: 'kept' })
    if (rows.size > most.atOnce) await putTogether()
  }
  const notKept = (because: 'storage-full' | 'storage-failed') => {
    if (stopped) return
    // After a full disk the database doesn't open at all: the cause is still the full disk.
    cause = because === 'storage-failed' ? (cause ?? because) : because
    tell({ kind: 'not-kept', because: cause })
    clearTimeout(retry)
    retry = setTimeout(() => send([...waiting]), retryMilliseconds)
  }
  /** The chip only follows: a database that was closed meanwhile must not stop the changes. */
  const touch = () => kept.touchChip().catch(() => 'touched' as const)
  /** Replaces the many small changes by one, so that a document stays small and opens quickly. */
  const putTogether = async (): Promise<void> => {
    const replaced = [...rows]
    rows = new Set()
    const put = await putChange(name, Y.encodeStateAsUpdateV2(doc), replaced)
    rows = new Set(put.ok ? [...rows, put.row] : [...rows, ...replaced])
    await touch()
  }
  const onChange = (change: Uint8Array, origin: unknown) => {
    if (origin === fromDatabase) return
    waiting.add(change)
    if (waiting.size === 1) tell({ kind: 'keeping' })
    send([change])
  }
  const bringIn = async (): Promise<void> => {
    const opened = await openDatabase()
    const stored = opened.ok ? await changesAfter(opened.database, name, seen).catch(() => []) : []
    for (const { change, seq } of stored) {
      if (seq && !rows.has(seq) && applyChange(doc, change)) rows.add(seq)
    }
    seen = stored.at(-1)?.seq ?? seen
  }
  const leave = () => {
    tell({ kind: 'not-kept', because: 'erased' })
    stop()
  }
  const onTab = hearTabs((message) => {
    if (message.kind === 'changed' && message.name === name) void bringIn()
    if (message.kind === 'erased' && message.owner === owner) leave()
  })
  const onReturn = () => {
    if (document.visibilityState === 'visible') void bringIn()
  }
  const stop = () => {
    stopped = true
    clearTimeout(retry)
    doc.off('updateV2', onChange)
    document.removeEventListener('visibilitychange', onReturn)
    onTab()
  }
  const putAway = async () => {
    stop()
    if (rows.size > most.putAway) await putTogether()
  }

  doc.on('updateV2', onChange)
  document.addEventListener('visibilitychange', onReturn)
  const keepSince = (before: Uint8Array) => {
    const now = Y.encodeStateVector(doc)
    const isSame = now.length === before.length && now.every((byte, at) => byte === before[at])
    if (!isSame) onChange(Y.encodeStateAsUpdateV2(doc, before), null)
  }
  return { keepSince, settled: () => sending, isWaiting: () => waiting.size > 0, putAway, stop }
}
