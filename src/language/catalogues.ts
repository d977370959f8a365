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
 * panels that nobody needs on the way there, in a shared room, and on the facilitators' side.
 */
export type Part = 'first' | 'portfolio' | 'later' | 'room' | 'facilitator'

const folders = Object.keys(catalogues).map((file) => file.split('/')[1] ?? 'fr')

/**
 * Every language that a screen can speak, as BCP 47 tags; French and English first. A folder such as
 * `fr-CA` is no language of its own: it has what is said otherwise there, over the texts of `fr`.
 */
export const languages: readonly string[] = [
  ...new Set(['fr', 'en', ...folders.filter((folder) => !folder.includes('-'))]),
]

/** One part of a language's texts; nothing where it has none. */
export async function loadCatalogue(language: string, part: Part): Promise<Messages> {
  return (await catalogues[`./${language}/${part}.json`]?.()) ?? {}
}
