import * as Y from 'yjs'

/**
 * The document that a journal of changes makes, oldest first, and which of them can't be read. One
 * that can't is left out as if it had never come; what was written on top of it alone waits for it
 * in vain, and is left out too.
 */
export function documentFromChanges(changes: readonly Uint8Array[]): {
  readonly doc: Y.Doc
  readonly unreadable: readonly number[]
} {
  try {
    return { doc: applied(changes), unreadable: [] }
  } catch {
    return readOneByOne(changes)
  }
}

function readOneByOne(changes: readonly Uint8Array[]): ReturnType<typeof documentFromChanges> {
  const unreadable: number[] = []
  let good: Uint8Array[] = []
  let doc = new Y.Doc()
  for (const [at, change] of changes.entries()) {
    try {
      Y.applyUpdate(doc, change)
      good.push(change)
    } catch {
      // Half of it may have entered: the document is begun anew from what was good.
      unreadable.push(at)
      doc = applied(good)
      good = [Y.encodeStateAsUpdate(doc)]
    }
  }
  return { doc: withoutPending(doc), unreadable }
}

function applied(changes: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const change of changes) Y.applyUpdate(doc, change)
  })
  // Whatever can't be written again can't be read again either.
  Y.decodeUpdate(Y.encodeStateAsUpdate(withoutPending(doc)))
  return doc
}

/** Changes that wait for others which never came are no part of a document. */
function withoutPending(doc: Y.Doc): Y.Doc {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return doc
}
