import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useParams } from 'wouter'
import type { JourneyId } from '@/journey/journey'
import { LockScreen } from '@/stations/arrival/LockScreen'
import { Refused } from '@/stations/arrival/Refused'
import { DiscoverHub } from '@/stations/discover/DiscoverHub'
import { SortScreen } from '@/stations/discover/SortScreen'
import styles from '@/stations/frame.module.css'
import { JourneyNotices } from '@/stations/JourneyNotices'
import { JourneyTop } from '@/stations/JourneyTop'
import { paths } from '@/stations/paths'
import { useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { closeJourney, openJourney } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { endVisit, useVisit } from '@/store/visit'

const SuccessScreen = lazy(() => import('@/stations/discover/SuccessScreen'))
const ExperiencesScreen = lazy(() => import('@/stations/discover/ExperiencesScreen'))
const PilesScreen = lazy(() => import('@/stations/discover/PilesScreen'))
const StrengthsScreen = lazy(() => import('@/stations/discover/StrengthsScreen'))
const LikingScreen = lazy(() => import('@/stations/discover/LikingScreen'))
const ExpressStation = lazy(() => import('@/stations/express/ExpressStation'))
const PortfolioStation = lazy(() => import('@/stations/portfolio/PortfolioStation'))
const LeaveScreen = lazy(() => import('@/stations/leave/LeaveScreen'))

/** One person's journey: behind its lock if it has one, with all its stations open. */
export default function JourneyRoom() {
  const id = useParams<{ id: string }>().id as JourneyId
  return <Room key={id} id={id} />
}

function Room({ id }: { id: JourneyId }) {
  const { people } = usePeople()
  const { unlocked, covered } = useVisit()
  const person = people?.find((one) => one.id === id)
  // The visit ends with the room, however one leaves it.
  useEffect(() => endVisit, [])

  if (people === null) return null
  if (person && (covered || (person.lock && unlocked !== id))) return <LockScreen person={person} />
  return <OpenRoom id={id} />
}

function OpenRoom({ id }: { id: JourneyId }) {
  const { say } = useWords()
  const kind = useOpenJourney((state) =>
    state.kind !== 'closed' && state.id === id ? state.kind : 'closed',
  )
  const because = useOpenJourney((state) => (state.kind === 'refused' ? state.because : null))
  // The address decides which journey is open: it can change by a link, a reload or the back key.
  useEffect(() => {
    void openJourney(id)
    return () => void closeJourney()
  }, [id])

  if (because !== null) return <Refused because={because} />
  if (kind !== 'open') return null
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={focusWork}>
        {say('frame.skip')}
      </button>
      <JourneyTop id={id} />
      <JourneyNotices id={id} />
      <main className={styles.main} id="work" tabIndex={-1}>
        <Suspense>
          <Switch>
            <Route path="/parcours/:id/decouvrir" component={DiscoverHub} />
            <Route path="/parcours/:id/decouvrir/tri" component={SortScreen} />
            <Route path="/parcours/:id/decouvrir/reussite" component={SuccessScreen} />
            <Route path="/parcours/:id/decouvrir/experiences" component={ExperiencesScreen} />
            <Route path="/parcours/:id/decouvrir/piles" component={PilesScreen} />
            <Route path="/parcours/:id/decouvrir/forces" component={StrengthsScreen} />
            <Route path="/parcours/:id/decouvrir/plaisir" component={LikingScreen} />
            <Route path="/parcours/:id/exprimer/:card?" component={ExpressStation} />
            <Route path="/parcours/:id/portfolio" component={PortfolioStation} />
            <Route path="/parcours/:id/fini" component={LeaveScreen} />
            <Route>
              <Redirect to={paths.discover(id)} replace />
            </Route>
          </Switch>
        </Suspense>
      </main>
    </div>
  )
}

/** A link would change the address, and the address says which station this is. */
function focusWork(): void {
  document.getElementById('work')?.focus()
}
