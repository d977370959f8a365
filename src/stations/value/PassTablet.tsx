import type { ReactNode } from 'react'
import { suitOf } from '@/frame/colours'
import { ListenButton } from '@/frame/ListenButton'
import styles from '@/stations/value/pass.module.css'
import { useGiverSuit } from '@/stations/value/use-giver-suit'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'

/**
 * The tablet is on its way from one hand to another: a screen of another colour, which everyone at the
 * table sees, and one button, which is the receiver's.
 */
export function PassTablet({
  from,
  to,
  title,
  what,
  button,
  onHere,
  note,
  children,
}: {
  /** First names; empty for somebody who didn't say theirs. */
  from: string
  to: string
  title: string
  what: string
  button: string
  onHere: () => void
  /** What holds meanwhile. */
  note?: string
  children?: ReactNode
}) {
  return (
    <div className={styles.pass} data-passed>
      <div className={styles.way} aria-hidden="true">
        <Dot name={from} />
        <span className={styles.tablet}>
          <Sign sign="cards-three-fill" />
        </span>
        <Sign sign="arrow-right" />
        <Dot name={to} />
      </div>
      <Title>{title}</Title>
      <p className={styles.what}>{what}</p>
      {children}
      <div className={styles.buttons}>
        <button type="button" className={styles.here} onClick={onHere}>
          <Sign sign="hand-waving" />
          {button}
        </button>
        <ListenButton small={title} text={`${title}. ${what}`} />
      </div>
      {note && (
        <p className={styles.note}>
          <Sign sign="lock-key-fill" />
          {note}
        </p>
      )}
    </div>
  )
}

function Dot({ name }: { name: string }) {
  const owner = useJourney(({ about }) => about)
  const { say } = useWords()
  const giverSuit = useGiverSuit(name)
  const suit = owner.name === name ? suitOf(owner.colour) : giverSuit
  return <PersonDot name={name || say('value.someone-else')} suit={suit} />
}
