import type { Country } from '@/language/country'
import type { PaperSize, PortfolioDocument } from '@/portfolio/document'

/** Where people print on Letter; everywhere else they print on A4. */
const letterRegions = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']

/** The paper of the country that was chosen, or else of the place where the device is set up, from its language tags. */
export function paperFor(chosen: Country | null, languageTags: readonly string[]): PaperSize {
  if (chosen !== null) return chosen === 'france' ? 'a4' : 'letter'
  const region = languageTags.map((tag) => /-([a-z]{2})(?:-|$)/i.exec(tag)?.[1]).find(Boolean)
  return letterRegions.includes(region?.toUpperCase() ?? '') ? 'letter' : 'a4'
}

/**
 * The page of the browser's own print (`sheet.module.css`): what may take several is numbered, and a
 * letter has its margins.
 */
export function pageOf({ paper, layout, fits }: PortfolioDocument): string {
  if (layout === 'letter') return `${paper}-mail`
  return fits === 'one-page' ? `${paper}-alone` : paper
}
