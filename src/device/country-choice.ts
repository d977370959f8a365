import { type Country, countries } from '@/language/country'

/** Chosen on this device, for whoever uses it; or by who guides the workshop that it is in. */
const keys = { here: 'atouts-country', workshop: 'atouts-country-of-workshop' } as const
export type ChosenBy = keyof typeof keys

/** The country that was chosen, on this device before by its workshop; or none. */
export function recallCountry(): Country | null {
  try {
    const kept = [keys.here, keys.workshop].map((key) => localStorage.getItem(key))
    return kept.flatMap((one) => countries.find((country) => country === one) ?? [])[0] ?? null
  } catch {
    // Storage that is switched off counts as none.
    return null
  }
}

/** Remembers a country; where the browser keeps nothing, it lasts as long as the page. */
export function rememberCountry(country: Country, by: ChosenBy): void {
  try {
    localStorage.setItem(keys[by], country)
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}
