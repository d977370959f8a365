import { cardsOf, type DeckSize } from '@/deck/deck'
import { paths } from '@/frame/paths'
import styles from '@/stations/discover/hub.module.css'
import { Foot } from '@/stations/foot/Foot'
import { useJourneyId } from '@/stations/use-journey-id'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** Short or full deck, before the first card. Going from short to full later loses nothing. */
export function DeckChoice({ onChosen }: { onChosen: () => void }) {
  const table = useDeck()
  const { say } = useWords()
  const id = useJourneyId()
  const choose = (deck: DeckSize) => {
    step({ kind: 'choose-deck', deck })
    onChosen()
  }
  return (
    <div className={styles.hub}>
      <Title>{say('deck.title')}</Title>
      <p className={styles.lead}>{say('deck.lead')}</p>
      <ul className={styles.ways}>
        <li>
          <button
            type="button"
            className={styles.way}
            data-suit="6"
            onClick={() => choose('short')}
          >
            <span className={styles.picture}>
              <Sign sign="cards" large />
            </span>
            <strong>{say('deck.short')}</strong>
            <span>{say('deck.short-what', { count: cardsOf(table, 'short').length })}</span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.way} data-suit="1" onClick={() => choose('full')}>
            <span className={styles.picture}>
              <Sign sign="cards-three" large />
            </span>
            <strong>{say('deck.full')}</strong>
            <span>{say('deck.full-what', { count: table.cards.length })}</span>
          </button>
        </li>
      </ul>
      <Foot back={paths.discover(id)} where={<strong>{say('station.discover')}</strong>} />
    </div>
  )
}
