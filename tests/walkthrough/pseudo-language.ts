const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' },
}

/**
 * A text that can still be read, with no plain vowel in it and longer by about a third. What an ICU
 * text fills in or counts by stays as it is: only every second depth of braces is said.
 */
export function pseudo(text: string): string {
  let depth = 0
  return [...text]
    .map((sign) => {
      if (sign === '{') depth++
      if (sign === '}') depth--
      const vowel = depth % 2 === 0 ? accented[sign] : undefined
      return vowel === undefined ? sign : vowel + vowel.toLowerCase()
    })
    .join('')
}

/** The same for every text of a file, however deep it lies. */
export function pseudoTexts(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudo(texts)
  return Object.fromEntries(
    Object.entries(texts as object).map(([key, value]) => [key, pseudoTexts(value)]),
  )
}
