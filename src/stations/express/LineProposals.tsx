import { limitOf } from '@/frame/limit-of'
import type { StoryRow } from '@/journey/stories'
import { type ProposedLine, proposeLines } from '@/portfolio/cv-lines'
import { placeInLine } from '@/portfolio/employer-place'
import styles from '@/stations/express/express.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { WritingField } from '@/ui/WritingField'

/** Lines for a CV, from the person's own words. Each is edited, kept or left. */
export function LineProposals({
  story,
  toLine,
}: {
  story: StoryRow
  toLine: (sentence: string) => string | null
}) {
  const { say, printed } = useWords()
  const { language, deck } = printed
  const journey = useJourney((whole) => whole)
  const lines = proposeLines(journey, story, {
    language,
    toLine,
    wording: deck.competencies[story.card]?.cv ?? '',
    where: placeInLine(story, deck, language),
    resultLabel: printed.say('express.result-label'),
  })
  if (lines.length === 0) return null
  const decide = ({ id, from }: ProposedLine, text: string, kept: boolean) =>
    step({ kind: 'decide-line', line: id, story: story.id, text, kept, from })
  return (
    <section className={styles.lines}>
      <h2>{say('lines.title')}</h2>
      <p>{say('lines.lead')}</p>
      <ul>
        {lines.map((line, index) => (
          <li key={line.id} data-kept={line.kept}>
            <WritingField
              label={say('lines.nth', { number: index + 1 })}
              value={line.text}
              limit={limitOf(say, longestLine)}
              onWrite={(edited) => decide(line, edited, line.kept ?? false)}
            >
              {line.renewed !== null && (
                <div className={styles.renewed}>
                  <p>{say('lines.renewed')}</p>
                  <p dir="auto">{line.renewed}</p>
                  <Button onClick={() => decide(line, line.renewed ?? '', true)}>
                    {say('lines.take')}
                  </Button>
                </div>
              )}
              <div className={styles.decide}>
                <Button
                  sign="check"
                  aria-pressed={line.kept === true}
                  onClick={() => decide(line, line.text, true)}
                >
                  {say('lines.keep')}
                </Button>
                <Button
                  look="quiet"
                  aria-pressed={line.kept === false}
                  onClick={() => decide(line, line.text, false)}
                >
                  {say('lines.leave')}
                </Button>
              </div>
            </WritingField>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In characters: room for what someone adds to a sentence of theirs. */
const longestLine = 600
