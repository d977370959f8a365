import * as Y from 'yjs'

/** Changes that came from another window of this browser. */
export const fromTab = Symbol('from another window')

type Told = {
  readonly name: string
  readonly update?: Uint8Array
  /** What the sender has already: who has more answers with it. */
  readonly vector?: Uint8Array
}

/**
 * Keeps a document the same in every window of this browser that has it open under this name,
 * also where nothing of it is stored: the board and the wall need no server. The answer ends it.
 */
export function linkTabs(name: string, doc: Y.Doc): () => void {
  const channel = new BroadcastChannel('atouts-workshops')
  // In Node an open channel would keep a test from ending.
  ;(channel as { unref?: () => void }).unref?.()
  const tell = (told: Omit<Told, 'name'>) => channel.postMessage({ name, ...told } satisfies Told)
  const onChange = (update: Uint8Array, origin: unknown) => {
    if (origin !== fromTab) tell({ update })
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.name !== name) return
    if (data.update) Y.applyUpdate(doc, data.update, fromTab)
    if (data.vector) tell({ update: Y.encodeStateAsUpdate(doc, data.vector) })
  }
  doc.on('update', onChange)
  // Ask for what the others have, and offer what they may lack.
  tell({ vector: Y.encodeStateVector(doc) })
  tell({ update: Y.encodeStateAsUpdate(doc) })
  return () => {
    doc.off('update', onChange)
    channel.close()
  }
}
