import { Link } from 'wouter'
import { fullDeck } from '@/deck/full-deck'
import { paths } from '@/frame/paths'
import { sortProgress } from '@/journey/sorting'
import { mostStrengths } from '@/journey/strengths'
import styles from '@/stations/discover/hub.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/** The ways into Découvrir: from a success or from the cards, in any order. */
export function DiscoverHub() {
  const { say } = useWords()
  const id = useJourneyId()
  const lived = useJourney((journey) => journey.experiences.size)
  const told = useJourney((journey) => journey.successes.size)
  const { sorted, all } = useJourney((journey) => sortProgress(journey, fullDeck))
  const strengths = useJourney((journey) => journey.strengths.size)

  return (
    <div className={styles.hub}>
      <Title>{say('hub.title')}</Title>
      <p className={styles.lead}>{say('hub.lead')}</p>
      <ul className={styles.ways}>
        <li>
          <Link href={paths.success(id)} className={styles.way} data-suit="3">
            <span className={styles.picture}>
              <Sign sign="medal" large />
            </span>
            <strong>{say('hub.success')}</strong>
            <span>{say('hub.success-what')}</span>
            <em>{told > 0 && say('hub.success-told', { count: told })}</em>
          </Link>
        </li>
        <li>
          <Link href={paths.sort(id)} className={styles.way} data-suit="4">
            <span className={styles.picture}>
              <Sign sign="cards-three" large />
            </span>
            <strong>{say('hub.cards')}</strong>
            <span>{say('hub.cards-what')}</span>
            <em>{sorted > 0 && say('sort.progress', { sorted, all })}</em>
          </Link>
        </li>
      </ul>
      <ul className={styles.more}>
        <li>
          <Link href={paths.experiences(id)}>
            <Sign sign="footprints" />
            <strong>{say('hub.experiences')}</strong>
            <span>{say('hub.experiences-lived', { count: lived })}</span>
          </Link>
        </li>
        <li>
          <Link href={paths.piles(id)}>
            <Sign sign="squares-four" />
            <strong>{say('sort.all-piles')}</strong>
            <span>{say('hub.piles-what')}</span>
          </Link>
        </li>
        <li>
          <Link href={paths.strengths(id)}>
            <Sign sign="hand-palm" />
            <strong>{say('hub.strengths')}</strong>
            <span>{say('hub.strengths-count', { count: strengths, most: mostStrengths })}</span>
          </Link>
        </li>
      </ul>
    </div>
  )
}
