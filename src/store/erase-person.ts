import { eraseJourney, openDatabase, sweep } from '@/device/database'
import { enqueue } from '@/device/outbox'
import { tellTabs } from '@/device/tabs'
import type { JourneyId } from '@/journey/journey'
import { forgetInMemory } from '@/store/in-memory'
import { refreshPeople, usePeople } from '@/store/people'

/**
 * Erases a journey from this tablet, in every tab, for good; and from the room that it is in, at
 * once or as soon as the room is within reach. `gone`: the room erased it, and need not be told;
 * `here`: from this tablet only, since a clock may be wrong and the room's copy isn't this tablet's.
 */
export async function erasePerson(id: JourneyId, how?: 'gone' | 'here'): Promise<void> {
  forgetInMemory(id)
  const opened = await openDatabase()
  const room = opened.ok ? (await opened.database.get('people', id))?.room : undefined
  if (room && how === undefined) {
    await enqueue({ name: 'leave', question: { pass: room.pass } })
  }
  if (opened.ok) {
    await eraseJourney(opened.database, id)
    await sweep(opened.database)
    tellTabs({ kind: 'erased', owner: id })
    await refreshPeople()
  } else {
    usePeople.setState(({ people }) => ({ people: (people ?? []).filter((one) => one.id !== id) }))
  }
}
