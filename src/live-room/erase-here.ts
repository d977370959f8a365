import type { JourneyId } from '@/journey/journey'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openJourney } from '@/store/open-journey'
import { erasePerson } from '@/store/people'

/** Erases here what its owner erased elsewhere; who still looks at it is told that it is gone. */
export async function eraseHere(id: JourneyId): Promise<void> {
  const open = useOpenJourney.getState()
  const isOpen = open.kind !== 'closed' && open.id === id
  if (isOpen) await closeJourney()
  await erasePerson(id, 'gone')
  // Unless somebody opened another one meanwhile, the screen says that this one is gone.
  if (isOpen && useOpenJourney.getState().kind === 'closed') await openJourney(id)
}
