import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkCopy, dropOldCopies, putInPlace } from '@/room-server/copies'
import { backUp } from '@/room-server/store/sqlite'
import { openDisk } from './disk'

/** A copy that comes back, where something is in its way. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atouts-copies-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = new Date('2026-11-28T14:03:00Z')
const before = 'avant-20261128140300.sqlite'

/** Data with one workshop, which is closed, and a copy of it from before a second one. */
async function closedRoom(): Promise<{ readonly file: string; readonly copy: string }> {
  const file = join(folder, 'atouts.sqlite')
  const copy = join(folder, 'incoming-0.sqlite')
  const room = openDisk(file)
  await room.addWorkshop('w1')
  backUp(file, copy)
  await room.addWorkshop('w2')
  await room.close()
  return { file, copy }
}

async function workshopsIn(file: string): Promise<readonly string[]> {
  const room = openDisk(file)
  const ids = (await room.workshops()).map(({ id }) => id)
  await room.close()
  return ids.toSorted()
}

test('a copy takes the place of the data, whose state of before stays a copy of its own', async () => {
  const { file, copy } = await closedRoom()
  expect(checkCopy(copy)).toMatchObject({ ok: true, held: { workshops: 1, people: 0 } })
  expect(await putInPlace(file, copy, at)).toBe(join(folder, before))
  expect(await workshopsIn(file)).toEqual(['w1'])
  expect(checkCopy(join(folder, before))).toMatchObject({ ok: true, held: { workshops: 2 } })
})

test('where the state of before can’t be kept, all stays as it was', async () => {
  const { file, copy } = await closedRoom()
  writeFileSync(join(folder, before), 'Something else')
  await expect(putInPlace(file, copy, at)).rejects.toThrow()
  expect(await workshopsIn(file)).toEqual(['w1', 'w2'])
  expect(readFileSync(join(folder, before), 'utf8')).toBe('Something else')
  expect(readdirSync(folder).filter((name) => name.startsWith('incoming'))).toEqual([])
})

test('a state of before goes after thirty days, and what a kill left half brought in at once', () => {
  const names = [before, 'avant-20261001080000.sqlite', 'incoming-00ff.sqlite', 'mine.sqlite']
  for (const name of names) writeFileSync(join(folder, name), '')
  const longAgo = at.getTime() / 1_000 - 31 * 86_400
  utimesSync(join(folder, 'avant-20261001080000.sqlite'), longAgo, longAgo)
  utimesSync(join(folder, before), at, at)
  dropOldCopies(folder, at.getTime())
  expect(readdirSync(folder).toSorted()).toEqual([before, 'mine.sqlite'])
})
