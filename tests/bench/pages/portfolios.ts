import { fullDeck } from '@/deck/full-deck'
import texts from '@/deck/texts/fr.json'
import { readJourneyFile } from '@/documents/read-journey-file'
import first from '@/language/fr/first.json?messages'
import portfolio from '@/language/fr/portfolio.json?messages'
import { speaker } from '@/language/language'
import { composePortfolio } from '@/portfolio/compose'
import type { PortfolioDocument } from '@/portfolio/document'
import { printPortfolio } from '@/portfolio/pdf/print-portfolio'

let document: PortfolioDocument | null = null

/** Makes the document of a journey's file. Not a part of what is timed: printing is. */
export async function compose(file: string): Promise<void> {
  const read = await readJourneyFile(new Blob([file]))
  if (!read.ok) throw new Error(read.because)
  const voice = speaker('fr')
  voice.learn({ ...first, ...portfolio })
  const words = { language: 'fr' as const, variety: 'fr-FR', say: voice.say, deck: texts }
  const choices = { paper: 'a4' as const, date: new Date() }
  document = composePortfolio(read.journey, fullDeck, words, choices)
}

/** Asks for so many portfolios at once; tells how large each came out. */
export async function print(count: number): Promise<readonly number[]> {
  const whole = document
  if (!whole) throw new Error('Nothing was composed')
  const printed = await Promise.all(Array.from({ length: count }, () => printPortfolio([whole])))
  return printed.map((one) => (one.ok ? one.file.size : Number.POSITIVE_INFINITY))
}

window.portfolios = { compose, print }

declare global {
  interface Window {
    portfolios: { compose: typeof compose; print: typeof print }
  }
}
