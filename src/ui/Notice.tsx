import type { ReactNode } from 'react'
import styles from '@/ui/notice.module.css'
import { Sign } from '@/ui/Sign'

/** Something the person should know: what happened, what is safe, what to do. */
export function Notice({
  urgent,
  children,
}: {
  /** Read out at once, because what was done isn't safe yet. */
  urgent?: boolean
  children: ReactNode
}) {
  return (
    <div className={styles.notice} role={urgent ? 'alert' : undefined}>
      {urgent ? <Sign sign="warning-circle" /> : <Sign sign="info" />}
      <div className={styles.says}>{children}</div>
    </div>
  )
}
