import type { DeckTexts } from '@/deck/deck'

/** The words of the deck, a file a language. A file is whole, or the build stops (`deck-schema.ts`). */
const texts = import.meta.glob<DeckTexts>('./texts/*.json', { import: 'default' })

/** What is said otherwise in one country, over the texts of its language: `fr-CA` over `fr`. */
const layers = import.meta.glob<TextLayer>('./layers/*.json', { import: 'default' })
export type TextLayer = { readonly [section: string]: Readonly<Record<string, object>> }

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

/**
 * The words of the deck in one of its languages, as they are said in the country of a `variety` such
 * as `fr-CA`. Throws where the deck hasn't that language.
 */
export async function loadDeckTexts(language: string, variety = language): Promise<DeckTexts> {
  const load = texts[`./texts/${language}.json`]
  if (!load) throw new Error(`The deck has no texts in "${language}"`)
  const [whole, layer] = await Promise.all([load(), layers[`./layers/${variety}.json`]?.()])
  return layer ? withLayer(whole, layer) : whole
}

/** Sections of texts by id, with those of a layer in their place. */
export function withLayer<Texts extends Readonly<Record<string, Readonly<Record<string, object>>>>>(
  whole: Texts,
  layer: TextLayer,
): Texts {
  const sections = Object.entries(whole).map(([section, items]) => [
    section,
    Object.fromEntries(
      Object.entries(items).map(([id, item]) => [id, { ...item, ...layer[section]?.[id] }]),
    ),
  ])
  return Object.fromEntries(sections)
}
