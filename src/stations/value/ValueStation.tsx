import { Suspense } from 'react'
import { paths } from '@/frame/paths'
import { giftsThatAre } from '@/journey/giving'
import panel from '@/stations/panel.module.css'
import { roomScreens } from '@/stations/room/room-screens'
import { useJourneyId } from '@/stations/use-journey-id'
import { GiftCard } from '@/stations/value/GiftCard'
import { PassPanel } from '@/stations/value/PassPanel'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** What others heard and saw. The receiver keeps it or leaves it, and nobody learns which. */
export default function ValueStation() {
  const { say } = useWords()
  const id = useJourneyId()
  const journey = useJourney((whole) => whole)
  const open = giftsThatAre(journey, 'open')
  const kept = giftsThatAre(journey, 'kept')
  const room = usePeople(({ people }) => people?.find((person) => person.id === id)?.room)
  const left = giftsThatAre(journey, 'left')

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Title>{say('value.title')}</Title>
        <p className={styles.lead}>
          {journey.gifts.size === 0 ? say('value.none') : say('value.lead')}
        </p>
      </div>
      <div className={styles.gifts}>
        {open.map((gift) => (
          <GiftCard key={gift.id} gift={gift} />
        ))}
        {kept.length > 0 && <h2>{say('value.kept-title')}</h2>}
        {kept.map((gift) => (
          <GiftCard key={gift.id} gift={gift} />
        ))}
        {left.length > 0 && (
          <details className={styles.column}>
            <summary>{say('value.left-title')}</summary>
            {left.map((gift) => (
              <GiftCard key={gift.id} gift={gift} />
            ))}
          </details>
        )}
        <section className={panel.panel}>
          <h2>{say('value.more')}</h2>
          <p className={styles.hint}>{say('value.duo-what')}</p>
          <LinkButton sign="chats" to={paths.duo(id)}>
            {say('value.duo')}
          </LinkButton>
          <p className={styles.hint}>{say('value.proof-what')}</p>
          <LinkButton sign="seal-check" to={paths.proof(id)}>
            {say('value.proof')}
          </LinkButton>
        </section>
      </div>
      {room ? (
        <div className={styles.column}>
          <Suspense>
            <roomScreens.across room={room} />
          </Suspense>
          <PassPanel />
        </div>
      ) : (
        <PassPanel />
      )}
    </div>
  )
}
