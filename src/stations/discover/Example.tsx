import type { CardId } from '@/deck/deck'
import { hintsByCard } from '@/journey/sorting'
import styles from '@/stations/discover/example.module.css'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

/** A short moment of daily life for a card, and why the card came early, if it did. */
export function Example({ card }: { card: { readonly id: CardId } }) {
  const table = useDeck()
  const { say, deck } = useWords()
  const experiences = useJourney(
    (journey) => hintsByCard(journey, table).get(card.id)?.experiences ?? [],
  )
  const successes = useJourney((journey) => {
    const ids = hintsByCard(journey, table).get(card.id)?.successes ?? []
    return ids.map((id) => journey.successes.get(id)?.title ?? '').filter(Boolean)
  })
  const lived = experiences
    .map((id) => deck.experiences[id]?.label.toLocaleLowerCase())
    .slice(0, 3)
    .join(', ')
  return (
    <div className={styles.example}>
      <h2>
        <Sign sign="quotes-fill" />
        {say('sort.example')}
      </h2>
      <p>{deck.competencies[card.id]?.example}</p>
      {successes.length > 0 && (
        <p className={styles.why}>{say('sort.in-success', { success: successes.join(', ') })}</p>
      )}
      {lived !== '' && <p className={styles.why}>{say('sort.often-in', { lived })}</p>}
    </div>
  )
}
