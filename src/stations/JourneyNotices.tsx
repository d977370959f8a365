import { paths } from '@/frame/paths'
import { saveJourneyFile } from '@/frame/save-file'
import type { JourneyId } from '@/journey/journey'
import styles from '@/stations/frame.module.css'
import { useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Button, LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** What is not safe yet, or couldn't be read, with the way out in one touch. */
export function JourneyNotices({ id }: { id: JourneyId }) {
  const { say } = useWords()
  const open = useOpenJourney()
  if (open.kind !== 'open' || open.id !== id) return null
  const because = open.keeping.kind === 'not-kept' ? open.keeping.because : null
  return (
    <div className={styles.notices}>
      {because && (
        <Notice urgent={because !== 'no-storage'}>
          {/* Drawn anew with every word: a page that was translated keeps the old one otherwise. */}
          <p key={because}>{say(`keeping.${because}`)}</p>
          {because === 'erased' ? (
            <LinkButton to={paths.who}>{say('refused.back')}</LinkButton>
          ) : (
            <Button sign="download-simple" onClick={() => saveJourneyFile(open.journey)}>
              {say('leave.save-file')}
            </Button>
          )}
        </Notice>
      )}
      {open.full && (
        <Notice urgent>
          <p>{say('journey.full')}</p>
        </Notice>
      )}
      {open.unreadable > 0 && (
        <Notice>
          <p key={open.unreadable}>{say('keeping.partly', { count: open.unreadable })}</p>
        </Notice>
      )}
    </div>
  )
}
