import type { Answers, Refused } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import type { Desks } from '@/room-server/desks'
import type { Documents } from '@/room-server/documents'
import type { FileExchange } from '@/room-server/file-exchange'
import type { Limits } from '@/room-server/limits'
import type { Log } from '@/room-server/log'
import type { Memory } from '@/room-server/memory'
import type { Presence } from '@/room-server/presence'
import type { Repository, RoomRow } from '@/room-server/store/repository'
import type { Laptop } from '@/room-server/this-laptop'
import type { Tickets } from '@/room-server/tickets'
import type { WorkshopId } from '@/workshop/workshop'

/** How the room ends by a facilitator's word; `copy` is the id of what lies at `path`. */
export type RoomEnd =
  | { readonly kind: 'close' }
  | { readonly kind: 'restore'; readonly copy: string; readonly path: string }

/** What only a laptop's own room does: it has addresses, a file, and somebody sitting at it. */
export type AtLaptop = {
  readonly laptop: Laptop
  readonly tickets: Tickets
  readonly files: FileExchange
  /** What was brought back before this room opened. */
  readonly restored: Answers['network']['restored']
  /** Ends the room as soon as the answer has gone out. */
  readonly endWith: (end: RoomEnd) => void
}

/** What answering for one organisation needs. */
export type RequestContext = {
  readonly repository: Repository
  readonly documents: Documents
  readonly presence: Presence
  readonly memory: Memory
  readonly limits: Limits
  /** What the link says that a laptop's start printed: it is good for one thing, a key to keep. */
  readonly startKey: string | null
  /** Where tablets find this room. */
  readonly address: () => string
  /** `null` on a server that is nobody's laptop. */
  readonly atLaptop: AtLaptop | null
  readonly log: Log
  /** Erases one journey on the server and tells the tablets that have it. */
  readonly erase: (workshop: WorkshopId, person: JourneyId) => Promise<void>
  /** Tells the tablets of a workshop until when it is kept, and erases what is due. */
  readonly endOf: (workshop: WorkshopId) => Promise<void>
  /** Ends all lines of whoever holds the key of this hash, on every process. */
  readonly revoke: (key: string) => void
  /** Milliseconds until its journeys are erased; `null` while the workshop goes on. */
  readonly eraseIn: (room: RoomRow | undefined) => number | null
  /** The room's own time, in milliseconds. */
  readonly now: () => number
  /** The advisers' desks that are in a room. */
  readonly desks: Desks
}

/** Said instead of an answer. */
export class Refusal extends Error {
  readonly because: Refused
  constructor(because: Refused) {
    super()
    this.because = because
  }
}
