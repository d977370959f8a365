import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'
import { whoScreen } from '@/stations/who-screen'

/** Whatever a tablet shows of its room, the list of its people, leaving and locking up. */
const needed = [
  ...Object.values(roomScreens),
  whoScreen,
  journeyScreens.person,
  journeyScreens.leave,
  journeyScreens.lock,
]

/**
 * Fetches at once what a tablet can't do without when the room that serves it is gone: on plain
 * http nothing else keeps it.
 */
export async function fetchForRoomGone(): Promise<void> {
  await Promise.allSettled(needed.map((screen) => screen.fetch()))
}
