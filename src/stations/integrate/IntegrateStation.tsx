import { pickFaces, useFaces } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { strengthsInHand } from '@/journey/strengths'
import { Ideas } from '@/stations/integrate/Ideas'
import styles from '@/stations/integrate/integrate.module.css'
import { RoadmapGlance } from '@/stations/integrate/RoadmapGlance'
import { TransferGame } from '@/stations/integrate/TransferGame'
import { StrengthsFirst } from '@/stations/StrengthsFirst'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** A strength and a place: where else it could serve, towards which project, by which small steps. */
export default function IntegrateStation() {
  const { say } = useWords()
  const id = useJourneyId()
  const hand = pickFaces(useFaces(), useJourney(strengthsInHand))

  if (hand.length === 0) {
    return (
      <StrengthsFirst title={say('integrate.title')} back={paths.value(id)}>
        {say('integrate.strengths-first')}
      </StrengthsFirst>
    )
  }
  return (
    <div className={styles.screen}>
      <Title>{say('integrate.title')}</Title>
      <TransferGame hand={hand} />
      <RoadmapGlance />
      <Ideas />
      <div className={styles.row}>
        <LinkButton sign="target" to={paths.project(id)}>
          {say('project.open')}
        </LinkButton>
      </div>
    </div>
  )
}
