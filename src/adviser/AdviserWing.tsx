import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { DeskDoor } from '@/adviser/DeskDoor'
import { DeskScreen } from '@/adviser/DeskScreen'
import { DoubtfulDate } from '@/adviser/DoubtfulDate'
import { GroupPrint } from '@/adviser/GroupPrint'
import { PersonSheet } from '@/adviser/PersonSheet'
import { RelayScreen } from '@/adviser/RelayScreen'
import { paths } from '@/frame/paths'
import { leaveRoomWithDesk } from '@/live-room/desk-in-room'
import { useDesk } from '@/store/desk'

/** “J’accompagne”: nothing of it is seen before the desk was opened with its passphrase. */
export default function AdviserWing() {
  const kind = useDesk((desk) => desk.kind)
  // A desk that was closed, or left, isn’t in any room.
  useEffect(() => (kind === 'open' ? leaveRoomWithDesk : undefined), [kind])
  if (kind === 'doubtful') return <DoubtfulDate />
  if (kind !== 'open') return <DeskDoor isOpening={kind === 'opening'} />
  return (
    <Suspense>
      <Switch>
        <Route path="/accompagner" component={DeskScreen} />
        <Route path="/accompagner/imprimer" component={GroupPrint} />
        <Route path="/accompagner/fiche/:id" component={PersonSheet} />
        <Route path="/accompagner/fiche/:id/relais" component={RelayScreen} />
        <Route>
          <Redirect to={paths.desk} replace />
        </Route>
      </Switch>
    </Suspense>
  )
}
