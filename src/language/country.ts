/** Where papers are sent: names and order of their parts differ, a photo or an age is never asked. */
export const countries = ['france', 'quebec', 'canada'] as const
export type Country = (typeof countries)[number]

const regions = { france: 'FR', quebec: 'CA', canada: 'CA' } as const

/** The variety of a language that is written in a country, as a BCP 47 tag. */
export function varietyIn(language: string, country: Country): string {
  return `${language}-${language === 'en' ? 'CA' : regions[country]}`
}

/** The varieties that say some things otherwise than their language: they have a layer of texts. */
export const isLayered = (variety: string): boolean => variety === 'fr-CA'

/**
 * The country that a device is set up for, by its language tags: Canada where one of them says so, or
 * where English is read and none speaks of the French of Europe.
 */
export function countryFor(language: string, tags: readonly string[]): Country {
  const isCanada = tags.some((tag) => /-ca\b/i.test(tag))
  const isEurope = tags.some((tag) => /^fr-(?:fr|be|ch|lu)\b/i.test(tag))
  if (language === 'en') return isEurope && !isCanada ? 'france' : 'canada'
  return isCanada ? 'quebec' : 'france'
}
