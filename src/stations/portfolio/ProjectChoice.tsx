import type { ProjectId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { shorten } from '@/portfolio/typeset'
import styles from '@/stations/portfolio/portfolio.module.css'
import { usePapers } from '@/stations/portfolio/use-papers'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePaperChoices } from '@/store/paper-choices'
import { Chip } from '@/ui/Chip'

/** For which project the papers are made, or for none. Nothing is asked where there is no project. */
export function ProjectChoice() {
  const { say } = useWords()
  const { project } = usePapers()
  const onChoose = (chosen: ProjectId | null) => usePaperChoices.setState({ project: chosen })
  const projects = inOrder(useJourney((journey) => journey.projects))
  if (projects.length === 0) return null
  return (
    <fieldset className={styles.row}>
      <legend>{say('portfolio.for')}</legend>
      <Chip pressed={project === null} onPress={() => onChoose(null)}>
        {say('portfolio.for-none')}
      </Chip>
      {projects.map((one) => (
        <Chip key={one.id} pressed={project === one.id} onPress={() => onChoose(one.id)}>
          <span dir="auto">{shorten(one.text.trim(), 40) || say(`project-kind.${one.kind}`)}</span>
        </Chip>
      ))}
    </fieldset>
  )
}
