import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import { type StationName, stationNames } from '@/workshop/station-names'

/** Where each station of a plan is. */
export const stationPath = (name: StationName, id: JourneyId): string => paths[name](id)

/** The station that an address belongs to; empty where it belongs to none. */
export function stationAt(address: string, id: JourneyId): StationName | '' {
  return stationNames.find((name) => address.startsWith(paths[name](id))) ?? ''
}
