import { useState } from 'react'
import { cardsOf } from '@/deck/deck'
import { pickFaces, useFaces } from '@/frame/faces'
import { ListenButton } from '@/frame/ListenButton'
import { deckChosen, paths } from '@/frame/paths'
import { piles } from '@/journey/journey'
import { mayChooseEarly } from '@/journey/next'
import { toSort } from '@/journey/sorting'
import { DeckChoice } from '@/stations/discover/DeckChoice'
import { Example } from '@/stations/discover/Example'
import { layByKey, layDropped, putOff, takeBackCard } from '@/stations/discover/lay-top'
import { SortedAll } from '@/stations/discover/SortedAll'
import { SortPile } from '@/stations/discover/SortPile'
import styles from '@/stations/discover/sort.module.css'
import questionStyles from '@/stations/discover/sort-question.module.css'
import { useIsPlanned } from '@/stations/discover/use-is-planned'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useCanUndo, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Button, LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { CardTable } from '@/ui/CardTable'
import { Dialog } from '@/ui/Dialog'
import { AfterFirstFrame } from '@/ui/first-frame'
import { Title } from '@/ui/Title'
import { useLow } from '@/ui/use-narrow'
import { usePageKeys } from '@/ui/use-page-keys'

/** The sort: one card at a time, three piles, and undo always. */
export function SortScreen() {
  const hasStarted = useJourney((journey) => journey.placements.size > 0)
  const [choseDeck, setChoseDeck] = useState(() => history.state === deckChosen)
  const isPlanned = useIsPlanned()
  const { cards } = useDeck()
  const isOneSize = cards.every(({ short }) => short)
  const choosesDeck = !hasStarted && !choseDeck && !isPlanned && !isOneSize

  // A tap beside everything takes the focus to the page itself, and the keys still mean the card.
  usePageKeys((event) => {
    if (event.target === document.body && !choosesDeck) layByKey(event)
  })

  return choosesDeck ? <DeckChoice onChosen={() => setChoseDeck(true)} /> : <Sorting />
}

/** Each part follows the journey by itself: a card that is laid draws those that change. */
function Sorting() {
  // There the progress stands in the line at the top, beside the way back.
  const isLow = useLow()
  const id = useJourneyId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys 1 2 3 work wherever the focus is on this screen; every one has its button
    <div
      className={styles.sort}
      onKeyDown={({ nativeEvent }) => layByKey(nativeEvent)}
      tabIndex={-1}
      data-fits
    >
      {!isLow && (
        <div className={styles.progress}>
          <AfterFirstFrame>
            <Progress />
          </AfterFirstFrame>
        </div>
      )}
      <CardTable onDrop={layDropped}>
        <div className={styles.table}>
          <Question />
          <Cards />
          <div className={styles.aside}>
            <AfterFirstFrame>
              <ExampleOfTop />
            </AfterFirstFrame>
          </div>
          <div className={styles.piles}>
            {piles.map((pile, index) => (
              <SortPile key={pile} pile={pile} hotkey={index + 1} />
            ))}
          </div>
        </div>
      </CardTable>
      <AfterFirstFrame>
        <Foot back={paths.discover(id)} where={isLow && <Progress />}>
          <WayToStrengths />
        </Foot>
      </AfterFirstFrame>
    </div>
  )
}

/** The way on stands aside while cards wait: touching a pile is the answer here. */
function WayToStrengths() {
  const { say } = useWords()
  const id = useJourneyId()
  const hasCard = useQueue(1).length > 0
  const mayChoose = useJourney((journey) => mayChooseEarly(journey) || journey.strengths.size > 0)
  if (!hasCard) return <NextLink from={{ kind: 'sort-cards' }} />
  return mayChoose && <LinkButton to={paths.strengths(id)}>{say('sort.to-strengths')}</LinkButton>
}

/** The cards still to sort, the one on top first. */
function useQueue(most: number) {
  const table = useDeck()
  return useJourney((journey) => toSort(journey, table).slice(0, most))
}

function useTop() {
  return pickFaces(useFaces(), useQueue(1))[0]
}

function Progress() {
  const table = useDeck()
  const { say } = useWords()
  const left = useJourney((journey) => toSort(journey, table).length)
  const deck = useJourney((journey) => journey.about.deck)
  const all = cardsOf(table, deck).length
  return (
    <>
      <progress value={all - left} max={all} aria-label={say('sort.progress-label')} />
      <span>{say('sort.progress', { sorted: all - left, all })}</span>
    </>
  )
}

function Question() {
  const { say } = useWords()
  const hasCard = useQueue(1).length > 0
  return (
    <div className={questionStyles.question}>
      <Title key={hasCard ? 'question' : 'done'}>
        {hasCard ? say('sort.question') : say('sort.done')}
      </Title>
      <p>{hasCard ? say('sort.how') : say('sort.done-what')}</p>
      <div className={questionStyles.actions}>
        <AfterFirstFrame>
          <Actions />
        </AfterFirstFrame>
      </div>
    </div>
  )
}

function Actions() {
  const { say, deck, language } = useWords()
  const id = useJourneyId()
  const card = useTop()
  const canUndo = useCanUndo('placements')
  const [asksExample, setAsksExample] = useState(false)
  return (
    <>
      {card && (
        <ListenButton
          language={language}
          text={`${card.label}. ${card.text} ${deck.competencies[card.id]?.example}`}
        />
      )}
      <Button look="quiet" sign="arrow-u-up-left" disabled={!canUndo} onClick={takeBackCard}>
        {say('common.undo')}
      </Button>
      <Button look="quiet" sign="question" disabled={!card} onClick={putOff}>
        {say('sort.dont-know')}
      </Button>
      <span className={questionStyles.example}>
        <Button
          look="quiet"
          sign="quotes-fill"
          disabled={!card}
          aria-haspopup="dialog"
          onClick={() => setAsksExample(true)}
        >
          {say('sort.example-short')}
        </Button>
      </span>
      <span className={questionStyles.all}>
        <LinkButton look="quiet" sign="squares-four" to={paths.piles(id)}>
          {say('sort.all-piles')}
        </LinkButton>
      </span>
      {asksExample && card && (
        <Dialog
          title={card.label}
          closeLabel={say('common.close')}
          onClose={() => setAsksExample(false)}
        >
          <Example card={card} />
        </Dialog>
      )}
    </>
  )
}

/** The card on top and two under it: the next one is drawn already when it comes up. */
function Cards() {
  const faces = pickFaces(useFaces(), useQueue(3))
  const [card] = faces
  return (
    <div className={styles.space}>
      {card ? (
        <div className={styles.deck}>
          {[faces[2], faces[1], card].map(
            (face) =>
              face && (
                <div
                  key={face.id}
                  className={face === card ? styles.top : styles.under}
                  data-card={face === card ? face.id : undefined}
                  aria-hidden={face !== card || undefined}
                >
                  <AfterFirstFrame unless={face === card}>
                    <CardFace face={face} size="large" />
                  </AfterFirstFrame>
                </div>
              ),
          )}
        </div>
      ) : (
        <SortedAll />
      )}
    </div>
  )
}

function ExampleOfTop() {
  const card = useTop()
  return card && <Example card={card} />
}
