import { beforeAll, expect, test } from 'vitest'
import frameworks from '@/deck/data/frameworks.json'
import { fullDeck } from '@/deck/full-deck'
import type { Day } from '@/journey/day'
import type { Journey, Meeting, MeetingId } from '@/journey/journey'
import { companionWith } from '@/portfolio/companion/compose-companion'
import { composePortfolio } from '@/portfolio/compose'
import { paperSizes } from '@/portfolio/document'
import type { Glyphs } from '@/portfolio/pdf/glyphs'
import { layOut } from '@/portfolio/pdf/lay-out'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import type { Help } from '@/portfolio/roadmap/compose-roadmap'
import { eightPeople, everyone, type Who } from './eight-people'
import { appGlyphs } from './pdf/sample-portfolio'

let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await appGlyphs()
}, 30_000)

const help: readonly Help[] = [
  { name: 'Mission locale', phone: '01 99 00 12 34', what: '' },
  { name: 'Maison des habitants', phone: '01 99 00 56 78', what: 'le mardi' },
  { name: 'Une troisième adresse', phone: '', what: '' },
]
const metAgain: Meeting = {
  ...{ on: '2026-11-27' as Day, kind: 'step', word: 'Entre nous', next: '2026-12-08' as Day },
  order: 'V',
}

async function pageOf(who: Who, paper: (typeof paperSizes)[number], near: readonly Help[] = []) {
  const { journey, words, project } = await eightPeople[who]()
  const meetings: Journey['meetings'] = new Map(
    near.length > 0 ? [['m' as MeetingId, metAgain]] : journey.meetings,
  )
  const document = composePortfolio({ ...journey, meetings }, fullDeck, words, {
    ...{ paper, project, date: new Date(2026, 10, 27) },
    sections: new Set(['companion']),
    companion: companionWith(frameworks, near),
  })
  return layOut(makePrintable(document, glyphs.covers).document, glyphs.measure)
}

test.each(
  everyone.flatMap((who) =>
    paperSizes.flatMap((paper) => [[who, paper, []] as const, [who, paper, help] as const]),
  ),
)(
  'the page for who accompanies %s is one on %s, and only folds where nothing is written',
  async (who, paper, near) => {
    // The first page has the name, for who loses the others.
    const [, page, ...more] = await pageOf(who, paper, near)
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

test('under the steps stand the next meeting and where help is found, for who has them', async () => {
  const textsOf = async (near: readonly Help[]) => {
    const [, page, ...more] = await pageOf('typical', 'a4', near)
    expect(more).toEqual([])
    return page?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])) ?? []
  }
  const told = (await textsOf(help)).join(' ').replace(/\s/g, ' ')

  expect(told).toContain('Si j’ai besoin d’aide')
  expect(told).toContain('01 99 00 12 34')
  expect(told).toContain('8 décembre 2026')
  // The page has room for two; what they wrote together is on the sheet that travels alone.
  expect(told).not.toContain('Une troisième adresse')
  expect(told).not.toContain('Entre nous')
  expect((await textsOf([])).join(' ')).not.toContain('besoin d’aide')
})
