import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { type CardFaceOf, pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { type Pile, piles } from '@/journey/journey'
import { cardsInPile } from '@/journey/sorting'
import { mostStrengths, strengthsInHand } from '@/journey/strengths'
import { Hand, putBack } from '@/stations/discover/Hand'
import { pileLook } from '@/stations/discover/pile-look'
import tabs from '@/stations/discover/pile-tabs.module.css'
import styles from '@/stations/discover/strengths.module.css'
import { takeBack, useUndoKey } from '@/stations/discover/use-undo-key'
import { FirstStep } from '@/stations/FirstStep'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useCanUndo, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { CardTable, type Drop } from '@/ui/CardTable'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** Cards are taken from the piles into the hand, which stays in sight, in the order that one gives them. */
export default function StrengthsScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const hand = useJourney(strengthsInHand)
  const laid = useJourney((journey) => journey.placements.size)

  const drop = ({ card, onto }: Drop): string | null => {
    const face = faces.get(card as CardId)
    if (!face || onto === null) return null
    const to = Math.min(Number(onto.replace('slot-', '')), hand.length)
    if (hand.includes(face.id)) step({ kind: 'move-strength', card: face.id, to })
    else if (!take(face, hand, say, to)) return null
    return onto
  }

  if (hand.length + laid === 0) {
    return (
      <FirstStep title={say('strengths.title')} back={paths.discover(id)}>
        {say('strengths.sort-first')}
      </FirstStep>
    )
  }
  return (
    <CardTable restMilliseconds={180} onDrop={drop}>
      <div className={styles.screen}>
        <Title>{say('strengths.title')}</Title>
        <OpenPiles />
        <Hand cards={pickFaces(faces, hand)} />
      </div>
      <Foot
        back={paths.sort(id)}
        where={
          <p>
            <strong>{say('strengths.count', { count: hand.length })}</strong>{' '}
            {say('strengths.most', { most: mostStrengths })}
          </p>
        }
      >
        {hand.length > 0 && <NextLink from={{ kind: 'choose-strengths' }} />}
      </Foot>
    </CardTable>
  )
}

/** Takes a card in hand, unless the hand is full; answers whether it did. */
function take(
  face: CardFaceOf,
  hand: readonly CardId[],
  say: ReturnType<typeof useWords>['say'],
  to = hand.length,
): boolean {
  if (hand.length >= mostStrengths) {
    announce(say('strengths.full'), 'seen')
    return false
  }
  step({ kind: 'choose-strength', card: face.id, to })
  announce(say('strengths.taken', { card: face.label, count: hand.length + 1 }))
  return true
}

function Undo() {
  const { say } = useWords()
  const canUndo = useCanUndo('strengths')
  useUndoKey('strengths')
  return (
    <Button
      look="quiet"
      sign="arrow-u-up-left"
      disabled={!canUndo}
      onClick={() => takeBack('strengths')}
    >
      {say('common.undo')}
    </Button>
  )
}

/** One pile at a time, its last card first. A card that is in hand keeps its place in it. */
function OpenPiles() {
  const { say } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const hand = useJourney(strengthsInHand)
  const often = useJourney((journey) => cardsInPile(journey, 'often'))
  const sometimes = useJourney((journey) => cardsInPile(journey, 'sometimes'))
  const notNow = useJourney((journey) => cardsInPile(journey, 'not-now'))
  const cards: Readonly<Record<Pile, readonly CardId[]>> = {
    often,
    sometimes,
    'not-now': notNow,
  }
  const [open, setOpen] = useState<Pile>(
    () => piles.find((pile) => cards[pile].length > 0) ?? 'often',
  )
  return (
    <>
      <div className={tabs.bar}>
        <fieldset className={tabs.tabs}>
          <legend className="for-readers">{say('strengths.piles')}</legend>
          {piles.map((pile) => (
            <button
              key={pile}
              type="button"
              className={tabs.tab}
              data-pile={pile}
              aria-pressed={pile === open}
              onClick={() => setOpen(pile)}
            >
              <Sign sign={pileLook[pile].sign} />
              <span>
                {say(pileLook[pile].title)} · {cards[pile].length}
              </span>
            </button>
          ))}
        </fieldset>
        <div className={tabs.aside}>
          <Undo />
          <LinkButton look="quiet" sign="heart" to={paths.liking(id)}>
            {say('liking.title')}
          </LinkButton>
        </div>
      </div>
      <ul className={styles.cards} aria-label={say(pileLook[open].title)}>
        {pickFaces(faces, cards[open]).map((face) => (
          <li key={face.id}>
            <PileCard face={face} hand={hand} />
          </li>
        ))}
      </ul>
      {cards[open].length === 0 && <p className={styles.none}>{say('pile.count', { count: 0 })}</p>}
    </>
  )
}

function PileCard({ face, hand }: { face: CardFaceOf; hand: readonly CardId[] }) {
  const { say } = useWords()
  const isTaken = hand.includes(face.id)
  return (
    <button
      type="button"
      data-card={isTaken ? undefined : face.id}
      data-taken={isTaken || undefined}
      aria-label={face.label}
      aria-pressed={isTaken}
      onClick={() => (isTaken ? putBack(face, say) : take(face, hand, say))}
    >
      <CardFace face={face} size="across" />
      {isTaken && (
        <span className={styles.taken}>
          <Sign sign="check-circle-fill" />
          {say('strengths.in-hand')}
        </span>
      )}
    </button>
  )
}
