import type { Kysely } from 'kysely'
import type { OrganisationId, Tables } from '@/room-server/store/tables'

/** Why what is kept can't be opened. Nothing in it was changed; `main.ts` has a sentence for each. */
export type Unusable =
  | 'newer'
  | 'empty'
  | 'damaged'
  | 'read-only'
  | 'locked'
  | 'unreachable'
  | 'alone'
  | 'too-mighty'
  | 'no-redis'

export class UnusableStore extends Error {
  readonly because: Unusable
  constructor(because: Unusable) {
    super(because)
    this.because = because
  }
}

/** Whose rows a transaction sees: one organisation's; or those that a secret opens, or the list of all. */
export type Scope =
  | { readonly organisation: OrganisationId }
  | { readonly shown: string; readonly hash: string }
  | 'whole'

/** A change of a document, on its way to the disk. */
export type Change = {
  readonly document: string
  readonly workshop: string
  /** Empty for a document that is nobody's journey. */
  readonly person: string
  readonly change: Uint8Array
  readonly touches: boolean
}

/** What SQLite and PostgreSQL do differently. */
export type Engine = {
  /** Reads; each question sees what is there when it is asked. */
  readonly read: <Result>(
    scope: Scope,
    act: (db: Kysely<Tables>) => Promise<Result>,
  ) => Promise<Result>
  /** The same, but all questions see what was there at the first one, whatever is written meanwhile. */
  readonly readAtOnce: <Result>(
    scope: Scope,
    act: (db: Kysely<Tables>) => Promise<Result>,
  ) => Promise<Result>
  /** Writes all or nothing, also when the machine stops in the middle; it is on the disk when this ends. */
  readonly write: <Result>(
    scope: Scope,
    act: (db: Kysely<Tables>) => Promise<Result>,
  ) => Promise<Result>
  /** Alone with a workshop until the transaction ends: nothing of it is written by anybody else. */
  readonly hold: (
    db: Kysely<Tables>,
    organisation: OrganisationId,
    workshop: string,
  ) => Promise<void>
  /**
   * Puts changes of documents on the disk, all or nothing, and answers for each whether it was taken:
   * a journey or a workshop that was erased takes none any more. What a journey shows is looked up
   * anew after a change that `touches` it. Said once a moment by everybody, so in the engine's own
   * words and not in several.
   */
  readonly keep: (
    organisation: OrganisationId,
    changes: readonly Change[],
  ) => Promise<readonly boolean[]>
  /**
   * Ends when nothing any more is on its way to the disk of what has failed: a write whose answer
   * was lost may be kept all the same, and later than it was given up.
   */
  readonly settled: () => Promise<void>
  /** What was erased is overwritten as soon as it can be. */
  readonly wipe: () => Promise<void>
  /** Milliseconds since 1970, by a clock that all processes of this room share. */
  readonly wallTime: (db: Kysely<Tables>) => Promise<number>
  /** Whether what was written last is kept, and the next write would be. */
  readonly isWell: () => Promise<boolean>
  readonly close: () => Promise<void>
}
