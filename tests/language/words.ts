import { readdirSync, readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { DeckTexts } from '@/deck/deck'
import englishDeck from '@/deck/texts/en.json'
import frenchDeck from '@/deck/texts/fr.json'
import { type Language, printedLanguageFor, type Say, speaker } from '@/language/language'

const folder = new URL('../../src/language/', import.meta.url)

/** Every text of the screens as it was written, by language and key. */
export const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, textsIn(name)]),
  )

function textsIn(language: string): Record<string, string> {
  const parts = readdirSync(new URL(`${language}/`, folder)).map((file) =>
    JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')),
  )
  return Object.assign({}, ...parts)
}

const decks: Readonly<Record<Language, DeckTexts>> = { fr: frenchDeck, en: englishDeck }

/** A voice made as the build makes it. */
export function voiceOf(language: string): Say {
  const printed = printedLanguageFor(language)
  const voice = speaker(language, printed === language ? undefined : voiceOf(printed))
  const texts = Object.entries(catalogues[language] ?? {})
  const compiled = texts.map(([key, text]) => [key, compileMessageOrThrow(text)])
  voice.learn(Object.fromEntries(compiled))
  return voice.say
}

/** Everything that is said in one language. */
export function wordsOf(language: Language) {
  return { language, say: voiceOf(language), deck: decks[language] }
}
