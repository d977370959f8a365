import { Component, type ReactNode } from 'react'
import styles from '@/frame/cover.module.css'
import { saveJourneyFile } from '@/frame/save-file'
import { useOpenJourney } from '@/store/journey-on-screen'
import { currentWords } from '@/store/language'
import { Button } from '@/ui/Button'

/** Our own mistakes end here: the work is kept, and can be taken along as a file. */
export class Mishap extends Component<{ children: ReactNode }, { happened: boolean }> {
  override state = { happened: false }

  static getDerivedStateFromError() {
    return { happened: true }
  }

  override render() {
    if (!this.state.happened) return this.props.children
    const { say } = currentWords()
    const open = useOpenJourney.getState()
    return (
      <main className={styles.cover}>
        <h1>{say('mishap.title')}</h1>
        <p>{say('mishap.what')}</p>
        <div className={styles.row}>
          <Button look="main" sign="arrow-clockwise" onClick={() => location.reload()}>
            {say('mishap.again')}
          </Button>
          {open.kind === 'open' && (
            <Button sign="download-simple" onClick={() => saveJourneyFile(open.journey)}>
              {say('leave.save-file')}
            </Button>
          )}
        </div>
      </main>
    )
  }
}
