import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Hocuspocus } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import { createDecoder, readVarString } from 'lib0/decoding'
import sirv from 'sirv'
import * as v from 'valibot'
import type { JourneyId, Showing } from '@/journey/journey'
import { nameDocument, readDocumentName, type TabletNews, whereabouts } from '@/live-room/messages'
import { answer, type Office } from '@/room-server/answers'
import { keepDocuments, nameForLog } from '@/room-server/documents'
import { openGate } from '@/room-server/flood'
import { type Log, short } from '@/room-server/log'
import { isOurs } from '@/room-server/ours'
import { watchPresence } from '@/room-server/presence'
import { type Holder, holderOf, rightTo } from '@/room-server/rights'
import type { Vault } from '@/room-server/vault'
import type { WorkshopId } from '@/workshop/workshop'

/** No message and no question is larger, in bytes. */
export const largestMessage = 1024 * 1024
/** Where tablets and boards connect. */
const livePath = '/room/live'
const sweepMilliseconds = 3_600_000
const dayMilliseconds = 86_400_000
/** Most connections at a time: far more than a room has tablets. */
const mostConnections = 500

export type RoomOptions = {
  readonly vault: Vault
  readonly log: Log
  readonly port: number
  /** The folder of the built app. */
  readonly app: string
  /** Where tablets find this room, e.g. `http://192.168.1.20:4173/`. */
  readonly address: string
  /** A certificate and its key, in PEM; without them the room is on plain http. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
}

export type OpenRoom = { readonly port: number; readonly close: () => Promise<void> }

/** Opens the room: serves the app, and keeps and shares what happens in it. */
export async function openRoom({
  vault,
  log,
  port,
  app,
  address,
  tls,
}: RoomOptions): Promise<OpenRoom> {
  const documents = keepDocuments(vault, log, () => hocuspocus)
  const presence = watchPresence(vault, documents, () => hocuspocus)
  const office: Office = {
    vault,
    documents,
    presence,
    address,
    guesses: openGate(20, 1 / 30),
    log,
    pictures: new Map(),
    erase,
    endOf,
    eraseIn,
  }
  const asks = openGate(300, 60)
  const messages = openGate(600, 120)
  const bytes = openGate(4 * largestMessage, largestMessage / 4)

  const hocuspocus = new Hocuspocus<Holder>({
    quiet: true,
    async onAuthenticate({ documentName, token, connectionConfig }) {
      const name = readDocumentName(documentName)
      const holder = holderOf(vault, token)
      const right = name && holder && vault.workshop(name.workshop) ? rightTo(holder, name) : null
      const gone = holder?.role === 'person' && vault.person(holder.workshop, holder.person)?.gone
      if (right === null || gone) {
        log('door-closed', { document: nameForLog(documentName), because: gone ? 'gone' : 'pass' })
        // An error without words: the reason goes to the tablet, and nothing into the log.
        throw Object.assign(new Error(), { reason: gone ? 'gone' : 'wrong-pass' })
      }
      connectionConfig.readOnly = right === 'read'
      return holder
    },
    async onLoadDocument({ documentName, document }) {
      documents.open(documentName, document)
      const name = readDocumentName(documentName)
      if (name?.kind !== 'journey') return
      const about = document.getMap('about')
      about.observe((event) => {
        if (!event.keysChanged.has('shows')) return
        presence.shows(name.workshop, name.person, showingOf(about.get('shows')))
      })
    },
    async beforeSync({ documentName, document, type, payload }) {
      // 0 only asks what is here; 1 and 2 bring changes.
      if (type === 0) return
      const name = readDocumentName(documentName)
      const because =
        !name || !isOurs(name, payload)
          ? 'not-ours'
          : documents.isTooLarge(documentName, document)
            ? 'too-large'
            : null
      if (because === null) return
      log('change-refused', { document: nameForLog(documentName), because })
      throw Object.assign(new Error(), { code: 4400, reason: because })
    },
    async beforeHandleAwareness({ states }) {
      // Being there is all that it tells.
      for (const id of states.keys()) states.set(id, {})
    },
    async onStateless({ documentName, payload }) {
      const name = readDocumentName(documentName)
      const where = v.safeParse(whereabouts, parse(payload))
      if (name?.kind !== 'journey' || !where.success) {
        return log('message-refused', { document: nameForLog(documentName) })
      }
      presence.isAt(name.workshop, name.person, where.output)
    },
    async connected({ documentName, connection }) {
      const name = readDocumentName(documentName)
      if (name?.kind === 'group') connection.sendStateless(presence.news(name.workshop))
      if (name?.kind !== 'journey') return
      presence.came(name.workshop, name.person)
      connection.sendStateless(tellEnd(name.workshop))
    },
    async onDisconnect({ documentName }) {
      const name = readDocumentName(documentName)
      if (name?.kind === 'journey') presence.went(name.workshop, name.person)
    },
  })

  const sockets = crossws({
    serverOptions: { maxPayload: largestMessage },
    hooks: {
      open(peer) {
        const incoming = peer.websocket as Parameters<Hocuspocus['handleConnection']>[0]
        peer.context.tablet = hocuspocus.handleConnection(incoming, peer.request as Request)
      },
      message(peer, message) {
        const data = message.uint8Array()
        if (!messages.lets(peer.id) || !bytes.lets(peer.id, data.length)) {
          log('flood')
          return peer.close(1008, 'too often')
        }
        // Hocuspocus looks names up in plain objects, where `constructor` is always there.
        if (readDocumentName(nameIn(data)) === null) {
          log('door-closed', { document: 'unknown', because: 'name' })
          return peer.close(4403, 'not ours')
        }
        tabletOf(peer).handleMessage(data)
      },
      close(peer, { code, reason }) {
        const event = { code: code ?? 1000, reason: reason ?? '' }
        tabletOf(peer)?.handleClose(event)
      },
      // Broken frames and frames that are too large: the connection ends, and nothing else does.
      error: () => log('broken-message'),
    },
  })
  let connections = 0
  const files = sirv(app, { etag: true, setHeaders: keepHashed })
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?')[0] ?? '/'
    const asked = /^\/room\/([a-z]+)$/.exec(path)?.[1]
    if (path === '/healthz') sayHealth(response, hocuspocus)
    else if (asked) void answerOver(request, response, asked)
    else files(request, response, () => void response.writeHead(404).end())
  }
  const server = tls ? createHttps(tls, serve) : createHttp(serve)
  server.requestTimeout = 30_000
  server.on('upgrade', (request, socket, head) => {
    const path = request.url?.split('?')[0]
    if (path !== livePath || connections >= mostConnections || !isSameOrigin(request)) {
      log('connection-refused')
      socket.destroy()
      return
    }
    connections++
    socket.on('close', () => connections--)
    socket.on('error', () => socket.destroy())
    void sockets.handleUpgrade(request, socket, head)
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, ready)
  })
  await sweep()
  const sweeping = setInterval(() => void sweep(), sweepMilliseconds)

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      clearInterval(sweeping)
      presence.stop()
      hocuspocus.closeConnections()
      sockets.closeAll(1012, 'the room closes', true)
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      documents.stop()
      vault.close()
    },
  }

  async function answerOver(request: IncomingMessage, response: ServerResponse, asked: string) {
    const caller = request.socket.remoteAddress ?? ''
    try {
      if (request.method !== 'POST' || !isSameOrigin(request))
        return sendJson(response, 405, noSense)
      if (!asks.lets(caller)) {
        log('flood')
        return sendJson(response, 429, { ok: false, because: 'too-often' })
      }
      const body = await readBody(request)
      if (body === null) {
        log('question-too-large')
        return sendJson(response, 413, noSense)
      }
      sendJson(response, 200, await answer(office, caller, asked, parse(body)))
    } catch (error) {
      log('mistake', { kind: error instanceof Error ? error.name : 'unknown' })
      if (!response.headersSent) sendJson(response, 500, noSense)
    }
  }

  /** Erases a journey here and on every tablet: those that are away learn it when they come back. */
  async function erase(workshop: WorkshopId, person: JourneyId): Promise<void> {
    const name = nameDocument({ kind: 'journey', workshop, person })
    vault.erasePerson(workshop, person)
    documents.shut(name, 'gone')
    const group = nameDocument({ kind: 'group', workshop })
    await documents.change(group, (doc) => doc.getMap('people').delete(person))
    vault.wipePast(group, documents.read(group))
    // Whoever had it open has closed it: nothing of it stays in memory either.
    const open = hocuspocus.documents.get(name)
    if (open) await hocuspocus.unloadDocument(open)
    vault.erasePerson(workshop, person)
    presence.forget(workshop, person)
    log('journey-erased', { workshop: short(workshop) })
  }

  function eraseIn(workshop: WorkshopId): number | null {
    const room = vault.workshop(workshop)
    if (room?.ended_at == null) return null
    return Math.max(0, room.ended_at + room.keep_days * dayMilliseconds - Date.now())
  }

  function tellEnd(workshop: WorkshopId): string {
    return JSON.stringify({ kind: 'ended', eraseIn: eraseIn(workshop) } satisfies TabletNews)
  }

  async function endOf(workshop: WorkshopId): Promise<void> {
    for (const { id } of vault.people(workshop)) {
      const name = nameDocument({ kind: 'journey', workshop, person: id as JourneyId })
      hocuspocus.documents.get(name)?.broadcastStateless(tellEnd(workshop))
    }
    await sweep()
  }

  /** Erases the journeys of ended workshops that are due and that nobody shows. */
  async function sweep(): Promise<void> {
    for (const { id, ended_at, keep_days } of vault.workshops()) {
      if (ended_at === null || ended_at + keep_days * dayMilliseconds > Date.now()) continue
      let erased = 0
      for (const { id: person, gone } of vault.people(id)) {
        if (gone) continue
        const journey = documents.journey(id as WorkshopId, person as JourneyId)
        if (journey && journey.about.shows !== 'nothing') continue
        await erase(id as WorkshopId, person as JourneyId)
        erased++
      }
      if (erased > 0) log('workshop-swept', { workshop: short(id), erased })
    }
  }
}

