import { listPeople, openDatabase } from '@/device/database'
import { readJourneyDocument } from '@/device/journey-changes'
import { readJourney } from '@/documents/journey-document'
import { deckNow } from '@/store/deck-on-table'
import { type Hands, handOf, handsOf, nextPicture, type Picture } from '@/workshop/group-picture'

let before: Hands | null = null

/**
 * The group's strengths where everybody works on this one device, without names; `null` as long
 * as fewer than five people have chosen theirs. `shown` is the picture that stands there now.
 */
export async function pictureOfThisDevice(shown: Picture): Promise<Picture | null> {
  const opened = await openDatabase()
  if (!opened.ok) return null
  const people = await listPeople(opened.database)
  const read = await Promise.all(
    people.map(async ({ id }) => {
      const found = await readJourneyDocument(opened.database, id)
      const journey = found.ok ? readJourney(found.doc) : null
      return journey?.ok ? ([[id, handOf(journey.journey, deckNow())]] as const) : []
    }),
  )
  const next = nextPicture(handsOf(read.flat()), before, shown)
  before = next?.hands ?? before
  return next?.picture ?? null
}
