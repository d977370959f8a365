import { limitOf } from '@/frame/limit-of'
import { strengthsFor } from '@/journey/onward'
import { cvExperiencesId, experienceDetailId } from '@/journey/words-to-leave-with'
import { cvExperiences, withChosen } from '@/portfolio/cv/experiences'
import styles from '@/stations/portfolio/portfolio.module.css'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Chip } from '@/ui/Chip'
import { WritingField } from '@/ui/WritingField'

/** Which of all that was ticked stands on the CV, and where and when it was, if one likes. */
export function ExperienceFields() {
  const { say, deck, printed } = useWords()
  const { project } = usePapers()
  const journey = useJourney((whole) => whole)
  const experiences = cvExperiences(journey, strengthsFor(journey, project), printed.deck)
  if (experiences.length === 0) return null
  // The sheet says it in its language, the screen in its own.
  const nameOf = (id: string) => deck.experiences[id]?.cv ?? ''
  const choose = (id: string) =>
    step({ kind: 'write-text', text: cvExperiencesId, words: withChosen(experiences, id) })
  const chosen = experiences.filter(({ isChosen }) => isChosen)
  return (
    <>
      <fieldset className={styles.row}>
        <legend>{say('cv.experiences-which')}</legend>
        {experiences.map(({ id, isChosen }) => (
          <Chip key={id} pressed={isChosen} onPress={() => choose(id)}>
            {nameOf(id)}
          </Chip>
        ))}
      </fieldset>
      {chosen.length > 0 && (
        <p className={styles.hint}>
          {say('cv.experiences-hint', { example: say('cv.experience-hint') })}
        </p>
      )}
      {chosen.map(({ id, detail }) => (
        <WritingField
          key={id}
          label={say('cv.experience-detail', { experience: nameOf(id) })}
          value={detail}
          limit={limitOf(say, 400)}
          onWrite={(words) => step({ kind: 'write-text', text: experienceDetailId(id), words })}
        />
      ))}
    </>
  )
}
