import type { Id } from '@/deck/deck'

/** A random name of 96 bits. Works on plain http, where `crypto.randomUUID` doesn't exist. */
export function newId<Kind extends string>(): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id<Kind>
}
