import { limitOf } from '@/frame/limit-of'
import type { StoryRow } from '@/journey/stories'
import { proposeLines } from '@/portfolio/cv-lines'
import { placeInLine } from '@/portfolio/employer-place'
import styles from '@/stations/express/express.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { WritingField } from '@/ui/WritingField'

/** Lines for a CV, from the person's own words. Each is edited, kept or left. */
export function LineProposals({ story }: { story: StoryRow }) {
  const { say, printed } = useWords()
  const { language, deck } = printed
  const journey = useJourney((whole) => whole)
  const lines = proposeLines(journey, story, {
    language,
    wording: deck.competencies[story.card]?.cv ?? '',
    where: placeInLine(story, deck, language),
    resultLabel: printed.say('express.result-label'),
  })
  if (lines.length === 0) return null
  return (
    <section className={styles.lines}>
      <h2>{say('lines.title')}</h2>
      <p>{say('lines.lead')}</p>
      <ul>
        {lines.map(({ id, text, kept }, index) => (
          <li key={id} data-kept={kept}>
            <WritingField
              label={say('lines.nth', { number: index + 1 })}
              value={text}
              limit={limitOf(say, 400)}
              onWrite={(edited) =>
                step({
                  kind: 'decide-line',
                  line: id,
                  story: story.id,
                  text: edited,
                  kept: kept ?? false,
                })
              }
            >
              <div className={styles.decide}>
                <Button
                  sign="check"
                  aria-pressed={kept === true}
                  onClick={() =>
                    step({ kind: 'decide-line', line: id, story: story.id, text, kept: true })
                  }
                >
                  {say('lines.keep')}
                </Button>
                <Button
                  look="quiet"
                  aria-pressed={kept === false}
                  onClick={() =>
                    step({ kind: 'decide-line', line: id, story: story.id, text, kept: false })
                  }
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
