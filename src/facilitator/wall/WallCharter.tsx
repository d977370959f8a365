import { promiseSign } from '@/facilitator/promise-signs'
import styles from '@/facilitator/wall/wall-charter.module.css'
import { inOrder } from '@/journey/order'
import { Sign } from '@/ui/Sign'
import type { Workshop } from '@/workshop/workshop'

/** Rose, blue, green, amber: only for the eye, each promise has its sign. */
const suits = [5, 1, 4, 3] as const

/** The charter as cards in one row; a long one in two. */
export function WallCharter({ charter }: { charter: Workshop['charter'] }) {
  const promises = inOrder(charter).filter(({ text }) => text.trim() !== '')
  return (
    <ul className={styles.cards} data-rows={promises.length > 5 ? 2 : 1}>
      {promises.map(({ id, text }, at) => (
        <li key={id} data-suit={suits[at % suits.length]}>
          <span className={styles.picture}>
            <Sign sign={promiseSign(at)} large />
          </span>
          <strong dir="auto">{text}</strong>
        </li>
      ))}
    </ul>
  )
}
