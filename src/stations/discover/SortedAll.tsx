import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'

/** Every card lies on a pile: there may be more of them. What comes next stands at the foot. */
export function SortedAll() {
  const table = useDeck()
  const { say } = useWords()
  const deck = useJourney((journey) => journey.about.deck)
  const more = useJourney(
    ({ placements }) => table.cards.filter(({ id }) => !placements.has(id)).length,
  )
  if (deck !== 'short' || more === 0) return null
  return (
    <Button sign="cards-three" onClick={() => step({ kind: 'choose-deck', deck: 'full' })}>
      {say('sort.more-cards', { count: more })}
    </Button>
  )
}
