import { expect, test } from 'vitest'
import { largestHandedOver } from '@/documents/messages'
import type { JourneyId, ShareId } from '@/journey/journey'
import { seatDesks } from '@/room-server/desks'
import { ownMemory } from '@/room-server/memory'
import type { WorkshopId } from '@/workshop/workshop'

const workshop = 'w' as WorkshopId
const karim = { token: 'token-of-karims-desk', name: 'Karim', recipient: 'age1', took: [] }
const person = (nth: number) => `p${nth}` as JourneyId
const copy = (nth: number) => `c${nth}` as ShareId

test('what waits for one desk has an end, and there is room again once it was taken', async () => {
  const desks = seatDesks(ownMemory(), () => 0)
  await desks.beThere(workshop, karim)
  const id = (await desks.in(workshop))[0]?.desk ?? ''
  const sealed = 's'.repeat(largestHandedOver)
  const give = (nth: number) => desks.handOver(workshop, id, person(nth), copy(nth), sealed)

  const answers: string[] = []
  for (let nth = 0; nth < 30; nth++) answers.push(await give(nth))
  const waiting = answers.indexOf('full')
  expect(waiting).toBeGreaterThan(9)
  expect(answers.slice(waiting)).toEqual(answers.slice(waiting).map(() => 'full'))
  // Who asks again for what waits already takes no more room.
  expect(await give(0)).toBe('waits')
  await desks.beThere(workshop, { ...karim, took: [copy(0)] })
  expect(await give(waiting)).toBe('waits')
  expect(await give(0)).toBe('taken')
})

test('a desk is handed what one answer carries, each in its turn', async () => {
  const desks = seatDesks(ownMemory(), () => 0)
  await desks.beThere(workshop, karim)
  const id = (await desks.in(workshop))[0]?.desk ?? ''
  const large = 's'.repeat(largestHandedOver)
  for (const nth of [0, 1, 2]) await desks.handOver(workshop, id, person(nth), copy(nth), large)
  await desks.handOver(workshop, id, person(3), copy(3), 'small')
  const handed = async () => (await desks.beThere(workshop, karim))?.map((one) => one.copy) ?? []

  // What it doesn't take, such as what it can't read, keeps nobody waiting.
  const seen = new Set<string>()
  for (let times = 0; times < 4; times++) for (const one of await handed()) seen.add(one)
  expect([...seen].toSorted()).toEqual([0, 1, 2, 3].map(copy))
  expect(await desks.beThere(workshop, { ...karim, took: [0, 1, 2].map(copy) })).toEqual([
    { copy: copy(3), sealed: 'small' },
  ])
})
