import {
  answersTo,
  type ReportSums,
  saidAfter,
  saidBefore,
  saidOf,
} from '@/facilitator/report/report'
import type { Day } from '@/journey/day'
import type { WordKey } from '@/language/language'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { everShorter, type Version } from '@/portfolio/fit'
import { type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { sayDay } from '@/portfolio/say-day'
import { typeset } from '@/portfolio/typeset'
import {
  benchmarks,
  opinionItems,
  outcomesOf,
  type Said,
  type Shown,
  shownOf,
} from '@/workshop/feedback'

/** A number as it may be shown, of how many; `short` where that is said elsewhere. */
export function sayShown(
  shown: Shown,
  { say }: Pick<PortfolioWords, 'say'>,
  how: '' | '-short' | '-people' = '',
): string {
  return shown.kind === 'too-few'
    ? say('report.too-few')
    : say(`report.${shown.kind}${how}`, { n: shown.n, of: shown.of })
}

/** How long its bar is: of what is only bounded, the bound. */
export function shareOf(shown: Shown): number {
  if (shown.kind === 'too-few') return 0
  return shown.kind === 'less-than' ? 0.02 : shown.n / Math.max(1, shown.of)
}

const lineNames: Readonly<Record<string, WordKey>> = {
  'job-lasting,job-short': 'outcome-line.1',
  training: 'outcome-line.2',
  integration: 'outcome-line.3',
  'own-way,searching': 'outcome-line.4',
  'job-lasting,job-short,training': 'outcome-line.5',
  'integration,own-way,searching': 'outcome-line.6',
}

/** What a line of outcomes is called, by the codes that it joins. */
export const nameOfLine = (codes: readonly string[]): WordKey =>
  lineNames[codes.join()] ?? 'outcome-line.7'

type Whole = ReportSums & { readonly mostQuotes: number; readonly hasPartners: boolean }

/**
 * One page: for whom and why before any figure, then who came, before and after, opinions, outcomes,
 * words given for it, what is changed; its limits always.
 */
export function composeReport(
  sums: ReportSums,
  today: Day,
  title: string,
  words: PortfolioWords,
  paper: PaperSize,
): readonly [Version, ...Version[]] {
  return everShorter<Whole>(
    { ...sums, mostQuotes: Math.min(4, sums.quotes.length), hasPartners: true },
    [
      (whole) => {
        const last = whole.quotes[whole.mostQuotes - 1]
        return whole.mostQuotes > 2
          ? { rest: { ...whole, mostQuotes: whole.mostQuotes - 1 }, left: last?.text ?? '' }
          : null
      },
      (whole) =>
        whole.hasPartners
          ? { rest: { ...whole, hasPartners: false }, left: words.say('report.partners') }
          : null,
    ],
    (whole) => documentOf(whole, today, title, words, paper),
    (left) => typeset(left, words.language),
  )
}

function documentOf(
  sums: Whole,
  today: Day,
  title: string,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, variety } = words
  const where = [title, sums.place, sums.dates].filter(Boolean).join(' · ')
  const parts: readonly FormPart[] = [
    {
      is: 'columns',
      gap: 12,
      columns: [
        { share: 75, parts: [text('title', say('report.title')), text('soft', where)] },
        {
          share: 25,
          parts: [
            text('soft', say('report.printed', { day: sayDay(today, variety) }), { side: 'end' }),
          ],
        },
      ],
    },
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    { is: 'air', points: 10 },
    ...claimOf(sums, words),
    labelled(say('report.for-whom'), typeset(sums.reach.forWhom, words.language)),
    labelled(say('report.why'), typeset(sums.reach.why, words.language)),
    { is: 'air', points: 10 },
    { is: 'rule', weight: 'line' },
    { is: 'air', points: 6 },
    figures(sums, words),
    { is: 'air', points: 4 },
    { is: 'rule', weight: 'line' },
    ...halfDaysOf(sums, words),
    { is: 'air', points: 12 },
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [
        { share: 60, parts: beforeAndAfter(sums, words) },
        { share: 40, parts: opinionsOf(sums, words) },
      ],
    },
    ...outcomeRows(sums, words),
    { is: 'air', points: 12 },
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [
        { share: 58, parts: quotesOf(sums, words) },
        { share: 42, parts: changesOf(sums, words) },
      ],
    },
    { is: 'push' },
    {
      is: 'frame',
      weight: 'thin',
      parts: [text('text', say('report.limits'), { lead: `${say('report.limits-title')} ` })],
    },
  ]
  return formOf(say('report.of', { title }), '', parts, words, paper)
}

