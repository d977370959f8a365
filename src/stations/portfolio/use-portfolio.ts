import { useState } from 'react'
import { composePortfolio, sectionKinds } from '@/portfolio/compose'
import { type Fitted, useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { learnWords, useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'
import { useAnswer } from '@/ui/use-answer'

/** What only some want of a portfolio is fetched when they do: its short form, the page for an adviser. */
const rarer = {
  'one-page': () =>
    Promise.all([
      import('@/portfolio/one-page/compose-one-page'),
      import('@/portfolio/one-page/OnePageSheet'),
    ]),
  companion: () =>
    Promise.all([
      import('@/portfolio/companion/compose-companion'),
      import('@/portfolio/companion/CompanionPage'),
      import('@/deck/data/frameworks.json'),
      import('@/device/near-by'),
      learnWords('later'),
    ]),
}

/** The portfolio as it was set, and the looks of what was fetched for it. */
export function usePortfolio(): {
  paper: Fitted
  OnePageSheet: typeof import('@/portfolio/one-page/OnePageSheet').OnePageSheet | null
  CompanionPage: typeof import('@/portfolio/companion/CompanionPage').CompanionPage | undefined
} {
  const { printed } = useWords()
  const table = useDeck()
  const journey = useJourney((whole) => whole)
  const papers = usePapers()
  const { isOnePage, putAway } = usePaperChoices()
  const [date] = useState(() => new Date())
  const hasCompanion = !putAway.has('companion')
  const short = useAnswer(String(isOnePage), async () => (isOnePage ? rarer['one-page']() : null))
  const adviser = useAnswer(String(hasCompanion), async () =>
    hasCompanion ? rarer.companion() : null,
  )
  const companion = adviser
    ? adviser[0].companionWith(adviser[2].default, adviser[3].recallNearBy())
    : null
  const sections = new Set(sectionKinds.filter((kind) => !putAway.has(kind)))
  const choices = { ...papers, date, sections, companion }
  // Without a strength there is no row to print: the whole portfolio says how to begin.
  const paged = journey.strengths.size > 0 ? short : null
  const paper = useFitted(
    paged
      ? paged[0].composeOnePage(journey, table, printed, choices)
      : [{ document: composePortfolio(journey, table, printed, choices), left: [] }],
  )
  return {
    paper,
    OnePageSheet: paged ? paged[1].OnePageSheet : null,
    CompanionPage: adviser?.[1].CompanionPage,
  }
}
