const rightToLeft = /^(?:ar|fa|ur|ps|he|yi|ckb|sd|ug)\b/i

/** Which way a page runs in a language, given as a BCP 47 tag. */
export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) ? 'rtl' : 'ltr'
}
