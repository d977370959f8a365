import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Chip } from '@/live-room/messages'
import type { PersonRow } from '@/room-server/vault'

/** After this many wrong codes a chip is closed until a facilitator opens it. */
export const mostWrongCodes = 5

/** How a person's chip stands: open to who touches it, behind a code, or closed. */
export function doorOf({ hash, wrong }: Pick<PersonRow, 'hash' | 'wrong'>): Chip['door'] {
  if (hash === null) return 'open'
  return wrong >= mostWrongCodes ? 'closed' : 'code'
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
