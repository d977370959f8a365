import { inOrder } from '@/journey/order'
import styles from '@/stations/integrate/integrate.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'

/** The ideas that were kept, first kept first. */
export function Ideas() {
  const { say, deck } = useWords()
  const table = useJourney((journey) => journey.ideas)
  if (table.size === 0) return null
  return (
    <>
      <h2>{say('integrate.ideas')}</h2>
      <ul className={styles.list}>
        {inOrder(table).map((idea) => (
          <li key={idea.id} className={styles.item}>
            <p>
              {deck.competencies[idea.card]?.label} ×{' '}
              <span dir="auto">{idea.named || deck.places[idea.place]?.label}</span>
            </p>
            <strong dir="auto">{idea.text}</strong>
            <Button
              look="quiet"
              sign="trash"
              aria-label={say('integrate.drop-idea', { idea: idea.text })}
              onClick={() => step({ kind: 'drop-idea', idea: idea.id })}
            >
              {say('integrate.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
