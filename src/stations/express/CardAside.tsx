import { Link } from 'wouter'
import type { CardFaceOf } from '@/frame/faces'
import { paths } from '@/frame/paths'
import { isCardTold } from '@/journey/next'
import styles from '@/stations/express/express.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'

/** The card that one tells about, and the others of the hand: those that are told have a mark. */
export function CardAside({
  face,
  hand,
  part,
}: {
  face: CardFaceOf
  hand: readonly CardFaceOf[]
  /** As which the other cards are opened too. */
  part: string
}) {
  const { say } = useWords()
  const id = useJourneyId()
  const told = useJourney((journey) => hand.map((one) => isCardTold(journey, one.id)))
  return (
    <aside className={styles.aside}>
      <div className={styles.card}>
        <CardFace face={face} size="large" />
      </div>
      <p className={styles.name}>{face.label}</p>
      <nav className={styles.hand} aria-label={say('strengths.hand')}>
        {hand.map((one, at) => (
          <Link
            key={one.id}
            href={paths.expressCard(id, one.id, part)}
            aria-label={told[at] ? `${one.label} (${say('express.told')})` : one.label}
            aria-current={one === face ? 'true' : undefined}
          >
            <CardFace face={one} size="mini" />
            {told[at] && (
              <span className={styles.mark}>
                <Sign sign="check-circle-fill" />
              </span>
            )}
          </Link>
        ))}
      </nav>
    </aside>
  )
}
