import { type Showing, showingEnds, showings } from '@/journey/journey'
import { useTablet } from '@/live-room/tablet'
import styles from '@/stations/room/room.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { Sign } from '@/ui/Sign'

/** What the facilitators may see of a journey, in its owner's hands at any time. */
export function ShowChoice({ shows, onClose }: { shows: Showing; onClose: () => void }) {
  const { say } = useWords()
  const until = useJourney((journey) => journey.about.showsUntil)
  const isOver = useTablet(({ daysLeft }) => daysLeft !== null)
  return (
    <Dialog title={say('showing.title')} closeLabel={say('common.close')} onClose={onClose}>
      <p>{say('showing.what')}</p>
      <div className={styles.choices}>
        {showings.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === shows}
            onClick={() => step({ kind: 'show-journey', shows: one })}
          >
            {one === 'nothing' ? <Sign sign="eye-slash" /> : <Sign sign="eye" />}
            <strong>{say(`showing.${one}`)}</strong>
            <span>{say(`showing.${one}-what`)}</span>
          </button>
        ))}
      </div>
      {shows !== 'nothing' && (
        <Choices
          legend={say('showing.until')}
          values={showingEnds}
          chosen={until}
          nameOf={(end) => say(`showing.until-${end}`)}
          onChoose={(end) => step({ kind: 'show-until', until: end })}
          className={styles.ends}
        />
      )}
      {isOver && until === 'workshop' && <p>{say('showing.over')}</p>}
      <p>{say('showing.group')}</p>
      <Button look="main" onClick={onClose}>
        {say('showing.done')}
      </Button>
    </Dialog>
  )
}
