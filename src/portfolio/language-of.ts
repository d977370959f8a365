import { type Language, printedLanguages } from '@/language/language'

/** Small words that one language has and the other hasn't: two of them tell which it is. */
const smallWords: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:je|j['’]ai|les|des|une|est|dans|pour|avec|et|du|la|le|mes|mon|ma|qui|que|sur|nous|on|pas)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:i|the|and|of|my|was|were|with|for|to|have|they|she|he|it|in|at|we|that|not|our)(?!\p{L})/giu,
}

/** The printed language that a text is surely in. */
export function surelyIn(text: string): Language | undefined {
  return printedLanguages.find((language) => {
    const others = printedLanguages.filter((other) => other !== language)
    return others.every((other) => isMore(text, language, other))
  })
}

const found = (text: string, language: Language): number =>
  text.match(smallWords[language])?.length ?? 0

/** Two small words of one language, and twice as many as of the other. */
const isMore = (text: string, one: Language, other: Language): boolean =>
  found(text, one) >= 2 && found(text, one) > 2 * found(text, other)

/** Whether a text is surely in another language than this one; a word or two say nothing. */
export function isInAnotherLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return false
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters / 2) return true
  return printedLanguages.some((other) => other !== language && isMore(text, other, language))
}
