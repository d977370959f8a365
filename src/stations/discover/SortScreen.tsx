import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react'
import { cardsOf } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { type Pile, piles } from '@/journey/journey'
import { toSort } from '@/journey/sorting'
import { DeckChoice } from '@/stations/discover/DeckChoice'
import { Example } from '@/stations/discover/Example'
import { pileLook } from '@/stations/discover/pile-look'
import { SortedAll } from '@/stations/discover/SortedAll'
import { SortPile } from '@/stations/discover/SortPile'
import styles from '@/stations/discover/sort.module.css'
import { ListenButton } from '@/stations/ListenButton'
import { useJourneyId } from '@/stations/use-journey-id'
import { useCanUndo, useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step, undo } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { CardFace } from '@/ui/CardFace'
import { CardTable } from '@/ui/CardTable'
import { AfterFirstFrame } from '@/ui/first-frame'
import { placeAhead } from '@/ui/flick'
import { fly, likenessOf } from '@/ui/fly'
import { Title } from '@/ui/Title'

/** The sort: one card at a time, three piles, and undo always. */
export function SortScreen() {
  const { say, deck, language } = useWords()
  const id = useJourneyId()
  const faces = useFaces()
  const queue = pickFaces(
    faces,
    useJourney((journey) => toSort(journey, fullDeck)),
  )
  const all = cardsOf(
    fullDeck,
    useJourney((journey) => journey.about.deck),
  ).length
  const hasStarted = useJourney((journey) => journey.placements.size > 0)
  const canUndo = useCanUndo('placements')
  const [choseDeck, setChoseDeck] = useState(false)
  const choosesDeck = !hasStarted && !choseDeck
  const top = useRef<HTMLDivElement>(null)
  const [card, next, third] = queue

  const lay = (pile: Pile) => {
    if (!card) return
    step({ kind: 'lay-card', card: card.id, pile })
    const then = next
      ? say('sort.next-card', { card: next.label, text: next.text })
      : say('sort.done')
    announce(`${say('sort.laid', { card: card.label, pile: say(pileLook[pile].title) })} ${then}`)
  }
  const layAndFly = (pile: Pile) => {
    const place = document.querySelector(`[data-place="${pile}"]`)
    if (top.current && place) fly(likenessOf(top.current), place, true)
    lay(pile)
  }
  const takeBack = () => {
    undo('placements')
    announce(say('common.undone'))
  }
  const putOff = () => {
    if (!card) return
    step({ kind: 'lay-card', card: card.id, pile: 'later' })
    announce(say('sort.put-off', { card: card.label }))
  }
  const onKey = (event: KeyboardEvent | ReactKeyboardEvent) => {
    if (event.repeat) return
    // The key by its place: on a French keyboard the one with the 1 on it types “&”.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? event.key
    const pile = piles[Number(digit) - 1]
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === 'z' && canUndo) takeBack()
    } else if (pile) layAndFly(pile)
  }

  // A tap beside everything takes the focus to the page itself, and the keys still mean the card.
  useEffect(() => {
    const onPage = (event: KeyboardEvent) => {
      if (event.target === document.body && !choosesDeck) onKey(event)
    }
    window.addEventListener('keydown', onPage)
    return () => window.removeEventListener('keydown', onPage)
  })

  if (choosesDeck) return <DeckChoice onChosen={() => setChoseDeck(true)} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys 1 2 3 work wherever the focus is on this screen; every one has its button
    <div className={styles.sort} onKeyDown={onKey} tabIndex={-1}>
      <div className={styles.progress}>
        <AfterFirstFrame>
          <progress value={all - queue.length} max={all} aria-label={say('sort.progress-label')} />
          <span>{say('sort.progress', { sorted: all - queue.length, all })}</span>
        </AfterFirstFrame>
      </div>
      <CardTable
        onDrop={(drop) => {
          const onto = piles.find((pile) => pile === (drop.onto ?? placeAhead(drop, piles))) ?? null
          // Another tab, or a key, may have laid this card while it was in the hand.
          if (!onto || drop.card !== card?.id) return null
          lay(onto)
          return onto
        }}
      >
        <div className={styles.table}>
          <div className={styles.question}>
            <Title key={card ? 'question' : 'done'}>
              {card ? say('sort.question') : say('sort.done')}
            </Title>
            <p>{card ? say('sort.how') : say('sort.done-what')}</p>
            <div className={styles.actions}>
              <AfterFirstFrame>
                {card && (
                  <ListenButton
                    language={language}
                    text={`${card.label}. ${card.text} ${deck.competencies[card.id]?.example}`}
                  />
                )}
                <Button look="quiet" sign="arrow-u-up-left" disabled={!canUndo} onClick={takeBack}>
                  {say('common.undo')}
                </Button>
                <Button look="quiet" sign="question" disabled={!card} onClick={putOff}>
                  {say('sort.dont-know')}
                </Button>
                <LinkButton look="quiet" sign="squares-four" to={paths.piles(id)}>
                  {say('sort.all-piles')}
                </LinkButton>
              </AfterFirstFrame>
            </div>
          </div>
          <div className={styles.deck}>
            {[third, next].map(
              (face) =>
                face && (
                  <div key={face.id} className={styles.under} aria-hidden="true">
                    <AfterFirstFrame>
                      <CardFace face={face} size="large" dense />
                    </AfterFirstFrame>
                  </div>
                ),
            )}
            {card ? (
              <div key={card.id} ref={top} className={styles.top} data-card={card.id}>
                <CardFace face={card} size="large" dense />
              </div>
            ) : (
              <SortedAll />
            )}
          </div>
          <div className={styles.aside}>
            <AfterFirstFrame>{card && <Example card={card} />}</AfterFirstFrame>
          </div>
        </div>
        <div className={styles.piles}>
          {piles.map((pile, index) => (
            <SortPile
              key={pile}
              pile={pile}
              hotkey={index + 1}
              disabled={!card}
              onLay={() => layAndFly(pile)}
            />
          ))}
        </div>
      </CardTable>
    </div>
  )
}
