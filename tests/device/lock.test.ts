import { expect, test, vi } from 'vitest'
import type { Lock } from '@/device/database'
import { isCode, makeLock, tryCode } from '@/device/lock'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const noon = Date.UTC(2026, 10, 22, 12)
const seconds = 1000

/** The lock after so many wrong codes, one a second. */
async function afterWrong(times: number): Promise<Lock> {
  let lock = await makeLock('1234')
  for (let count = 0; count < times; count++) {
    lock = (await tryCode(lock, '0000', noon + count * seconds)).lock
  }
  return lock
}

test.each([
  ['1234', true],
  ['0000', true],
  ['123', false],
  ['12345', false],
  ['12a4', false],
  [' 1234', false],
  ['1234\n', false],
  ['１２３４', false],
  ['١٢٣٤', false],
  ['', false],
])('%j as a code: %s', (text, code) => {
  expect(isCode(text)).toBe(code)
})

test('the right code opens, and a wrong one doesn’t', async () => {
  const lock = await makeLock('1234')

  expect(await tryCode(lock, '1234', noon)).toEqual({ ok: true, lock })
  expect(await tryCode(lock, '4321', noon)).toMatchObject({ ok: false, because: 'wrong-code' })
})

test('a lock doesn’t hold the code, and the same code makes another lock', async () => {
  const [one, two] = [await makeLock('1234'), await makeLock('1234')]

  expect(JSON.stringify(one)).not.toContain('1234')
  expect(one.salt).not.toBe(two.salt)
  expect(one.hash).not.toBe(two.hash)
})

test('four wrong codes may be followed at once by the right one, which forgets them', async () => {
  const tried = await tryCode(await afterWrong(4), '1234', noon + 5 * seconds)

  expect(tried).toMatchObject({ ok: true, lock: { wrong: 0, waitUntil: 0 } })
})

test('after five wrong codes one waits thirty seconds, even with the right code', async () => {
  const lock = await afterWrong(5)
  const fifth = noon + 4 * seconds

  expect(lock.waitUntil).toBe(fifth + 30 * seconds)
  expect(await tryCode(lock, '1234', fifth + 1)).toEqual({ ok: false, because: 'wait', lock })
  expect(await tryCode(lock, '1234', fifth + 30 * seconds)).toMatchObject({ ok: true })
})

test('codes tried while one has to wait don’t count', async () => {
  const lock = await afterWrong(5)
  const tried = await tryCode(lock, '0000', noon + 6 * seconds)

  expect(tried.lock).toBe(lock)
})

test('after waiting, five more wrong codes make one wait again', async () => {
  let lock = await afterWrong(5)
  const answers: string[] = []
  for (let count = 0; count < 5; count++) {
    const tried = await tryCode(lock, '9999', noon + 60 * seconds)
    answers.push(tried.ok ? 'open' : tried.because)
    lock = tried.lock
  }

  expect(answers).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'wait'])
})

test('a clock that is set back by a year doesn’t close a journey for a year', async () => {
  const lock = await afterWrong(5)
  const yearBefore = Date.UTC(2025, 10, 22)

  expect(await tryCode(lock, '1234', yearBefore)).toMatchObject({ ok: true })
  expect(await tryCode(lock, '0000', yearBefore)).toMatchObject({ because: 'wrong-code' })
})
