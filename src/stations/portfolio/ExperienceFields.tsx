import { limitOf } from '@/frame/limit-of'
import { strengthsFor } from '@/journey/onward'
import { cvExperiencesId, experienceDetailId } from '@/journey/words-to-leave-with'
import { cvExperiences, withChosen } from '@/portfolio/cv-experiences'
import styles from '@/stations/portfolio/portfolio.module.css'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { WritingField } from '@/ui/WritingField'

/** Which of all that was ticked stands on the CV, and where and when it was, if one likes. */
export function ExperienceFields() {
  const { say, printed } = useWords()
  const { project } = usePapers()
  const journey = useJourney((whole) => whole)
  const experiences = cvExperiences(journey, strengthsFor(journey, project), printed.deck)
  if (experiences.length === 0) return null
  const choose = (id: string) =>
    step({ kind: 'write-text', text: cvExperiencesId, words: withChosen(experiences, id) })
  return (
    <>
      <fieldset className={styles.row}>
        <legend>{say('cv.experiences-which')}</legend>
        {experiences.map(({ id, wording, isChosen }) => (
          <Chip key={id} pressed={isChosen} onPress={() => choose(id)}>
            {wording}
          </Chip>
        ))}
      </fieldset>
      {experiences
        .filter(({ isChosen }) => isChosen)
        .map(({ id, wording, detail }) => (
          <WritingField
            key={id}
            label={say('cv.experience-detail', { experience: wording })}
            hint={say('cv.experience-hint')}
            value={detail}
            limit={limitOf(say, 400)}
            onWrite={(words) => step({ kind: 'write-text', text: experienceDetailId(id), words })}
          />
        ))}
    </>
  )
}
