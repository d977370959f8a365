import { expect, test } from 'vitest'
import { gatherWrites } from '@/room-server/store/gather-writes'

/** A disk that notes what was written together, and fails at what it is told to. */
function disk({ most = 10, failsAt = '' } = {}) {
  const batches: string[] = []
  const write = gatherWrites<string>(async (items) => {
    await new Promise((turn) => setImmediate(turn))
    batches.push(items.join(' '))
    if (items.includes(failsAt)) throw new Error('The disk is full')
    return items.map((item) => item !== 'erased')
  }, most)
  return { batches, write }
}

test('what comes together is written together, in its order, and so is what comes meanwhile', async () => {
  const { batches, write } = disk()
  const first = [write('a'), write('b')]
  await new Promise((turn) => setImmediate(turn))
  const second = [write('c'), write('erased')]
  expect(await Promise.all([...first, ...second])).toEqual([true, true, true, false])
  expect(batches).toEqual(['a b', 'c erased'])
})

test('no more than so many are written at once', async () => {
  const { batches, write } = disk({ most: 2 })
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(write))
  expect(batches).toEqual(['a b', 'c d', 'e'])
})

test('what waits behind a write that fails fails with it, and the next one goes on', async () => {
  const { batches, write } = disk({ most: 1, failsAt: 'a' })
  const told = await Promise.allSettled(['a', 'b'].map(write))
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await write('c')).toBe(true)
  expect(batches).toEqual(['a', 'c'])
})
