import type { JourneyId } from '@/journey/journey'
import { erasePerson } from '@/store/erase-person'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openJourney } from '@/store/open-journey'

/**
 * Erases here what its owner erased elsewhere, or from this tablet alone. It is closed first, so that
 * nothing of it is written again; who still looks at it is told that it is gone.
 */
export async function eraseHere(id: JourneyId, how: 'gone' | 'here' = 'gone'): Promise<void> {
  const open = useOpenJourney.getState()
  const isOpen = open.kind !== 'closed' && open.id === id
  if (isOpen) await closeJourney()
  await erasePerson(id, how)
  // Unless somebody opened another one meanwhile, the screen says that this one is gone.
  if (isOpen && useOpenJourney.getState().kind === 'closed') await openJourney(id)
}
