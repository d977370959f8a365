import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atATime } from '@/room-server/at-a-time'
import { limitRate } from '@/room-server/rate-limiter'
import { throttle } from '@/room-server/throttle'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Two at once and ten a second, of what an organisation says; what waits may cost twenty. */
function twoOrganisations() {
  const { when } = throttle(limitRate(2, 10), 20)
  const done: string[] = []
  const say = (organisation: string, what: string, cost = 1) =>
    when(organisation, cost, () => done.push(what))
  return { done, say }
}

test('what an organisation says too fast is done in its order, and the next one waits for none of it', () => {
  const { done, say } = twoOrganisations()
  for (const what of ['1', '2', '3', '4']) expect(say('loud', what)).toBe(true)
  say('calm', 'a')
  expect(done).toEqual(['1', '2', 'a'])
  vi.advanceTimersByTime(100)
  expect(done).toEqual(['1', '2', 'a', '3'])
  vi.advanceTimersByTime(100)
  expect(done).toEqual(['1', '2', 'a', '3', '4'])
})

test('what costs more than is left is paid off before anything else', () => {
  const { done, say } = twoOrganisations()
  say('loud', 'a photograph', 12)
  say('loud', 'after it')
  vi.advanceTimersByTime(1_000)
  expect(done).toEqual(['a photograph'])
  vi.advanceTimersByTime(200)
  expect(done).toEqual(['a photograph', 'after it'])
})

test('what waits has an end, in what it costs and not in how many there are', () => {
  const { say } = twoOrganisations()
  for (let at = 0; at < 3; at++) expect(say('loud', 'a photograph', 12)).toBe(true)
  expect(say('loud', 'one too many')).toBe(false)
  expect(say('calm', 'still there')).toBe(true)
})

test('so many questions of one organisation are answered at a time, and those of others beside them', async () => {
  const inItsTurn = atATime(2)
  const busy = new Map<string, number>()
  let most = 0
  const question = (organisation: string, fails = false) =>
    inItsTurn(organisation, async () => {
      const now = (busy.get(organisation) ?? 0) + 1
      busy.set(organisation, now)
      most = Math.max(most, now)
      await vi.advanceTimersByTimeAsync(5)
      busy.set(organisation, (busy.get(organisation) ?? 0) - 1)
      if (fails) throw new Error('refused')
      return organisation
    })
  const loud = Array.from({ length: 8 }, (_, at) => question('loud', at === 1).catch(String))
  expect(await question('calm')).toBe('calm')
  expect(await Promise.all(loud)).toEqual(
    Array.from({ length: 8 }, (_, at) => (at === 1 ? 'Error: refused' : 'loud')),
  )
  expect(most).toBe(2)
})
