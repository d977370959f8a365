import { addJourney } from '@/device/journey-changes'
import { format } from '@/device/journey-format'
import { newId } from '@/device/new-id'
import { openShelf, type Person } from '@/device/shelf'
import { tellTabs } from '@/device/tabs'
import { type Colour, type Journey, type JourneyId, startJourney } from '@/journey/journey'
import { keepInMemory } from '@/store/in-memory'
import { documentOf } from '@/store/journey-document'
import { refreshPeople, usePeople } from '@/store/people'

export type Welcomed =
  | { readonly ok: true; readonly id: JourneyId }
  | { readonly ok: false; readonly because: 'storage-full' }

/** Welcomes someone new, with an empty journey. */
export function welcomePerson(name: string, colour: Colour): Promise<Welcomed> {
  return takeIn(startJourney(name, colour))
}

/**
 * Takes in a journey, new or brought as a file, under a new id: a file never overwrites what is
 * on the tablet already.
 */
export async function takeIn(journey: Journey): Promise<Welcomed> {
  const id = newId<'journey'>()
  const doc = documentOf(journey)
  const opened = await openShelf()
  if (opened.ok) {
    try {
      await addJourney(opened.shelf, id, journey.about, doc)
    } catch {
      return { ok: false, because: 'storage-full' }
    }
    tellTabs({ kind: 'changed', journey: id })
    await refreshPeople()
  } else {
    keepInMemory(id, doc)
    const { name, colour } = journey.about
    const person: Person = { id, name, colour, format, touchedAt: Date.now(), lock: null }
    usePeople.setState(({ people }) => ({ people: [person, ...(people ?? [])] }))
  }
  return { ok: true, id }
}
