import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { newId } from '@/device/new-id'
import type { GiftId } from '@/journey/journey'
import { CardPicker } from '@/stations/CardPicker'
import column from '@/stations/column.module.css'
import { paths } from '@/stations/paths'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { useVisit } from '@/store/visit'
import { LinkButton } from '@/ui/Button'
import { TextLine } from '@/ui/TextLine'
import { Title } from '@/ui/Title'

/** One tells, the other listens and taps the cards they hear: each is a gift, given at once. */
export default function DuoScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const name = useJourney((journey) => journey.about.name)
  const giver = useVisit((visit) => visit.giver)
  const [heard, setHeard] = useState<ReadonlyMap<CardId, GiftId>>(new Map())

  const toggle = (card: CardId) => {
    const before = heard.get(card)
    const next = new Map(heard)
    if (before) {
      step({ kind: 'take-back-gift', gift: before })
      next.delete(card)
    } else {
      const gift = newId<'gift'>()
      const given = { card, giver: giver.trim(), words: '', named: false }
      step({ kind: 'give-gift', gift, given })
      next.set(card, gift)
    }
    setHeard(next)
  }
  return (
    <div className={column.column} data-passed>
      <Title>{say('duo.title')}</Title>
      <p className={styles.lead}>{say('duo.lead', { name })}</p>
      <section className={styles.panel}>
        <h2>{say('duo.questions')}</h2>
        <ul className={styles.question}>
          <li>{say('duo.question-1')}</li>
          <li>{say('duo.question-2')}</li>
          <li>{say('duo.question-3')}</li>
          <li>{say('duo.question-4')}</li>
        </ul>
      </section>
      <TextLine
        label={say('duo.listener')}
        value={giver}
        longest={40}
        onWrite={(text) => useVisit.setState({ giver: text })}
      />
      <h2>{say('duo.cards')}</h2>
      <p role="status">{say('duo.marked', { count: heard.size })}</p>
      <CardPicker chosen={[...heard.keys()]} onToggle={toggle} />
      <p className={styles.lead}>{say('duo.done', { name })}</p>
      <div className={styles.foot}>
        <LinkButton look="main" sign="hand-heart" to={paths.value(id)}>
          {say('give.back')}
        </LinkButton>
      </div>
    </div>
  )
}
