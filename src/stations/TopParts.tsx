import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { Brand } from '@/frame/Brand'
import { suitOf } from '@/frame/colours'
import { LanguageChoice } from '@/frame/LanguageChoice'
import type { JourneyId } from '@/journey/journey'
import ownerStyles from '@/stations/journey-owner.module.css'
import { journeyScreens } from '@/stations/journey-screens'
import { StationList } from '@/stations/StationList'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { cover } from '@/store/visit'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'

/** The way home, the stations, the language, and who it is. */
export default function TopParts({ id }: { id: JourneyId }) {
  const [address] = useLocation()
  return (
    <>
      <Brand />
      {/* What was opened belongs to the screen on which it was: going on, or back, closes it. */}
      <StationList key={`stations ${address}`} id={id} address={address} />
      <div className={ownerStyles.person}>
        <LanguageChoice />
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
    <div className={ownerStyles.owner}>
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
        {isLocked ? <Sign sign="lock-key-fill" /> : <Sign sign="lock-key-open" />}
      </button>
      {panel && (
        <Suspense>
          <journeyScreens.person id={id} start={panel} onClose={() => setPanel(null)} />
        </Suspense>
      )}
    </div>
  )
}
