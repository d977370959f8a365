import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from '@/adviser/adviser.module.css'
import { Brand } from '@/frame/Brand'
import { LanguageChoice } from '@/frame/LanguageChoice'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

/** The head of the adviser's screens: whose wing it is or where it leads back, and what one does. */
export function DeskTop({
  back,
  children,
}: {
  back?: { readonly to: string; readonly name: string }
  children?: ReactNode
}) {
  const { say } = useWords()
  return (
    <header className={styles.top}>
      <Brand />
      {back ? (
        <Link href={back.to} className={styles.back}>
          <Sign sign="caret-left" />
          {back.name}
        </Link>
      ) : (
        <span className={styles.tagline}>{say('desk.tagline')}</span>
      )}
      <div className={styles.actions}>
        <LanguageChoice />
        {children}
      </div>
    </header>
  )
}
