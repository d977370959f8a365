import type { Fits, PortfolioDocument } from '@/portfolio/document'
import { fillOf, layOut, type PdfPage } from '@/portfolio/pdf/lay-out'
import type { Measure } from '@/portfolio/pdf/print-styles'

/** A last page that holds less than this looks forgotten. */
const leastFill = 0.4

type Fitting = { readonly at: number; readonly isFit: boolean; readonly pages: readonly PdfPage[] }

/** The first of these versions, the whole one first, that is as long as it may be; else the shortest. */
export function firstThatFits(versions: readonly PortfolioDocument[], measure: Measure): Fitting {
  let last: Fitting = { at: 0, isFit: false, pages: [] }
  for (const [at, document] of versions.entries()) {
    const pages = layOut(document, measure)
    last = { at, isFit: isFit(document.fits, pages), pages }
    if (last.isFit) return last
  }
  return last
}

function isFit(fits: Fits | undefined, pages: readonly PdfPage[]): boolean {
  if (fits === undefined || pages.length <= 1) return true
  return fits === 'no-thin-page' && pages.length === 2 && fillOf(pages) >= leastFill
}
