import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import {
  type Answers,
  differenceTo,
  filePath,
  largestHandedOver,
  protocol,
  protocolHeader,
  type QuestionName,
} from '@/documents/messages'
import { answer } from '@/room-server/answers'
import type { RoomEnd } from '@/room-server/context'
import { openFileExchange } from '@/room-server/file-exchange'
import { isOurHost, isSameOrigin } from '@/room-server/hosts'
import { limitHere } from '@/room-server/limits'
import { kindOf, type Log } from '@/room-server/log'
import { ownMemory } from '@/room-server/memory'
import { openOrganisationRoom, type RoomTies } from '@/room-server/organisation-room'
import { callerOf, limitRate } from '@/room-server/rate-limiter'
import { openRoomClock } from '@/room-server/room-clock'
import { securityHeaders } from '@/room-server/security-headers'
import { largestMessage, openSockets } from '@/room-server/sockets'
import type { Store } from '@/room-server/store/store'
import { parse } from '@/room-server/sync-server'
import { isAtThisLaptop, watchLaptop } from '@/room-server/this-laptop'
import { keepTickets } from '@/room-server/tickets'

/** A room of one process, which is tied to no other. */
const alone = (): RoomTies => ({
  memory: ownMemory(),
  extensions: [],
  join: () => ({ pass: () => undefined, leave: () => undefined }),
})

/** No question is larger, in bytes. */
const largestQuestion = 64 * 1024
/** The one question that carries a copy with its pictures. */
const largestHandOver = largestHandedOver + largestQuestion
const sweepMilliseconds = 3_600_000

export type RoomOptions = {
  readonly store: Store
  /** Where a laptop's room keeps everything. */
  readonly file: string
  readonly log: Log
  readonly port: number
  /** The folder of the built app. */
  readonly app: string
  /** Where tablets find this room, e.g. `http://192.168.1.20:4173/`. */
  readonly address: string
  /** Names under which browsers may ask for this room, beside `localhost` and plain addresses. */
  readonly hosts: readonly string[]
  /** What the link says that the start printed, for a key to keep. */
  readonly startKey: string
  /** A certificate and its key, in PEM; without them the room is on plain http. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
  readonly restored: Answers['network']['restored']
  /** A facilitator ends the room, by a word: whoever started it closes it. */
  readonly onEnd: (end: RoomEnd) => void
}

