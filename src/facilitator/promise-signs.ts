import type { SignName } from '@/ui/signs'

const signs = [
  'person-arms-spread-duotone',
  'smiley-duotone',
  'shield-check-duotone',
  'door-duotone',
] as const satisfies readonly SignName[]

/** The picture of the charter's promise at this place, from 0 on. */
export function promiseSign(at: number): SignName {
  return signs[at % signs.length] ?? signs[0]
}
