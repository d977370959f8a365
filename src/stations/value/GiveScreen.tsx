import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CardId } from '@/deck/deck'
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
import { useGiverSuit } from '@/stations/value/use-giver-suit'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { passOn, usePassed } from '@/store/passed'
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
const write = (words: string | null) => step({ kind: 'write-text', text: draft, words })

/** A card that somebody gives with the tablet in their hands. The journey is closed meanwhile. */
export default function GiveScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const [, go] = useLocation()
  const name = useJourney((journey) => journey.about.name)
  const said = useVisit((visit) => visit.giver)
  const passed = usePassed((state) => (state.passed?.id === id ? state.passed : null))
  const giver = passed?.giver ?? said
  const isLocked = usePeople(({ people }) => people?.some((one) => one.id === id && one.lock))
  const takes = () => passOn({ id, giver, hand: 'giver', card: null })
  const givesBack = (card: CardId | null) => {
    // Whoever comes next finds nothing of what this one wrote.
    write(null)
    passOn({ id, giver, hand: 'to-owner', card })
  }
  const face = useFaces().get(passed?.card ?? ('' as CardId))

  if (passed === null) {
    return (
      <PassTablet
        key="to-giver"
        from={name}
        to={giver}
        title={giver === '' ? say('pass.to-someone') : say('pass.to', { name: giver })}
        what={giver === '' ? say('pass.what-someone') : say('pass.what', { name: giver })}
        button={giver === '' ? say('pass.i-have-it') : say('pass.i-am', { name: giver })}
        note={say('pass.closed', { name })}
        onHere={takes}
      >
        <Link
          href={paths.value(id)}
          className={passStyles.back}
          onClick={() => isLocked && cover()}
        >
          <Sign sign="arrow-left" />
          {say('foot.back')}
        </Link>
      </PassTablet>
    )
  }
  if (passed.hand === 'to-owner') {
    const takeBack = () => {
      passOn(null)
      go(paths.value(id))
      // Who has a code says it, as after every absence.
      if (isLocked) cover()
    }
    return (
      <PassTablet
        key={passed.hand}
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
        <button type="button" className={passStyles.back} onClick={takes}>
          <Sign sign="gift" />
          {say(face ? 'give.another' : 'give.after-all')}
        </button>
      </PassTablet>
    )
  }
  return (
    <Giving
      giver={giver}
      card={passed.card}
      onCard={(card) => passOn({ ...passed, card })}
      onBack={givesBack}
    />
  )
}

/** In the giver's hands: one card, perhaps a sentence. Nothing of what was given before is seen. */
function Giving({
  giver,
  card,
  onCard,
  onBack,
}: {
  giver: string
  card: CardId | null
  onCard: (card: CardId) => void
  /** With the card that was given, or without one. */
  onBack: (card: CardId | null) => void
}) {
  const table = useDeck()
  const { say } = useWords()
  const { name, colour } = useJourney((journey) => journey.about)
  const first = useJourney((journey) => cardsToOffer(table, journey))
  const words = useJourney((journey) => journey.texts.get(draft) ?? '')
  const [named, setNamed] = useState(false)
  const giverSuit = useGiverSuit(giver)
  const title = say('give.title', { name })

  const give = () => {
    if (card === null) return announce(say('give.choose-first'), 'seen')
    const given = { card, giver, words: words.trim(), named: named && giver !== '' }
    if (!step({ kind: 'give-gift', gift: newId<'gift'>(), given })) return
    onBack(card)
  }
  return (
    <div className={styles.screen} data-passed>
      <div className={styles.head}>
        {giver !== '' && <PersonDot name={giver} suit={giverSuit} />}
        <Title>{title}</Title>
        <ListenButton small={title} text={title} />
      </div>
      <OfferCards
        first={first}
        card={card}
        onCard={onCard}
        words={words}
        onWords={write}
        longest={longestText}
        named={named}
        onNamed={giver === '' ? null : setNamed}
      />
      <Foot
        back={() => onBack(null)}
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