export type OpenRoom = {
  readonly port: number
  readonly dropKeys: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the room: serves the app, and keeps and shares what happens in it. */
export async function startRoom({
  store,
  file,
  log,
  port,
  app,
  address,
  hosts,
  startKey,
  tls,
  restored,
  onEnd,
}: RoomOptions): Promise<OpenRoom> {
  const bytes = limitRate(4 * largestMessage, largestMessage / 4)
  const clock = await openRoomClock(store, (hours) => log('clock-jumped', { hours }))
  const laptop = watchLaptop(address, () => (server.address() as AddressInfo).port)
  const tickets = keepTickets()
  const exchange = openFileExchange(file, tickets, log)
  let ending: RoomEnd | null = null
  const endWith = (end: RoomEnd) => {
    ending = end
  }
  const asks = limitRate(300, 60)
  const secure = securityHeaders(app)
  const files = sirv(app, { etag: true, brotli: true, gzip: true, setHeaders: keepHashed })
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?')[0] ?? '/'
    const asked = /^\/room\/([a-z-]+)$/.exec(path)?.[1]
    for (const [name, value] of secure) response.setHeader(name, value)
    if (!isOurHost(request, hosts)) sendEmpty(response, 421, notOurHost)
    else if (path === '/healthz') void sayHealth(response)
    else if (path === `/${filePath}`) void exchangeFile(request, response)
    else if (asked) void answerOver(request, response, asked)
    else if (request.method !== 'GET' && request.method !== 'HEAD') sendEmpty(response, 405)
    else {
      // Nothing here is worth resuming, and a range is one more thing to be wrong.
      delete request.headers.range
      laptop.noteVisit(request)
      files(request, response, () => sendEmpty(response, 404))
    }
  }
  /** What a request throws ends that request, and nothing else. */
  const serveSafely = (request: IncomingMessage, response: ServerResponse): void => {
    response.on('error', () => response.destroy())
    try {
      serve(request, response)
    } catch (error) {
      log('mistake', { kind: kindOf(error) })
      if (response.headersSent) response.destroy()
      else response.writeHead(400).end()
    }
  }
  const server = tls ? createHttps(tls, serveSafely) : createHttp(serveSafely)
  server.requestTimeout = 10_000
  const room = openOrganisationRoom(
    store.of(),
    {
      ...{ log, clock, bytes, limit: limitHere, startKey, address: laptop.address },
      atLaptop: { laptop, tickets, files: exchange, restored, endWith },
      onCame: (line) => lines.welcome(line),
    },
    alone(),
  )
  const lines = openSockets(server, () => room.hocuspocus, { bytes, log, hosts })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, ready)
  })
  await room.sweep().catch(() => log('mistake'))
  const sweeping = setInterval(
    () => void room.sweep().catch(() => log('mistake')),
    sweepMilliseconds,
  )

  return {
    port: (server.address() as AddressInfo).port,
    dropKeys: () => store.of().dropKeys(),
    async close() {
      clearInterval(sweeping)
      room.close()
      lines.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await clock.stop()
      exchange.drop()
      await store.close()
    },
  }

  async function sayHealth(response: ServerResponse): Promise<void> {
    const ok = await store.isWell().catch(() => false)
    const { rss } = process.memoryUsage()
    sendJson(response, ok ? 200 : 503, {
      ok,
      documents: room.hocuspocus.documents.size,
      megabytes: Math.round(rss / 2 ** 20),
    })
  }

  async function answerOver(request: IncomingMessage, response: ServerResponse, asked: string) {
    const caller = callerOf(request.socket.remoteAddress)
    try {
      response.setHeader(protocolHeader, protocol)
      if (request.method !== 'POST' || !isSameOrigin(request))
        return sendJson(response, 405, noSense)
      if (!asks.lets(caller)) {
        log('flood')
        return sendJson(response, 429, { ok: false, because: 'too-often' })
      }
      const body = await readBody(
        request,
        asked === ('hand-over' satisfies QuestionName) ? largestHandOver : largestQuestion,
      )
      if (body === null) {
        log('question-too-large')
        return sendJson(response, 413, noSense)
      }
      const because = differenceTo(Number(request.headers[protocolHeader] ?? 1))
      if (because) return sendJson(response, 200, { ok: false, because })
      const from = { caller, isAtLaptop: isAtThisLaptop(request) }
      const said = await answer(room.context, from, asked, parse(body))
      const end = ending
      if (end) response.once('finish', () => onEnd(end))
      ending = null
      sendJson(response, 200, said)
    } catch (error) {
      log('mistake', { kind: kindOf(error) })
      if (!response.headersSent) sendJson(response, 500, { ok: false, because: 'trouble' })
    }
  }

  /** The file with everything goes out, or one comes in: on this laptop only, with a ticket. */
  async function exchangeFile(request: IncomingMessage, response: ServerResponse) {
    try {
      const isAllowed = isSameOrigin(request) && isAtThisLaptop(request)
      if (!isAllowed || !asks.lets(callerOf(request.socket.remoteAddress))) {
        return sendJson(response, 403, noSense)
      }
      const said = await exchange.exchange(request, response)
      if (said) sendJson(response, 200, said)
    } catch (error) {
      log('mistake', { kind: kindOf(error) })
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { ok: false, because: 'trouble' })
    }
  }
}

const notOurHost =
  'Cette salle ne répond pas sous ce nom (ATOUTS_HOSTS). · This room doesn’t answer under this name (ATOUTS_HOSTS).'

const noSense = { ok: false, because: 'not-understood' } as const

async function readBody(request: IncomingMessage, largest: number): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    // The rest is heard and forgotten: cut off in the middle, nobody would hear the answer.
    if (size <= largest) parts.push(part as Buffer)
  }
  return size > largest ? null : Buffer.concat(parts).toString('utf8')
}

function sendEmpty(response: ServerResponse, status: number, words = ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

/** Files with a hash in their name never change; all others are asked for again. */
function keepHashed(response: ServerResponse, path: string): void {
  const keep = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.setHeader('cache-control', keep)
}
