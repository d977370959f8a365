import { useRef } from 'react'
import { pickFaces, useFaces } from '@/frame/faces'
import type { Pile } from '@/journey/journey'
import { cardsInPile, toSort } from '@/journey/sorting'
import { layAndFly } from '@/stations/discover/lay-top'
import { pileLook } from '@/stations/discover/pile-look'
import styles from '@/stations/discover/sort-pile.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { DropPlace } from '@/ui/DropPlace'
import { AfterFirstFrame } from '@/ui/first-frame'
import { Sign } from '@/ui/Sign'

/** How many of the last cards a pile shows. */
const shownCards = 5

/** Two taps on one spot within this many milliseconds are one: sooner than any card is read. */
const doubleTap = 250

/** A pile to drop on or to touch: both lay the card. */
export function SortPile({ pile, hotkey }: { pile: Pile; hotkey: number }) {
  const table = useDeck()
  const { say } = useWords()
  const lastTap = useRef(0)
  const cards = useJourney((journey) => cardsInPile(journey, pile))
  const isOver = useJourney((journey) => toSort(journey, table).length === 0)
  const faces = pickFaces(useFaces(), cards.slice(-shownCards))
  return (
    <DropPlace place={pile} className={styles.pile} data-pile={pile}>
      <button
        type="button"
        aria-label={say(pileLook[pile].title)}
        aria-describedby={`pile-${pile}`}
        aria-disabled={isOver}
        onClick={(event) => {
          // The second tap of a double tap would lay a card that nobody has read.
          const isDouble = event.detail > 1 && event.timeStamp - lastTap.current < doubleTap
          lastTap.current = event.timeStamp
          if (!isDouble) layAndFly(pile)
        }}
      >
        <span className={styles.head}>
          <Sign sign={pileLook[pile].sign} />
          <strong>{say(pileLook[pile].title)}</strong>
          <span className={styles.count}>{cards.length}</span>
          <kbd>{hotkey}</kbd>
        </span>
        <span className={styles.fan}>
          <AfterFirstFrame>
            {faces.map((face) => (
              <span key={face.id}>
                <CardFace face={face} size="mini" />
              </span>
            ))}
          </AfterFirstFrame>
        </span>
      </button>
      <span id={`pile-${pile}`} className="for-readers">
        {say('pile.count', { count: cards.length })}
      </span>
    </DropPlace>
  )
}
