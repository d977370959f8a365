import type * as Y from 'yjs'
import type { JourneyId } from '@/journey/journey'

/** Journeys of a page that can't keep anything: they live as long as it does. */
const inMemory = new Map<JourneyId, Y.Doc>()

/** The document of a journey that is only in memory. */
export function documentInMemory(id: JourneyId): Y.Doc | undefined {
  return inMemory.get(id)
}

export function keepInMemory(id: JourneyId, doc: Y.Doc): void {
  inMemory.set(id, doc)
}

export function forgetInMemory(id: JourneyId): void {
  inMemory.delete(id)
}
