import { readdirSync, readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { DeckTexts } from '@/deck/deck'
import canadianDeck from '@/deck/fr-CA.json'
import { type TextLayer, withLayer } from '@/deck/text-layer'
import englishDeck from '@/deck/texts/en.json'
import frenchDeck from '@/deck/texts/fr.json'
import { type Country, varietyIn } from '@/language/country'
import canadianTexts from '@/language/fr-CA.json'
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

/** What is said otherwise in one country. */
export const layers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'fr-CA': canadianTexts,
}
const deckLayers: Readonly<Record<string, TextLayer>> = { 'fr-CA': canadianDeck }

/** A voice made as the build makes it. */
export function voiceOf(language: string, variety = language): Say {
  const printed = printedLanguageFor(language)
  const voice = speaker(language, printed === language ? undefined : voiceOf(printed))
  const texts = Object.entries({ ...catalogues[language], ...layers[variety] })
  const compiled = texts.map(([key, text]) => [key, compileMessageOrThrow(text)])
  voice.learn(Object.fromEntries(compiled))
  return voice.say
}

/** Everything that is said in one language, as it is written in a country. */
export function wordsOf(
  language: Language,
  country: Country = language === 'en' ? 'canada' : 'france',
) {
  const variety = varietyIn(language, country)
  const layer = deckLayers[variety]
  const deck = layer ? withLayer(decks[language], layer) : decks[language]
  return { language, variety, say: voiceOf(language, variety), deck }
}
