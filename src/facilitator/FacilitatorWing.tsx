import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import FacilitatorHome from '@/facilitator/FacilitatorHome'
import { facilitatorScreens } from '@/facilitator/facilitator-screens'
import { paths } from '@/frame/paths'

/** “J’anime”: which of its screens belongs to which address. */
export default function FacilitatorWing() {
  return (
    <Suspense>
      <Switch>
        <Route path="/animer" component={FacilitatorHome} />
        <Route path="/animer/cle/:key/:then?" component={facilitatorScreens.key} />
        <Route path="/animer/entre-collegues/echange" component={facilitatorScreens.exchange} />
        <Route path="/animer/entre-collegues" component={facilitatorScreens.colleagues} />
        <Route path="/animer/organisation" component={facilitatorScreens.organisation} />
        <Route path="/animer/jeux" component={facilitatorScreens.decks} />
        <Route path="/animer/jeux/papier" component={facilitatorScreens.paper} />
        <Route path="/animer/jeux/:id/papier" component={facilitatorScreens.paper} />
        <Route path="/animer/jeux/:id" component={facilitatorScreens.deck} />
        <Route path="/animer/:id/regie" component={facilitatorScreens.board} />
        <Route path="/animer/:id/apres" component={facilitatorScreens.after} />
        <Route path="/animer/:id/bilan" component={facilitatorScreens.report} />
        <Route path="/animer/:id/avis/:when" component={facilitatorScreens.feedback} />
        <Route path="/animer/:id/:part?" component={facilitatorScreens.prepare} />
        <Route path="/salle" component={facilitatorScreens.room} />
        <Route path="/mur/:id" component={facilitatorScreens.wall} />
        <Route path="/observer/:secret" component={facilitatorScreens.observe} />
        <Route path="/essai" component={facilitatorScreens.demo} />
        <Route>
          <Redirect to={paths.frontDoor} replace />
        </Route>
      </Switch>
    </Suspense>
  )
}
