import type { Repository } from '@/room-server/repository'

/** So much time passes at most between two looks at the clock: the laptop lay in a cupboard. */
export const longestAtOnce = 7 * 86_400_000
/** A clock that is set right by less than this isn't worth a word, in milliseconds. */
const worthTelling = 3_600_000
const noteMilliseconds = 60_000

/**
 * The room's own count of time, in milliseconds: what is kept for thirty days is kept for thirty
 * days of it. It follows the laptop's clock, but never backwards, and at most seven days at once:
 * a clock that is wrong erases nothing, and one that is set right brings nothing back. A room that
 * is opened once a month counts seven days a month.
 */
export type RoomClock = {
  readonly now: () => number
  /** How far the laptop's clock was off what the room counted, since the start; 0 for not at all. */
  readonly jumped: () => number
  readonly stop: () => void
}

export type RoomTime = { readonly room: number; readonly wall: number }

/** Milliseconds since 1970 that run on evenly, whatever happens to the laptop's clock meanwhile. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}

/** The room's time at a moment of the wall clock, and by how much that clock jumped. */
export function advance({ room, wall }: RoomTime, at: number): RoomTime & { jump: number } {
  const passed = at - wall
  const counted = Math.min(Math.max(0, passed), longestAtOnce)
  return { room: room + counted, wall: at, jump: passed - counted }
}

export function openRoomClock(repository: Repository, tell: (hours: number) => void): RoomClock {
  let time: RoomTime = repository.roomTime() ?? { room: Date.now(), wall: Date.now() }
  let jumped = 0
  const now = (): number => {
    const next = advance(time, Date.now())
    if (Math.abs(next.jump) >= worthTelling) {
      jumped += next.jump
      tell(Math.round(next.jump / 3_600_000))
    }
    time = { room: next.room, wall: next.wall }
    return time.room
  }
  const note = () => {
    now()
    repository.noteRoomTime(time)
  }
  note()
  const tryToNote = () => {
    try {
      note()
    } catch {
      // A full disk: what passes meanwhile is counted with the next note.
    }
  }
  const noting = setInterval(tryToNote, noteMilliseconds)
  noting.unref()
  return {
    now,
    jumped: () => jumped,
    stop() {
      clearInterval(noting)
      tryToNote()
    },
  }
}
