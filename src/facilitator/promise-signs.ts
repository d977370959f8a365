import type { SignName } from '@/ui/signs'

const signs = ['hand-palm', 'smiley', 'shield-check', 'path'] as const satisfies readonly SignName[]

/** The picture of the charter's promise at this place, from 0 on. */
export function promiseSign(at: number): SignName {
  return signs[at % signs.length] ?? signs[0]
}
