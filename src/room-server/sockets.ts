import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import { createDecoder, readVarString } from 'lib0/decoding'
import { readDocumentName } from '@/documents/messages'
import { isOurHost, isSameOrigin } from '@/room-server/hosts'
import type { Log } from '@/room-server/log'
import { callerOf, limitRate, type RateLimiter } from '@/room-server/rate-limiter'

/** No message is larger, in bytes. */
export const largestMessage = 1024 * 1024

/** Where tablets and boards connect. */
const livePath = '/room/live'
/**
 * Most lines at a time: far more than a room has tablets, also behind one router's address. Of
 * lines without a pass there are fewer; when they are too many, the oldest one of the address that
 * has most of them ends, so that an honest tablet always has a place.
 */
const mostLines = { altogether: 800, anAddress: 400, withoutPass: 300 }
/** So long a line may stay without showing a pass, in milliseconds. */
const patience = 10_000
/** What waits for a tablet that doesn't read: more than the largest document, in bytes. */
const mostUnread = 8 * 1024 * 1024
const lookMilliseconds = 500

type Waiting = { readonly address: string; readonly end: () => void }

/** The lines that tablets and boards hold to the room. */
export function openSockets(
  server: Pick<Server, 'on'>,
  room: () => Hocuspocus,
  {
    bytes,
    log,
    hosts,
  }: { readonly bytes: RateLimiter; readonly log: Log; readonly hosts: readonly string[] },
) {
  const messages = limitRate(600, 120)
  /** Lines that haven't shown a pass, oldest first. */
  const waiting = new Map<object, Waiting>()
  const sockets = new Set<Duplex>()
  const lines = new Map<string, number>()

  /** Makes room by ending a line that shows nothing. `terminate`: its peer isn't waited for. */
  const makeRoom = () => {
    if (waiting.size < mostLines.withoutPass) return
    const byAddress = Map.groupBy(waiting.values(), ({ address }) => address)
    const [most] = [...byAddress.values()].toSorted((a, b) => b.length - a.length)
    most?.[0]?.end()
    log('line-ended', { because: 'without-pass' })
  }
  /** What one line throws ends that line. */
  const safely = (peer: { terminate: () => void }, act: () => void) => {
    try {
      act()
    } catch (error) {
      log('mistake', { kind: error instanceof Error ? error.name : 'unknown' })
      peer.terminate()
    }
  }

  const live = crossws({
    serverOptions: { maxPayload: largestMessage },
    hooks: {
      open(peer) {
        safely(peer, () => {
          const incoming = peer.websocket as Parameters<Hocuspocus['handleConnection']>[0]
          makeRoom()
          const end = () => {
            waiting.delete(incoming)
            peer.terminate()
          }
          waiting.set(incoming, { address: callerOf(peer.remoteAddress), end })
          peer.context.tablet = room().handleConnection(incoming, peer.request as Request)
          setTimeout(() => waiting.has(incoming) && end(), patience).unref()
        })
      },
      message(peer, message) {
        safely(peer, () => {
          const data = message.uint8Array()
          if (!messages.lets(peer.id) || !bytes.lets(peer.id, data.length)) {
            log('flood')
            return peer.terminate()
          }
          // A name that isn't ours ends the line: Hocuspocus looks names up in plain objects, where
          // `constructor` is always there, and would open one name many times over (`name\0session`).
          if (readDocumentName(nameIn(data)) === null) {
            log('door-closed', { document: 'unknown', because: 'name' })
            return peer.close(4403, 'not ours')
          }
          tabletOf(peer).handleMessage(data)
        })
      },
      close(peer, { code, reason }) {
        waiting.delete(peer.websocket as object)
        safely(peer, () => {
          tabletOf(peer)?.handleClose({ code: code ?? 1000, reason: reason ?? '' })
        })
      },
      // Broken frames and frames that are too large: the line ends, and nothing else does.
      error: () => log('broken-message'),
    },
  })

  server.on('upgrade', (request, socket, head) => {
    const address = callerOf(request.socket.remoteAddress)
    const here = lines.get(address) ?? 0
    const isFull = sockets.size >= mostLines.altogether || here >= mostLines.anAddress
    const isAllowed = isOurHost(request, hosts) && isSameOrigin(request)
    if (request.url?.split('?')[0] !== livePath || isFull || !isAllowed) {
      log('connection-refused')
      socket.destroy()
      return
    }
    sockets.add(socket)
    lines.set(address, here + 1)
    socket.on('close', () => {
      sockets.delete(socket)
      lines.set(address, (lines.get(address) ?? 1) - 1)
    })
    socket.on('error', () => socket.destroy())
    live.handleUpgrade(request, socket, head).catch(() => socket.destroy())
  })
  const looking = setInterval(() => {
    for (const socket of sockets) {
      if (socket.writableLength <= mostUnread) continue
      log('line-ended', { because: 'not-reading' })
      socket.destroy()
    }
  }, lookMilliseconds)

  return {
    /** A line has shown a pass: it may stay. */
    welcome: (line: object): void => void waiting.delete(line),
    close(): void {
      clearInterval(looking)
      live.closeAll(1012, 'the room closes', true)
    },
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
