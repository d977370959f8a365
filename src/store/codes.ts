import { changeLock, openDatabase, type Person } from '@/device/database'
import { makeLock, tryCode } from '@/device/lock'
import { enqueue } from '@/device/outbox'
import { tellTabs } from '@/device/tabs'
import type { JourneyId } from '@/journey/journey'
import { refreshPeople } from '@/store/people'

/** Sets a code of four digits, or takes it away with `null`. */
export async function setCode(id: JourneyId, code: string | null): Promise<void> {
  const opened = await openDatabase()
  if (!opened.ok) return
  const lock = code === null ? null : await makeLock(code)
  await changeLock(opened.database, id, lock)
  const room = (await opened.database.get('people', id))?.room
  const seal = lock && { salt: lock.salt, hash: lock.hash }
  if (room) await enqueue({ name: 'lock', question: { pass: room.pass, lock: seal } })
  tellTabs({ kind: 'changed', name: id })
  await refreshPeople()
}

/** Tries a code, and keeps count of the wrong ones. */
export async function unlock(
  person: Person,
  code: string,
): Promise<'open' | 'wrong-code' | 'wait'> {
  const opened = await openDatabase()
  if (!opened.ok) return 'open'
  // The list may be older than the lock: another tab may have changed it.
  const lock = (await opened.database.get('people', person.id))?.lock
  if (!lock) return 'open'
  const tried = await tryCode(lock, code, Date.now())
  await changeLock(opened.database, person.id, tried.lock)
  await refreshPeople()
  return tried.ok ? 'open' : tried.because
}
