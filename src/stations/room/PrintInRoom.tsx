import { useState } from 'react'
import { askFor, useTablet } from '@/live-room/tablet'
import { FollowUp } from '@/stations/room/FollowUp'
import styles from '@/stations/room/room.module.css'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** Asks the facilitators to print: they see the portfolio for it, and that is said first. */
export default function PrintInRoom({ pass }: { pass: string }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const { prints, printed } = useTablet()
  // Printing is for the end of the day, and may come after the end of the workshop.
  const isShown = useJourney(({ about }) => about.shows === 'all' && about.showsUntil === 'keeping')
  const ask = () => {
    step({ kind: 'show-journey', shows: 'all' })
    step({ kind: 'show-until', until: 'keeping' })
    askFor('prints', true)
    setAsks(false)
  }
  const press = () => {
    if (prints) {
      askFor('prints', false)
      announce(say('room.print-back'), 'seen')
    } else if (isShown) askFor('prints', true)
    else setAsks(true)
  }
  return (
    <div className={styles.asks}>
      <Button sign="printer" aria-pressed={prints} onClick={press}>
        {say(prints ? 'room.prints' : 'room.print')}
      </Button>
      <FollowUp pass={pass} />
      <p role="status">{printed && !prints ? say('room.printed') : ''}</p>
      {asks && (
        <Dialog
          title={say('room.print')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <p>{say('room.print-what')}</p>
          <Button look="main" sign="printer" onClick={ask}>
            {say('room.print-yes')}
          </Button>
          <Button onClick={() => setAsks(false)}>{say('common.cancel')}</Button>
        </Dialog>
      )}
    </div>
  )
}
