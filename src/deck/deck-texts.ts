import type { DeckTexts } from '@/deck/deck'

/** The words of the deck, a file a language. A file is whole, or the build stops (`deck-schema.ts`). */
const texts = import.meta.glob<DeckTexts>('./texts/*.json', { import: 'default' })

/** Every language that the cards are written in, as BCP 47 tags; French and English first. */
export const deckLanguages: readonly string[] = [
  ...new Set([
    'fr',
    'en',
    ...Object.keys(texts).map((file) => /([^/]+)\.json$/.exec(file)?.[1] ?? 'fr'),
  ]),
]

/** The language of the cards on a screen that speaks `language`: the same, or else French. */
export function deckLanguageFor(language: string): string {
  return deckLanguages.includes(language) ? language : 'fr'
}

/** The words of the deck in one of its languages. Throws where the deck hasn't that language. */
export async function loadDeckTexts(language: string): Promise<DeckTexts> {
  const load = texts[`./texts/${language}.json`]
  if (!load) throw new Error(`The deck has no texts in "${language}"`)
  return load()
}
