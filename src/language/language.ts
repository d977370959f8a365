import { type Messages, setupI18n } from '@lingui/core'
import type french from '@/language/fr.json'
import type frenchOnward from '@/language/fr-onward.json'

/** The languages of the screens. Adding one is adding its files and its line here. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** What a language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' }

/** Every text that a screen can say. French comes first: a key that it lacks doesn't compile. */
export type WordKey = keyof typeof french | keyof typeof frenchOnward

export type Values = Readonly<Record<string, string | number>>

/** Says one text in the language that was loaded, with its numbers and names filled in. */
export type Say = (key: WordKey, values?: Values) => string

/** A voice in one language, and how it learns more texts. */
export type Speaker = { readonly say: Say; readonly learn: (catalogue: Messages) => void }

/** Makes the voice of one language from a compiled catalogue. */
export function speaker(language: Language, catalogue: Messages): Speaker {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogue } })
  return {
    say: (key, values) => i18n._(key, values),
    learn: (more) => i18n.load(language, more),
  }
}

/** The first of the browser's languages that we speak; French if there is none. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [spoken] = tag.toLowerCase().split('-')
    const known = languages.find((language) => language === spoken)
    if (known) return known
  }
  return 'fr'
}
