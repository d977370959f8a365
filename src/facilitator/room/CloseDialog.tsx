import { useState } from 'react'
import styles from '@/facilitator/room/room.module.css'
import { closeRoom } from '@/live-room/room-laptop'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** The end of the day, asked first: every tablet goes on alone from then on. */
export function CloseDialog({ onClosed, onClose }: { onClosed: () => void; onClose: () => void }) {
  const { say } = useWords()
  const [trouble, setTrouble] = useState<string | null>(null)
  const close = async () => {
    const closed = await closeRoom()
    if (closed.ok) onClosed()
    else setTrouble(say(`refused-room.${closed.because}`))
  }
  return (
    <Dialog title={say('room-close.title')} closeLabel={say('common.close')} onClose={onClose}>
      <p>{say('room-close.what')}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className={styles.doing} data-decide>
        <Button sign="power" onClick={() => void close()}>
          {say('room-close.now')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
