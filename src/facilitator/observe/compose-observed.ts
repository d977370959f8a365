import { isNoted, type Notes, notesOn, type Observed, observed } from '@/device/notes-here'
import { observedMoments } from '@/facilitator/observe/observed-moments'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { pagedForm } from '@/portfolio/form/paged-form'
import type { Workshop } from '@/workshop/workshop'

/** What was observed, moment by moment; a moment of which nothing was noted isn't there. */
export function composeObserved(
  workshop: Workshop,
  notes: Notes<Observed>,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say } = words
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
  return pagedForm(say('observe.notes-of', { title }), title, parts, words, paper)
}
