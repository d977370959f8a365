const key = 'atouts-language'

/** What is spoken on this screen. */
export type SpokenLanguages = {
  /** A BCP 47 tag. */
  readonly language: string
  /** A second language on the cards, or `null`. */
  readonly beside: string | null
}

/** A choice as one short text, such as `fr` or `fr+en`: for the database and for a list to choose from. */
export function writeChoice({ language, beside }: SpokenLanguages): string {
  return beside === null ? language : `${language}+${beside}`
}

export function readChoice(written: string): SpokenLanguages {
  const [language = '', beside = null] = written.split('+')
  return { language, beside }
}

/** The choice made on this device, as written; anything may have been put there. */
export function recallLanguage(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // Storage that is switched off counts as none.
    return null
  }
}

/** Remembers a choice; where the browser keeps nothing, it lasts as long as the page. */
export function rememberLanguage(choice: SpokenLanguages): void {
  try {
    localStorage.setItem(key, writeChoice(choice))
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}
