import { journeyScreens } from '@/stations/journey-screens'
import { laterParts } from '@/stations/later-parts'
import { screens } from '@/stations/screens'
import { plannedStations } from '@/store/planned-stations'
import { untilRest } from '@/ui/rest'

type Later = { readonly fetch: () => Promise<unknown> }

/**
 * Fetches the participants' later screens one after the other while the person rests; what the plan
 * of the room needs next comes first. What can't be fetched now is fetched when it is asked for.
 */
export async function fetchAhead(): Promise<void> {
  const { stations } = await import('@/stations/stations')
  const rest = [
    ...Object.values(screens),
    ...Object.values(journeyScreens),
    ...Object.values(laterParts),
  ]
  const fetched = new Set<Later>()
  for (;;) {
    // The plan comes, and changes, while this goes on.
    const planned = plannedStations().flatMap((name) => Object.values(stations[name].screens))
    const next = [...planned, ...rest].find(
      (screen): screen is typeof screen & Later => 'fetch' in screen && !fetched.has(screen),
    )
    if (!next) return
    fetched.add(next)
    await untilRest()
    await next.fetch().catch(() => undefined)
  }
}
