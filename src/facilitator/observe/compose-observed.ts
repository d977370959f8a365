import { isNoted, type Notes, notesOn, type Observed, observed } from '@/device/notes-here'
import { observedMoments } from '@/facilitator/observe/observed-moments'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { changeForm, type FormPart, text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { typeset } from '@/portfolio/typeset'
import type { Workshop } from '@/workshop/workshop'

/** What was observed, moment by moment; a moment of which nothing was noted isn't there. */
export function composeObserved(
  workshop: Workshop,
  notes: Notes<Observed>,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, language } = words
  const title = workshop.about.title || say('workshop.untitled')
  const parts: readonly FormPart[] = [
    text('title', say('observe.notes-of', { title })),
    text('soft', say('observe.rule')),
    { is: 'air', points: 8 },
    { is: 'rule', weight: 'heavy' },
    ...observedMoments(workshop, notes, say).flatMap(
      ({ id, start, title: named }): readonly FormPart[] => {
        if (!isNoted(observed, notes, id)) return []
        const noted = notesOn(observed, notes, id)
        const written = observed.lines.filter((line) => noted[line].trim() !== '')
        return [
          { is: 'air', points: 12 },
          text('head', [start, named].filter(Boolean).join('  ')),
          ...written.flatMap((line) => [
            text('small-strong', say(`observe.${line}`)),
            text('text', noted[line]),
          ]),
        ]
      },
    ),
  ]
  const printed = changeForm(parts, (said) => typeset(said, language))
  const { fits: _, ...form } = formOf(
    say('observe.notes-of', { title }),
    title,
    printed,
    words,
    paper,
  )
  return { ...form, pageLabel: say('portfolio.page', { page: '{page}', pages: '{pages}' }) }
}
