import { useJourneyId } from '@/stations/use-journey-id'
import { usePeople } from '@/store/people'

/** Whether the plan of a room says with which deck this person begins. */
export function useIsPlanned(): boolean {
  const id = useJourneyId()
  return usePeople(
    ({ people }) =>
      people?.some((person) => person.id === id && person.room !== undefined) ?? false,
  )
}
