import { paths } from '@/frame/paths'
import type { Journey, JourneyId } from '@/journey/journey'
import type { WordKey } from '@/language/language'

/** The rooms of a journey, all always open. A room is added here and nowhere else. */
export const stations = [
  {
    title: 'station.discover',
    path: paths.discover,
    sign: 'magnifying-glass',
    begun: ({ strengths }) => strengths.size > 0,
  },
  {
    title: 'station.express',
    path: paths.express,
    sign: 'chat-circle-text',
    begun: ({ stories }) => stories.size > 0,
  },
  {
    title: 'station.value',
    path: paths.value,
    sign: 'hands-clapping',
    begun: ({ proofs, gifts }) =>
      proofs.size > 0 || [...gifts.values()].some(({ decision }) => decision === 'kept'),
  },
  {
    title: 'station.integrate',
    path: paths.integrate,
    sign: 'target',
    begun: ({ ideas, projects, roadmap }) => ideas.size + projects.size + roadmap.size > 0,
  },
  {
    title: 'station.portfolio',
    path: paths.portfolio,
    sign: 'identification-card',
    begun: () => false,
  },
] as const satisfies readonly {
  title: WordKey
  path: (id: JourneyId) => string
  sign: string
  /** Whether something lies in it already: it gets a check mark, and stays as open as before. */
  begun: (journey: Journey) => boolean
}[]
