import { useState } from 'react'
import { fileName } from '@/documents/journey-file'
import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import { saveFile } from '@/frame/save-file'
import type { ProjectId } from '@/journey/journey'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { composeCv } from '@/portfolio/compose-cv'
import { type Convention, conventions, grammars } from '@/portfolio/grammar'
import { jsonResume } from '@/portfolio/json-resume'
import { paperFor } from '@/portfolio/paper'
import { Sheet } from '@/portfolio/Sheet'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Choices } from '@/ui/Choices'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** A CV by competencies. How to reach the person is kept only where they ask for it. */
export default function CvScreen() {
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const [project, setProject] = useState<ProjectId | null>(null)
  const [convention, setConvention] = useState<Convention>(() =>
    grammars[printed.language].conventionFor(navigator.languages),
  )
  const [groupBy, setGroupBy] = useState<'strength' | 'experience'>('strength')
  const [date] = useState(() => new Date())
  const [contact, setContact] = useState(() => writtenOr(journey, cvTextId('contact'), ''))
  const isKept = journey.texts.has(cvTextId('contact'))
  const choices = { paper: paperFor(navigator.languages), date, project, convention, groupBy }
  const sheet = composeCv(journey, printed, { ...choices, contact })

  const keepContact = (kept: string | null) =>
    step({ kind: 'write-text', text: cvTextId('contact'), words: kept })
  const writeContact = (text: string) => {
    setContact(text)
    if (isKept) keepContact(text)
  }
  const saveResume = () => {
    const text = JSON.stringify(jsonResume(journey, project, printed), null, 2)
    const file = new Blob([text], { type: 'application/json' })
    saveFile(file, fileName(sheet.title, date, 'resume.json'))
  }
  return (
    <div className={styles.screen} data-writing>
      <div className={styles.tools}>
        <Title>{say('cv.title')}</Title>
        <p className={styles.hint}>{say('cv.lead')}</p>
        <WritingField
          label={say('cv.contact')}
          hint={say('cv.contact-hint')}
          value={contact}
          limit={limitOf(say, 1_000)}
          onWrite={writeContact}
        />
        <Chip pressed={isKept} onPress={() => keepContact(isKept ? null : contact)}>
          {say('cv.contact-keep')}
        </Chip>
        {!isKept && <p className={styles.hint}>{say('cv.contact-not-kept')}</p>}
        {(['headline', 'languages', 'training'] as const).map((text) => (
          <WritingField
            key={text}
            label={say(`cv.${text}`)}
            hint={say(`cv.${text}-hint`)}
            value={writtenOr(journey, cvTextId(text), '')}
            limit={limitOf(say, longestText)}
            onWrite={(written) =>
              step({ kind: 'write-text', text: cvTextId(text), words: written })
            }
          />
        ))}
        <ProjectChoice project={project} onChoose={setProject} />
        <Choices
          legend={say('cv.group')}
          values={['strength', 'experience'] as const}
          chosen={groupBy}
          nameOf={(one) => say(`cv.by-${one}`)}
          onChoose={setGroupBy}
          className={styles.row}
        />
        <Choices
          legend={say('cv.convention')}
          values={conventions}
          chosen={convention}
          nameOf={(one) => say(`convention.${one}`)}
          onChoose={setConvention}
          className={styles.row}
        />
        <TakeAlong sheet={sheet} />
        <Button look="quiet" sign="file-code" onClick={saveResume}>
          {say('portfolio.json-resume')}
        </Button>
      </div>
      <Sheet document={sheet} />
    </div>
  )
}