const noSense = { ok: false, because: 'not-understood' } as const

type Tablet = ReturnType<Hocuspocus['handleConnection']>

function tabletOf(peer: { readonly context: Record<string, unknown> }): Tablet {
  return peer.context.tablet as Tablet
}

/** The document that a message is for: its first text, up to a sign that Hocuspocus may add. */
function nameIn(data: Uint8Array): string {
  try {
    return readVarString(createDecoder(data)).split('\0')[0] ?? ''
  } catch {
    return ''
  }
}

function showingOf(value: unknown): Showing {
  return value === 'strengths' || value === 'all' ? value : 'nothing'
}

/** Another site's page in the same browser may not ask in someone's name. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true
  try {
    return new URL(headers.origin).host === headers.host
  } catch {
    return false
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    // The rest is heard and forgotten: cut off in the middle, nobody would hear the answer.
    if (size <= largestMessage) parts.push(part as Buffer)
  }
  return size > largestMessage ? null : Buffer.concat(parts).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

function sayHealth(response: ServerResponse, { documents }: Hocuspocus): void {
  const { rss } = process.memoryUsage()
  sendJson(response, 200, {
    ok: true,
    documents: documents.size,
    megabytes: Math.round(rss / 2 ** 20),
  })
}

/** Files with a hash in their name never change; all others are asked for again. */
function keepHashed(response: ServerResponse, path: string): void {
  const keep = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.setHeader('cache-control', keep)
}
