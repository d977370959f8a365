import type { Answers, Refused } from '@/documents/messages'
import type { JourneyId } from '@/journey/journey'
import type { Desks } from '@/room-server/desks'
import type { Documents } from '@/room-server/documents'
import type { FileExchange } from '@/room-server/file-exchange'
import type { Log } from '@/room-server/log'
import type { Presence } from '@/room-server/presence'
import type { RateLimiter } from '@/room-server/rate-limiter'
import type { Repository } from '@/room-server/repository'
import type { Laptop } from '@/room-server/this-laptop'
import type { Tickets } from '@/room-server/tickets'
import type { Hands } from '@/workshop/group-picture'
import type { WorkshopId } from '@/workshop/workshop'

/** How the room ends by a facilitator's word; `copy` is the id of what lies at `path`. */
export type RoomEnd =
  | { readonly kind: 'close' }
  | { readonly kind: 'restore'; readonly copy: string; readonly path: string }

/** What answering needs. `guesses` lets a caller try so many codes to join with. */
export type RequestContext = {
  readonly repository: Repository
  readonly documents: Documents
  readonly presence: Presence
  readonly guesses: RateLimiter
  readonly giving: RateLimiter
  /** Lets so many wrong keys be tried, and so many new people come in, from one address. */
  readonly keys: RateLimiter
  readonly newcomers: RateLimiter
  /** What the link says that the start printed: it is good for one thing, a key to keep. */
  readonly startKey: string
  readonly log: Log
  /** Erases one journey on the server and tells the tablets that have it. */
  readonly erase: (workshop: WorkshopId, person: JourneyId) => Promise<void>
  /** Tells the tablets of a workshop until when it is kept, and erases what is due. */
  readonly endOf: (workshop: WorkshopId) => Promise<void>
  /** Milliseconds until its journeys are erased; `null` while the workshop goes on. */
  readonly eraseIn: (workshop: WorkshopId) => number | null
  /** The room's own time, in milliseconds. */
  readonly now: () => number
  /** What the last picture of each workshop was made of. */
  readonly pictures: Map<WorkshopId, Hands>
  /** The advisers' desks that are in a room. */
  readonly desks: Desks
  /** What was handed in lately, by its random id: sent again it counts once. */
  readonly opinions: Set<string>
  readonly laptop: Laptop
  readonly tickets: Tickets
  readonly files: FileExchange
  /** What was brought back before this room opened. */
  readonly restored: Answers['network']['restored']
  /** Ends the room as soon as the answer has gone out. */
  readonly endWith: (end: RoomEnd) => void
}

/** Said instead of an answer. */
export class Refusal extends Error {
  readonly because: Refused
  constructor(because: Refused) {
    super()
    this.because = because
  }
}
