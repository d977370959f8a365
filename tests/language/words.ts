import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import englishDeck from '@/deck/data/en.json'
import frenchDeck from '@/deck/data/fr.json'
import type { DeckTexts } from '@/deck/deck'
import english from '@/language/en.json'
import englishOnward from '@/language/en-onward.json'
import french from '@/language/fr.json'
import frenchOnward from '@/language/fr-onward.json'
import { type Language, type Say, speaker } from '@/language/language'

/** Every text of the screens as it was written, by language and key. */
export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { ...french, ...frenchOnward },
  en: { ...english, ...englishOnward },
}

const decks: Readonly<Record<Language, DeckTexts>> = { fr: frenchDeck, en: englishDeck }

/** A voice made as the build makes it. */
export function voiceOf(language: Language): Say {
  const texts = Object.entries(catalogues[language])
  const compiled = texts.map(([key, text]) => [key, compileMessageOrThrow(text)])
  return speaker(language, Object.fromEntries(compiled)).say
}

/** Everything that is said in one language. */
export function wordsOf(language: Language) {
  return { language, say: voiceOf(language), deck: decks[language] }
}
