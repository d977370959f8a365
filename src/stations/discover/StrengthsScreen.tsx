import type { CardId } from '@/deck/deck'
import { type CardFaceOf, pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { cardsInPile } from '@/journey/sorting'
import { fewestStrengths, mostStrengths, strengthsInHand } from '@/journey/strengths'
import { Hand } from '@/stations/discover/Hand'
import { pileLook } from '@/stations/discover/pile-look'
import styles from '@/stations/discover/strengths.module.css'
import { FirstStep } from '@/stations/FirstStep'
import { useJourneyId } from '@/stations/use-journey-id'
import { useCanUndo, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step, undo } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { CardTable, type Drop } from '@/ui/CardTable'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** Five to eight cards in hand, in the order that the person gives them. */
export default function StrengthsScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const hand = useJourney(strengthsInHand)
  const often = useJourney((journey) => cardsInPile(journey, 'often'))
  const sometimes = useJourney((journey) => cardsInPile(journey, 'sometimes'))
  const canUndo = useCanUndo('strengths')
  const isFull = hand.length >= mostStrengths

  const take = (face: CardFaceOf, to = hand.length) => {
    // Where the finger is: the notice above the hand may be far out of sight.
    if (isFull) return announce(say('strengths.full'), 'seen')
    step({ kind: 'choose-strength', card: face.id, to })
    announce(say('strengths.taken', { card: face.label, count: hand.length + 1 }))
  }
  const drop = ({ card, onto }: Drop): string | null => {
    const face = faces.get(card as CardId)
    if (!face || onto === null) return null
    const to = Math.min(Number(onto.replace('slot-', '')), hand.length)
    if (hand.includes(face.id)) step({ kind: 'move-strength', card: face.id, to })
    else take(face, to)
    return isFull && !hand.includes(face.id) ? null : onto
  }

  if (hand.length + often.length + sometimes.length === 0) {
    return (
      <FirstStep
        title={say('strengths.title')}
        to={paths.sort(id)}
        action={say('experiences.to-sort')}
      >
        {say('strengths.sort-first')}
      </FirstStep>
    )
  }
  return (
    <CardTable restMilliseconds={180} onDrop={drop}>
      <div className={styles.screen}>
        <div className={styles.head}>
          <div>
            <Title>{say('strengths.title')}</Title>
            <p>{say('strengths.lead')}</p>
          </div>
          <p className={styles.count}>
            {say('strengths.count', { count: hand.length, most: mostStrengths })}
          </p>
        </div>
        {isFull && (
          <Notice>
            <p>{say('strengths.full')}</p>
          </Notice>
        )}
        <Hand cards={pickFaces(faces, hand)} />
        <div className={styles.actions}>
          <Button
            look="quiet"
            sign="arrow-u-up-left"
            disabled={!canUndo}
            onClick={() => {
              undo('strengths')
              announce(say('common.undone'))
            }}
          >
            {say('common.undo')}
          </Button>
          <LinkButton sign="heart" to={paths.liking(id)}>
            {say('liking.title')}
          </LinkButton>
          {hand.length >= fewestStrengths && (
            <LinkButton look="main" sign="chat-circle-text" to={paths.express(id)}>
              {say('strengths.to-express')}
            </LinkButton>
          )}
        </div>
        {(
          [
            ['often', often],
            ['sometimes', sometimes],
          ] as const
        ).map(([pile, cards]) => (
          <section key={pile} className={styles.pile} data-pile={pile}>
            <h2>
              <Sign sign={pileLook[pile].sign} />
              {say(pileLook[pile].title)}
              <span>
                {say('pile.count', { count: cards.filter((card) => !hand.includes(card)).length })}
              </span>
            </h2>
            <ul>
              {pickFaces(
                faces,
                cards.filter((card) => !hand.includes(card)),
              ).map((face) => (
                <li key={face.id}>
                  <button
                    type="button"
                    data-card={face.id}
                    aria-label={face.label}
                    aria-disabled={isFull}
                    onClick={(event) => {
                      focusNeighbour(event.currentTarget)
                      take(face)
                    }}
                  >
                    <CardFace face={face} size="small" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </CardTable>
  )
}

/** The card that is taken leaves its pile: the focus goes to the one beside it. */
function focusNeighbour(button: HTMLElement): void {
  const place = button.closest('li')
  const beside = place?.nextElementSibling ?? place?.previousElementSibling
  beside?.querySelector('button')?.focus()
}
