import { ownerAt } from '@/frame/paths'
import type { Say } from '@/language/language'
import type { Limit } from '@/ui/within-limit'

/** A field's limit, with the words for a text that doesn't fit. */
export function limitOf(say: Say, most: number): Limit {
  return {
    most,
    of: ownerAt(),
    tooLong: (over) => say('field.too-long', { over }),
    keepStart: say('field.keep-start'),
  }
}
