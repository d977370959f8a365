import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import {
  type Answers,
  differenceTo,
  filePath,
  largestHandedOver,
  largestShared,
  protocol,
  protocolHeader,
  type QuestionName,
  questions,
} from '@/documents/messages'
import { answer } from '@/room-server/answers'
import { atATime } from '@/room-server/at-a-time'
import { callersBehind } from '@/room-server/callers'
import type { RoomEnd } from '@/room-server/context'
import { openFileExchange } from '@/room-server/file-exchange'
import { isOurHost, isSameOrigin } from '@/room-server/hosts'
import { limitCallers, limitHere } from '@/room-server/limits'
import { kindOf, type Log } from '@/room-server/log'
import {
  openOrganisationRoom,
  type RoomSurroundings,
  untied,
} from '@/room-server/organisation-room'
import { limitRate, unlimited } from '@/room-server/rate-limiter'
import { openRoomClock } from '@/room-server/room-clock'
import { manyRooms, oneRoom, type Rooms, rowOf } from '@/room-server/rooms'
import { securityHeaders } from '@/room-server/security-headers'
import { largestMessage, openSockets, roomLines, serverLines } from '@/room-server/sockets'
import type { Store } from '@/room-server/store/store'
import { parse } from '@/room-server/sync-server'
import { isAtThisLaptop, watchLaptop } from '@/room-server/this-laptop'
import { throttle, unthrottled } from '@/room-server/throttle'
import { keepTickets } from '@/room-server/tickets'

/** No question is larger, in bytes. */
const largestQuestion = 64 * 1024
/** Questions that carry a file, in bytes: a letter takes at most three, and a quote in JSON two. */
const largest: Partial<Readonly<Record<QuestionName, number>>> = {
  'hand-over': largestHandedOver + largestQuestion,
  share: 2 * largestShared + largestQuestion,
}
const sweepMilliseconds = 3_600_000
/** So long a process that ends goes on answering, in milliseconds: two looks of a usual proxy. */
const drainMilliseconds = 2_500

