import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { DeskDoor } from '@/adviser/DeskDoor'
import { DeskScreen } from '@/adviser/DeskScreen'
import { DoubtfulDate } from '@/adviser/DoubtfulDate'
import { deskScreens } from '@/adviser/desk-screens'
import { paths } from '@/frame/paths'
import { useDesk } from '@/store/desk'
import { untilRest } from '@/ui/rest'

/** “J’accompagne”: nothing of it is seen before the desk was opened with its passphrase. */
export default function AdviserWing() {
  const kind = useDesk((desk) => desk.kind)
  // A desk that was closed, or left, isn’t in any room.
  useEffect(() => (kind === 'open' ? leaveRoom : undefined), [kind])
  // Where the network goes away, what the desk leads to is here already.
  useEffect(() => {
    if (kind === 'open') void fetchAhead()
  }, [kind])
  if (kind === 'doubtful') return <DoubtfulDate />
  if (kind !== 'open') return <DeskDoor isOpening={kind === 'opening'} />
  return (
    <Suspense>
      <Switch>
        <Route path="/accompagner" component={DeskScreen} />
        <Route path="/accompagner/imprimer" component={deskScreens.print} />
        <Route path="/accompagner/fiche/:id" component={deskScreens.person} />
        <Route path="/accompagner/fiche/:id/relais" component={deskScreens.relay} />
        <Route>
          <Redirect to={paths.desk} replace />
        </Route>
      </Switch>
    </Suspense>
  )
}

function leaveRoom(): void {
  void import('@/live-room/desk-in-room').then(({ leaveRoomWithDesk }) => leaveRoomWithDesk())
}

async function fetchAhead(): Promise<void> {
  for (const screen of Object.values(deskScreens)) {
    await untilRest()
    await screen.fetch().catch(() => undefined)
  }
}
