import type * as Y from 'yjs'

/**
 * Counts the changes of a document, and asks the room after each whether it has them. Only the
 * answer to the last one makes it `shared`: what the provider counts itself takes the answers to
 * older changes, sent when the line came back, for those to later ones.
 */
export function countTurns(
  doc: Y.Doc,
  line: {
    /** Whether a change came from the room: it is there already. */
    readonly isFromRoom: (origin: unknown) => boolean
    /** Asks whether everything up to this turn is on the room's disk. */
    readonly send: (turn: number) => void
    readonly isOpen: () => boolean
    readonly tell: (state: 'shared' | 'sharing') => void
  },
) {
  let turn = 0
  let isAsking = false
  const ask = () => {
    line.tell('sharing')
    line.send(turn)
  }
  const onChange = (_: Uint8Array, origin: unknown) => {
    if (line.isFromRoom(origin)) return
    turn++
    if (!line.isOpen()) return
    line.tell('sharing')
    if (isAsking) return
    isAsking = true
    // After the provider has sent the change itself, and once for many of one moment.
    queueMicrotask(() => {
      isAsking = false
      if (line.isOpen()) ask()
    })
  }
  doc.on('update', onChange)
  return {
    ask,
    confirm: (kept: number) => line.isOpen() && kept === turn && line.tell('shared'),
    stop: () => doc.off('update', onChange),
  }
}
