import { readJourneyDocument } from '@/device/journey-changes'
import { listPeople, openShelf } from '@/device/shelf'
import { readJourney } from '@/store/journey-document'
import { type Hands, handsOf, handsToShow, type Picture, pictureOf } from '@/workshop/group-picture'

let before: Hands | null = null

/**
 * The group's strengths where everybody works on this one device, without names; `null` as long
 * as fewer than five people have chosen theirs.
 */
export async function pictureOfThisDevice(): Promise<Picture | null> {
  const opened = await openShelf()
  if (!opened.ok) return null
  const people = await listPeople(opened.shelf)
  const read = await Promise.all(
    people.map(async ({ id }) => {
      const found = await readJourneyDocument(opened.shelf, id)
      const journey = found.ok ? readJourney(found.doc) : null
      return journey?.ok ? ([[id, journey.journey]] as const) : []
    }),
  )
  const hands = handsToShow(handsOf(new Map(read.flat())), before)
  before = hands
  return hands && pictureOf(hands)
}
