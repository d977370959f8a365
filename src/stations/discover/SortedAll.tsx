import { fullDeck } from '@/deck/full-deck'
import { paths } from '@/frame/paths'
import styles from '@/stations/discover/sorted-all.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button, LinkButton } from '@/ui/Button'

/** Every card lies on a pile: what can come now. */
export function SortedAll() {
  const { say } = useWords()
  const id = useJourneyId()
  const deck = useJourney((journey) => journey.about.deck)
  const laid = useJourney((journey) => journey.placements.size)
  return (
    <div className={styles.done}>
      <LinkButton look="main" sign="hand-palm" to={paths.strengths(id)}>
        {say('sort.to-strengths')}
      </LinkButton>
      {deck === 'short' && (
        <Button sign="cards-three" onClick={() => step({ kind: 'choose-deck', deck: 'full' })}>
          {say('sort.more-cards', { count: fullDeck.cards.length - laid })}
        </Button>
      )}
    </div>
  )
}
