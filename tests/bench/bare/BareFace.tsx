import { addressOf } from 'virtual:sprite'
import styles from './bare.module.css'
import type { BareCard } from './bare-cards'

/** A card, with the same elements as the app's `CardFace`. */
export function BareFace({ card, size }: { card: BareCard; size: 'large' | 'small' | 'mini' }) {
  return (
    <span className={styles.card} data-size={size} data-suit={card.suit}>
      <span className={styles.picture}>
        {size !== 'mini' && (
          <span className={styles.family}>
            <BareSign sign={card.familySign} />
            <span>{card.family}</span>
          </span>
        )}
        <span className={styles.drawing}>
          <BareSign sign={card.pictogram} />
        </span>
      </span>
      {size !== 'mini' && (
        <span className={styles.words}>
          <span className={styles.label}>{card.label}</span>
          {size === 'large' && <span>{card.text}</span>}
        </span>
      )}
    </span>
  )
}

function BareSign({ sign }: { sign: string }) {
  return (
    <svg className={styles.sign} aria-hidden="true">
      <use href={addressOf(`${sign}-duotone`)} />
    </svg>
  )
}
