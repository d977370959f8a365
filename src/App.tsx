import { Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { adviserScreens } from '@/adviser/adviser-screens'
import { FacilitatorWing, facilitatorPaths } from '@/facilitator/facilitator-wing'
import { Mishap } from '@/frame/Mishap'
import { screenWithWords } from '@/frame/screen-with-words'
import { screens } from '@/stations/screens'
import { useAppVersion } from '@/store/app-version'
import { Announcements } from '@/ui/Announcements'

const NewVersion = screenWithWords(['later'], () => import('@/frame/NewVersion'))

/** Which screen belongs to which address. */
export function App() {
  const isVersionTold = useAppVersion(({ update, dismissed }) => update !== null && !dismissed)
  return (
    <Router hook={useHashLocation}>
      <Mishap>
        <Suspense>
          <Switch>
            <Route path="/" component={screens.door} />
            <Route path="/participer/:alone?" component={screens.who} />
            <Route path="/tablette" component={screens.tablet} />
            <Route path="/rejoindre/:secret?" component={screens.join} />
            <Route path="/avis/:secret/:when" component={screens.opinion} />
            <Route path="/parcours/:id/*?" component={screens.journey} />
            <Route path="/accompagner/*?" component={adviserScreens.wing} />
            <Route path={facilitatorPaths} component={FacilitatorWing} />
            <Route>
              <Redirect to="/" replace />
            </Route>
          </Switch>
        </Suspense>
      </Mishap>
      {isVersionTold && (
        <Suspense>
          <NewVersion />
        </Suspense>
      )}
      <Announcements />
    </Router>
  )
}
