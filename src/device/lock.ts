import type { Lock } from '@/device/database'

/** After this many wrong codes in a row, one has to wait. */
const freeTries = 5
const waitMilliseconds = 30_000

/** Whether a text is a code: four digits. */
export function isCode(text: string): boolean {
  return /^[0-9]{4}$/.test(text)
}

/**
 * Makes a lock from four digits. The code stops the next participant and nobody else: whoever
 * copies the tablet's storage can try all 10,000 codes, which is why nothing is encrypted with it.
 */
export async function makeLock(code: string): Promise<Lock> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, hash: await hashCode(code, salt), wrong: 0, waitUntil: 0 }
}

export type CodeTried =
  | { readonly ok: true; readonly lock: Lock }
  | { readonly ok: false; readonly because: 'wrong-code' | 'wait'; readonly lock: Lock }

/** Tries a code at a moment (milliseconds since 1970); the lock to keep comes back with it. */
export async function tryCode(lock: Lock, code: string, now: number): Promise<CodeTried> {
  // A clock that was set back must not close a journey for years.
  const waiting = now < lock.waitUntil && lock.waitUntil - now <= waitMilliseconds
  if (waiting) return { ok: false, because: 'wait', lock }
  if ((await hashCode(code, lock.salt)) === lock.hash) {
    return { ok: true, lock: { ...lock, wrong: 0, waitUntil: 0 } }
  }
  const wrong = lock.wrong + 1
  const waitUntil = wrong % freeTries === 0 ? now + waitMilliseconds : 0
  return {
    ok: false,
    because: waitUntil > 0 ? 'wait' : 'wrong-code',
    lock: { ...lock, wrong, waitUntil },
  }
}

/** scrypt, from a library, because `crypto.subtle` doesn't exist on a room's plain http. */
async function hashCode(code: string, salt: string): Promise<string> {
  const { scryptAsync } = await import('@noble/hashes/scrypt.js')
  return toHex(await scryptAsync(code, salt, { N: 2 ** 12, r: 8, p: 1, dkLen: 32 }))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
