import type { Pile } from '@/journey/journey'
import type { WordKey } from '@/language/language'
import type { SignName } from '@/ui/signs'

/** Name, sign and key of each pile, the same on every screen. */
export const pileLook = {
  often: { title: 'pile.often', sign: 'heart-fill' },
  sometimes: { title: 'pile.sometimes', sign: 'thumbs-up-fill' },
  'not-now': { title: 'pile.not-now', sign: 'clock-fill' },
} as const satisfies Readonly<Record<Pile, { title: WordKey; sign: SignName }>>