export type RoomOptions = {
  readonly store: Store
  readonly log: Log
  readonly port: number
  /** The folder of the built app. */
  readonly app: string
  /** Where tablets find this room, e.g. `http://192.168.1.20:4173/`. */
  readonly address: string
  /** Names under which browsers may ask for this room, beside `localhost` and plain addresses. */
  readonly hosts: readonly string[]
  /** A certificate and its key, in PEM; without them the room is on plain http. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
} & (LaptopOptions | ServerOptions)

/** A room on somebody's laptop. */
type LaptopOptions = {
  readonly kind: 'laptop'
  /** Where it keeps everything. */
  readonly file: string
  /** What the link says that the start printed, for a key to keep. */
  readonly startKey: string
  readonly restored: Answers['network']['restored']
  /** A facilitator ends the room, by a word: whoever started it closes it. */
  readonly onEnd: (end: RoomEnd) => void
}

/** One process of a server of many organisations. */
type ServerOptions = {
  readonly kind: 'server'
  /** Addresses and networks of the proxies in front of it, whose word on who asks is taken. */
  readonly proxies: readonly string[]
  /** The address on which it listens; empty for all of this machine's. */
  readonly listen: string
  /** The Redis that it shares with other processes; empty for a server of one process. */
  readonly redis: string
  /** Where its metrics are shown, such as `127.0.0.1:9464`; empty for nowhere. */
  readonly metrics: string
}

export type OpenRoom = {
  readonly port: number
  readonly dropKeys: () => Promise<void>
  /** Takes no new lines and questions, and ends those that are there: clients go elsewhere. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the room: serves the app, and keeps and shares what happens in it. */
export async function startRoom(options: RoomOptions): Promise<OpenRoom> {
  const { store, port, app, address, hosts, tls } = options
  const metrics = await metricsOf(options)
  const log = metrics?.counting(options.log) ?? options.log
  const bytes = limitRate(4 * largestMessage, largestMessage / 4)
  const clock = await openRoomClock(store, (hours) => log('clock-jumped', { hours }))
  const callerOf = callersBehind(options.kind === 'server' ? options.proxies : [])
  const laptop = watchLaptop(address, () => (server.address() as AddressInfo).port)
  const tickets = keepTickets()
  const exchange = options.kind === 'laptop' ? openFileExchange(options.file, tickets, log) : null
  let ending: RoomEnd | null = null
  const endWith = (end: RoomEnd) => {
    ending = end
  }
  let isDraining = false
  /** Behind a proxy that it doesn't know everybody is one caller: said once. */
  let isProxyTold = false
  const asks = limitRate(300, 60)
  // A hundred tablets at work ask and say a third of it; a flood waits here, and slows down nobody else.
  const isServer = options.kind === 'server'
  const organisationAsks = isServer ? limitRate(400, 20) : unlimited
  const organisations = isServer ? throttle(limitRate(300, 100), 3_000) : unthrottled
  /** Questions of one organisation that are answered at a time: others always find room beside them. */
  const inItsTurn = atATime(isServer ? 4 : Number.POSITIVE_INFINITY)
  const secure = securityHeaders(app)
  const files = sirv(app, { etag: true, brotli: true, gzip: true, setHeaders: keepHashed })
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?')[0] ?? '/'
    const asked = /^\/room\/([a-z-]+)$/.exec(path)?.[1]
    for (const [name, value] of secure) response.setHeader(name, value)
    if (path === '/healthz') sayHealth(response)
    else if (path === '/readyz') void sayReadiness(response)
    else if (!isOurHost(request, hosts)) sendEmpty(response, 421, notOurHost)
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
  const processes =
    options.kind === 'server' && options.redis !== ''
      ? await (await import('@/room-server/redis/redis')).joinProcesses(options.redis, {
          onLost() {
            log('redis-lost')
            // Nobody hears of anybody: each works on with what they have, and comes back to all of it.
            rooms.letGo()
            lines.endAll()
          },
          onBack: () => log('redis-back'),
          onGone() {
            takeOver().catch(() => log('mistake'))
          },
        })
      : null
  /** Whether what happens here is heard of elsewhere; and whether lines are taken, too. */
  const isHere = () => processes?.isHere() ?? true
  const isOpen = () => !isDraining && isHere()
  const limits = limitCallers(processes?.limit ?? limitHere)
  const surroundings: RoomSurroundings = {
    ...{ log, clock, bytes, address: laptop.address, limits },
    onCame: (line) => lines.welcome(line),
    startKey: options.kind === 'laptop' ? options.startKey : null,
    atLaptop:
      exchange && options.kind === 'laptop'
        ? { laptop, tickets, files: exchange, restored: options.restored, endWith }
        : null,
  }
  const tiesOf = processes?.tiesOf ?? (async () => untied())
  const rooms: Rooms =
    options.kind === 'laptop'
      ? oneRoom(await openOrganisationRoom(store.of(), surroundings, untied()))
      : manyRooms(store, surroundings, { tiesOf, log })
  const lines = openSockets(server, rooms.of, {
    ...{ bytes, log, hosts, callerOf, isOpen, organisations },
    mostLines: isServer ? serverLines : roomLines,
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    if (options.kind === 'server' && options.listen !== '')
      server.listen(port, options.listen, ready)
    else server.listen(port, ready)
  })
  const sweep = () => rooms.sweep().catch(() => log('mistake'))
  await sweep()
  const sweeping = setInterval(() => void sweep(), sweepMilliseconds)

  const shown = metrics && options.kind === 'server' ? await metrics.serve(options.metrics) : null

  return {
    port: (server.address() as AddressInfo).port,
    dropKeys: () => store.of().dropKeys(),
    async drain() {
      isDraining = true
      lines.endAll()
      // Questions are answered until every proxy has heard that this process isn't ready any more.
      await new Promise((over) => setTimeout(over, drainMilliseconds))
    },
    async close() {
      clearInterval(sweeping)
      rooms.close()
      lines.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await clock.stop()
      exchange?.drop()
      shown?.close()
      await processes?.leave()
      await store.close()
    },
  }

  /** Another process is gone: first the boards hear of it, then all that it may not have told is looked up. */
  async function takeOver(): Promise<void> {
    for (const room of rooms.open()) room.tellBoards()
    // One after the other: whoever is at work here doesn't wait for all of it.
    for (const room of rooms.open()) await room.catchUp()
  }

  function documentsOpen(): number {
    const open = rooms.open().map(({ hocuspocus }) => hocuspocus.documents.size)
    return open.reduce((sum, size) => sum + size, 0)
  }

  function sayHealth(response: ServerResponse): void {
    const { rss } = process.memoryUsage()
    const megabytes = Math.round(rss / 2 ** 20)
    sendJson(response, 200, { ok: true, documents: documentsOpen(), megabytes })
  }

  /** Whether what is done here is kept and heard of elsewhere: a proxy sends nobody here otherwise. */
  async function isReady(): Promise<boolean> {
    const late = new Promise<false>((tell) => setTimeout(() => tell(false), 1_000).unref())
    const isKeeping = await Promise.race([store.isWell(), late]).catch(() => false)
    return isKeeping && isOpen()
  }

  async function sayReadiness(response: ServerResponse): Promise<void> {
    const ok = await isReady()
    sendJson(response, ok ? 200 : 503, { ok })
  }

  async function metricsOf(asked: RoomOptions) {
    if (asked.kind !== 'server' || asked.metrics === '') return null
    const { openMetrics } = await import('@/room-server/metrics')
    return openMetrics({ lines: () => lines.count(), documents: documentsOpen, isReady })
  }

  async function answerOver(request: IncomingMessage, response: ServerResponse, asked: string) {
    const caller = callerOf(request)
    const isForwarded = request.headers['x-forwarded-for'] !== undefined
    if (options.kind === 'server' && isForwarded && !isProxyTold && options.proxies.length === 0) {
      isProxyTold = true
      log('proxy-unknown', { setting: 'ATOUTS_PROXIES' })
    }
    try {
      response.setHeader(protocolHeader, protocol)
      if (request.method !== 'POST' || !isSameOrigin(request))
        return sendJson(response, 405, noSense)
      if (!asks.lets(caller)) {
        log('flood')
        return sendJson(response, 429, { ok: false, because: 'too-often' })
      }
      const body = await readBody(request, largest[asked as QuestionName] ?? largestQuestion)
      if (body === null) {
        log('question-too-large')
        return sendJson(response, 413, noSense)
      }
      const because = differenceTo(Number(request.headers[protocolHeader] ?? 1))
      if (because) return sendJson(response, 200, { ok: false, because })
      if (!isHere()) return sendJson(response, 503, { ok: false, because: 'trouble' })
      const from = { caller, isAtLaptop: isAtThisLaptop(request) }
      const question = parse(body)
      const room = await rooms.of(shownIn(question))
      const row = rowOf(room, caller)
      if (!organisationAsks.lets(row)) {
        log('flood')
        return sendJson(response, 429, { ok: false, because: 'too-often' })
      }
      const start = performance.now()
      const said = await inItsTurn(row, () => answer(room.context, from, asked, question))
      const known = Object.hasOwn(questions, asked) ? asked : 'unknown'
      metrics?.answered(known, said.ok ? 'ok' : said.because, performance.now() - start)
      const end = ending
      if (end !== null && options.kind === 'laptop')
        response.once('finish', () => options.onEnd(end))
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
      if (!exchange || !isAllowed || !asks.lets(callerOf(request))) {
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

/** What a question shows, whatever it is good for: by that it is known whose room it is for. */
function shownIn(question: unknown): string {
  const { key, pass, secret } = Object(question) as Readonly<Record<string, unknown>>
  const shown = key ?? pass ?? secret
  return typeof shown === 'string' ? shown.slice(0, 200) : ''
}

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
