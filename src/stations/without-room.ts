import { doorScreen, whoScreen } from '@/stations/arrival-screens'
import { TopParts } from '@/stations/JourneyTop'
import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'

/** Whatever a tablet shows of its room, the list of its people, who this is, leaving, locking up, and the front door. */
const needed = [
  ...Object.values(roomScreens),
  whoScreen,
  doorScreen,
  TopParts,
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
