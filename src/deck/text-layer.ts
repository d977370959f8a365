/** What is said otherwise in one country, over texts of its language that have the same form. */
export type TextLayer = { readonly [section: string]: Readonly<Record<string, object>> }

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
