import { Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { FrontDoor } from '@/stations/arrival/FrontDoor'
import { Mishap } from '@/stations/Mishap'
import { NewVersion } from '@/stations/NewVersion'
import { screens } from '@/stations/screens'
import { Announcements } from '@/ui/Announcements'

/** Which screen belongs to which address. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Mishap>
        <Suspense>
          <Switch>
            <Route path="/" component={FrontDoor} />
            <Route path="/participer" component={screens.who} />
            <Route path="/tablette" component={screens.tablet} />
            <Route path="/parcours/:id/*?" component={screens.journey} />
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
