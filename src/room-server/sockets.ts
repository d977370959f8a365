import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Hocuspocus, MessageType } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { protocolOf, readDocumentName } from '@/documents/messages'
import type { CallerOf } from '@/room-server/callers'
import { isOurHost, isSameOrigin } from '@/room-server/hosts'
import type { Log } from '@/room-server/log'
import type { OrganisationRoom } from '@/room-server/organisation-room'
import { limitRate, type RateLimiter } from '@/room-server/rate-limiter'
import { rowOf } from '@/room-server/rooms'
import type { Line as OpenLine } from '@/room-server/sync-server'
import type { Throttle } from '@/room-server/throttle'

/** No message is larger, in bytes. */
export const largestMessage = 1024 * 1024

/** Where tablets and boards connect. */
const livePath = '/room/live'
/**
 * Most lines at a time: far more than a room has tablets, also behind one router's address. Of
 * lines without a pass there are fewer; when they are too many, the oldest one of the address that
 * has most of them ends, so that an honest tablet always has a place.
 */
export type MostLines = {
  readonly altogether: number
  readonly anAddress: number
  readonly withoutPass: number
}
export const roomLines: MostLines = { altogether: 800, anAddress: 400, withoutPass: 300 }
/** A process of a server has many rooms, and a whole school behind one address. */
export const serverLines: MostLines = { altogether: 8_000, anAddress: 2_000, withoutPass: 600 }
/** So long a line may stay without showing a pass, in milliseconds. */
const patience = 10_000
/** So long a refusal takes at most to be heard, in milliseconds. */
const farewell = 5_000
/** What waits for a tablet that doesn't read: more than the largest document, in bytes. */
const mostUnread = 8 * 1024 * 1024
const lookMilliseconds = 500

/** What a line says before its room is found, in bytes: a hello, and nothing large. */
const mostEarly = 64 * 1024
/** A change costs one, for it goes to the disk; everything else so much of it, such as a hello. */
const costOfAnother = 0.1
/** A message costs more the longer it is: so many bytes as much as one more. */
const bytesOfOne = 5_000
/** Where it is noted whom a line's limits count. */
const callerHeader = 'atouts-caller'

type Line = {
  readonly context: Record<string, unknown>
  readonly websocket: object
  readonly request: { readonly headers: Headers }
  readonly terminate: () => void
  readonly close: (code?: number, reason?: string) => void
}

type Waiting = { readonly address: string; readonly end: () => void }

