import texts from '@/deck/data/fr.json'
import { fullDeck } from '@/deck/full-deck'
import { readJourneyFile } from '@/device/journey-file'
import messages from '@/language/fr.json?messages'
import { speaker } from '@/language/language'
import { composePortfolio } from '@/portfolio/compose'
import { printPortfolio } from '@/portfolio/pdf/print-portfolio'

/** Prints so many portfolios of one journey at once; tells how large each came out. */
export async function printMany(file: string, count: number): Promise<readonly number[]> {
  const read = await readJourneyFile(new Blob([file]))
  if (!read.ok) throw new Error(read.because)
  const words = { language: 'fr' as const, say: speaker('fr', messages), deck: texts }
  const choices = { paper: 'a4' as const, short: false, date: new Date() }
  const printed = await Promise.all(
    Array.from({ length: count }, () =>
      printPortfolio(composePortfolio(read.journey, fullDeck, words, choices)),
    ),
  )
  return printed.map((one) => (one.ok ? one.file.size : Number.POSITIVE_INFINITY))
}

window.printMany = printMany

declare global {
  interface Window {
    printMany: typeof printMany
  }
}
