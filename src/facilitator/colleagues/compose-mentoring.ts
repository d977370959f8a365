import { isNoted, mentored, type Notes, notesOn } from '@/device/notes-here'
import { meetings } from '@/facilitator/colleagues/meetings'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { type FormPart, text } from '@/portfolio/form/form'
import { pagedForm } from '@/portfolio/form/paged-form'
import { sayDay } from '@/portfolio/say-day'

/** The four meetings on paper, with what was noted; one that wasn't held yet isn't there. */
export function composeMentoring(
  notes: Notes<(typeof mentored.lines)[number]>,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, variety } = words
  const title = say('mentoring.title')
  const parts: readonly FormPart[] = [
    text('title', title),
    text('soft', say('observe.rule')),
    { is: 'air', points: 8 },
    { is: 'rule', weight: 'heavy' },
    ...meetings.flatMap((meeting, at): readonly FormPart[] => {
      if (!isNoted(mentored, notes, meeting)) return []
      const noted = notesOn(mentored, notes, meeting)
      const lines = mentored.lines.filter((line) => noted[line].trim() !== '')
      return [
        { is: 'air', points: 12 },
        text('head', `${at + 1}. ${say(`mentoring.${meeting}`)}`),
        ...lines.flatMap((line) => [
          text('small-strong', say(`mentoring.${line}`)),
          text(
            'text',
            line === 'on' || line === 'next' ? sayDay(noted[line], variety) : noted[line],
          ),
        ]),
      ]
    }),
  ]
  return pagedForm(title, title, parts, words, paper)
}
