import { beforeAll, expect, test } from 'vitest'
import type { Id } from '@/deck/deck'
import { isNoted, type Notes, type Observed, observed } from '@/device/notes-here'
import { composeObserved } from '@/facilitator/observe/compose-observed'
import { observedMoments } from '@/facilitator/observe/observed-moments'
import { composeNotebook } from '@/facilitator/prepare/notebook'
import { composeQuestionnaire } from '@/facilitator/report/compose-questionnaire'
import { type PaperSize, type PortfolioDocument, paperSizes } from '@/portfolio/document'
import type { Glyphs } from '@/portfolio/pdf/glyphs'
import { layOut } from '@/portfolio/pdf/lay-out'
import { makePrintable } from '@/portfolio/pdf/printable-text'
import { principlesFrom } from '@/workshop/principles'
import { planOf, takeWorkshopStep } from '@/workshop/steps'
import { fromTemplate, loadTemplateTexts, templateNames } from '@/workshop/templates'
import type { MomentId, Workshop } from '@/workshop/workshop'
import { wordsOf } from '../language/words'
import { appGlyphs } from '../portfolio/pdf/sample-portfolio'

type Words = ReturnType<typeof wordsOf>
const all = [wordsOf('fr'), wordsOf('fr', 'canada'), wordsOf('en')]
const cases = all.flatMap((words) =>
  paperSizes.map((paper) => [words.variety, paper, words] as const),
)
const french = wordsOf('fr')
let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await appGlyphs()
}, 30_000)

let ids = 0
const newId = <Kind extends string>() => `id-${ids++}` as Id<Kind>
const plan = async (
  { language, variety }: Words,
  name: (typeof templateNames)[number] = 'two-days',
) => fromTemplate(name, await loadTemplateTexts(language, variety), newId)

/** What is said on each page, line after line. */
function pagesOf(document: PortfolioDocument): readonly string[] {
  const laidOut = layOut(makePrintable(document, glyphs.covers).document, glyphs.measure)
  return laidOut.map(({ marks }) =>
    marks
      .flatMap((mark) => ('text' in mark ? [mark.text] : []))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  )
}
const notebook = (workshop: Workshop, words: Words, paper: PaperSize) =>
  pagesOf(composeNotebook(workshop, words, paper, 'Mars', false))
/** Where each line of text stands on its page, in points from the top. */
const pagesOfMarks = (workshop: Workshop) =>
  layOut(
    makePrintable(composeNotebook(workshop, french, 'a4', 'Mars', false), glyphs.covers).document,
    glyphs.measure,
  ).map(({ marks }) => marks.flatMap((mark) => ('baseline' in mark ? [mark.baseline] : [])))
const pageWith = (pages: readonly string[], said: string) =>
  pages.findIndex((page) => page.includes(said))

test.each(cases)(
  'each sheet to photocopy is whole, on pages of its own (%s, %s)',
  async (_, paper, words) => {
    const { say } = words
    const pages = notebook(await plan(words), words, paper)
    const [observing, asking, exchanging] = [
      say('observe.sheet'),
      say('feedback.title'),
      say('exchange.title'),
    ].map((title) => pages.findIndex((page) => page.startsWith(title)))

    expect(observing).toBeGreaterThan(pageWith(pages, say('hard.self')))
    expect(asking).toBeGreaterThan(observing ?? 0)
    // From the first line to the last one: a strip that is cut off, and what is kept of an exchange.
    expect(pages[asking ?? 0]).toContain(say('paper-feedback.hand-in'))
    expect(exchanging).toBe((asking ?? 0) + 1)
    expect(pages[exchanging ?? 0]).toContain(say('exchange.what-nth', { nth: 3 }))
    expect(pages.length).toBe((exchanging ?? 0) + 1)
  },
)

test.each(cases)('the questionnaire alone is one page (%s, %s)', (_, paper, words) => {
  for (const when of ['before', 'after'] as const)
    expect(pagesOf(composeQuestionnaire(when, words, paper))).toHaveLength(1)
})

