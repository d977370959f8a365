import { announce, useAnnouncement } from '@/ui/announce'
import styles from '@/ui/announcements.module.css'

/** The page's one polite live region. It is there from the start, or nothing would be read. */
export function Announcements() {
  const { text, count, seen } = useAnnouncement()
  return (
    <div role="status" className={seen ? styles.seen : `for-readers ${styles.heard}`}>
      <span key={count} onAnimationEnd={() => announce('')}>
        {text}
      </span>
    </div>
  )
}
