import type { StationName } from '@/workshop/station-names'

let planned: readonly StationName[] = []

/** The stations that the room's plan comes to, next first; none on a tablet that is in no room. */
export function plannedStations(): readonly StationName[] {
  return planned
}

export function notePlanned(stations: readonly StationName[]): void {
  planned = stations
}
