import { beforeAll, expect, test } from 'vitest'
import { fullDeck } from '@/deck/full-deck'
import { strengthsFor } from '@/journey/onward'
import { composeLetter } from '@/portfolio/compose-letter'
import { composeCv } from '@/portfolio/cv/compose-cv'
import { paperSizes } from '@/portfolio/document'
import { composeInterview, proposedPanels } from '@/portfolio/interview/compose-interview'
import { composeOnePage } from '@/portfolio/one-page/compose-one-page'
import { firstThatFits } from '@/portfolio/pdf/fitting'
import type { Glyphs } from '@/portfolio/pdf/glyphs'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import { eightPeople, everyone, type Printing } from './eight-people'
import { appGlyphs } from './pdf/sample-portfolio'

const date = new Date(2026, 10, 27)

/** Every paper of one person, in all its versions. */
const papers = {
  CV: (one: Printing, paper) =>
    composeCv(one.journey, one.words, { ...one, paper, groupBy: 'strength' }),
  'CV by experience': (one: Printing, paper) =>
    composeCv(one.journey, one.words, { ...one, paper, groupBy: 'experience' }),
  letter: (one: Printing, paper) =>
    composeLetter(one.journey, one.words, { ...one, paper, date, takesOthers: false }),
  'page of strengths': (one: Printing, paper) =>
    composeOnePage(one.journey, fullDeck, one.words, { ...one, paper, date }),
  interview: (one: Printing, paper) => {
    const cards = proposedPanels(one.journey, strengthsFor(one.journey, null))
    return composeInterview(one.journey, fullDeck, one.words, { ...one, paper, cards })
  },
} satisfies Record<string, (one: Printing, paper: (typeof paperSizes)[number]) => unknown>

let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await appGlyphs()
}, 30_000)

const all = (Object.keys(papers) as (keyof typeof papers)[]).flatMap((paper) =>
  everyone.flatMap((who) => paperSizes.map((size) => [paper, who, size] as const)),
)

test.each(all)('the %s of %s fits on %s', async (paper, who, size) => {
  const versions = papers[paper](await eightPeople[who](), size)
  const printable = versions.map(({ document }) => makePrintable(document, glyphs.covers).document)
  const { at, isFit, pages } = firstThatFits(printable, glyphs.measure)
  const fill = pages.at(-1)?.fill ?? 0

  expect(isFit).toBe(true)
  expect(pages.length).toBeLessThanOrEqual(paper.startsWith('CV') ? 2 : 1)
  if (pages.length === 2) expect(fill).toBeGreaterThanOrEqual(0.4)
  // Nothing is left out for want of room while a fifth of the page is blank.
  if (at > 0) expect(fill).toBeGreaterThan(0.8)
  expect(
    pages.flatMap(({ marks }) => marks).some((mark) => 'text' in mark && mark.text.includes('…')),
  ).toBe(false)
})
