import type { IncomingMessage, Server } from 'node:http'
import type { Hocuspocus } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import { createDecoder, readVarString } from 'lib0/decoding'
import { readDocumentName } from '@/live-room/messages'
import { type Gate, openGate } from '@/room-server/flood'
import type { Log } from '@/room-server/log'

/** No message is larger, in bytes. */
export const largestMessage = 1024 * 1024

/** Where tablets and boards connect. */
const livePath = '/room/live'
/** Most lines at a time: far more than a room has tablets, also behind one router's address. */
const mostLines = { altogether: 500, anAddress: 150 }
/** So long a line may stay without showing a pass, in milliseconds. */
const patience = 10_000

/** The lines that tablets and boards hold to the room. */
export function openLines(
  server: Pick<Server, 'on'>,
  room: () => Hocuspocus,
  { bytes, log }: { readonly bytes: Gate; readonly log: Log },
) {
  const messages = openGate(600, 120)
  const known = new WeakSet<object>()
  const lines = new Map<string, number>()
  let altogether = 0

  const sockets = crossws({
    serverOptions: { maxPayload: largestMessage },
    hooks: {
      open(peer) {
        const incoming = peer.websocket as Parameters<Hocuspocus['handleConnection']>[0]
        peer.context.tablet = room().handleConnection(incoming, peer.request as Request)
        setTimeout(() => {
          if (!known.has(incoming)) peer.close(1008, 'no pass')
        }, patience).unref()
      },
      message(peer, message) {
        const data = message.uint8Array()
        if (!messages.lets(peer.id) || !bytes.lets(peer.id, data.length)) {
          log('flood')
          return peer.close(1008, 'too often')
        }
        // A name that isn't ours ends the line: Hocuspocus looks names up in plain objects, where
        // `constructor` is always there, and would open one name many times over (`name\0session`).
        if (readDocumentName(nameIn(data)) === null) {
          log('door-closed', { document: 'unknown', because: 'name' })
          return peer.close(4403, 'not ours')
        }
        tabletOf(peer).handleMessage(data)
      },
      close(peer, { code, reason }) {
        tabletOf(peer)?.handleClose({ code: code ?? 1000, reason: reason ?? '' })
      },
      // Broken frames and frames that are too large: the line ends, and nothing else does.
      error: () => log('broken-message'),
    },
  })

  server.on('upgrade', (request, socket, head) => {
    const address = request.socket.remoteAddress ?? ''
    const here = lines.get(address) ?? 0
    const isFull = altogether >= mostLines.altogether || here >= mostLines.anAddress
    if (request.url?.split('?')[0] !== livePath || isFull || !isSameOrigin(request)) {
      log('connection-refused')
      socket.destroy()
      return
    }
    altogether++
    lines.set(address, here + 1)
    socket.on('close', () => {
      altogether--
      lines.set(address, (lines.get(address) ?? 1) - 1)
    })
    socket.on('error', () => socket.destroy())
    sockets.handleUpgrade(request, socket, head).catch(() => socket.destroy())
  })

  return {
    /** A line has shown a pass: it may stay. */
    welcome: (line: object): void => void known.add(line),
    close: () => sockets.closeAll(1012, 'the room closes', true),
  }
}

type Tablet = ReturnType<Hocuspocus['handleConnection']>

function tabletOf(peer: { readonly context: Record<string, unknown> }): Tablet {
  return peer.context.tablet as Tablet
}

/** The document that a message is for: its first text. */
function nameIn(data: Uint8Array): string {
  try {
    return readVarString(createDecoder(data))
  } catch {
    return ''
  }
}

/** Another site's page in the same browser may not ask in someone's name. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true
  try {
    return new URL(headers.origin).host === headers.host
  } catch {
    return false
  }
}
