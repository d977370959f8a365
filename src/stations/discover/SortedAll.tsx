import { fullDeck } from '@/deck/full-deck'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'

/** Every card lies on a pile: there may be more of them. What comes next stands at the foot. */
export function SortedAll() {
  const { say } = useWords()
  const deck = useJourney((journey) => journey.about.deck)
  const laid = useJourney((journey) => journey.placements.size)
  if (deck !== 'short') return null
  return (
    <Button sign="cards-three" onClick={() => step({ kind: 'choose-deck', deck: 'full' })}>
      {say('sort.more-cards', { count: fullDeck.cards.length - laid })}
    </Button>
  )
}
