import { type Showing, showings } from '@/journey/journey'
import styles from '@/stations/room/room.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Sign } from '@/ui/Sign'

/** What the facilitators may see of a journey, in its owner's hands at any time. */
export function ShowChoice({ shows, onClose }: { shows: Showing; onClose: () => void }) {
  const { say } = useWords()
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
      <p>{say('showing.group')}</p>
      <Button look="main" onClick={onClose}>
        {say('showing.done')}
      </Button>
    </Dialog>
  )
}
