import { randomInt } from 'node:crypto'
import { codeSigns } from '@/workshop/workshop'

/** Signs of a facilitator's key: 79 bits, in four groups that can be read out. */
const signs = 16

const anySigns = (many: number): string =>
  Array.from({ length: many }, () => codeSigns[randomInt(codeSigns.length)]).join('')

/** Six signs to join a workshop with. */
export const newCode = (): string => anySigns(6)

/** A new key, such as `K7M2-QX3P-9HBC-T4WE`. */
export function newKey(): string {
  const key = anySigns(signs)
  return (key.match(/.{4}/g) ?? []).join('-')
}

/** A key as it was typed, the way it is kept: keys of before had small letters, which stay. */
export function plainKey(typed: string): string {
  const bare = typed.replace(/[\s-]/g, '').toUpperCase()
  const isOne = bare.length === signs && [...bare].every((sign) => codeSigns.includes(sign))
  return isOne ? (bare.match(/.{4}/g) ?? []).join('-') : typed
}
