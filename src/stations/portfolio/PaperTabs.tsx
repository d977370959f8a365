import { Link, useLocation } from 'wouter'
import { paths } from '@/frame/paths'
import styles from '@/stations/portfolio/portfolio.module.css'
import { useJourneyId } from '@/stations/use-journey-id'
import { useWords } from '@/store/language'

/** The papers to apply with, side by side. */
export function PaperTabs() {
  const { say } = useWords()
  const id = useJourneyId()
  const [address] = useLocation()
  return (
    <nav className={styles.tabs} aria-label={say('portfolio.apply')}>
      {(['cv', 'letter', 'interview'] as const).map((paper) => {
        const to = paths[paper](id)
        return (
          <Link key={paper} href={to} aria-current={address === to ? 'page' : undefined}>
            {say(`${paper}.title`)}
          </Link>
        )
      })}
    </nav>
  )
}
