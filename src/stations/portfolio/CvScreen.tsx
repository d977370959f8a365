import { fileName } from '@/documents/journey-file'
import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import { paths } from '@/frame/paths'
import { saveFile } from '@/frame/save-file'
import { cvTextId, writtenOr } from '@/journey/words-to-leave-with'
import { CvSheet } from '@/portfolio/CvSheet'
import { composeCv } from '@/portfolio/cv/compose-cv'
import { jsonResume } from '@/portfolio/cv/json-resume'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import { ExperienceFields } from '@/stations/portfolio/ExperienceFields'
import { CountryAndPaper, ReachFields } from '@/stations/portfolio/PaperFields'
import { PaperTabs } from '@/stations/portfolio/PaperTabs'
import { ProjectChoice } from '@/stations/portfolio/ProjectChoice'
import styles from '@/stations/portfolio/portfolio.module.css'
import { TakeAlong } from '@/stations/portfolio/TakeAlong'
import { useFitted } from '@/stations/portfolio/use-fitted'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { usePaperChoices } from '@/store/paper-choices'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Title } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'

/** A CV by competencies. How to reach the person is kept only where they ask for it. */
export default function CvScreen() {
  const { say, printed } = useWords()
  const journey = useJourney((whole) => whole)
  const papers = usePapers()
  const id = useJourneyId()
  const groupBy = usePaperChoices((choices) => choices.groupBy)
  const paper = useFitted(composeCv(journey, printed, { ...papers, groupBy }))

  const saveResume = () => {
    const text = JSON.stringify(jsonResume(journey, printed, papers), null, 2)
    const file = new Blob([text], { type: 'application/json' })
    saveFile(file, fileName(paper.document.title, new Date(), 'resume.json'))
  }
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <PaperTabs />
        <Title>{say('cv.title')}</Title>
        <p className={styles.hint}>{say('cv.lead')}</p>
        <ReachFields papers={papers} />
        {(['headline', 'profile', 'training', 'languages'] as const).map((text) => (
          <WritingField
            key={text}
            label={say(text === 'profile' ? 'cv.profile-label' : `cv.${text}`)}
            hint={say(`cv.${text}-hint`)}
            value={writtenOr(journey, cvTextId(text), '')}
            limit={limitOf(say, longestText)}
            onWrite={(written) =>
              step({ kind: 'write-text', text: cvTextId(text), words: written })
            }
          />
        ))}
        <ExperienceFields />
        <ProjectChoice />
        <Choices
          legend={say('cv.group')}
          values={['strength', 'experience'] as const}
          chosen={groupBy}
          nameOf={(one) => say(`cv.by-${one}`)}
          onChoose={(one) => usePaperChoices.setState({ groupBy: one })}
          className={styles.row}
        />
        <CountryAndPaper papers={papers} />
        <TakeAlong paper={paper} />
        <Button look="quiet" sign="file-code" onClick={saveResume}>
          {say('portfolio.json-resume')}
        </Button>
      </div>
      <CvSheet document={paper.document} />
      <Foot back={paths.portfolio(id)} where={<strong>{say('cv.title')}</strong>}>
        <NextLink from={{ kind: 'see-portfolio' }} />
      </Foot>
    </div>
  )
}
