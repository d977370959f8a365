import { useState } from 'react'
import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import type { ProjectId } from '@/journey/journey'
import { letterTextId, letterTexts } from '@/journey/words-to-leave-with'
import { composeLetter, letterParts, onePageLetter } from '@/portfolio/compose-letter'
import { paperFor } from '@/portfolio/paper'
import { plainText } from '@/portfolio/plain-text'
import { Sheet } from '@/portfolio/Sheet'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** A letter in three beats, from the person's own sentences. Every part can be changed. */
export default function LetterScreen() {
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const [project, setProject] = useState<ProjectId | null>(null)
  const [date] = useState(() => new Date())
  const parts = letterParts(journey, project, printed)
  const sheet = composeLetter(journey, printed, {
    paper: paperFor(navigator.languages),
    date,
    project,
  })
  return (
    <div className={styles.screen} data-writing>
      <div className={styles.tools}>
        <Title>{say('letter.title')}</Title>
        <p className={styles.hint}>{say('letter.lead')}</p>
        <ProjectChoice project={project} onChoose={setProject} />
        {letterTexts.map((part) => (
          <WritingField
            key={part}
            label={say(`letter.${part}`)}
            value={parts[part]}
            limit={limitOf(say, longestText)}
            onWrite={(text) => step({ kind: 'write-text', text: letterTextId(part), words: text })}
          >
            {journey.texts.has(letterTextId(part)) && (
              <Button
                look="quiet"
                onClick={() => step({ kind: 'write-text', text: letterTextId(part), words: null })}
              >
                {say('letter.as-proposed')}
              </Button>
            )}
          </WritingField>
        ))}
        {plainText(sheet).length > onePageLetter && (
          <Notice>
            <p>{say('letter.too-long')}</p>
          </Notice>
        )}
        <TakeAlong sheet={sheet} />
      </div>
      <Sheet document={sheet} />
    </div>
  )
}
