import type { Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Deck } from '@/deck/deck'
import { deckWith } from '@/deck/deck-with'
import { readJourney } from '@/documents/journey-document'
import {
  type DocumentName,
  nameDocument,
  readDocumentName,
  type TabletNews,
} from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import type { About, Journey, JourneyId } from '@/journey/journey'
import { type Tried, tryOut } from '@/room-server/allowed-changes'
import type { Bus, Whom } from '@/room-server/bus'
import { type Log, short } from '@/room-server/log'
import { type Holder, isMeant } from '@/room-server/rights'
import type { Digest, PersonRow, Repository } from '@/room-server/store/repository'
import { handOf } from '@/workshop/group-picture'
import type { Seat, WorkshopId } from '@/workshop/workshop'

/** Larger than any journey by a factor of ten: what is above it isn't one. In bytes. */
export const largestDocument = 2_000_000

type JourneyName = Extract<DocumentName, { kind: 'journey' }>

/** Somebody between being let in and being connected. */
type Arrival = {
  readonly holder: Holder
  readonly ticket: object
  /** Ends the line, and whoever has it comes back. */
  readonly tryAgain: () => void
}

/** Nobody takes longer from being let in to being connected, in milliseconds. */
const longestArrival = 60_000

/** So much may be written of an open document before its changes are put together, in bytes. */
const mostWritten = 512 * 1024

/**
 * Keeps the documents of an organisation. Screens of the same process see a change at once; it is on
 * the disk before it is acknowledged, and before another process hears of it, so that nobody builds
 * upon what may be lost.
 */
export type Documents = ReturnType<typeof keepDocuments>

