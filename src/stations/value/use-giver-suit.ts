import { suitOf } from '@/frame/colours'
import { usePeople } from '@/store/people'

/** The colour of who gave a card: their own where they are on this tablet, else one for all others. */
export function useGiverSuit(giver: string): number {
  return suitOf(
    usePeople(({ people }) => people?.find(({ name }) => name === giver)?.colour) ?? 'teal',
  )
}
