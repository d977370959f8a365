import { beforeAll, expect, test } from 'vitest'
import frameworks from '@/deck/data/frameworks.json'
import { fullDeck } from '@/deck/full-deck'
import { companionWith } from '@/portfolio/companion/compose-companion'
import { composePortfolio } from '@/portfolio/compose'
import { paperSizes } from '@/portfolio/document'
import type { Glyphs } from '@/portfolio/pdf/glyphs'
import { layOut } from '@/portfolio/pdf/lay-out'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import { eightPeople, everyone, type Who } from './eight-people'
import { appGlyphs } from './pdf/sample-portfolio'

let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await appGlyphs()
}, 30_000)

async function pageOf(who: Who, paper: (typeof paperSizes)[number]) {
  const { journey, words, project } = await eightPeople[who]()
  const document = composePortfolio(journey, fullDeck, words, {
    ...{ paper, project, date: new Date(2026, 10, 27) },
    sections: new Set(['companion']),
    companion: companionWith(frameworks),
  })
  return layOut(makePrintable(document, glyphs.covers).document, glyphs.measure)
}

test.each(everyone.flatMap((who) => paperSizes.map((paper) => [who, paper] as const)))(
  'the page for who accompanies %s is one on %s, and only folds where nothing is written',
  async (who, paper) => {
    // The first page has the name, for who loses the others.
    const [, page, ...more] = await pageOf(who, paper)
    if (!page) throw new Error('There is no page for who accompanies')
    expect(more).toEqual([])
    const texts = page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
    const middle = page.size.height / 2
    const isFolded = texts.some(({ text }) => /^(?:Pliez|Fold)/.test(text))
    const dashes = page.marks.filter((mark) => mark.kind === 'box' && mark.width === 4)
    expect(dashes.length > 50).toBe(isFolded)
    if (isFolded) {
      for (const { text, baseline } of texts) {
        const isAbove = baseline + 3 < middle
        expect(isAbove || baseline - 7 > middle, text).toBe(true)
      }
    }
  },
)

test('typical pages fold in two halves, so that the road map travels alone', async () => {
  for (const paper of paperSizes) {
    const [, page] = await pageOf('typical', paper)
    const texts = page?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])) ?? []
    const at = (text: string) => texts.find((mark) => mark.text === text)?.baseline ?? 0
    const middle = (page?.size.height ?? 0) / 2

    expect(at('Pour la personne qui m’accompagne')).toBeLessThan(middle)
    expect(at('Ma feuille de route')).toBeGreaterThan(middle)
  }
})
