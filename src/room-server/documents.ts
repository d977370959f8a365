import type { Connection, Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { About, Journey, JourneyId } from '@/journey/journey'
import { type DocumentName, nameDocument, readDocumentName } from '@/live-room/messages'
import { type Log, short } from '@/room-server/log'
import type { Holder } from '@/room-server/rights'
import type { Vault } from '@/room-server/vault'
import { readJourney } from '@/store/journey-document'
import type { Seat, WorkshopId } from '@/workshop/workshop'

/** Larger than any journey by a factor of ten: what is above it isn't one. In bytes. */
export const largestDocument = 2_000_000

const retryMilliseconds = 3_000

type JourneyName = Extract<DocumentName, { kind: 'journey' }>

/** Keeps the documents of the room: on the disk first, and only then acknowledged. */
export type Documents = ReturnType<typeof keepDocuments>

export function keepDocuments(vault: Vault, log: Log, room: () => Hocuspocus) {
  /** Bytes put on the disk since a document was opened. */
  const written = new Map<string, number>()
  /** Documents of which a change isn't on the disk: they are written whole as soon as they can be. */
  const unkept = new Map<string, Y.Doc>()
  let retry: ReturnType<typeof setTimeout> | undefined

  const keep = (name: string, doc: Y.Doc, change: Uint8Array): boolean => {
    try {
      vault.keepChange(name, unkept.has(name) ? Y.encodeStateAsUpdate(doc) : change)
      unkept.delete(name)
      written.set(name, (written.get(name) ?? 0) + change.length)
      return true
    } catch {
      log('not-kept', { document: nameForLog(name) })
      unkept.set(name, doc)
      clearTimeout(retry)
      retry = setTimeout(tryAgain, retryMilliseconds)
      return false
    }
  }
  const tryAgain = () => {
    for (const [name, doc] of unkept) keep(name, doc, new Uint8Array())
  }

  return {
    /** Fills a document that is being opened, and writes its changes from now on. */
    open(name: string, doc: Y.Doc): void {
      vault.bringIn(name, doc)
      written.set(name, Y.encodeStateAsUpdate(doc).length)
      doc.on('update', (change: Uint8Array, origin: unknown) => {
        // Without this the tablet would be told that its change arrived.
        if (!keep(name, doc, change)) connectionOf(origin)?.webSocket.close(1011, 'not kept')
      })
    },
    isTooLarge(name: string, doc: Y.Doc): boolean {
      if ((written.get(name) ?? 0) < largestDocument) return false
      const size = Y.encodeStateAsUpdate(doc).length
      written.set(name, size)
      return size >= largestDocument
    },
    /** A document as it is now, whether someone has it open or not. */
    read(name: string): Y.Doc {
      const open = room().documents.get(name)
      if (open) return open
      const doc = new Y.Doc()
      vault.bringIn(name, doc)
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
    /** How much an answer with the whole document costs, in bytes. */
    sizeOf: (name: string): number => written.get(name) ?? 0,
    /** It was erased: nothing of it waits to be written. */
    forget(name: string): void {
      unkept.delete(name)
      written.delete(name)
    },
    /** Gives someone's chip their name and colour. Who has no chip gets none by this. */
    async nameChip({ workshop, person }: JourneyName, { name, colour }: About): Promise<void> {
      const group = nameDocument({ kind: 'group', workshop })
      const seat = this.read(group).getMap<Seat>('people').get(person)
      if (!seat || (seat.name === name && seat.colour === colour)) return
      await this.change(group, (doc) => {
        doc.getMap('people').set(person, { ...seat, name, colour })
      })
    },
    /** Takes chips off the group's list, and their names out of its past. */
    async dropChips(group: string, chips: readonly { readonly id: string }[]): Promise<void> {
      await this.change(group, (doc) => {
        for (const { id } of chips) doc.getMap('people').delete(id)
      })
      vault.wipePast(group, this.read(group))
    },
    /** A journey, or `null` where nothing has been done yet. */
    journey(workshop: WorkshopId, person: JourneyId): Journey | null {
      const doc = this.read(nameDocument({ kind: 'journey', workshop, person }))
      const read = readJourney(doc)
      return read.ok ? read.journey : null
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

/** The kind and the beginning of the workshop: nobody is found by it. */
export function nameForLog(name: string): string {
  const read = readDocumentName(name)
  return read ? `${read.kind}/${short(read.workshop)}` : 'unknown'
}

function connectionOf(origin: unknown): Connection | undefined {
  const is = typeof origin === 'object' && origin !== null && 'connection' in origin
  return is ? (origin.connection as Connection) : undefined
}
