import { Suspense, useCallback, useState } from 'react'
import { type CardId, cardsOf, type FamilyId, familiesOf } from '@/deck/deck'
import { type CardFaceOf, pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { type Pile, piles } from '@/journey/journey'
import { placeBeforeStrengths } from '@/journey/next'
import { cardsInPile, toSort } from '@/journey/sorting'
import { OpenPile } from '@/stations/discover/OpenPile'
import { pileLook } from '@/stations/discover/pile-look'
import styles from '@/stations/discover/piles.module.css'
import { takeBack, useUndoKey } from '@/stations/discover/use-undo-key'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { laterParts } from '@/stations/later-parts'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useCanUndo, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { CardTable } from '@/ui/CardTable'
import { Chip } from '@/ui/Chip'
import { focusTitle, Title } from '@/ui/Title'
import { useNarrow } from '@/ui/use-narrow'

/** Every pile laid out: any card can be moved, by drag or by a menu. */
export default function PilesScreen() {
  const table = useDeck()
  const { say, deck } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const placed = useJourney(({ placements }) => placements)
  const families = familiesOf(table, [
    ...table.cards,
    ...table.others.filter(({ id }) => placed.has(id)),
  ])
  const waiting = useJourney((journey) => toSort(journey, table))
  const size = useJourney((journey) => journey.about.deck)
  const more = table.cards.length - cardsOf(table, 'short').length
  const from = useJourney(placeBeforeStrengths)
  const canUndo = useCanUndo('placements')
  useUndoKey('placements')
  const isNarrow = useNarrow()
  const [family, setFamily] = useState<FamilyId | null>(families[0]?.family.id ?? null)
  const [moving, setMoving] = useState<CardFaceOf | null>(null)
  const ask = useCallback((face: CardFaceOf) => setMoving(face), [])

  const move = (card: CardFaceOf, pile: Pile | 'later') => {
    step({ kind: 'lay-card', card: card.id, pile })
    const title = pile === 'later' ? say('piles.waiting') : say(pileLook[pile].title)
    announce(say('sort.laid', { card: card.label, pile: title }))
  }
  const faceOf = (card: string) => faces.get(card as CardId)
  const only = isNarrow ? family : null

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <Title>{say('piles.title')}</Title>
          <p>{say('piles.lead')}</p>
        </div>
        <div className={styles.actions}>
          <Button
            look="quiet"
            sign="arrow-u-up-left"
            disabled={!canUndo}
            onClick={() => takeBack('placements')}
          >
            {say('common.undo')}
          </Button>
          {size === 'short' && more > 0 && (
            <Button
              sign="cards-three"
              onClick={() => {
                step({ kind: 'choose-deck', deck: 'full' })
                focusTitle()
              }}
            >
              {say('sort.more-cards', { count: more })}
            </Button>
          )}
          <LinkButton look="quiet" sign="list-checks" to={paths.paperSort(id)}>
            {say('piles.paper')}
          </LinkButton>
          <LinkButton sign="cards" to={paths.sort(id)}>
            {say('piles.to-sort')}
          </LinkButton>
        </div>
      </div>
      {isNarrow && (
        <fieldset className={styles.families}>
          <legend className="for-readers">{say('piles.family')}</legend>
          {families.map(({ family: one }) => (
            <Chip
              key={one.id}
              pictogram={one.pictogram}
              pressed={one.id === family}
              onPress={() => setFamily(one.id)}
            >
              {deck.families[one.id]?.label}
            </Chip>
          ))}
        </fieldset>
      )}
      <CardTable
        restMilliseconds={180}
        onDrop={({ card, onto }) => {
          const pile = [...piles, 'later' as const].find((one) => one === onto)
          const face = faceOf(card)
          if (!pile || !face) return null
          move(face, pile)
          return pile
        }}
      >
        <div className={styles.piles}>
          {piles.map((pile) => (
            <PileOf key={pile} pile={pile} only={only} onAsk={ask} />
          ))}
        </div>
        {waiting.length > 0 && (
          <OpenPile
            place="later"
            title={say('piles.waiting')}
            sign="cards-fill"
            faces={pickFaces(faces, waiting)}
            only={only}
            onAsk={ask}
          />
        )}
      </CardTable>
      {placed.size === 0 && <p className={styles.hint}>{say('piles.nothing-yet')}</p>}
      <Foot back={paths.discover(id)}>
        <NextLink from={from} />
      </Foot>
      {moving && (
        <Suspense>
          <laterParts.move
            card={moving}
            onMove={(pile) => {
              move(moving, pile)
              followCard(moving)
            }}
            onClose={() => setMoving(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** The focus stays with the card, which is drawn anew in its other pile. */
function followCard(card: CardFaceOf): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus(),
  )
}

function PileOf({
  pile,
  only,
  onAsk,
}: {
  pile: Pile
  only: FamilyId | null
  onAsk: (face: CardFaceOf) => void
}) {
  const { say } = useWords()
  const cards = useJourney((journey) => cardsInPile(journey, pile))
  const { title, sign } = pileLook[pile]
  return (
    <OpenPile
      place={pile}
      title={say(title)}
      sign={sign}
      faces={pickFaces(useFaces(), cards)}
      only={only}
      onAsk={onAsk}
    />
  )
}
