import { type Exchanged, trials } from '@/facilitator/colleagues/exchange'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { pagedForm } from '@/portfolio/form/paged-form'
import { sayDay } from '@/portfolio/say-day'

/** The road map between two exchanges: what is kept, and what is tried, by when and how far. */
export function composeExchange(
  exchanges: readonly (readonly [string, Readonly<Record<Exchanged, string>>])[],
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, variety } = words
  const title = say('exchange.road-map')
  const parts: readonly FormPart[] = [
    text('title', title),
    text('soft', say('exchange.never-short')),
    { is: 'air', points: 8 },
    { is: 'rule', weight: 'heavy' },
    ...exchanges.flatMap(([, one]): readonly FormPart[] => {
      const kept = ([1, 2, 3, 4, 5] as const).map((nth) => one[`keep-${nth}`])
      const tried = trials.filter((nth) => one[`what-${nth}`].trim() !== '')
      return [
        { is: 'air', points: 14 },
        text('head', [sayDay(one.on, variety), one.theme].filter(Boolean).join(' · ')),
        ...kept.filter((line) => line.trim() !== '').map((line) => text('text', `• ${line}`)),
        ...(tried.length > 0 ? [text('small-strong', say('exchange.trials'))] : []),
        ...tried.map((nth): FormPart => {
          const day = one[`when-${nth}`]
          const state = one[`state-${nth}`] || 'todo'
          return {
            is: 'columns',
            gap: 8,
            columns: [
              {
                share: 4,
                parts: [{ is: 'tick', isTicked: state === 'done', said: '' }],
              },
              {
                share: 96,
                parts: [
                  text(
                    'text',
                    [
                      one[`what-${nth}`],
                      day && sayDay(day, variety),
                      state === 'tried' ? say('exchange.tried') : '',
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  ),
                ],
              },
            ],
          }
        }),
      ]
    }),
  ]
  return pagedForm(title, title, parts, words, paper)
}
