import type { ComponentType } from 'react'
import { paths } from '@/frame/paths'
import type { Journey, JourneyId } from '@/journey/journey'
import { DiscoverHub } from '@/stations/discover/DiscoverHub'
import { SortScreen } from '@/stations/discover/SortScreen'
import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'
import type { SignName } from '@/ui/signs'
import type { StationName } from '@/workshop/station-names'

export type Station = {
  readonly sign: SignName
  /** Whether something lies in it already: it gets a check mark, and stays as open as before. */
  readonly begun: (journey: Journey) => boolean
  /** Its screens by what stands behind its own address; the first one is where it begins. */
  readonly screens: Readonly<Record<string, ComponentType>>
}

/** The stations of a journey, in the order of the method, all always open. */
export const stations: Readonly<Record<StationName, Station>> = {
  discover: {
    sign: 'magnifying-glass',
    begun: ({ strengths }) => strengths.size > 0,
    screens: {
      '': DiscoverHub,
      '/tri': SortScreen,
      '/reussite': journeyScreens.success,
      '/experiences': journeyScreens.experiences,
      '/piles': journeyScreens.piles,
      '/papier': journeyScreens.paperSort,
      '/forces': journeyScreens.strengths,
      '/plaisir': journeyScreens.liking,
    },
  },
  express: {
    sign: 'chat-circle-text',
    begun: ({ stories }) => stories.size > 0,
    screens: { '/:card?/:part?': journeyScreens.express },
  },
  value: {
    sign: 'hands-clapping',
    begun: ({ proofs, gifts }) =>
      proofs.size > 0 || [...gifts.values()].some(({ decision }) => decision === 'kept'),
    screens: {
      '': journeyScreens.value,
      '/offrir': journeyScreens.give,
      '/offrir-a/:to': roomScreens.giveTo,
      '/a-deux': journeyScreens.duo,
      '/preuves/:card?': journeyScreens.proof,
    },
  },
  integrate: {
    sign: 'target',
    begun: ({ ideas, projects, roadmap }) =>
      ideas.size + projects.size > 0 ||
      [...roadmap.values()].some(({ what }) => what.trim() !== ''),
    screens: {
      '': journeyScreens.integrate,
      '/projet': journeyScreens.project,
      '/feuille-de-route': journeyScreens.roadmap,
      '/point-d-etape': journeyScreens.stepReview,
    },
  },
  portfolio: {
    sign: 'identification-card',
    begun: () => false,
    screens: {
      '': journeyScreens.portfolio,
      '/emporter': journeyScreens.takeEverything,
      '/cv': journeyScreens.cv,
      '/lettre': journeyScreens.letter,
      '/entretien': journeyScreens.interview,
      '/confier': journeyScreens.shares,
      '/confier/:share': journeyScreens.confide,
    },
  },
}

/** Every screen of the stations with the pattern of its address. */
export function routesOf(
  all: Readonly<Record<string, Station>>,
  pathOf: (name: string, id: JourneyId) => string,
): readonly (readonly [pattern: string, ComponentType])[] {
  return Object.entries(all).flatMap(([name, { screens }]) =>
    Object.entries(screens).map(
      ([rest, screen]) => [pathOf(name, ':id' as JourneyId) + rest, screen] as const,
    ),
  )
}

export const stationRoutes = routesOf(stations, (name, id) => paths[name as StationName](id))
