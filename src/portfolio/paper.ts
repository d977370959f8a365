import type { PaperSize } from '@/portfolio/document'

/** Where people print on Letter; everywhere else they print on A4. */
const letterRegions = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']

/** The paper of the place where the device is set up, from its language tags. */
export function paperFor(languageTags: readonly string[]): PaperSize {
  const region = languageTags.map((tag) => /-([a-z]{2})(?:-|$)/i.exec(tag)?.[1]).find(Boolean)
  return letterRegions.includes(region?.toUpperCase() ?? '') ? 'letter' : 'a4'
}
