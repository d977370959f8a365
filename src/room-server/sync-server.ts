import {
  type Connection,
  Hocuspocus,
  MessageType,
  type TransactionOrigin,
} from '@hocuspocus/server'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import * as v from 'valibot'
import { messageYjsSyncStep2 } from 'y-protocols/sync'
import { readAbout } from '@/documents/journey-format'
import {
  type BoardNews,
  type DocumentName,
  nameDocument,
  protocolOf,
  readDocumentName,
  type TabletNews,
  turnTold,
  whereabouts,
} from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import { isAllowed } from '@/room-server/allowed-changes'
import { type Documents, elsewhere, nameForLog } from '@/room-server/documents'
import type { Log } from '@/room-server/log'
import type { Presence } from '@/room-server/presence'
import type { RateLimiter } from '@/room-server/rate-limiter'
import { type Holder, holderOf, rightTo } from '@/room-server/rights'
import { steadyNow } from '@/room-server/room-clock'
import type { Repository } from '@/room-server/store/repository'
import type { WorkshopId } from '@/workshop/workshop'

/** A line, before it is known whose: it can be ended so that whoever has it tries again. */
export type Line = { readonly tryAgain: () => void }
/** Whoever has been let in, with what tells this time from another one. */
type Arrived = Holder & Line & { readonly ticket: object }

