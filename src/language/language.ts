import { type Messages, setupI18n } from '@lingui/core'
import type adviser from '@/language/fr/adviser.json'
import type colleagues from '@/language/fr/colleagues.json'
import type decks from '@/language/fr/decks.json'
import type facilitator from '@/language/fr/facilitator.json'
import type feedback from '@/language/fr/feedback.json'
import type first from '@/language/fr/first.json'
import type later from '@/language/fr/later.json'
import type portfolio from '@/language/fr/portfolio.json'
import type room from '@/language/fr/room.json'

/**
 * The languages that say everything, down to the verbs of a CV: what is printed is in one of them.
 * A screen may speak others too (`catalogues.ts`).
 */
export const printedLanguages = ['fr', 'en'] as const
export type Language = (typeof printedLanguages)[number]

/** Every text that a screen can say. French comes first: a key that it lacks doesn't compile. */
export type WordKey =
  | keyof typeof first
  | keyof typeof portfolio
  | keyof typeof later
  | keyof typeof room
  | keyof typeof facilitator
  | keyof typeof adviser
  | keyof typeof feedback
  | keyof typeof decks
  | keyof typeof colleagues

export type Values = Readonly<Record<string, string | number>>

/** Says one text in the language that was loaded, with its numbers and names filled in. */
export type Say = (key: WordKey, values?: Values) => string

/** A voice in one language, and how it learns more texts. */
export type Speaker = { readonly say: Say; readonly learn: (catalogue: Messages) => void }

/**
 * Makes the voice of one language, which knows no text yet. A text that it never learns is said by
 * the voice `beneath`, with that one's own plurals; where there is none, by its key.
 */
export function speaker(language: string, beneath?: Say): Speaker {
  const i18n = setupI18n({ locale: language, messages: { [language]: {} } })
  return {
    say: (key, values) =>
      beneath && !(key in i18n.messages) ? beneath(key, values) : i18n._(key, values),
    learn: (catalogue) => i18n.load(language, catalogue),
  }
}

/** The language in which something is printed for a screen that speaks `language`. */
export function printedLanguageFor(language: string): Language {
  return printedLanguages.find((printed) => printed === language) ?? 'fr'
}

/** The first of the browser's languages that we speak; French if there is none. */
export function languageFor(wanted: readonly string[], spoken: readonly string[]): string {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split('-')
    const known = spoken.find((language) => language === primary)
    if (known) return known
  }
  return 'fr'
}

/** What a language calls itself, with a capital as at the start of a sentence. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
