import { expect, test } from 'vitest'
import { readReportFile, writeDeskSums, writeReportFile } from '@/documents/report-file'
import { composeReport, reportAsCsv } from '@/facilitator/report/compose-report'
import { addedUp, type ReportSums, sumsOf } from '@/facilitator/report/report'
import { textsOfForm } from '@/portfolio/form/form'
import { questionsOf } from '@/workshop/feedback'
import { takeWorkshopStep } from '@/workshop/steps'
import { startWorkshop, type Workshop } from '@/workshop/workshop'
import { wordsOf } from '../language/words'

const words = wordsOf('fr')

/** A workshop after which so many said yes to everything, and quoted themselves. */
function workshop(yes: number, no = 0): Workshop {
  let after: Workshop = takeWorkshopStep(startWorkshop(), {
    kind: 'describe-reach',
    reach: {
      forWhom: 'Des adultes',
      why: 'Trouver ses mots',
      invited: 14,
      came: yes + no,
      stayed: yes,
    },
  })
  for (let at = 0; at < yes + no; at++) {
    const value = at < yes ? ('yes' as const) : ('no' as const)
    const answers = questionsOf('after').map((question) => ({ ...question, value }))
    const quotes = at === 0 ? [{ id: 'q' as never, text: 'J’ai osé.', name: 'Linh' }] : []
    const handedIn = { id: 'h', answers, opinions: [], quotes }
    after = takeWorkshopStep(after, { kind: 'add-answers', handedIn, by: 'device' })
  }
  return after
}

function printed(sums: ReportSums): string {
  const [{ document }] = composeReport(sums, '2026-11-27', 'Atelier de mars', words, 'a4')
  const parts = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'form' ? block.parts : [])),
  )
  return textsOfForm(parts).join('\n').replace(/\s/g, ' ')
}

test('four answers print no figure of theirs, and the limits stand on every report', () => {
  const four = printed(sumsOf(workshop(4)))

  expect(four).toContain('moins de 5 réponses')
  expect(four).not.toMatch(/4 (?:personnes )?sur/)
  expect(four).not.toContain('Après l’atelier')
  for (const one of [four, printed(sumsOf(startWorkshop())), printed(sumsOf(workshop(20, 6)))]) {
    expect(one).toContain('ces chiffres décrivent, ils ne prouvent pas')
  }
})

test('for whom and why stand before any figure', () => {
  const report = printed(sumsOf(workshop(20, 6)))
  const at = (said: string) => report.indexOf(said)

  expect(at('Des adultes')).toBeGreaterThan(-1)
  expect(at('Des adultes')).toBeLessThan(at('Trouver ses mots'))
  expect(at('Trouver ses mots')).toBeLessThan(at('invitées'))
  expect(report).toContain('20 personnes sur 26 disent pouvoir nommer')
})

test('a quote that was taken out doesn’t print, nor does an opinion', () => {
  const one = workshop(6)
  expect(printed(sumsOf(one))).toContain('« J’ai osé. » Linh')
  const without = takeWorkshopStep(one, { kind: 'drop-quote', quote: 'q' as never })
  expect(printed(sumsOf(without))).not.toContain('osé')

  const handedIn = {
    id: 'x',
    answers: [],
    opinions: [{ id: 'o' as never, about: 'keep' as const, text: 'Rendez-vous lundi' }],
    quotes: [],
  }
  const told = takeWorkshopStep(one, { kind: 'add-answers', handedIn, by: 'device' })
  expect(printed(sumsOf(told))).not.toContain('Rendez-vous lundi')
  expect(writeReportFile(sumsOf(told))).not.toContain('Rendez-vous lundi')
})

test('several workshops add up by their files', async () => {
  const others = await readReportFile(new Blob([writeReportFile(sumsOf(workshop(7, 5)))]))
  if (others.kind !== 'report') throw new Error(others.kind)
  const both = addedUp(sumsOf(workshop(4)), [others.sums])

  expect(both.reach).toMatchObject({ forWhom: 'Des adultes', invited: 28, came: 16 })
  expect(printed(both)).toContain('11 personnes sur 16')
})

test('the sums of a desk are read, and what is neither is refused', async () => {
  const desk = writeDeskSums([{ at: 3, code: 'training', n: 5 }])
  expect(await readReportFile(new Blob([desk]))).toEqual({
    kind: 'desk',
    results: [{ at: 3, code: 'training', n: 5 }],
  })
  for (const bad of ['', '{}', desk.replace('"n": 5', '"n": -5'), desk.replace('1', '2')]) {
    expect((await readReportFile(new Blob([bad]))).kind).toBe('neither')
  }
})

test('a spreadsheet gets the same figures as the paper, and calculates nothing of them', () => {
  const one = takeWorkshopStep(workshop(4), {
    kind: 'describe-reach',
    reach: { forWhom: '=HYPERLINK("x";"y")' },
  })
  const csv = reportAsCsv(sumsOf(one), words)

  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"";""y"")"`)
  expect(csv).toContain('moins de 5 réponses')
})
