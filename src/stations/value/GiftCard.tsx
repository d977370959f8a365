import { useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import type { GiftRow } from '@/journey/giving'
import { mayChoose } from '@/journey/strengths'
import { useGiverSuit } from '@/stations/value/use-giver-suit'
import styles from '@/stations/value/value.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { PersonDot } from '@/ui/PersonDot'

/** One card that someone gave, and what its receiver may do with it. */
export function GiftCard({ gift }: { gift: GiftRow }) {
  const { say } = useWords()
  const face = useFaces().get(gift.card)
  const isStrength = useJourney((journey) => journey.strengths.has(gift.card))
  const mayTake = useJourney((journey) => mayChoose(journey, gift.card))
  const giverSuit = useGiverSuit(gift.giver)
  if (!face) return null

  const keep = () => {
    step({ kind: 'decide-gift', gift: gift.id, decision: 'kept' })
    announce(say('value.kept-said', { card: face.label }))
  }
  const leave = () => {
    step({ kind: 'decide-gift', gift: gift.id, decision: 'left' })
    announce(say('value.left-said', { card: face.label }))
  }
  const take = () => {
    step({ kind: 'choose-strength', card: gift.card })
    announce(say('value.taken-said', { card: face.label }))
  }
  return (
    <article className={styles.gift} aria-label={face.label}>
      <span className={styles.picture}>
        <CardFace face={face} size="mini" />
      </span>
      <p className={styles.from}>
        {gift.giver !== '' && <PersonDot name={gift.giver} suit={giverSuit} />}
        <span dir="auto">
          {gift.giver === ''
            ? say('value.someone-offers')
            : say('value.offers', { giver: gift.giver })}
        </span>
        <ListenButton small={face.label} text={`${face.label}. ${gift.words}`} />
      </p>
      <h2>{face.label}</h2>
      {gift.words !== '' && <p dir="auto">{say('common.quote', { words: gift.words })}</p>}
      <div className={styles.decide}>
        {gift.decision !== 'kept' && (
          <Button look="main" onClick={keep}>
            {gift.decision === 'left' ? say('value.take-again') : say('value.keep')}
          </Button>
        )}
        {gift.decision === 'kept' && isStrength && <p>{say('value.is-strength')}</p>}
        {gift.decision === 'kept' && mayTake && (
          <Button sign="hand-palm" onClick={take}>
            {say('value.to-strengths')}
          </Button>
        )}
        {gift.decision === 'kept' && !mayTake && !isStrength && <p>{say('value.hand-full')}</p>}
        {gift.decision !== 'left' && (
          <Button look="quiet" onClick={leave}>
            {say('value.leave')}
          </Button>
        )}
      </div>
    </article>
  )
}
