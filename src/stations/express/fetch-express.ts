import { grammars } from '@/portfolio/grammar'

/** The screen, with the verbs that turn what is told into lines: also where the network goes away. */
export async function fetchExpress() {
  const [screen] = await Promise.all([
    import('@/stations/express/ExpressStation'),
    ...Object.values(grammars).map(({ fetchToLine }) => fetchToLine()),
  ])
  return screen
}
