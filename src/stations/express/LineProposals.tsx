import { limitOf } from '@/frame/limit-of'
import type { StoryRow } from '@/journey/stories'
import styles from '@/stations/express/lines.module.css'
import { decideLine, longestLine, useLines } from '@/stations/express/use-lines'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { WritingField } from '@/ui/WritingField'

/** Lines for a CV, from the person's own words. Each is edited, kept or left. */
export function LineProposals({ story }: { story: StoryRow }) {
  const { say } = useWords()
  const lines = useLines(story)
  if (!lines || lines.length === 0) return null
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
              onWrite={(edited) => decideLine(story, line, edited, line.kept ?? false)}
            >
              {line.renewed !== null && (
                <div className={styles.renewed}>
                  <p>{say('lines.renewed')}</p>
                  <p dir="auto">{line.renewed}</p>
                  <Button onClick={() => decideLine(story, line, line.renewed ?? '', true)}>
                    {say('lines.take')}
                  </Button>
                </div>
              )}
              <div className={styles.decide}>
                <Button
                  sign="check"
                  aria-pressed={line.kept === true}
                  onClick={() => decideLine(story, line, line.text, true)}
                >
                  {say('lines.keep')}
                </Button>
                <Button
                  look="quiet"
                  aria-pressed={line.kept === false}
                  onClick={() => decideLine(story, line, line.text, false)}
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
