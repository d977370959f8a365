import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { ListedPerson } from '@/documents/messages'
import type { PersonRow } from '@/room-server/store/repository'

/**
 * After so many wrong codes in a row, or so many altogether, a chip is closed until a facilitator
 * opens it: whoever guesses while its owner goes in and out comes to an end, too.
 */
const mostWrongCodes = { inARow: 5, altogether: 20 }

/** How a person's chip stands: open to who touches it, behind a code, or closed. */
export function pinStateOf({
  hash,
  wrong,
  wrong_ever,
}: Pick<PersonRow, 'hash' | 'wrong' | 'wrong_ever'>): ListedPerson['door'] {
  if (hash === null) return 'open'
  const isClosed = wrong >= mostWrongCodes.inARow || wrong_ever >= mostWrongCodes.altogether
  return isClosed ? 'closed' : 'code'
}

/** Whether these four digits open a lock made on a tablet (`device/lock.ts`: the same scrypt). */
export async function opens(code: string, { salt, hash }: PersonRow): Promise<boolean> {
  if (salt === null || hash === null) return true
  const made = await derive(code, salt, 32, { N: 2 ** 12, r: 8, p: 1 })
  return timingSafeEqual(made, Buffer.from(hash, 'hex'))
}

const derive: (
  code: string,
  salt: string,
  length: number,
  cost: { N: number; r: number; p: number },
) => Promise<Buffer> = promisify(scrypt)
