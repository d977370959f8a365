import { useOpenJourney } from '@/store/journey-on-screen'

/** The journey that is open; stations are drawn only while one is. */
export function useJourneyId() {
  return useOpenJourney((state) => {
    if (state.kind !== 'open') throw new Error('A station was drawn without a journey')
    return state.id
  })
}
