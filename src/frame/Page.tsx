import type { ReactNode } from 'react'
import { Brand } from '@/frame/Brand'
import { LanguageChoice } from '@/frame/LanguageChoice'
import styles from '@/frame/page.module.css'

/** The head of whatever lies outside of a journey: the way home, and the language. */
export function PageTop() {
  return (
    <header className={styles.top}>
      <Brand />
      <LanguageChoice />
    </header>
  )
}

/** A page outside of a journey: its head, and what it is about. */
export function Page({ main, children }: { main: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <PageTop />
      <main className={main}>{children}</main>
    </div>
  )
}
