import { Link } from 'wouter'
import type { Room } from '@/device/database'
import { suitOf } from '@/frame/colours'
import { paths } from '@/frame/paths'
import { othersIn } from '@/live-room/tablet'
import panel from '@/stations/panel.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import styles from '@/stations/value/value.module.css'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { useAnswer } from '@/ui/use-answer'

/** The people at the other tablets of the room, each a way to give them a card. */
export default function GiveAcross({ room }: { room: Room }) {
  const { say } = useWords()
  const id = useJourneyId()
  const others = useAnswer(room.pass, () => othersIn(room.pass)) ?? []
  return (
    <section className={panel.panel}>
      <h2>{say('across.title')}</h2>
      <p className={styles.hint}>
        {others.length === 0 ? say('across.nobody') : say('across.what')}
      </p>
      <div className={styles.people}>
        {others.map((other) => (
          <Link key={other.id} href={paths.giveTo(id, other.id)}>
            <PersonDot name={other.name} suit={suitOf(other.colour)} />
            <span dir="auto" translate="no">
              {other.name}
            </span>
          </Link>
        ))}
      </div>
    </section>
  )
}