/** Worded as said by people: it describes, and proves nothing. */
function claimOf(sums: ReportSums, words: PortfolioWords): readonly FormPart[] {
  const after = shownOf(saidAfter(sums, 'name-three'))
  const before = shownOf(saidBefore(sums, 'name-three'))
  if (after.kind === 'too-few') return []
  const said = [
    words.say('report.claim', { after: sayShown(after, words, '-people') }),
    before.kind === 'too-few'
      ? ''
      : words.say('report.claim-before', { before: sayShown(before, words) }),
  ]
  return [text('claim', said.filter(Boolean).join(' ')), { is: 'air', points: 8 }]
}

const labelled = (label: string, said: string): FormPart => ({
  is: 'columns',
  gap: 10,
  align: 'top',
  columns: [
    { share: 14, parts: [text('strong', label)] },
    { share: 86, parts: [text('text', said)] },
  ],
})

function figures({ reach }: ReportSums, { say }: PortfolioWords): FormPart {
  return {
    is: 'columns',
    gap: 16,
    columns: (['invited', 'came', 'stayed'] as const).map((part) => ({
      share: 1,
      parts: [text('figure', String(reach[part])), text('text', say(`report.${part}`))],
    })),
  }
}

function halfDaysOf({ halfDays }: ReportSums, { say }: PortfolioWords): readonly FormPart[] {
  if (halfDays.length === 0) return []
  const said = halfDays.map(({ label, n }) => [label, String(n)].filter(Boolean).join(' : '))
  return [{ is: 'air', points: 6 }, labelled(say('report.half-days'), said.join(' · '))]
}

function beforeAndAfter(sums: ReportSums, words: PortfolioWords): readonly FormPart[] {
  const { say } = words
  return [
    text('head', say('report.before-after')),
    { is: 'air', points: 6 },
    ...benchmarks.flatMap((item): FormPart[] => [
      text('text', say(`benchmark.${item}`)),
      bar(say('report.before'), saidBefore(sums, item), false, words),
      bar(say('report.after'), saidAfter(sums, item), true, words),
      { is: 'air', points: 6 },
    ]),
  ]
}

function bar(label: string, said: Said, isSolid: boolean, words: PortfolioWords): FormPart {
  const shown = shownOf(said)
  const note = text('small-strong', sayShown(shown, words))
  if (shown.kind === 'too-few') {
    return {
      is: 'columns',
      gap: 6,
      columns: [
        { share: 16, parts: [text('small', label)] },
        { share: 84, parts: [note] },
      ],
    }
  }
  return {
    is: 'columns',
    gap: 6,
    columns: [
      { share: 16, parts: [text('small', label)] },
      { share: 46, parts: [{ is: 'meter', share: shareOf(shown), isSolid }] },
      { share: 38, parts: [note] },
    ],
  }
}

function opinionsOf(sums: ReportSums, words: PortfolioWords): readonly FormPart[] {
  const { say } = words
  return [
    text('head', say('report.opinions')),
    { is: 'air', points: 6 },
    ...opinionItems.flatMap((item): FormPart[] => [
      {
        is: 'columns',
        gap: 8,
        columns: [
          { share: 56, parts: [text('text', say(`opinion-item.${item}`))] },
          {
            share: 44,
            parts: [
              text('strong', sayShown(shownOf(saidOf(sums, item)), words, '-short'), {
                side: 'end',
              }),
            ],
          },
        ],
      },
      { is: 'air', points: 3 },
      { is: 'rule', weight: 'hair' },
      { is: 'air', points: 3 },
    ]),
    text('small', say('report.answers', { count: answersTo(sums.counts, 'opinion') })),
  ]
}

