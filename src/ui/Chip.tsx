import type { ReactNode } from 'react'
import styles from '@/ui/chip.module.css'
import { Pictogram, Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

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
  sign?: SignName
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {sign && <Sign sign={sign} />}
      {pictogram && <Pictogram name={pictogram} />}
      {children}
    </button>
  )
}
