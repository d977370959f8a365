import type { Store } from '@/room-server/store/store'

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
  readonly stop: () => Promise<void>
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

export async function openRoomClock(
  { turnClock }: Pick<Store, 'turnClock'>,
  tell: (hours: number) => void,
): Promise<RoomClock> {
  let time: RoomTime | undefined
  let jumped = 0
  /** How far the clock that this room's processes share is ahead of this one's own. */
  let ahead = 0
  const count = (from: RoomTime): RoomTime => {
    const next = advance(from, Date.now() + ahead)
    if (Math.abs(next.jump) >= worthTelling) {
      jumped += next.jump
      tell(Math.round(next.jump / 3_600_000))
    }
    time = { room: next.room, wall: next.wall }
    return time
  }
  const now = (): number => count(time ?? { room: Date.now(), wall: Date.now() }).room
  const note = () =>
    turnClock((before, wall) => {
      ahead = wall - Date.now()
      const counted = count(time ?? before ?? { room: wall, wall })
      // Another process may have counted farther.
      const noted = before ? advance(before, wall).room : counted.room
      time = { room: Math.max(counted.room, noted), wall: counted.wall }
      return time
    })
  await note()
  // A full disk: what passes meanwhile is counted with the next note.
  const tryToNote = () => note().catch(() => undefined)
  const noting = setInterval(() => void tryToNote(), noteMilliseconds)
  noting.unref()
  return {
    now,
    jumped: () => jumped,
    async stop() {
      clearInterval(noting)
      await tryToNote()
    },
  }
}
