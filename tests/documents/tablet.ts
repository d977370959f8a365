import * as Y from 'yjs'
import {
  changedRows,
  documentOf,
  ownStep,
  readJourney,
  refreshJourney,
  writeJourney,
} from '@/documents/journey-document'
import { type Journey, tableNames } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'

/** The root-level maps of a journey's document; never a map within a map (`stack.md` §0.7). */
export function rootMaps(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [doc.getMap('about'), ...tableNames.map((name) => doc.getMap(name))]
}

/** A tablet without a screen: its document, the journey it shows, and undo. */
export type Tablet = {
  readonly doc: Y.Doc
  /** Every change that was made here, as it would be sent or stored. */
  readonly made: Uint8Array[]
  readonly shown: () => Journey
  readonly take: (step: Step) => void
  readonly undo: () => boolean
  readonly receive: (changes: readonly Uint8Array[]) => void
}

/**
 * A tablet on which this journey was opened, as `open-journey.ts` does it; only that its undo takes
 * back steps on any table, not on one at a time.
 */
export function tabletWith(stored: Uint8Array): Tablet {
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, stored)
  const read = readJourney(doc)
  if (!read.ok) throw new Error(`The journey is ${read.because}`)
  let journey = read.journey
  const made: Uint8Array[] = []
  const manager = new Y.UndoManager([...rootMaps(doc)], {
    trackedOrigins: new Set([ownStep]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  doc.on('updateV2', (change: Uint8Array, origin: unknown) => {
    if (origin !== 'received') made.push(change)
  })
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const changed = changedRows(doc, transaction)
    if (changed.size > 0) journey = refreshJourney(doc, journey, changed)
  })
  return {
    doc,
    made,
    shown: () => journey,
    take: (step) => {
      const next = takeStep(journey, step)
      if (next === journey) return
      manager.stopCapturing()
      writeJourney(doc, journey, next)
    },
    undo: () => manager.undo() !== null,
    receive: (changes) => {
      for (const change of changes) Y.applyUpdateV2(doc, change, 'received')
    },
  }
}

/** A journey as it is stored. */
export function storedFormOf(journey: Journey): Uint8Array {
  return Y.encodeStateAsUpdateV2(documentOf(journey))
}
