import { exchangeSteps, mostKept, trials } from '@/facilitator/colleagues/exchange'
import type { PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { air } from '@/portfolio/form/paged-form'

const blank: FormPart = { is: 'blank' }

/** An exchange of practice by hand: its charter and six steps, and room for what is kept, never for what was told. */
export function exchangeParts({ say }: PortfolioWords): readonly FormPart[] {
  const charter = (['free', 'kind', 'secret', 'always'] as const).map((one) =>
    say(`exchange.${one}`),
  )
  return [
    text('title', say('exchange.title')),
    text('soft', say('exchange.lead')),
    air(4),
    text('strong', charter.join(' · ')),
    air(6),
    { is: 'rule', weight: 'heavy' },
    air(8),
    text('text', '', { lead: say('exchange.since') }),
    ...exchangeSteps.flatMap(({ name, minutes }, at): readonly FormPart[] => [
      air(7),
      {
        is: 'columns',
        gap: 12,
        align: 'top',
        columns: [
          {
            share: 28,
            parts: [
              text('strong', `${at + 1}. ${say(`exchange-step.${name}`)}`),
              text('small', say('plan.minutes', { minutes })),
            ],
          },
          {
            share: 72,
            parts: [
              text('text', say(`exchange-step.${name}-colleagues`)),
              text('text', say(`exchange-step.${name}-presents`)),
            ],
          },
        ],
      },
      air(5),
      { is: 'rule', weight: 'hair' },
    ]),
    air(10),
    {
      is: 'columns',
      gap: 12,
      align: 'top',
      columns: [
        { share: 1, parts: [text('head', say('exchange.theme')), blank] },
        { share: 1, parts: [text('soft', say('exchange.never-short'))] },
      ],
    },
    { is: 'push' },
    air(8),
    {
      is: 'columns',
      gap: 24,
      align: 'top',
      columns: [
        {
          share: 1,
          parts: [
            text('head', say('exchange.keep')),
            ...Array.from({ length: mostKept }, () => blank),
          ],
        },
        {
          share: 1,
          parts: [
            text('head', say('exchange.trials')),
            ...trials.flatMap((nth): readonly FormPart[] => [
              air(4),
              text('small', say('exchange.what-nth', { nth })),
              blank,
              {
                is: 'columns',
                gap: 10,
                align: 'top',
                columns: [
                  { share: 50, parts: [text('small', say('exchange.when-nth', { nth })), blank] },
                  ...(['tried', 'done'] as const).map((state) => ({
                    share: 25,
                    parts: [air(8), ticked(say(`exchange.${state}`))],
                  })),
                ],
              },
            ]),
          ],
        },
      ],
    },
  ]
}

const ticked = (said: string): FormPart => ({
  is: 'columns',
  gap: 4,
  columns: [
    { share: 30, parts: [{ is: 'tick', isTicked: false, said: '' }] },
    { share: 70, parts: [text('small', said)] },
  ],
})
