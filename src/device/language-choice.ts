import { type Language, languages } from '@/language/language'

const key = 'atouts-language'

/** The language chosen on this device, if any. Storage that is switched off counts as none. */
export function recallLanguage(): Language | null {
  try {
    const chosen = localStorage.getItem(key)
    return languages.find((language) => language === chosen) ?? null
  } catch {
    return null
  }
}

/** Remembers the language; where the browser keeps nothing, it lasts as long as the page. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}