/** The lines that tablets and boards hold to the room. */
export function openSockets(
  server: Pick<Server, 'on'>,
  /** The room that a pass belongs to. */
  roomOf: (pass: string) => Promise<Pick<OrganisationRoom, 'hocuspocus' | 'organisation'>>,
  {
    bytes,
    log,
    hosts,
    callerOf,
    organisations,
    mostLines,
    isOpen,
  }: {
    readonly bytes: RateLimiter
    readonly log: Log
    readonly hosts: readonly string[]
    readonly callerOf: CallerOf
    /** What all lines of one organisation say is done at once, or in its turn. */
    readonly organisations: Throttle
    readonly mostLines: MostLines
    /** Whether lines are taken at all just now. */
    readonly isOpen: () => boolean
  },
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

  /** A line belongs to the room whose pass it shows first; until that is found its words wait. */
  const comeIn = (peer: Line, data: Uint8Array): void => {
    const early = peer.context.early as Uint8Array[] | null
    if (!early) return
    const isFirst = early.length === 0
    early.push(data)
    const size = early.reduce((sum, { length }) => sum + length, 0)
    if (size > mostEarly) peer.terminate()
    if (!isFirst || size > mostEarly) return
    const find = async () => {
      const room = await roomOf(passIn(data))
      if (peer.context.early === null) return
      const incoming = peer.websocket as Parameters<Hocuspocus['handleConnection']>[0]
      const tryAgain = () => peer.close(1013, 'try again')
      const line = { tryAgain } satisfies OpenLine
      const tablet = room.hocuspocus.handleConnection(incoming, peer.request as Request, line)
      peer.context.tablet = tablet
      peer.context.row = rowOf(room, peer.request.headers.get(callerHeader) ?? '')
      for (const message of early) tablet.handleMessage(message)
    }
    // What is kept can't be asked just now: the line ends, and is tried again.
    find().catch(() => peer.close(1013, 'try again'))
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
          waiting.set(incoming, { address: peer.request.headers.get(callerHeader) ?? '', end })
          peer.context.early = []
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
          const tablet = tabletOf(peer)
          const handle = () => {
            // Its line may have ended while it waited for its turn.
            if (peer.context.early !== null) safely(peer, () => tablet?.handleMessage(data))
          }
          if (tablet && !organisations.when(String(peer.context.row), costOf(data), handle)) {
            log('flood')
            return peer.terminate()
          }
          if (tablet) return
          comeIn(peer, data)
        })
      },
      close(peer, { code, reason }) {
        peer.context.early = null
        waiting.delete(peer.websocket as object)
        safely(peer, () => {
          tabletOf(peer)?.handleClose({ code: code ?? 1000, reason: reason ?? '' })
        })
      },
      // Broken frames and frames that are too large: the line ends, and nothing else does.
      error: () => log('broken-message'),
    },
  })

  /** Why a line isn't taken, as a status of HTTP; `null` for one that is. */
  const refusalOf = (request: IncomingMessage, isFull: boolean): string | null => {
    if (request.url?.split('?')[0] !== livePath) return '404 Not Found'
    if (!isOurHost(request, hosts) || !isSameOrigin(request)) return '403 Forbidden'
    return isFull || !isOpen() ? '503 Service Unavailable' : null
  }

  server.on('upgrade', (request, socket, head) => {
    const address = callerOf(request)
    const here = lines.get(address) ?? 0
    const isFull = sockets.size >= mostLines.altogether || here >= mostLines.anAddress
    const because = refusalOf(request, isFull)
    if (because !== null) {
      log('connection-refused')
      // In words: a proxy takes a line that is cut off for a process that has died.
      socket.on('error', () => socket.destroy())
      // Nobody waits for the other side's goodbye, which may never come.
      const words = `HTTP/1.1 ${because}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`
      setTimeout(() => socket.destroy(), farewell).unref()
      socket.end(words, () => socket.destroy())
      return
    }
    sockets.add(socket)
    lines.set(address, here + 1)
    socket.on('close', () => {
      sockets.delete(socket)
      const left = (lines.get(address) ?? 1) - 1
      if (left === 0) lines.delete(address)
      else lines.set(address, left)
    })
    socket.on('error', () => socket.destroy())
    // Whatever the request says of itself there is overwritten.
    request.headers[callerHeader] = address
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
    /** How many lines there are. */
    count: (): number => sockets.size,
    /** Ends all lines, whatever they show: each is to come back, here or elsewhere. */
    endAll: (): void => live.closeAll(1012, 'moving'),
    close(): void {
      clearInterval(looking)
      live.closeAll(1012, 'the room closes', true)
    },
  }
}

type Tablet = ReturnType<Hocuspocus['handleConnection']>

function tabletOf(peer: { readonly context: Record<string, unknown> }): Tablet | undefined {
  return peer.context.tablet as Tablet | undefined
}

/** The pass that a message shows; empty for one that shows none. */
function passIn(data: Uint8Array): string {
  try {
    const decoder = createDecoder(data)
    readVarString(decoder)
    // A token is the first of what is said of who somebody is (`@hocuspocus/common`, AuthMessageType).
    const isToken = readVarUint(decoder) === MessageType.Auth && readVarUint(decoder) === 0
    return isToken ? protocolOf(readVarString(decoder)).pass : ''
  } catch {
    return ''
  }
}

/** What a message costs its organisation, in changes. */
function costOf(data: Uint8Array): number {
  const decoder = createDecoder(data)
  readVarString(decoder)
  const isChange = readVarUint(decoder) === MessageType.Sync && readVarUint(decoder) !== 0
  return (isChange ? 1 : costOfAnother) + data.length / bytesOfOne
}

/** The document that a message is for: its first text. */
function nameIn(data: Uint8Array): string {
  try {
    return readVarString(createDecoder(data))
  } catch {
    return ''
  }
}
