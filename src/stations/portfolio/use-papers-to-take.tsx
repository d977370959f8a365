import { type ReactElement, useState } from 'react'
import { fileName } from '@/documents/journey-file'
import { takeAlong } from '@/frame/save-file'
import { letterFacts, letterTextId, letterTexts } from '@/journey/words-to-leave-with'
import { CvSheet } from '@/portfolio/CvSheet'
import { composeLetter } from '@/portfolio/compose-letter'
import { composeCv } from '@/portfolio/cv/compose-cv'
import { LetterSheet } from '@/portfolio/LetterSheet'
import { printPortfolio } from '@/portfolio/pdf/print-portfolio'
import { Sheet } from '@/portfolio/Sheet'
import { type Fitted, useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { usePortfolio } from '@/stations/portfolio/use-portfolio'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'
import type { SignName } from '@/ui/signs'

/** A paper that has something in it, as it prints. */
export type PaperToTake = {
  readonly name: 'portfolio' | 'cv' | 'letter'
  readonly sign: SignName
  readonly fitted: Fitted
  readonly sheet: ReactElement
}

/** The papers of a journey as they were set; one that nothing was said for isn't there. */
export function usePapersToTake(): readonly PaperToTake[] {
  const { printed } = useWords()
  const journey = useJourney((whole) => whole)
  const papers = usePapers()
  const { groupBy, takesOthers } = usePaperChoices()
  const [date] = useState(() => new Date())
  const portfolio = usePortfolio()
  const cv = useFitted(composeCv(journey, printed, { ...papers, groupBy }))
  const letter = useFitted(composeLetter(journey, printed, { ...papers, takesOthers, date }))
  const hasLetter = [...letterFacts, ...letterTexts].some((part) =>
    journey.texts.get(letterTextId(part))?.trim(),
  )
  const all: readonly (PaperToTake & { readonly isThere: boolean })[] = [
    {
      name: 'portfolio',
      sign: 'identification-card',
      fitted: portfolio.paper,
      sheet: portfolio.OnePageSheet ? (
        <portfolio.OnePageSheet document={portfolio.paper.document} />
      ) : (
        <Sheet document={portfolio.paper.document} Apart={portfolio.CompanionPage} />
      ),
      isThere: journey.strengths.size + journey.successes.size > 0,
    },
    {
      name: 'cv',
      sign: 'read-cv-logo',
      fitted: cv,
      sheet: <CvSheet document={cv.document} />,
      isThere: journey.strengths.size > 0,
    },
    {
      name: 'letter',
      sign: 'envelope-simple',
      fitted: letter,
      sheet: <LetterSheet document={letter.document} />,
      isThere: hasLetter,
    },
  ]
  return all.filter(({ isThere }) => isThere)
}

/** Hands the PDF of a paper over; answers whether it could be made. */
export async function savePaper({ fitted }: PaperToTake): Promise<boolean> {
  const printed = await printPortfolio(fitted.versions)
  if (!printed.ok) return false
  takeAlong(printed.file, fileName(fitted.versions[0].title, new Date(), 'pdf'))
  return true
}
