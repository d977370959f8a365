import { Suspense } from 'react'
import type { JourneyId } from '@/journey/journey'
import styles from '@/stations/journey-top.module.css'
import { AfterFirstFrame } from '@/ui/first-frame'
import { screenLater } from '@/ui/screen-later'

/** Fetched with the journey, and not waited for by its first screen. */
export const TopParts = screenLater(() => import('@/stations/TopParts'))

/** Where one is, who one is, and the lock. The same on every station. */
export function JourneyTop({ id }: { id: JourneyId }) {
  return (
    <header className={styles.top}>
      <AfterFirstFrame>
        <Suspense>
          <TopParts id={id} />
        </Suspense>
      </AfterFirstFrame>
    </header>
  )
}
