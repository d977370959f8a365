import { Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { facilitatorScreens } from '@/facilitator/facilitator-screens'
import { Mishap } from '@/frame/Mishap'
import { NewVersion } from '@/frame/NewVersion'
import { FrontDoor } from '@/stations/arrival/FrontDoor'
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
            <Route path="/participer/:alone?" component={screens.who} />
            <Route path="/tablette" component={screens.tablet} />
            <Route path="/rejoindre/:secret?" component={screens.join} />
            <Route path="/parcours/:id/*?" component={screens.journey} />
            <Route path="/animer" component={facilitatorScreens.home} />
            <Route path="/animer/:id" component={facilitatorScreens.prepare} />
            <Route path="/animer/cle/:key" component={facilitatorScreens.key} />
            <Route path="/animer/:id/regie" component={facilitatorScreens.board} />
            <Route path="/mur/:id" component={facilitatorScreens.wall} />
            <Route path="/observer/:secret" component={facilitatorScreens.observe} />
            <Route path="/essai" component={facilitatorScreens.demo} />
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
