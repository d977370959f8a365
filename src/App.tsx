import { lazy, Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { FrontDoor } from '@/stations/arrival/FrontDoor'
import { Mishap } from '@/stations/Mishap'
import { NewVersion } from '@/stations/NewVersion'
import { Announcements } from '@/ui/Announcements'

const Who = lazy(() => import('@/stations/arrival/Who'))
const JourneyRoom = lazy(() => import('@/stations/JourneyRoom'))
const TabletScreen = lazy(() => import('@/stations/arrival/TabletScreen'))

/** Which screen belongs to which address. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Mishap>
        <Suspense>
          <Switch>
            <Route path="/" component={FrontDoor} />
            <Route path="/participer" component={Who} />
            <Route path="/tablette" component={TabletScreen} />
            <Route path="/parcours/:id/*?" component={JourneyRoom} />
            <Route>
              <Redirect to="/" replace />
            </Route>
          </Switch>
        </Suspense>
      </Mishap>
      <NewVersion />
      <Announcements />
    </Router>
  )
}
