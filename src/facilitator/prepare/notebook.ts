import { inOrder } from '@/journey/order'
import type { PaperSize, PortfolioDocument, PortfolioWords, Section } from '@/portfolio/document'
import { typeset } from '@/portfolio/typeset'
import { noteOf, planOf } from '@/workshop/steps'
import type { Workshop } from '@/workshop/workshop'

/**
 * The animation notebook: the plan with what to say and what to know, the charter and the list of
 * what to see to, as a document of the same model as a portfolio. No participant's name is in it.
 */
export function composeNotebook(
  workshop: Workshop,
  { say, language, variety }: PortfolioWords,
  paper: PaperSize,
  title: string,
): PortfolioDocument {
  const { about } = workshop
  const print = (text: string) => typeset(text, language)
  const plan = planOf(workshop)
  const days = [...new Set(plan.map(({ day }) => day))]
  const list = (heading: string, lines: readonly string[]): Section[] =>
    lines.length === 0 ? [] : [{ heading, blocks: [{ kind: 'lines', lines: lines.map(print) }] }]
  const objective: Section[] =
    about.objective.trim() === ''
      ? []
      : [
          {
            heading: say('about.objective'),
            blocks: [{ kind: 'text', text: print(about.objective) }],
          },
        ]

  return {
    title: say('notebook.of', { title }),
    person: title,
    headline: '',
    layout: 'sheet',
    subtitle: [about.place, about.dates, about.facilitators].filter(Boolean).join(' · '),
    owned: '',
    language: variety,
    paper,
    pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }),
    sections: [
      ...objective,
      ...list(
        say('charter.title'),
        inOrder(workshop.charter).map(({ text }) => text),
      ),
      ...list(
        say('checklist.title'),
        inOrder(workshop.checklist).map(({ text }) => text),
      ),
      ...days.map((day) => ({
        heading: say('plan.day', { day }),
        blocks: plan
          .filter((moment) => moment.day === day)
          .map((moment) => {
            const { say: said, advice } = noteOf(workshop, moment.id)
            const time = [moment.start, say('plan.minutes', { minutes: moment.minutes })]
            return {
              kind: 'group' as const,
              title: print(`${time.filter(Boolean).join(' · ')} · ${moment.title}`),
              lines: [
                moment.station === ''
                  ? ''
                  : `${say('moment.station')}${say('notebook.colon')} ${say(`station.${moment.station}`)}`,
                said && `${say('moment.say')}${say('notebook.colon')} ${said}`,
                advice && `${say('moment.advice')}${say('notebook.colon')} ${advice}`,
              ]
                .filter(Boolean)
                .map(print),
            }
          }),
      })),
    ],
  }
}
