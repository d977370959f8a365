import type { Connection, Hocuspocus } from '@hocuspocus/server'
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
import { type Log, short } from '@/room-server/log'
import type { Digest, Repository } from '@/room-server/repository'
import type { Holder } from '@/room-server/rights'
import { handOf } from '@/workshop/group-picture'
import type { Seat, WorkshopId } from '@/workshop/workshop'

/** Larger than any journey by a factor of ten: what is above it isn't one. In bytes. */
export const largestDocument = 2_000_000

const retryMilliseconds = 3_000

type JourneyName = Extract<DocumentName, { kind: 'journey' }>

/** So much may be written of an open document before its changes are put together, in bytes. */
const mostWritten = 512 * 1024

/** Keeps the documents of the room: on the disk first, and only then acknowledged. */
export type Documents = ReturnType<typeof keepDocuments>

export function keepDocuments(repository: Repository, log: Log, room: () => Hocuspocus) {
  /** How large a document is, and what was written since its changes were put together, in bytes. */
  const written = new Map<string, { size: number; since: number }>()
  /** Copies in which a change is tried before the document takes it. */
  const scratches = new Map<string, Y.Doc>()
  /** Documents of which a change isn't on the disk: they are written whole as soon as they can be. */
  const unkept = new Map<string, Y.Doc>()
  let retry: ReturnType<typeof setTimeout> | undefined

  const keep = (name: string, doc: Y.Doc, change: Uint8Array): boolean => {
    try {
      repository.keepChange(name, unkept.has(name) ? Y.encodeStateAsUpdate(doc) : change)
      unkept.delete(name)
      count(name, doc, change.length)
      return true
    } catch {
      log('not-kept', { document: nameForLog(name) })
      unkept.set(name, doc)
      clearTimeout(retry)
      retry = setTimeout(tryAgain, retryMilliseconds)
      return false
    }
  }
  /** Many small changes of one row would make the file grow while nothing does. */
  const count = (name: string, doc: Y.Doc, more: number): void => {
    const { size, since } = written.get(name) ?? { size: 0, since: 0 }
    if (since + more < Math.max(mostWritten, size)) {
      written.set(name, { size: size + more, since: since + more })
      return
    }
    repository.putTogether(name, doc)
    written.set(name, { size: Y.encodeStateAsUpdate(doc).length, since: 0 })
  }
  const tryAgain = () => {
    for (const [name, doc] of unkept) keep(name, doc, new Uint8Array())
  }
  /** The cards that a workshop deals. */
  const deckOf = (workshop: WorkshopId): Deck => {
    const name = nameDocument({ kind: 'room', workshop })
    const doc = room().documents.get(name) ?? new Y.Doc()
    if (!room().documents.has(name)) repository.bringIn(name, doc)
    return deckWith(readWorkshop({ cards: doc.getMap('cards').toJSON() }).workshop)
  }
  const keepDigest = ({ workshop, person }: JourneyName, doc: Y.Doc): void => {
    const read = readJourney(doc)
    if (!read.ok) return
    const known = deckOf(workshop)
    const { shows, showsUntil } = read.journey.about
    try {
      repository.keepDigest(workshop, person, {
        shows,
        showsUntil,
        hand: handOf(read.journey, known),
      })
    } catch {
      log('not-kept', { document: 'digest' })
    }
  }

  return {
    /** Fills a document that is being opened, and writes its changes from now on. */
    open(name: string, doc: Y.Doc): void {
      repository.bringIn(name, doc)
      written.set(name, { size: Y.encodeStateAsUpdate(doc).length, since: 0 })
      const of = readDocumentName(name)
      doc.on('update', (change: Uint8Array, origin: unknown) => {
        const scratch = scratches.get(name)
        if (scratch) Y.applyUpdate(scratch, change)
        // Without this the tablet would be told that its change arrived.
        if (!keep(name, doc, change)) connectionOf(origin)?.webSocket.close(1011, 'not kept')
      })
      doc.on('destroy', () => scratches.delete(name))
      if (of?.kind !== 'journey') return
      doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
        const touched = [...changed.keys()]
        const isIts = [doc.getMap('about'), doc.getMap('strengths')].some((table) =>
          touched.some((type) => type === (table as Y.AbstractType<unknown>)),
        )
        if (isIts) keepDigest(of, doc)
      })
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
    isTooLarge(name: string, doc: Y.Doc): boolean {
      const { size, since } = written.get(name) ?? { size: 0, since: 0 }
      if (size < largestDocument) return false
      const real = Y.encodeStateAsUpdate(doc).length
      written.set(name, { size: real, since })
      return real >= largestDocument
    },
    /** A document as it is now, whether someone has it open or not. */
    read(name: string): Y.Doc {
      const open = room().documents.get(name)
      if (open) return open
      const doc = new Y.Doc()
      repository.bringIn(name, doc)
      return doc
    },
    /** Changes a document on the server's own behalf; it is on the disk when this ends. */
    async change(name: string, act: (doc: Y.Doc) => void): Promise<void> {
      const direct = await room().openDirectConnection(name)
      await direct.transact(act)
      await direct.disconnect()
      if (unkept.has(name)) throw new Error('It isn’t on the disk')
    },
    /** A change of it isn't on the disk: until it is, nothing of it may be acknowledged. */
    isUnkept: (name: string): boolean => unkept.has(name),
    /** Everything that was said is on the disk, and the disk is still there. */
    isWell: (): boolean => unkept.size === 0 && repository.isThere(),
    /** How much an answer with the whole document costs, in bytes. */
    sizeOf: (name: string): number => written.get(name)?.size ?? 0,
    /** It was erased: nothing of it waits to be written. */
    forget(name: string): void {
      unkept.delete(name)
      written.delete(name)
      scratches.delete(name)
    },
    /** Gives someone's chip their name and colour. Who has no chip gets none by this. */
    async nameSeat({ workshop, person }: JourneyName, { name, colour }: About): Promise<void> {
      const group = nameDocument({ kind: 'group', workshop })
      const seat = this.read(group).getMap<Seat>('people').get(person)
      if (!seat || (seat.name === name && seat.colour === colour)) return
      await this.change(group, (doc) => {
        doc.getMap('people').set(person, { ...seat, name, colour })
      })
    },
    /** Takes chips off the group's list, and their names out of its past. */
    async dropSeats(group: string, chips: readonly { readonly id: string }[]): Promise<void> {
      await this.change(group, (doc) => {
        for (const { id } of chips) doc.getMap('people').delete(id)
      })
      repository.wipePast(group, this.read(group))
    },
    /** Takes out what was written of the workshop, and out of the past. */
    async dropOpinions(group: string): Promise<void> {
      if (this.read(group).getMap('opinions').size === 0) return
      await this.change(group, (doc) => doc.getMap('opinions').clear())
      repository.wipePast(group, this.read(group))
    },
    /** A journey, or `null` where nothing has been done yet, or nothing of it can be read. */
    journey(workshop: WorkshopId, person: JourneyId): Journey | null {
      const doc = this.read(nameDocument({ kind: 'journey', workshop, person }))
      const read = readJourney(doc)
      return read.ok ? read.journey : null
    },
    /** What is known of a journey without opening it; the first time it is opened for that. */
    digest(workshop: WorkshopId, person: JourneyId): Digest {
      const known = repository.digest(workshop, person)
      if (known) return known
      const name = { kind: 'journey', workshop, person } as const
      keepDigest(name, this.read(nameDocument(name)))
      return repository.digest(workshop, person) ?? nothingKnown
    },
    /** How many parts of a journey can't be read any more: they lie where they are, unused. */
    damageOf: (name: DocumentName): number => repository.unreadableIn(nameDocument(name)),
    /** Says something to the tablets that have it open; who is away hears nothing. */
    tell(name: string, news: TabletNews): void {
      room().documents.get(name)?.broadcastStateless(JSON.stringify(news))
    },
    /** Shuts a document for all who have it open, or for some of them. */
    shut(name: string, reason: string, whom: (holder: Holder) => boolean = () => true): void {
      for (const connection of room().documents.get(name)?.getConnections() ?? []) {
        if (whom(connection.context as Holder)) connection.close({ code: 4403, reason })
      }
    },
    stop(): void {
      clearTimeout(retry)
      tryAgain()
    },
  }
}

const nothingKnown: Digest = { shows: 'nothing', showsUntil: 'workshop', hand: [] }

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

function connectionOf(origin: unknown): Connection | undefined {
  const is = typeof origin === 'object' && origin !== null && 'connection' in origin
  return is ? (origin.connection as Connection) : undefined
}