test.each(templateNames)(
  'an observer has a place for each moment but the breaks: %s',
  async (name) => {
    const workshop = await plan(french, name)
    const pages = notebook(workshop, french, 'a4')
    const { say } = french
    const sheets = pages
      .slice(
        pages.findIndex((page) => page.startsWith(say('observe.sheet'))),
        -2,
      )
      .join(' ')
    const places = sheets.split(say('observe.saw')).length - 1

    expect(places).toBe(planOf(workshop).filter(({ wall }) => wall !== 'break').length)
  },
)

test('the organisation’s own principles stand in the place of those of the start', async () => {
  const start = await plan(french)
  const { say } = french
  const ours = notebook(start, french, 'a4').join(' ')
  expect(ours).toContain(say('principle.never'))
  expect(ours).toContain(say('principle.start'))
  const stated = [{ title: 'Le thé d’abord', text: 'On s’assoit.\nPuis on parle.' }]
  const own = { ...start, principles: principlesFrom(stated, newId) }
  const theirs = notebook(own, french, 'a4').join(' ')

  expect(theirs).toContain('Le thé d’abord')
  expect(theirs).toContain('Puis on parle.')
  expect(theirs).not.toContain(say('principle.never'))
  expect(theirs).not.toContain(say('principle.start'))
  // A page of nothing isn't printed, nor a sheet for nothing.
  const blank = { ...start, principles: principlesFrom([{ title: ' ', text: '' }], newId) }
  expect(notebook(blank, french, 'a4').join(' ')).not.toContain(say('principle.title'))
  const unplanned = { ...start, moments: new Map() }
  expect(notebook(unplanned, french, 'a4').join(' ')).not.toContain(say('observe.sheet'))
})

test('the longest principle that a file may hold is printed to its end', async () => {
  const start = await plan(french)
  const lines = Array.from({ length: 70 }, (_, at) => `Ligne ${at} du repère, assez longue.`)
  const text = lines.join('\n')
  const own = { ...start, principles: principlesFrom([{ title: 'Long', text }], newId) }
  const pages = notebook(own, french, 'a4')

  for (const line of lines) expect(pages.join(' ')).toContain(line)
  const lowest = pagesOfMarks(own).map((marks) => Math.max(...marks))
  for (const bottom of lowest) expect(bottom).toBeLessThan(842)
})

test('notes of a moment that left the plan are printed with the others', async () => {
  const workshop = await plan(french)
  const [skipped, dropped, kept] = planOf(workshop)
  const noted = (saw: string) => ({ saw, keep: '', question: '' })
  const notes: Notes<Observed> = new Map([
    [skipped?.id ?? '', noted('Un cercle.')],
    [dropped?.id ?? '', noted('Un silence.')],
    [kept?.id ?? '', noted('Un rire.')],
    ['blank', noted(' ')],
  ])
  const changed = (
    [
      { kind: 'plan-moment', moment: skipped?.id as MomentId, planned: { skipped: true } },
      { kind: 'drop-moment', moment: dropped?.id as MomentId },
    ] as const
  ).reduce(takeWorkshopStep, workshop)
  const [page = ''] = pagesOf(composeObserved(changed, notes, french, 'a4'))

  expect(isNoted(observed, notes, 'blank')).toBe(false)
  for (const said of ['Un cercle.', 'Un silence.', 'Un rire.', skipped?.title ?? '-'])
    expect(page).toContain(said)
  expect(page.split(french.say('observe.taken-out'))).toHaveLength(2)
  // While its note is written anew it is there, however little is left of it.
  const asked = dropped?.id as MomentId
  const emptied = new Map(notes).set(asked, noted(''))
  const listed = (which: MomentId | null) =>
    observedMoments(changed, emptied, french.say, which).some(({ id }) => id === asked)
  expect([listed(asked), listed(null)]).toEqual([true, false])
})