/** What is said over a line: who may open what, what is let in, and who is told. */
export function openSyncServer({
  repository,
  documents,
  presence,
  bytes,
  log,
  onCame,
}: {
  readonly repository: Repository
  readonly documents: Documents
  readonly presence: Presence
  /** Lets a line send, and ask for, so many bytes. */
  readonly bytes: RateLimiter
  readonly log: Log
  /** A line has shown a pass that opens something. */
  readonly onCame: (line: object) => void
}): Hocuspocus<Arrived> {
  /** Connections that have sent what the room lacked, and turns that wait to be confirmed. */
  const caughtUp = new WeakSet<object>()
  const turns = new WeakMap<object, number>()
  const confirm = (connection: Connection<Arrived>): void => {
    const turn = turns.get(connection)
    if (turn === undefined || !caughtUp.has(connection)) return
    turns.delete(connection)
    connection.sendStateless(JSON.stringify({ kind: 'kept', turn } satisfies TabletNews))
  }

  const room: Hocuspocus<Arrived> = new Hocuspocus<Arrived>({
    quiet: true,
    flushDelay: false,
    // What comes before a pass was shown is a hello, and nothing large.
    maxUnauthenticatedQueueSize: 64 * 1024,
    maxPendingDocuments: 4,
    async onAuthenticate({ documentName, token, connectionConfig, context: { tryAgain } }) {
      const name = readDocumentName(documentName)
      const { pass, because } = protocolOf(token)
      if (because) {
        log('door-closed', { document: nameForLog(documentName), because })
        throw Object.assign(new Error(), { reason: because })
      }
      const { holder, right, gone } = await standing(pass, name).catch((error) => {
        // Nobody is shut out because it couldn't be looked up.
        tryAgain()
        throw error
      })
      if (holder === null || right === null || gone) {
        log('door-closed', { document: nameForLog(documentName), because: gone ? 'gone' : 'pass' })
        // An error without words: the reason goes to the tablet, and nothing into the log.
        throw Object.assign(new Error(), { reason: gone ? 'gone' : 'wrong-pass' })
      }
      connectionConfig.readOnly = right === 'read'
      const ticket = {}
      documents.arrives(documentName, { holder, ticket, tryAgain })
      return { ...holder, ticket, tryAgain }
    },
    async onLoadDocument({ documentName, document }) {
      await documents.open(documentName, document)
      const name = readDocumentName(documentName)
      if (name?.kind === 'group') {
        const people = document.getMap('people')
        people.observe(({ keysChanged }) => {
          for (const id of keysChanged) tellListed(name.workshop, id, people.has(id))
          const seated = [...keysChanged].filter((id) => people.has(id))
          if (seated.length > 0) sendAway(name, documentName, seated)
        })
      }
      if (name?.kind !== 'journey') return
      const about = document.getMap('about')
      about.observe(({ keysChanged, transaction }) => {
        // Another process has said it already.
        if ((transaction.origin as TransactionOrigin | null)?.source === elsewhere.source) return
        if (keysChanged.has('shows') || keysChanged.has('showsUntil')) presence.tell(name.workshop)
        // Who is called otherwise from now on is so for the whole room.
        const who = keysChanged.has('name') || keysChanged.has('colour')
        const read = who ? readAbout(about.toJSON()) : null
        if (read) documents.nameSeat(name, read).catch(() => log('mistake'))
      })
    },
    async beforeSync({ documentName, document, connection, type, payload }) {
      const because = await refusalOf(connection, document, type, payload)
      if (because === null) return
      if (because === 'gone') {
        throw Object.assign(new Error(), { code: 4403, reason: 'gone' })
      }
      log('change-refused', { document: nameForLog(documentName), because })
      connection.sendStateless(JSON.stringify({ kind: 'refused', because } satisfies TabletNews))
      // Closed with its line: a document that is shut on a standing line isn't tried again.
      if (because === 'not-kept' || because === 'too-often') {
        connection.webSocket.close(1013, 'try again')
      }
      throw Object.assign(new Error(), { code: 4400, reason: because })
    },
    async afterHandleMessage({ connection, update }) {
      if (isAnswerToFirstSync(update)) caughtUp.add(connection)
      confirm(connection)
    },
    async beforeHandleAwareness({ documentName, states }) {
      // Being there is all that it tells, and only to who shares a journey or a board.
      const kind = readDocumentName(documentName)?.kind
      const isFew = states.size <= 8 && (kind === 'journey' || kind === 'group')
      for (const id of [...states.keys()]) {
        if (isFew) states.set(id, {})
        else states.delete(id)
      }
    },
    async onStateless({ documentName, payload, connection }) {
      const name = readDocumentName(documentName)
      const told = parse(payload)
      const asked = v.safeParse(turnTold, told)
      if (asked.success) {
        turns.set(connection, asked.output.turn)
        const { sent } = asked.output
        const time = { kind: 'time', sent, at: steadyNow(), wall: Date.now() } as const
        connection.sendStateless(JSON.stringify(time satisfies TabletNews & BoardNews))
        return
      }
      const where = v.safeParse(whereabouts, told)
      if (name?.kind !== 'journey' || !where.success) {
        return log('message-refused', { document: nameForLog(documentName) })
      }
      await presence.isAt(name.workshop, name.person, where.output)
    },
    async connected({ documentName, connection }) {
      onCame(connection.webSocket)
      // Shut while it was being opened.
      const because = documents.hasArrived(documentName, connection.context.ticket)
      if (because !== null) return connection.close({ code: 4403, reason: because })
      // Without its news a screen would show what isn't so any more.
      await tellNews(documentName, connection).catch(() => connection.context.tryAgain())
    },
    async onDisconnect({ documentName }) {
      const name = readDocumentName(documentName)
      if (name?.kind === 'journey') await presence.went(name.workshop, name.person)
    },
  })

  return room

  /** Whose pass this is, and what it opens of a document, if it is there. */
  async function standing(pass: string, name: DocumentName | null) {
    const holder = await holderOf(repository, pass)
    const may = name && holder ? rightTo(holder, name) : null
    const stands = may && name && holder ? await standingOf(holder, name) : 'none'
    // Who has left, and what was forgotten, is gone on every device that asks for it.
    return { holder, right: stands === 'none' ? null : may, gone: stands === 'gone' }
  }

  /** Tells a line that has come what it can't know yet. */
  async function tellNews(document: string, connection: Connection<Arrived>): Promise<void> {
    const name = readDocumentName(document)
    if (name?.kind === 'group') connection.sendStateless(await presence.news(name.workshop))
    if (name?.kind !== 'journey') return
    await presence.came(name.workshop, name.person)
    for (const news of await presence.newsFor(name.workshop, name.person)) {
      connection.sendStateless(JSON.stringify(news))
    }
  }

  /** Whether what somebody has a right to is there. A pass tells it by itself. */
  async function standingOf(
    holder: Holder,
    { workshop }: DocumentName,
  ): Promise<'here' | 'gone' | 'none'> {
    if (holder.role === 'person') return holder.isGone ? 'gone' : 'here'
    const row = await repository.workshop(workshop)
    if (!row) return 'none'
    return row.forgotten === 1 ? 'gone' : 'here'
  }

  /**
   * Why a sync message isn't let in; `null` for one that is, and then it is on the disk. 0 asks what
   * is here, 1 and 2 change it.
   */
  async function refusalOf(
    connection: Connection<Arrived>,
    doc: Parameters<Documents['isTooLarge']>[1] & { readonly name: string },
    type: number,
    change: Uint8Array,
  ): Promise<Exclude<Extract<TabletNews, { kind: 'refused' }>['because'], null> | 'gone' | null> {
    const document = doc.name
    const name = readDocumentName(document)
    if (!name) return 'not-ours'
    // Asking is cheap and the answer isn't: it counts as what it weighs.
    if (type === 0)
      return bytes.lets(connection.socketId, documents.sizeOf(document)) ? null : 'too-often'
    // A line goes on for a moment after its document was let go of: whoever has it says it again.
    if (!documents.takes(document, doc)) return 'not-kept'
    // Who may only read is told so without anything being kept.
    if (connection.readOnly) return isAllowed(name, change) ? null : 'not-ours'
    if (!isAllowed(name, change)) return 'not-ours'
    if (documents.isTooLarge(document, doc)) return 'too-large'
    const tried = documents.tryOut(name, doc, change)
    if (tried.ok) {
      const kept = await documents.letIn(name, doc, tried)
      return kept === 'kept' ? null : kept
    }
    if (tried.because !== 'waits') return tried.because
    // A tablet whose last words were lost with its line sends the next ones first, and then all that
    // the room lacks: its line is closed, and the next one begins with that.
    return caughtUp.has(connection) ? 'not-ours' : 'not-kept'
  }

  /** Whoever is put into the list, or taken out of it, learns it at once on their own tablets. */
  function tellListed(workshop: WorkshopId, id: string, listed: boolean): void {
    const journey = nameDocument({ kind: 'journey', workshop, person: id as JourneyId })
    const news = JSON.stringify({ kind: 'listed', listed } satisfies TabletNews)
    room.documents.get(journey)?.broadcastStateless(news)
  }

  /** A board that was away may bring back the chip of someone who has left meanwhile. */
  function sendAway({ workshop }: DocumentName, document: string, seated: readonly string[]): void {
    const send = async () => {
      const people = await repository.people(workshop)
      const back = people.filter(({ id, gone }) => gone === 1 && seated.includes(id))
      if (back.length > 0) await documents.dropSeats(document, back)
    }
    send().catch(() => log('mistake'))
  }
}

/**
 * Whether a message is what a tablet answers when it is asked for what the room lacks: the second
 * step of y-protocols' sync. Before it, nothing that was done without the room has arrived.
 */
function isAnswerToFirstSync(message: Uint8Array): boolean {
  const decoder = createDecoder(message)
  readVarString(decoder)
  return readVarUint(decoder) === MessageType.Sync && readVarUint(decoder) === messageYjsSyncStep2
}

/** What a text says as JSON; `null` where it says nothing. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
