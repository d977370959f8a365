import { exchangeParts } from '@/facilitator/colleagues/exchange-sheet'
import { hardTimes } from '@/facilitator/hard-times'
import { observationParts } from '@/facilitator/observe/observation-sheet'
import { principlesOf } from '@/facilitator/prepare/principles'
import { questionnaireParts } from '@/facilitator/report/compose-questionnaire'
import { inOrder } from '@/journey/order'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { air, pagedForm, together } from '@/portfolio/form/paged-form'
import { noteOf, planOf } from '@/workshop/steps'
import {
  hasLessons,
  lessonNames,
  type Moment,
  type MomentId,
  noteLines,
  type Workshop,
} from '@/workshop/workshop'

/** How wide each of the four lines of a moment is, in shares of the whole. */
const shares = { time: 20, todo: 30, cases: 32, without: 18 } as const

/**
 * The animation notebook: each moment with what to say set apart and its four lines as a table, then
 * what the organisation stands by, and what to do when it gets hard, once; before them the charter and
 * what to see to. The sheets to fill in by hand come last, each on pages of its own. No participant's
 * name is in it; the facilitators' own notes only when asked for.
 */
export function composeNotebook(
  workshop: Workshop,
  words: PortfolioWords,
  paper: PaperSize,
  title: string,
  withOwnNotes: boolean,
): PortfolioDocument {
  const { say } = words
  const { about } = workshop
  const plan = planOf(workshop)
  const days = [...new Set(plan.map(({ day }) => day))]
  const subtitle = [about.place, about.dates, about.facilitators].filter(Boolean).join(' · ')
  const parts: readonly FormPart[] = [
    text('title', title),
    ...(subtitle === '' ? [] : [text('soft', subtitle)]),
    { is: 'air', points: 6 },
    { is: 'rule', weight: 'heavy' },
    ...(about.objective.trim() === '' ? [] : [air(10), text('text', about.objective)]),
    ...list(
      say('charter.title'),
      inOrder(workshop.charter).map((promised) => text('text', promised.text)),
    ),
    ...list(
      say('checklist.title'),
      inOrder(workshop.checklist).map(({ text: toDo }) => toTick(toDo)),
    ),
    ...days.flatMap((day) => [
      air(18),
      text('title', say('plan.day', { day })),
      ...plan
        .filter((moment) => moment.day === day)
        .map((moment) => momentOf(workshop, moment, words, withOwnNotes)),
    ]),
    ...(withOwnNotes ? lastTimeOf(workshop, words) : []),
    ...principlesIn(workshop, words),
    ...whenHard(workshop, words),
    ...[
      observationParts(workshop, words),
      questionnaireParts('after', words),
      exchangeParts(words),
    ].flatMap((sheet): readonly FormPart[] => (sheet.length > 0 ? [{ is: 'page' }, ...sheet] : [])),
  ]
  return pagedForm(say('notebook.of', { title }), title, parts, words, paper)
}

/** What was learnt, this time or the time before. */
function lastTimeOf({ lessons, lastTime }: Workshop, { say }: PortfolioWords): readonly FormPart[] {
  const learnt = hasLessons(lessons) ? lessons : lastTime
  const rows = lessonNames
    .filter((name) => learnt[name].trim() !== '')
    .flatMap((name) => [text('name', say(`lessons.${name}`)), text('text', learnt[name])])
  return list(say('lessons.last-time'), rows)
}

function list(heading: string, rows: readonly FormPart[]): readonly FormPart[] {
  return rows.length === 0 ? [] : [air(14), text('head', heading), air(4), ...rows]
}

const toTick = (toDo: string): FormPart => ({
  is: 'columns',
  gap: 8,
  columns: [
    { share: 4, parts: [{ is: 'tick', isTicked: false, said: '' }] },
    { share: 96, parts: [text('text', toDo)] },
  ],
})

function momentOf(
  workshop: Workshop,
  moment: Moment & { readonly id: MomentId },
  { say }: PortfolioWords,
  withOwnNotes: boolean,
): FormPart {
  const note = noteOf(workshop, moment.id)
  const own = withOwnNotes ? (workshop.ownNotes.get(moment.id)?.text ?? '') : ''
  const written = noteLines.filter((line) => note[line].trim() !== '')
  const length = say('plan.minutes', { minutes: moment.minutes })
  const station = moment.station === '' ? '' : say(`station.${moment.station}`)
  return together([
    air(10),
    { is: 'rule', weight: 'line' },
    air(6),
    {
      is: 'columns',
      gap: 12,
      columns: [
        {
          share: 70,
          parts: [text('head', [moment.start, moment.title].filter(Boolean).join('  '))],
        },
        {
          share: 30,
          parts: [text('soft', [length, station].filter(Boolean).join(' · '), { side: 'end' })],
        },
      ],
    },
    ...(note.say.trim() === ''
      ? []
      : [
          air(4),
          {
            is: 'barred' as const,
            ink: 'gold' as const,
            parts: [text('small-strong', say('moment.say')), text('text', note.say)],
          },
        ]),
    ...(written.length === 0
      ? []
      : [
          air(6),
          {
            is: 'columns' as const,
            gap: 10,
            align: 'top' as const,
            columns: written.map((line) => ({
              share: shares[line],
              parts: [
                text('small-strong', say(`moment.${line}`)),
                ...note[line].split('\n').map((said) => text('text', said)),
              ],
            })),
          },
        ]),
    ...(own.trim() === ''
      ? []
      : [
          air(6),
          {
            is: 'frame' as const,
            weight: 'thin' as const,
            parts: [text('small-strong', say('notebook.own')), text('text', own)],
          },
        ]),
  ])
}

/** The organisation's half page. */
function principlesIn(workshop: Workshop, { say }: PortfolioWords): readonly FormPart[] {
  const stated = principlesOf(workshop, say).filter(({ title, text: meant }) =>
    `${title}${meant}`.trim(),
  )
  if (stated.length === 0) return []
  return [
    { is: 'page' },
    text('title', say('principle.title')),
    ...(workshop.principles.size === 0 ? [text('soft', say('principle.start'))] : []),
    ...stated.flatMap(({ title, text: meant }) => {
      const [first = '', ...lines] = meant.split('\n')
      return [termed(title, first), ...lines.map((line) => beside('', line))]
    }),
  ]
}

/** A name, and beside it what it means or what to do. */
const termed = (name: string, meant: string): FormPart =>
  together([air(6), { is: 'rule', weight: 'hair' }, air(4), beside(name, meant)])

const beside = (name: string, meant: string): FormPart => ({
  is: 'columns',
  gap: 12,
  align: 'top',
  columns: [
    { share: 28, parts: name === '' ? [] : [text('strong', name)] },
    { share: 72, parts: [text('text', meant)] },
  ],
})

/** What holds for every moment stands once, at the end, with whom to call. */
function whenHard(workshop: Workshop, { say, variety }: PortfolioWords): readonly FormPart[] {
  const here = variety.endsWith('-CA') ? 'canada' : 'france'
  const { rows, call } = hardTimes(say, workshop.about.country || here)
  const near = inOrder(workshop.resources).filter(({ phone }) => phone.trim() !== '')
  return [
    air(24),
    text('title', say('hard.title')),
    ...rows.map(({ when, todo }) => termed(when, todo)),
    air(8),
    together([
      {
        is: 'frame',
        weight: 'thick',
        parts: [
          ...call.map((line) => text('strong', line)),
          ...near.map(({ name, phone }) => text('text', [name, phone].filter(Boolean).join(' · '))),
        ],
      },
    ]),
  ]
}
