import type { ReactNode } from 'react'
import styles from '@/ui/chip.module.css'
import { Pictogram, Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

/** A small choice among others; pressed when it is taken. */
export function Chip({
  pressed,
  pictogram,
  picture,
  sign,
  onPress,
  children,
}: {
  pressed?: boolean
  /** A picture of the deck, in two tones. */
  pictogram?: string
  /** What a card of one's own shows in its place. */
  picture?: string | undefined
  sign?: SignName
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {sign && <Sign sign={sign} />}
      {pictogram !== undefined && <Pictogram name={pictogram} picture={picture} />}
      {children}
    </button>
  )
}
