import { observed } from '@/device/notes-here'
import type { PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { air, together } from '@/portfolio/form/paged-form'
import { planOf } from '@/workshop/steps'
import type { Workshop } from '@/workshop/workshop'

/**
 * The observer's notes by hand: each moment of the plan but the breaks, with room for the three lines. None
 * where nothing is planned.
 */
export function observationParts(workshop: Workshop, { say }: PortfolioWords): readonly FormPart[] {
  const blank: FormPart = { is: 'blank' }
  const moments = planOf(workshop).filter(({ wall }) => wall !== 'break')
  const days = new Set(moments.map(({ day }) => day)).size
  if (moments.length === 0) return []
  return [
    text('title', say('observe.sheet')),
    text('soft', say('observe.rule')),
    air(8),
    { is: 'rule', weight: 'heavy' },
    ...moments.map(({ day, start, title }) =>
      together([
        air(10),
        text(
          'strong',
          [days > 1 ? say('plan.day', { day }) : '', start, title].filter(Boolean).join('  '),
        ),
        {
          is: 'columns',
          gap: 14,
          align: 'top',
          columns: observed.lines.map((line) => ({
            share: 1,
            parts: [text('small', say(`observe.${line}`)), blank, blank],
          })),
        },
      ]),
    ),
  ]
}
