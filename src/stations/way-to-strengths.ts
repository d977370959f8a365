import { paths } from '@/frame/paths'
import { cardsInPile } from '@/journey/sorting'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'

/** What comes first where strengths are missing: choosing them, or laying some cards to choose from. */
export function useWayToStrengths(): { first: 'choose' | 'sort'; to: string; action: string } {
  const { say } = useWords()
  const id = useJourneyId()
  const mayChoose = useJourney(
    (journey) =>
      cardsInPile(journey, 'often').length + cardsInPile(journey, 'sometimes').length > 0,
  )
  return mayChoose
    ? { first: 'choose', to: paths.strengths(id), action: say('sort.to-strengths') }
    : { first: 'sort', to: paths.sort(id), action: say('experiences.to-sort') }
}
