import { inOrder } from '@/journey/order'
import { DropButton } from '@/stations/DropButton'
import styles from '@/stations/integrate/integrate.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'

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
            <strong dir="auto" translate="no">
              {idea.text}
            </strong>
            <DropButton
              label={say('integrate.drop')}
              name={say('integrate.drop-idea', { idea: idea.text })}
              words={[idea.text]}
              onDrop={() => step({ kind: 'drop-idea', idea: idea.id })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
