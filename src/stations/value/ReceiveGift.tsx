import { useRef } from 'react'
import { pickFaces, useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { paths } from '@/frame/paths'
import type { GiftRow } from '@/journey/giving'
import { mayChoose, strengthsInHand } from '@/journey/strengths'
import { Foot } from '@/stations/foot/Foot'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/receive.module.css'
import { useGiverSuit } from '@/stations/value/use-giver-suit'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { fly, likenessOf } from '@/ui/fly'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** A sentence of more letters is set smaller: the card stays beside it. */
const longSentence = 90

/**
 * A card that somebody gave, over the gap that it would take in the hand. Keeping it takes it in hand
 * where there is room; else it is kept beside the hand. Nobody learns what becomes of it.
 */
export function ReceiveGift({ gift }: { gift: GiftRow }) {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const face = faces.get(gift.card)
  const hand = pickFaces(faces, useJourney(strengthsInHand))
  const mayTake = useJourney((journey) => mayChoose(journey, gift.card))
  const isInHand = useJourney(({ strengths }) => strengths.has(gift.card))
  const giverSuit = useGiverSuit(gift.giver)
  const hanging = useRef<HTMLDivElement>(null)
  if (!face) return null

  const keep = () => {
    const place = document.querySelector('[data-gap], [data-kept-here]')
    if (hanging.current && place) fly(likenessOf(hanging.current), place, false)
    step({ kind: 'decide-gift', gift: gift.id, decision: 'kept' })
    if (mayTake) step({ kind: 'choose-strength', card: gift.card })
    announce(say(mayTake ? 'value.taken-said' : 'value.kept-said', { card: face.label }), 'seen')
  }
  const leave = () => {
    step({ kind: 'decide-gift', gift: gift.id, decision: 'left' })
    announce(say('value.left-said', { card: face.label }), 'seen')
  }
  const from =
    gift.giver === '' ? say('value.someone-gives') : say('value.give-card', { giver: gift.giver })
  const title = gift.words === '' ? face.label : say('common.quote', { words: gift.words })
  return (
    <div className={styles.receive}>
      <div className={styles.words} data-long={title.length > longSentence || undefined}>
        <p className={styles.from}>
          <PersonDot name={gift.giver || '?'} suit={giverSuit} />
          <span dir="auto">{from}</span>
        </p>
        <Title isOwn={gift.words !== ''}>{title}</Title>
        <ListenButton small={face.label} text={`${from}. ${face.label}. ${gift.words}`} />
        {isInHand && <p className={styles.hint}>{say('value.in-hand')}</p>}
        {!isInHand && !mayTake && <p className={styles.hint}>{say('value.hand-full')}</p>}
      </div>
      <div className={styles.hanging} ref={hanging} data-card={face.id}>
        <CardFace face={face} size="large" />
      </div>
      <ul className={styles.hand} aria-label={say('strengths.hand')}>
        {hand.map((one) => (
          <li key={one.id} data-kept-here={one.id === face.id || undefined}>
            <CardFace face={one} size="held" />
          </li>
        ))}
        {mayTake && <li aria-hidden="true" data-gap />}
      </ul>
      <Foot
        back={paths.express(id)}
        where={
          <p className={styles.secret}>
            <Sign sign="eye-slash" />
            {say('value.secret')}
          </p>
        }
      >
        <Button onClick={leave}>{say('value.leave')}</Button>
        <Button look="main" sign="check" onClick={keep}>
          {say('value.keep')}
        </Button>
      </Foot>
    </div>
  )
}
