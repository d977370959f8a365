import type { Language } from '@/language/language'
import { cleaned } from '@/portfolio/cleaned'
import { grammars } from '@/portfolio/grammar'

/**
 * Sets someone's own words properly: composed letters, real apostrophes, and the spaces of the
 * language. No letter is added or taken away.
 */
export function typeset(text: string, language: Language): string {
  const plain = cleaned(text).replace(/(\p{Letter})'/gu, '$1’')
  return grammars[language].spaced(plain)
}

/** Cuts between words so that at most this many characters remain, and says so with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  // Half a sign, such as one of an emoji's two units, would be printed as a broken one.
  const cut = text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, '')}…`
}

/** The first letter as a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** Inside a sentence a wording goes on in small letters; a name or a short form keeps its capitals. */
export function lowered(wording: string): string {
  return /^\p{Lu}\p{Ll}|^[ÀA] |^[DLSJ]’\p{Ll}/u.test(wording)
    ? wording.charAt(0).toLocaleLowerCase() + wording.slice(1)
    : wording
}
