import type { ReactNode } from 'react'
import { Brand } from '@/stations/Brand'
import { LanguageChoice } from '@/stations/LanguageChoice'
import styles from '@/stations/page.module.css'

/** A page outside of a journey: the way home, the language, and what it is about. */
export function Page({ main, children }: { main: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand />
        <LanguageChoice />
      </header>
      <main className={main}>{children}</main>
    </div>
  )
}