export function keepDocuments(
  repository: Repository,
  {
    log,
    bus,
    isFull,
    room,
  }: {
    readonly log: Log
    readonly bus: Bus
    /** The organisation has as much as it may: no change is taken. */
    readonly isFull: () => boolean
    readonly room: () => Hocuspocus
  },
) {
  /** Those that are open here, or are being opened. */
  const open = new Map<string, Y.Doc>()
  /** Who was let in and isn't connected yet, by document; and why they are shut out meanwhile. */
  const arriving = new Map<string, Set<Arrival>>()
  const shutOut = new WeakMap<object, string>()
  /** How large a document is, and what was written since its changes were put together, in bytes. */
  const written = new Map<string, { size: number; since: number }>()
  /** Copies in which a change is tried before the document takes it. */
  const scratches = new Map<string, Y.Doc>()

  /** The last change of a document that is on its way to the disk. */
  const onTheWay = new Map<string, Promise<boolean>>()

  /** Many small changes of one row would make what is kept grow while nothing does. */
  const count = async (name: string, more: number): Promise<void> => {
    const { size, since } = written.get(name) ?? { size: 0, since: 0 }
    if (since + more < Math.max(mostWritten, size)) {
      written.set(name, { size: size + more, since: since + more })
      return
    }
    written.set(name, { size: size + more, since: 0 })
    await repository.putTogether(name)
    const doc = open.get(name)
    if (doc) written.set(name, { size: Y.encodeStateAsUpdate(doc).length, since: 0 })
  }
  const read = async (name: string): Promise<Y.Doc> => {
    const there = room().documents.get(name)
    if (there) return there
    const doc = new Y.Doc()
    await bringIn(name, doc)
    return doc
  }
  const bringIn = async (name: string, doc: Y.Doc): Promise<void> => {
    const damaged = await repository.bringIn(name, doc)
    const of = readDocumentName(name)
    if (damaged > 0 && of) bus.say('people', { workshop: of.workshop })
  }
  /** What is kept already goes to who has it open here. */
  const take = (name: string, change: Uint8Array): void => {
    const doc = open.get(name)
    if (!doc) return
    Y.applyUpdate(doc, change, elsewhere)
    // It builds upon something that nobody told: that is on the disk.
    if (waits(doc)) void catchUp(name)
  }
  const forget = (name: string, person: JourneyId): void => {
    shut(name, 'gone', 'all')
    room().documents.get(name)?.destroy()
    room().documents.delete(name)
    const of = readDocumentName(name)
    if (of) shut(nameDocument({ kind: 'room', workshop: of.workshop }), 'gone', { person })
  }
  /** Takes in what is on the disk and was never told; what was erased goes. */
  const catchUp = async (name: string): Promise<void> => {
    if (!open.has(name)) return
    const of = readDocumentName(name)
    try {
      const isErased = of?.kind === 'journey' && (await repository.isErased(name))
      if (isErased) return forget(name, of.person)
      const kept = new Y.Doc()
      await bringIn(name, kept)
      take(name, Y.encodeStateAsUpdate(kept))
    } catch {
      // Whoever has it open comes back, to all that is kept.
      letGo(name, 1013, 'try again')
    }
  }
  /** A write failed, and may be kept all the same: once that is known, all processes look. */
  const doubt = async (name: string): Promise<void> => {
    await repository.settled()
    bus.say('doubtful', { document: name })
  }
  /** Takes a document out of memory as it is there, and ends the lines on which it is open. */
  const letGo = (name: string, code: number, reason: string): void => {
    const doc = room().documents.get(name)
    if (!doc) return
    for (const connection of doc.getConnections()) {
      connection.webSocket.close(code, reason)
      connection.close({ code, reason })
    }
    room().documents.delete(name)
    doc.destroy()
  }
  const shut = (name: string, reason: string, whom: Whom): void => {
    for (const { holder, ticket } of arriving.get(name) ?? []) {
      if (isMeant(holder, whom)) shutOut.set(ticket, reason)
    }
    for (const connection of room().documents.get(name)?.getConnections() ?? []) {
      const holder = connection.context as Holder
      if (isMeant(holder, whom)) connection.close({ code: 4403, reason })
    }
  }
  bus.hear('changed', ({ document, change }) => take(document, Buffer.from(change, 'base64')))
  bus.hear('doubtful', ({ document }) => void catchUp(document))
  bus.hear('tell', ({ document, news }) => {
    const told = JSON.stringify(news)
    for (const connection of room().documents.get(document)?.getConnections() ?? []) {
      connection.sendStateless(told)
    }
  })
  bus.hear('shut', ({ document, reason, whom }) => shut(document, reason, whom))

  const leaveDoor = (name: string, ticket: object): void => {
    const left = [...(arriving.get(name) ?? [])].filter((one) => one.ticket !== ticket)
    if (left.length === 0) arriving.delete(name)
    else arriving.set(name, new Set(left))
  }

  return {
    /** Lets go of all documents, with their lines: whoever comes back finds what is kept. */
    close(): void {
      for (const name of [...room().documents.keys()]) letGo(name, 1012, 'moving')
    },
    /** Fills a document that is being opened. */
    async open(name: string, doc: Y.Doc): Promise<void> {
      open.set(name, doc)
      scratches.delete(name)
      doc.on('update', (change: Uint8Array) => {
        const scratch = scratches.get(name)
        if (scratch) Y.applyUpdate(scratch, change)
      })
      doc.on('destroy', () => {
        if (open.get(name) !== doc) return
        open.delete(name)
        scratches.delete(name)
        written.delete(name)
      })
      try {
        await bringIn(name, doc)
      } catch (error) {
        open.delete(name)
        for (const { tryAgain } of arriving.get(name) ?? []) tryAgain()
        throw error
      }
      written.set(name, { size: Y.encodeStateAsUpdate(doc).length, since: 0 })
    },
    /** Somebody was let in: what is shut until they are connected is shut for them, too. */
    arrives(name: string, arrival: Arrival): void {
      arriving.set(name, (arriving.get(name) ?? new Set()).add(arrival))
      setTimeout(() => leaveDoor(name, arrival.ticket), longestArrival).unref()
    },
    /** Why somebody who is connected now has been shut out since they were let in; `null` for not at all. */
    hasArrived(name: string, ticket: object): string | null {
      leaveDoor(name, ticket)
      return shutOut.get(ticket) ?? null
    },
    /** Whether a change may enter a document; tried on a copy, so that the document stays whole. */
    tryOut(name: DocumentName, doc: Y.Doc, change: Uint8Array): Tried {
      const called = nameDocument(name)
      const scratch = scratches.get(called) ?? copyOf(doc)
      scratches.set(called, scratch)
      const tried = tryOut(name, scratch, change)
      if (!tried.ok) scratches.delete(called)
      return tried
    },
    /**
     * Lets a change in that may enter. Screens on this process see it at once; it is on the disk when
     * this ends, and only then acknowledged, and told to other processes. Where it can't be kept, the
     * document is let go: whoever has it open comes back with what they have, and it is tried again.
     */
    async letIn(
      name: DocumentName,
      doc: Y.Doc,
      { written: changes, touched }: Extract<Tried, { ok: true }>,
    ): Promise<'kept' | 'gone' | 'not-kept'> {
      const called = nameDocument(name)
      const [first, ...more] = changes
      // Somebody else said the same, or the same one on a line of before: it may be on its way yet.
      if (!first) {
        const last = await onTheWay.get(called)?.catch(() => null)
        if (last === null) return 'not-kept'
        return last === false ? 'gone' : 'kept'
      }
      if (isFull()) {
        log('full', { document: nameForLog(called) })
        scratches.delete(called)
        return 'not-kept'
      }
      const change = more.length === 0 ? first : Y.mergeUpdates([...changes])
      const touches = name.kind === 'journey' && digested.some((table) => touched.has(table))
      Y.applyUpdate(doc, change, here)
      try {
        const keeping = repository.keepChange(called, change, touches)
        onTheWay.set(called, keeping)
        const isKept = await keeping
        if (onTheWay.get(called) === keeping) onTheWay.delete(called)
        if (!isKept) return 'gone'
        bus.sayElsewhere('changed', { document: called, change: inBase64(change) })
        await count(called, change.length)
        return 'kept'
      } catch {
        log('not-kept', { document: nameForLog(called) })
        onTheWay.delete(called)
        letGo(called, 1013, 'try again')
        void doubt(called)
        return 'not-kept'
      }
    },
    /** Whether a change may go in: the document was let go of, or waits for what comes before. */
    takes: (name: string, doc: Y.Doc): boolean => open.get(name) === doc && !waits(doc),
    isTooLarge(name: string, doc: Y.Doc): boolean {
      const { size, since } = written.get(name) ?? { size: 0, since: 0 }
      if (size < largestDocument) return false
      const real = Y.encodeStateAsUpdate(doc).length
      written.set(name, { size: real, since })
      return real >= largestDocument
    },
    /** A document as it is now, whether someone has it open or not. */
    read,
    /** Changes a document on the server's own behalf; it is on the disk when this ends. */
    async change(
      name: string,
      acts: ((doc: Y.Doc) => void) | readonly ((doc: Y.Doc) => void)[],
      how: { readonly wipesPast?: boolean } = {},
    ): Promise<void> {
      // What somebody sees here already is what this builds upon.
      await onTheWay.get(name)?.catch(() => undefined)
      try {
        const change = await repository.changeDocument(name, [acts].flat(), how)
        if (change) bus.say('changed', { document: name, change: inBase64(change) })
      } catch (error) {
        void doubt(name)
        throw error
      }
    },
    doubt,
    /**
     * Looks up what is kept of all open documents, and who may still be on them: a process that is
     * gone may have told nobody what it did last.
     */
    async catchUp(): Promise<void> {
      for (const name of [...open.keys()]) await catchUp(name)
      const lines = [...room().documents.values()].flatMap((doc) => doc.getConnections())
      const good = await repository.goodHashes(
        lines.flatMap(({ context }) => shownBy(context as Holder) ?? []),
      )
      for (const connection of lines) {
        const shown = shownBy(connection.context as Holder)
        if (shown === null) (connection.context as Arrival).tryAgain()
        else if (!good.has(shown)) connection.close({ code: 4403, reason: 'wrong-pass' })
      }
    },
    /** How much an answer with the whole document costs, in bytes. */
    sizeOf: (name: string): number => written.get(name)?.size ?? 0,
    /** It was erased: nothing of it stays in memory, and its person is out of the room. */
    forget,
    /** Gives someone's chip their name and colour. Who has no chip gets none by this. */
    async nameSeat({ workshop, person }: JourneyName, { name, colour }: About): Promise<void> {
      await this.change(nameDocument({ kind: 'group', workshop }), (doc) => {
        const seat = doc.getMap<Seat>('people').get(person)
        if (!seat || (seat.name === name && seat.colour === colour)) return
        doc.getMap('people').set(person, { ...seat, name, colour })
      })
    },
    /** Takes chips off the group's list, and their names out of its past. */
    async dropSeats(group: string, chips: readonly { readonly id: string }[]): Promise<void> {
      const drop = (doc: Y.Doc) => {
        for (const { id } of chips) doc.getMap('people').delete(id)
      }
      await this.change(group, drop, { wipesPast: true })
    },
    /** Takes out what was written of the workshop, and out of the past. */
    async dropOpinions(group: string): Promise<void> {
      if ((await read(group)).getMap('opinions').size === 0) return
      const drop = (doc: Y.Doc) => doc.getMap('opinions').clear()
      await this.change(group, drop, { wipesPast: true })
    },
    /** A journey, or `null` where nothing has been done yet, or nothing of it can be read. */
    async journey(workshop: WorkshopId, person: JourneyId): Promise<Journey | null> {
      const found = readJourney(await read(nameDocument({ kind: 'journey', workshop, person })))
      return found.ok ? found.journey : null
    },
    /** What is known of these people's journeys without opening them; the first time they are opened for that. */
    async digests(
      workshop: WorkshopId,
      people: readonly PersonRow[],
    ): Promise<ReadonlyMap<JourneyId, Digest>> {
      const known = new Map(people.flatMap(({ id, digest }) => (digest ? [[id, digest]] : [])))
      const unknown = people.filter(({ digest, gone }) => !digest && !gone)
      if (unknown.length === 0) return known
      const deck = await deckOf(workshop)
      for (const { id } of unknown) {
        const found = await repository.digestOf(workshop, id, (doc) => digestOf(doc, deck))
        known.set(id, found)
      }
      return known
    },
    /** Says something to the tablets that have it open; who is away hears nothing. */
    tell: (name: string, news: TabletNews): void => bus.say('tell', { document: name, news }),
    /** Shuts every document for some, on this process. */
    shutAll(reason: string, whom: Whom): void {
      for (const name of new Set([...room().documents.keys(), ...arriving.keys()])) {
        shut(name, reason, whom)
      }
    },
    /** Shuts a document for all who have it open, or for some of them. */
    shut: (name: string, reason: string, whom: Whom): void =>
      bus.say('shut', { document: name, reason, whom }),
  }

  /** The cards that a workshop deals. */
  async function deckOf(workshop: WorkshopId): Promise<Deck> {
    const doc = await read(nameDocument({ kind: 'room', workshop }))
    return deckWith(readWorkshop({ cards: doc.getMap('cards').toJSON() }).workshop)
  }
}

/** Where a change comes from: a line of this process, or what is on the disk already. */
export const here = { source: 'local', skipStoreHooks: true } as const
export const elsewhere = { source: 'redis' } as const

/** The hash of what somebody has shown; `null` for observers, who have only to come back. */
function shownBy(holder: Holder): string | null {
  if (holder.role === 'observer') return null
  return holder.role === 'person' ? holder.pass : holder.key
}

/** Whether something waits in a document for what comes before it. */
const waits = ({ store }: Y.Doc): boolean =>
  store.pendingStructs !== null || store.pendingDs !== null

const inBase64 = (change: Uint8Array): string => Buffer.from(change).toString('base64')

/** The tables of a journey that its digest is made of. */
const digested: readonly string[] = ['about', 'strengths']

function digestOf(doc: Y.Doc, deck: Deck): Digest | null {
  const read = readJourney(doc)
  if (!read.ok) return null
  const { shows, showsUntil } = read.journey.about
  return { shows, showsUntil, hand: handOf(read.journey, deck) }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** The kind and the beginning of the workshop: nobody is found by it. */
export function nameForLog(name: string): string {
  const read = readDocumentName(name)
  return read ? `${read.kind}/${short(read.workshop)}` : 'unknown'
}
