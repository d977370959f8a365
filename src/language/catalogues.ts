import type { Messages } from '@lingui/core'

/**
 * The texts of the screens, a folder a language. Adding a language is adding its folder: the parts
 * that it has are found here, and what it doesn't say is said in French.
 */
const catalogues = import.meta.glob<Messages>('./*/*.json', {
  query: '?messages',
  import: 'default',
})

/**
 * A language's texts come in parts: up to the portfolio (`first`), on it, on all screens and
 * panels that nobody needs on the way there, in a shared room, on the facilitators' side, where
 * something is handed over to an adviser, where one says how the workshop was, where cards are made, and among
 * colleagues.
 */
export type Part =
  | 'first'
  | 'portfolio'
  | 'later'
  | 'room'
  | 'facilitator'
  | 'adviser'
  | 'feedback'
  | 'decks'
  | 'colleagues'

/** Every language that a screen can speak, as BCP 47 tags; French and English first. */
export const languages: readonly string[] = [
  ...new Set(['fr', 'en', ...Object.keys(catalogues).map((file) => file.split('/')[1] ?? 'fr')]),
]

/** One part of a language's texts; nothing where it has none. */
export async function loadCatalogue(language: string, part: Part): Promise<Messages> {
  return (await catalogues[`./${language}/${part}.json`]?.()) ?? {}
}
