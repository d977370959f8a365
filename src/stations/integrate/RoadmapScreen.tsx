import { newId } from '@/documents/new-id'
import { paths } from '@/frame/paths'
import { maySmallStep } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import column from '@/stations/column.module.css'
import { Foot } from '@/stations/foot/Foot'
import { NextLink } from '@/stations/foot/NextLink'
import styles from '@/stations/integrate/integrate.module.css'
import { SmallStepForm } from '@/stations/integrate/SmallStepForm'
import { KeptWhere } from '@/stations/KeptWhere'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button, LinkButton } from '@/ui/Button'
import { Title } from '@/ui/Title'

/** One to five small steps. */
export default function RoadmapScreen() {
  const { say } = useWords()
  const id = useJourneyId()
  const table = useJourney((journey) => journey.roadmap)
  const hasRoom = useJourney(maySmallStep)
  const steps = inOrder(table)

  const add = () => {
    const smallStep = newId<'small-step'>()
    step({ kind: 'plan-small-step', smallStep, planned: {} })
    // One wants to write it down now, not to add another.
    requestAnimationFrame(() =>
      document.getElementById(smallStep)?.querySelector('textarea')?.focus(),
    )
  }
  return (
    <div className={column.column}>
      <Title>{say('roadmap.title')}</Title>
      <p className={styles.lead}>{say('roadmap.lead')}</p>
      {steps.map((smallStep, index) => (
        <SmallStepForm key={smallStep.id} smallStep={smallStep} number={index + 1} />
      ))}
      {hasRoom ? (
        <Button sign="plus" onClick={add}>
          {say('roadmap.add')}
        </Button>
      ) : (
        <p className={styles.lead}>{say('roadmap.full')}</p>
      )}
      <div className={styles.row}>
        <KeptWhere />
        <LinkButton sign="handshake" to={paths.stepReview(id)}>
          {say('roadmap.review')}
        </LinkButton>
      </div>
      <Foot back={paths.integrate(id)} where={<strong>{say('station.integrate')}</strong>}>
        <NextLink from={{ kind: 'plan-small-step' }} />
      </Foot>
    </div>
  )
}
