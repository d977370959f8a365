import type { ReactNode } from 'react'
import styles from '@/ui/chip.module.css'
import { Sign } from '@/ui/Sign'

/** A small choice among others; pressed when it is taken. */
export function Chip({
  pressed,
  pictogram,
  sign,
  onPress,
  children,
}: {
  pressed?: boolean
  /** A picture of the deck, in two tones. */
  pictogram?: string
  sign?: string
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {sign && <Sign sign={sign} />}
      {pictogram && <Sign sign={`${pictogram}-duotone`} />}
      {children}
    </button>
  )
}
