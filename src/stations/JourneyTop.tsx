import { Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Brand } from '@/frame/Brand'
import { suitOf } from '@/frame/colours'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import ownerStyles from '@/stations/journey-owner.module.css'
import { journeyScreens } from '@/stations/journey-screens'
import topStyles from '@/stations/journey-top.module.css'
import { stations } from '@/stations/stations'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { cover } from '@/store/visit'
import { AfterFirstFrame, noteFirstScreen } from '@/ui/first-frame'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { stationNames } from '@/workshop/station-names'

/** Where one is, who one is, and the lock. The same on every station. */
export function JourneyTop({ id }: { id: JourneyId }) {
  useEffect(noteFirstScreen, [])
  return (
    <header className={topStyles.top}>
      <AfterFirstFrame>
        <TopParts id={id} />
      </AfterFirstFrame>
    </header>
  )
}

function TopParts({ id }: { id: JourneyId }) {
  const { say } = useWords()
  const [address] = useLocation()
  const begun = useJourney((journey) => stationNames.map((name) => stations[name].begun(journey)))
  return (
    <>
      <Brand />
      <nav className={topStyles.rooms} aria-label={say('frame.stations')}>
        <ul>
          {stationNames.map((name, index) => {
            const path = paths[name](id)
            const isHere = address.startsWith(path)
            const hasBegun = begun[index] && !isHere
            return (
              <li key={name}>
                <Link
                  href={path}
                  className={topStyles.room}
                  aria-current={isHere ? 'page' : undefined}
                  aria-description={begun[index] ? say('station.begun') : undefined}
                  data-begun={hasBegun || undefined}
                >
                  <Sign sign={stations[name].sign} />
                  {hasBegun && (
                    <span className={topStyles.check}>
                      <Sign sign="check-circle-fill" />
                    </span>
                  )}
                  <span>{say(`station.${name}`)}</span>
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
      <div className={ownerStyles.person}>
        <LanguageChoice />
        {/* A panel belongs to the page on which it was opened: the back key closes it. */}
        <Owner key={address} id={id} />
      </div>
    </>
  )
}

/** Who it is and the lock, and the panel that either opens. */
function Owner({ id }: { id: JourneyId }) {
  const { say } = useWords()
  const about = useJourney((journey) => journey.about)
  const isLocked = usePeople(({ people }) => people?.some((one) => one.id === id && one.lock))
  const [panel, setPanel] = useState<'person' | 'code' | null>(null)
  return (
    <>
      <button type="button" className={ownerStyles.chip} onClick={() => setPanel('person')}>
        <PersonDot name={about.name} suit={suitOf(about.colour)} />
        <span dir="auto" translate="no">
          {about.name}
        </span>
      </button>
      <button
        type="button"
        className={ownerStyles.round}
        aria-label={isLocked ? say('lock.now') : say('lock.set')}
        onClick={() => (isLocked ? cover() : setPanel('code'))}
      >
        {isLocked ? <Sign sign="lock-simple-fill" /> : <Sign sign="lock-simple-open" />}
      </button>
      {panel && (
        <Suspense>
          <journeyScreens.person id={id} start={panel} onClose={() => setPanel(null)} />
        </Suspense>
      )}
    </>
  )
}
