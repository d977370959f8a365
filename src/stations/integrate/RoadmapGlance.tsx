import { Link } from 'wouter'
import { paths } from '@/frame/paths'
import { signOfState } from '@/frame/small-step-sign'
import { maySmallStep } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import styles from '@/stations/integrate/integrate.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

/** The small steps under the game, each a way to the roadmap; there they are written and changed. */
export function RoadmapGlance() {
  const { say } = useWords()
  const id = useJourneyId()
  const steps = inOrder(useJourney((journey) => journey.roadmap))
  const hasRoom = useJourney(maySmallStep)
  return (
    <section className={styles.glance}>
      <h2>{say('roadmap.title')}</h2>
      <ul className={styles.list}>
        {steps.map(({ id: stepId, what, when, whom, state }, index) => (
          <li key={stepId}>
            <Link href={paths.roadmap(id)} className={styles.item}>
              <strong dir="auto">{what || say('roadmap.nth', { number: index + 1 })}</strong>
              {(when || whom) && <span dir="auto">{[when, whom].filter(Boolean).join(' · ')}</span>}
              <span className={styles.state}>
                <Sign sign={signOfState(state)} />
                {say(`small-step.${state}`)}
              </span>
            </Link>
          </li>
        ))}
        {hasRoom && (
          <li>
            <Link href={paths.roadmap(id)} className={styles.add}>
              <Sign sign="plus" />
              {say('roadmap.open')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
