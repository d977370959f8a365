import { Suspense } from 'react'
import { paths } from '@/frame/paths'
import { giftsThatAre } from '@/journey/giving'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import panel from '@/stations/panel.module.css'
import { roomScreens } from '@/stations/room/room-screens'
import { useJourneyId } from '@/stations/use-journey-id'
import { GiftCard } from '@/stations/value/GiftCard'
import { PassPanel } from '@/stations/value/PassPanel'
import { ReceiveGift } from '@/stations/value/ReceiveGift'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePeople } from '@/store/people'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** What others heard and saw: first the cards that wait for an answer, one by one. */
export default function ValueStation() {
  const [open] = giftsThatAre(
    useJourney((journey) => journey),
    'open',
  )
  return open ? <ReceiveGift key={open.id} gift={open} /> : <Given />
}

/** What was kept, and how one receives another card. */
function Given() {
  const { say } = useWords()
  const id = useJourneyId()
  const journey = useJourney((whole) => whole)
  const kept = giftsThatAre(journey, 'kept')
  const left = giftsThatAre(journey, 'left')
  const room = usePeople(({ people }) => people?.find((person) => person.id === id)?.room)
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <Title>{say('value.title')}</Title>
        <p className={styles.lead}>
          {kept.length + left.length === 0 ? say('value.none') : say('value.lead')}
        </p>
      </div>
      <div className={styles.column}>
        <PassPanel />
        {room && (
          <Suspense>
            <roomScreens.across room={room} />
          </Suspense>
        )}
      </div>
      <div className={styles.gifts}>
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
      <Foot back={paths.express(id)} where={<strong>{say('station.value')}</strong>}>
        <NextLink from={{ kind: 'ask-for-gift' }} />
      </Foot>
    </div>
  )
}
