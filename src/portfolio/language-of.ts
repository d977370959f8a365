import { type Language, printedLanguages } from '@/language/language'

/** Small words that one language has and the other hasn't: two of them tell which it is. */
const smallWords: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:je|j['’]ai|les|des|une|est|dans|pour|avec|et|du|la|le|mes|mon|ma|qui|que|sur|nous|on|pas)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:i|the|and|of|my|was|were|with|for|to|have|they|she|he|it|in|at|we|that|not|our)(?!\p{L})/giu,
}

/** Whether a text is surely in another language than this one; a word or two say nothing. */
export function isInAnotherLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return false
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters / 2) return true
  const found = (one: Language) => text.match(smallWords[one])?.length ?? 0
  return printedLanguages.some(
    (other) => other !== language && found(other) >= 2 && found(other) > 2 * found(language),
  )
}
