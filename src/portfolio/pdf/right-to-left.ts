export type Direction = 'ltr' | 'rtl'

const arabic = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Whether a text has a letter for which the Arabic font is needed. */
export function hasArabic(text: string): boolean {
  return arabic.test(text)
}

/** Whether a text needs its letters put in another order than they are written. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** Which way a paragraph runs: as its first letter does, like `dir="auto"` on a screen. */
export function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

const stretch =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\p{N}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*)/gu

/** A text in stretches that run one way each, in the order in which they are written. */
export function stretchesOf(
  text: string,
): readonly { readonly text: string; readonly isRtl: boolean }[] {
  return text
    .split(stretch)
    .map((part, at) => ({ text: part, isRtl: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}
