import { expect, test } from 'vitest'
import { openDatabase } from '@/device/database'
import { addJourney, newPerson } from '@/device/journey-changes'
import { documentOf } from '@/documents/journey-document'
import { journeyTables } from '@/documents/journey-format'
import { newId } from '@/documents/new-id'
import { type Success, type SuccessId, startJourney } from '@/journey/journey'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openDocument, openJourney, step } from '@/store/open-journey'

function nowOpen() {
  const now = useOpenJourney.getState()
  if (now.kind !== 'open') throw new Error(now.kind)
  return now
}

test('a journey holds no more than can be read again, and says so', async () => {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error(opened.because)
  const row: Success = { title: 'x', text: '', cards: [], order: 'V' }
  const successes = new Map<SuccessId, Success>()
  for (let at = 0; at < journeyTables.successes.most; at++) successes.set(newId<'success'>(), row)
  const id = newId<'journey'>()
  const journey = { ...startJourney('Ewa', 'teal'), successes }
  await addJourney(opened.database, newPerson(id, journey.about), documentOf(journey))
  await openJourney(id)
  const more = newId<'success'>()

  step({ kind: 'tell-success', success: more, told: { title: 'de trop' } })
  expect(nowOpen()).toMatchObject({ full: true })
  expect(nowOpen().journey.successes.size).toBe(journeyTables.successes.most)
  expect(openDocument()?.getMap('successes').has(more)).toBe(false)

  // What another tablet adds stays in the document, and out of the screen.
  openDocument()?.getMap('successes').set(more, row)
  expect(nowOpen().journey.successes.size).toBe(journeyTables.successes.most)

  const [first] = successes.keys()
  if (first) step({ kind: 'drop-success', success: first })
  expect(nowOpen()).toMatchObject({ full: false })
  await closeJourney()
})
