import { Link } from 'wouter'
import { type DeckSize, deckSizes } from '@/deck/deck'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import styles from '@/stations/discover/hub.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'

/** From a success or from the cards: where a journey begins, also before it is open (`prerender/`). */
export function FirstWays({
  id,
  told,
  sorted,
  all,
  onDeck,
}: {
  id: JourneyId
  /** How many successes are told, and how many cards of the deck are sorted. */
  told: number
  sorted: number
  all: number
  /** A deck chosen here spares the screen that asks for it; nothing is chosen where a plan says it. */
  onDeck?: (deck: DeckSize) => void
}) {
  const { say } = useWords()
  return (
    <ul className={styles.ways}>
      <li>
        <Link href={paths.success(id)} className={styles.way} data-suit="3">
          <span className={styles.picture}>
            <Sign sign="medal" large />
          </span>
          <strong>{say('hub.success')}</strong>
          <span>{say('hub.success-what')}</span>
          <em>{told > 0 && say('hub.success-told', { count: told })}</em>
        </Link>
      </li>
      <li>
        <Link href={paths.sort(id)} className={styles.way} data-suit="4">
          <span className={styles.picture}>
            <Sign sign="cards-three" large />
          </span>
          <strong>{say('hub.cards')}</strong>
          <span>{say('hub.cards-what')}</span>
          <em>{sorted > 0 && say('sort.progress', { sorted, all })}</em>
        </Link>
        {sorted === 0 && onDeck && (
          <div className={styles.decks}>
            {deckSizes.map((deck) => (
              <Button key={deck} data-deck={deck} onClick={() => onDeck(deck)}>
                {say(`deck.${deck}`)}
              </Button>
            ))}
          </div>
        )}
      </li>
    </ul>
  )
}
