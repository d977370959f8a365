import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Switch, useLocation, useParams } from 'wouter'
import type { Room as Shared } from '@/device/database'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import { isBegun } from '@/journey/next'
import { FootPlace } from '@/stations/foot/Foot'
import footStyles from '@/stations/foot/foot.module.css'
import styles from '@/stations/frame.module.css'
import { JourneyNotices } from '@/stations/JourneyNotices'
import { JourneyTop } from '@/stations/JourneyTop'
import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'
import { stationRoutes } from '@/stations/stations'
import { useJourney, useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { closeJourney, openJourney } from '@/store/open-journey'
import { usePassed } from '@/store/passed'
import { usePeople } from '@/store/people'
import { endVisit, useVisit } from '@/store/visit'
import { noteFirstScreen } from '@/ui/first-frame'

/** One person's journey: behind its lock if it has one, with all its stations open. */
export default function JourneyRoom() {
  const id = useParams<{ id: JourneyId }>().id
  return <Room key={id} id={id} />
}

function Room({ id }: { id: JourneyId }) {
  const { people } = usePeople()
  const { unlocked, covered } = useVisit()
  const [wasOpened, setOpened] = useState(false)
  const person = people?.find((one) => one.id === id)
  // The visit ends with the room, however one leaves it.
  useEffect(() => endVisit, [])

  if (people === null) return null
  // Erased on another screen: what is still drawn here must not stay for the next person.
  if (!person && covered) return <journeyScreens.refused because="gone" />
  const cover = person && (covered || (person.lock && unlocked !== id)) && (
    <journeyScreens.lock person={person} />
  )
  if (!cover && !wasOpened) setOpened(true)
  // What was opened stays connected to its room under the cover; what wasn't, isn't even read.
  if (cover && !wasOpened) return cover
  return <OpenRoom id={id} room={person?.room} cover={cover} />
}

function OpenRoom({
  id,
  room,
  cover,
}: {
  id: JourneyId
  room: Shared | undefined
  cover: ReactNode
}) {
  const { say } = useWords()
  const kind = useOpenJourney((state) =>
    state.kind !== 'closed' && state.id === id ? state.kind : 'closed',
  )
  const because = useOpenJourney((state) => (state.kind === 'refused' ? state.because : null))
  const passed = usePassed((state) => state.passed?.id === id)
  const [address] = useLocation()
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const [attachFoot] = useState(() => (element: HTMLElement) => {
    setFoot(element)
    return noteHeight(element)
  })
  // The address decides which journey is open: it can change by a link, a reload or the back key.
  useEffect(() => {
    void openJourney(id)
    return () => void closeJourney()
  }, [id])

  if (because !== null) return <journeyScreens.refused because={because} />
  if (kind !== 'open') return null
  if (passed && address !== paths.give(id)) return <Redirect to={paths.give(id)} replace />
  return (
    <div className={cover ? undefined : styles.frame}>
      {!cover && (
        <>
          <button type="button" className={styles.skip} onClick={focusWork}>
            {say('frame.skip')}
          </button>
          <JourneyTop id={id} />
        </>
      )}
      {room && (
        <Suspense>
          <roomScreens.bar key={room.pass} id={id} room={room} isCovered={Boolean(cover)} />
        </Suspense>
      )}
      {cover || (
        <>
          <JourneyNotices id={id} />
          <main className={styles.main} id="work" tabIndex={-1}>
            <FootPlace value={foot}>
              <Suspense>
                <Switch>
                  {stationRoutes.map(([pattern, screen]) => (
                    <Route key={pattern} path={pattern} component={screen} />
                  ))}
                  <Route path="/parcours/:id/fini" component={journeyScreens.leave} />
                  <Route path="/parcours/:id" component={WhereToBegin} />
                  <Route>
                    <Redirect to={paths.discover(id)} replace />
                  </Route>
                </Switch>
                <Standing />
              </Suspense>
            </FootPlace>
          </main>
          <footer className={footStyles.foot} data-foot ref={attachFoot} />
        </>
      )}
    </div>
  )
}

/** Whoever comes back finds what is there; who has nothing yet begins with Découvrir. */
function WhereToBegin() {
  const { id } = useParams<{ id: JourneyId }>()
  const begun = useJourney(isBegun)
  return begun ? <journeyScreens.comeBack /> : <Redirect to={paths.discover(id)} replace />
}

/** Stands in the document when the screen beside it does. */
function Standing() {
  useEffect(noteFirstScreen, [])
  return null
}

/** What sticks to the foot stands over it, however many lines it has. */
function noteHeight(foot: HTMLElement): () => void {
  const observer = new ResizeObserver(() =>
    foot.parentElement?.style.setProperty('--foot-height', `${foot.offsetHeight}px`),
  )
  observer.observe(foot)
  return () => observer.disconnect()
}

/** A link would change the address, and the address says which station this is. */
function focusWork(): void {
  document.getElementById('work')?.focus()
}
