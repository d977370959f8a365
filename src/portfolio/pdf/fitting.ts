import type { Fits, PortfolioDocument } from '@/portfolio/document'
import { fillOf, layOut, type PdfPage } from '@/portfolio/pdf/lay-out'
import type { Measure } from '@/portfolio/pdf/print-styles'

/** A last page that holds less than this looks forgotten. */
const leastFill = 0.4

/** The first of these versions, the whole one first, that is as long as it may be; else the shortest. */
export function firstThatFits(
  versions: readonly PortfolioDocument[],
  measure: Measure,
): { readonly at: number; readonly pages: readonly PdfPage[] } {
  let last = { at: 0, pages: [] as readonly PdfPage[] }
  for (const [at, document] of versions.entries()) {
    last = { at, pages: layOut(document, measure) }
    if (isFit(document.fits, last.pages)) return last
  }
  return last
}

function isFit(fits: Fits | undefined, pages: readonly PdfPage[]): boolean {
  if (fits === undefined || pages.length <= 1) return true
  return fits === 'no-thin-page' && pages.length === 2 && fillOf(pages) >= leastFill
}
