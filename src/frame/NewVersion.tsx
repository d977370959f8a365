import styles from '@/frame/new-version.module.css'
import { useAppVersion } from '@/store/app-version'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** Tells that a new version is ready. It comes when someone says so, never by itself. */
export default function NewVersion() {
  const { say } = useWords()
  const { update } = useAppVersion()
  return (
    <aside className={styles.banner} aria-label={say('version.title')}>
      <Notice>
        <p>{say('version.ready')}</p>
        <Button onClick={() => void update?.()}>{say('version.now')}</Button>
        <Button look="quiet" onClick={() => useAppVersion.setState({ dismissed: true })}>
          {say('version.later')}
        </Button>
      </Notice>
    </aside>
  )
}
