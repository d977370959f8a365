import sprite from 'virtual:sprite'
import styles from '@/ui/sign.module.css'

/** A sign that points along the reading, and is mirrored where one reads the other way. */
const way = /-(?:left|right)\b/

/**
 * A pictogram from the sprite. It only accompanies words, so a screen reader passes it over.
 * Name it as a literal text: the build draws the sprite from those names (`build/sprite.ts`).
 */
export function Sign({ sign, large = false }: { sign: string; large?: boolean }) {
  return (
    <svg
      className={styles.sign}
      data-large={large || undefined}
      data-way={way.test(sign) || undefined}
      aria-hidden="true"
    >
      <use href={`${sprite}#${sign}`} />
    </svg>
  )
}
