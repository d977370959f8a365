import { type Country, countries } from '@/language/country'

const key = 'atouts-country'

/** The country that was chosen on this device, for whoever uses it; or none. */
export function recallCountry(): Country | null {
  try {
    return countries.find((one) => one === localStorage.getItem(key)) ?? null
  } catch {
    // Storage that is switched off counts as none.
    return null
  }
}

/** Remembers a country; where the browser keeps nothing, it lasts as long as the page. */
export function rememberCountry(country: Country): void {
  try {
    localStorage.setItem(key, country)
  } catch {
    // A private window: the choice holds until the page is closed.
  }
}
