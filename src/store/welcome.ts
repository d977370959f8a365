import type * as Y from 'yjs'
import { openDatabase, type Person } from '@/device/database'
import { addJourney, newPerson } from '@/device/journey-changes'
import { recallTabletDeck } from '@/device/tablet-deck'
import { tellTabs } from '@/device/tabs'
import { documentOf } from '@/documents/journey-document'
import { newId } from '@/documents/new-id'
import {
  type About,
  type Colour,
  type Journey,
  type JourneyId,
  startJourney,
} from '@/journey/journey'
import { keepInMemory } from '@/store/in-memory'
import { refreshPeople, usePeople } from '@/store/people'

export type Welcomed =
  | { readonly ok: true; readonly id: JourneyId }
  | { readonly ok: false; readonly because: 'storage-full' }

/** Welcomes someone new, with an empty journey and the cards that were chosen for this tablet. */
export async function welcomePerson(name: string, colour: Colour): Promise<Welcomed> {
  const start = startJourney(name, colour)
  const deck = recallTabletDeck()
  if (deck === null) return takeIn(start)
  const { cardsOfDeck } = await import('@/device/deck-storage')
  return takeIn({ ...start, ...(await cardsOfDeck(deck)) })
}

/**
 * Takes in a journey, new or brought as a file, under a new id: a file never overwrites what is
 * on the tablet already. Nothing of it is shown to anybody until its owner says so here.
 */
export function takeIn(journey: Journey): Promise<Welcomed> {
  const about = { ...journey.about, shows: 'nothing' } as const
  return takeInDocument(newId<'journey'>(), documentOf({ ...journey, about }), about)
}

/** Takes in a journey as a document, e.g. one that was begun on another tablet of the room. */
export async function takeInDocument(
  id: JourneyId,
  doc: Y.Doc,
  about: About,
  more: Partial<Pick<Person, 'lock' | 'room'>> = {},
): Promise<Welcomed> {
  const person = newPerson(id, about, more)
  const opened = await openDatabase()
  if (opened.ok) {
    try {
      const row = await addJourney(opened.database, person, doc)
      takenIn = { id, doc, rows: [row], locked: person.lock !== null }
    } catch {
      return { ok: false, because: 'storage-full' }
    }
    tellTabs({ kind: 'changed', name: id })
  } else {
    keepInMemory(id, doc)
  }
  // The list may still be on its way from the database, read before this.
  if (opened.ok && usePeople.getState().people === null) await refreshPeople()
  else usePeople.setState(({ people }) => ({ people: [person, ...(people ?? [])] }))
  return { ok: true, id }
}

/** What the database holds of a journey, and by which changes. */
type TakenIn = {
  readonly id: JourneyId
  readonly doc: Y.Doc
  readonly rows: readonly number[]
  readonly locked: boolean
}
let takenIn: TakenIn | null = null

/** The journey that was taken in last, once: whoever opens it need not read it from the database. */
export function justTakenIn(id: JourneyId): TakenIn | null {
  const found = takenIn?.id === id ? takenIn : null
  takenIn = null
  return found
}
