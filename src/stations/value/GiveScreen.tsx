import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { longestText } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { suitOf } from '@/frame/colours'
import { useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import { cardsToOffer } from '@/journey/giving'
import { textId } from '@/journey/journey'
import { Foot } from '@/stations/foot/Foot'
import { useJourneyId } from '@/stations/use-journey-id'
import { OfferCards } from '@/stations/value/OfferCards'
import styles from '@/stations/value/offer.module.css'
import { PassTablet } from '@/stations/value/PassTablet'
import passStyles from '@/stations/value/pass.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { cover, useVisit } from '@/store/visit'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** What is written before it is given is kept under this name: a killed tab loses no word. */
const draft = textId('draft:gift')

/** The tablet on its way to the giver, in the giver's hands, and on its way back. */
type Hand = 'to-giver' | 'giver' | 'to-owner'

/** A card that somebody gives with the tablet in their hands. The journey is closed meanwhile. */
export default function GiveScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const name = useJourney((journey) => journey.about.name)
  const giver = useVisit((visit) => visit.giver)
  const isLocked = usePeople(({ people }) => people?.some((one) => one.id === id && one.lock))
  const [hand, setHand] = useState<Hand>('to-giver')
  const [given, setGiven] = useState<CardId | null>(null)
  const face = useFaces().get(given ?? ('' as CardId))

  if (hand === 'to-giver') {
    return (
      <PassTablet
        key={hand}
        from={name}
        to={giver}
        title={giver === '' ? say('pass.to-someone') : say('pass.to', { name: giver })}
        what={giver === '' ? say('pass.what-someone') : say('pass.what', { name: giver })}
        button={giver === '' ? say('pass.i-have-it') : say('pass.i-am', { name: giver })}
        note={say('pass.closed', { name })}
        onHere={() => setHand('giver')}
      >
        <Link href={paths.value(id)} className={passStyles.back}>
          <Sign sign="arrow-left" />
          {say('foot.back')}
        </Link>
      </PassTablet>
    )
  }
  if (hand === 'to-owner') {
    const takeBack = () => {
      go(paths.value(id))
      // Who has a code says it, as after every absence.
      if (isLocked) cover()
    }
    return (
      <PassTablet
        key={hand}
        from={giver}
        to={name}
        title={say('pass.back', { name })}
        what={face ? say('pass.offered') : ''}
        button={say('pass.i-am', { name })}
        onHere={takeBack}
      >
        {face && (
          <span className={passStyles.offered}>
            <CardFace face={face} size="large" />
          </span>
        )}
        <button type="button" className={passStyles.back} onClick={() => setHand('giver')}>
          <Sign sign="gift" />
          {say('give.another')}
        </button>
      </PassTablet>
    )
  }
  return (
    <Giving
      giver={giver}
      onGiven={(card) => {
        setGiven(card)
        setHand('to-owner')
      }}
      onNothing={() => {
        setGiven(null)
        setHand('to-owner')
      }}
    />
  )
}

/** In the giver's hands: one card, perhaps a sentence. Nothing of what was given before is seen. */
function Giving({
  giver,
  onGiven,
  onNothing,
}: {
  giver: string
  onGiven: (card: CardId) => void
  onNothing: () => void
}) {
  const { say } = useWords()
  const { name, colour } = useJourney((journey) => journey.about)
  const first = useJourney((journey) => cardsToOffer(fullDeck, journey))
  const words = useJourney((journey) => journey.texts.get(draft) ?? '')
  const [card, setCard] = useState<CardId | null>(null)
  const [named, setNamed] = useState(false)
  const title = say('give.title', { name })

  const give = () => {
    if (card === null) return announce(say('give.choose-first'), 'seen')
    const given = { card, giver, words: words.trim(), named: named && giver !== '' }
    if (!step({ kind: 'give-gift', gift: newId<'gift'>(), given })) return
    step({ kind: 'write-text', text: draft, words: null })
    onGiven(card)
  }
  return (
    <div className={styles.screen} data-passed>
      <div className={styles.head}>
        {giver !== '' && <PersonDot name={giver} suit={suitOf('teal')} />}
        <Title>{title}</Title>
        <ListenButton small={title} text={title} />
      </div>
      <OfferCards
        first={first}
        card={card}
        onCard={setCard}
        words={words}
        onWords={(text) => step({ kind: 'write-text', text: draft, words: text })}
        longest={longestText}
        named={named}
        onNamed={giver === '' ? null : setNamed}
      />
      <Foot
        back={onNothing}
        where={
          <p>
            <PersonDot name={name} suit={suitOf(colour)} />
            <strong>
              {giver === '' ? say('give.for', { name }) : say('give.from-to', { giver, name })}
            </strong>
          </p>
        }
      >
        <Button look="main" sign="gift" onClick={give}>
          {say('give.give', { name })}
        </Button>
      </Foot>
    </div>
  )
}
