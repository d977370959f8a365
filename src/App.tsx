import { Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { adviserScreens } from '@/adviser/adviser-screens'
import { facilitatorScreens } from '@/facilitator/facilitator-screens'
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
            <Route path="/animer" component={facilitatorScreens.home} />
            <Route path="/animer/:id" component={facilitatorScreens.prepare} />
            <Route path="/animer/cle/:key/:then?" component={facilitatorScreens.key} />
            <Route path="/animer/:id/regie" component={facilitatorScreens.board} />
            <Route path="/animer/:id/apres" component={facilitatorScreens.after} />
            <Route path="/animer/:id/bilan" component={facilitatorScreens.report} />
            <Route path="/animer/:id/avis/:when" component={facilitatorScreens.feedback} />
            <Route path="/salle" component={facilitatorScreens.room} />
            <Route path="/mur/:id" component={facilitatorScreens.wall} />
            <Route path="/observer/:secret" component={facilitatorScreens.observe} />
            <Route path="/accompagner/*?" component={adviserScreens.wing} />
            <Route path="/essai" component={facilitatorScreens.demo} />
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