function outcomeRows(sums: ReportSums, words: PortfolioWords): readonly FormPart[] {
  const { say } = words
  const [three, six] = [outcomesOf(sums.results, 3), outcomesOf(sums.results, 6)]
  const told = three ?? six
  if (!told) return []
  const row = (first: FormPart, cells: readonly (readonly FormPart[])[]): FormPart => ({
    is: 'columns',
    gap: 12,
    columns: [{ share: 42, parts: [first] }, ...cells.map((parts) => ({ share: 29, parts }))],
  })
  const answered = [three, six].map((one) =>
    one
      ? [
          text(
            'small',
            `${say('report.answered', { answered: one.answered, asked: one.asked })} · ${say('report.silent', { count: one.silent })}`,
          ),
        ]
      : [],
  )
  return [
    { is: 'air', points: 8 },
    row(text('head', say('report.outcomes')), [
      three ? [text('strong', say('report.at-3'))] : [],
      six ? [text('strong', say('report.at-6'))] : [],
    ]),
    { is: 'rule', weight: 'line' },
    ...told.lines.flatMap(({ codes }, at): FormPart[] => [
      { is: 'air', points: 3 },
      row(
        text('text', say(nameOfLine(codes))),
        [three, six].map((one) => {
          const n = one?.lines[at]?.n
          return n === undefined ? [] : [text('strong', String(n))]
        }),
      ),
      { is: 'air', points: 3 },
      { is: 'rule', weight: 'hair' },
    ]),
    row(text('small', told.isJoined ? say('report.joined') : ''), answered),
  ]
}

function quotesOf(
  { quotes, mostQuotes }: Whole,
  { say, language }: PortfolioWords,
): readonly FormPart[] {
  const shown = quotes.slice(0, mostQuotes)
  if (shown.length === 0) return []
  return [
    text('head', say('report.words')),
    { is: 'air', points: 4 },
    ...shown.flatMap(({ text: said, name }): FormPart[] => [
      {
        is: 'barred',
        ink: 'gold',
        parts: [text('text', typeset([`« ${said} »`, name].filter(Boolean).join(' '), language))],
      },
      { is: 'air', points: 4 },
    ]),
    text('small', say('report.consent')),
  ]
}

function changesOf(
  { reach, hasPartners }: Whole,
  { say, language }: PortfolioWords,
): readonly FormPart[] {
  const said = [
    [say('report.changes'), reach.changes],
    [say('report.partners'), hasPartners ? reach.partners : ''],
  ] as const
  return said
    .filter(([, one]) => one.trim() !== '')
    .flatMap(([heading, one]): FormPart[] => [
      text('head', heading),
      text('text', typeset(one.trim(), language)),
      { is: 'air', points: 6 },
    ])
}

/** The same sums as a table for a spreadsheet: semicolons and a mark that says UTF-8. */
export function reportAsCsv(sums: ReportSums, words: PortfolioWords): string {
  const { say } = words
  const cell = (value: string) => {
    // A spreadsheet would calculate what begins like a formula.
    const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[";\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  const rows: (readonly string[])[] = [
    [say('report.for-whom'), sums.reach.forWhom],
    [say('report.why'), sums.reach.why],
    ...(['invited', 'came', 'stayed'] as const).map((part) => [
      say(`report.${part}`),
      String(sums.reach[part]),
    ]),
    ...sums.halfDays.map(({ label, n }) => [label, String(n)]),
    ...benchmarks.map((item) => [
      say(`benchmark.${item}`),
      sayShown(shownOf(saidBefore(sums, item)), words),
      sayShown(shownOf(saidAfter(sums, item)), words),
    ]),
    ...opinionItems.map((item) => [
      say(`opinion-item.${item}`),
      sayShown(shownOf(saidOf(sums, item)), words),
    ]),
    ...([3, 6] as const).flatMap((at) =>
      (outcomesOf(sums.results, at)?.lines ?? []).map(({ codes, n }) => [
        `${say(`report.at-${at}`)} · ${say(nameOfLine(codes))}`,
        String(n),
      ]),
    ),
  ]
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
