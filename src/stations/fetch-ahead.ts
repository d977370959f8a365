import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'
import { screens } from '@/stations/screens'
import { plannedStations } from '@/store/planned-stations'
import { untilRest } from '@/ui/rest'

declare global {
  interface Navigator {
    /** Chromium’s: whether the person asked for as few bytes as can be. */
    readonly connection?: { readonly saveData: boolean }
  }
}

type Later = { readonly fetch: () => Promise<unknown> }

/** Without these nobody could leave, or lock up, once the room that they come from is gone. */
const first: readonly Later[] = [journeyScreens.person, journeyScreens.leave, journeyScreens.lock]

/**
 * Fetches the participants' later screens one after the other while the person rests, unless their
 * line is to be spared: on a room's tablet those of the room come first, then what its plan needs
 * next. What can't be fetched now is fetched when it is asked for.
 */
export async function fetchAhead(isRoom: boolean): Promise<void> {
  if (navigator.connection?.saveData) return
  await untilRest()
  const { stations } = await import('@/stations/stations')
  const ofRoom = isRoom ? [...Object.values(roomScreens), ...first] : []
  const rest = [...Object.values(screens), ...Object.values(journeyScreens)]
  const fetched = new Set<Later>()
  for (;;) {
    // The plan comes, and changes, while this goes on.
    const planned = plannedStations().flatMap((name) => Object.values(stations[name].screens))
    const next = [...ofRoom, ...planned, ...rest].find(
      (screen): screen is typeof screen & Later => 'fetch' in screen && !fetched.has(screen),
    )
    if (!next) return
    fetched.add(next)
    await untilRest()
    await next.fetch().catch(() => undefined)
  }
}
