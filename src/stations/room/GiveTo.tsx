import { useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import type { CardId } from '@/deck/deck'
import { enqueue } from '@/device/outbox'
import { longestGift } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { suitOf } from '@/frame/colours'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import { cardsToOffer } from '@/journey/giving'
import { startJourney, textId } from '@/journey/journey'
import { othersIn } from '@/live-room/tablet'
import { Foot } from '@/stations/foot/Foot'
import { useJourneyId } from '@/stations/use-journey-id'
import { OfferCards } from '@/stations/value/OfferCards'
import styles from '@/stations/value/offer.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePeople } from '@/store/people'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { PersonDot } from '@/ui/PersonDot'
import { Title } from '@/ui/Title'
import { useAnswer } from '@/ui/use-answer'

/** What is written before it is given is kept under this name: a killed tab loses no word. */
const draft = textId('draft:across')

/** Gives a card to someone at another tablet of the room. What becomes of it, only they know. */
export default function GiveTo() {
  const { say } = useWords()
  // Of a journey at another tablet nothing is known here.
  const first = cardsToOffer(useDeck(), startJourney('', 'teal'))
  const id = useJourneyId()
  const [, go] = useLocation()
  const { to } = useParams<{ to: string }>()
  const room = usePeople(({ people }) => people?.find((person) => person.id === id)?.room)
  const giver = useJourney(({ about }) => about.name)
  const words = useJourney((journey) => journey.texts.get(draft) ?? '')
  const [card, setCard] = useState<CardId | null>(null)
  const [named, setNamed] = useState(false)
  const others = useAnswer(room?.pass ?? '', async () => (room ? othersIn(room.pass) : []))
  const other = others?.find((one) => one.id === to)
  if (!others) return null
  // Gone home meanwhile, or the room is out of reach.
  if (!other || !room) return <Redirect to={paths.value(id)} replace />

  const { name, colour } = other
  const title = say('give.title', { name })
  const give = async () => {
    if (card === null) return announce(say('give.choose-first'), 'seen')
    const gift = newId<'gift'>()
    const given = { card, words: words.trim(), named }
    await enqueue({ name: 'give', question: { pass: room.pass, to: other.id, gift, given } })
    step({ kind: 'write-text', text: draft, words: null })
    announce(say('across.done', { name }), 'onward')
    go(paths.value(id))
  }
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <PersonDot name={name} suit={suitOf(colour)} />
        <Title>{title}</Title>
        <ListenButton small={title} text={title} />
      </div>
      <OfferCards
        first={first}
        card={card}
        onCard={setCard}
        words={words}
        onWords={(text) => step({ kind: 'write-text', text: draft, words: text })}
        longest={longestGift}
        named={named}
        onNamed={setNamed}
      />
      <Foot back={paths.value(id)} where={<strong>{say('give.from-to', { giver, name })}</strong>}>
        <Button look="main" sign="gift" onClick={() => void give()}>
          {say('give.give', { name })}
        </Button>
      </Foot>
    </div>
  )
}
