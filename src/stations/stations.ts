import type { JourneyId } from '@/journey/journey'
import type { WordKey } from '@/language/language'
import { paths } from '@/stations/paths'

/** The rooms of a journey, all always open. A room is added here and nowhere else. */
export const stations = [
  { title: 'station.discover', path: paths.discover, sign: 'magnifying-glass' },
  { title: 'station.express', path: paths.express, sign: 'chat-circle-text' },
  { title: 'station.value', path: paths.value, sign: 'hands-clapping' },
  { title: 'station.integrate', path: paths.integrate, sign: 'target' },
  { title: 'station.portfolio', path: paths.portfolio, sign: 'identification-card' },
] as const satisfies readonly {
  title: WordKey
  path: (id: JourneyId) => string
  sign: string
}[]
