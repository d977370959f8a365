import { useState } from 'react'
import type { CheckedCopy } from '@/documents/messages'
import styles from '@/facilitator/room/room.module.css'
import { dayOf } from '@/journey/day'
import { putCopyInPlace } from '@/live-room/room-laptop'
import { sayDay } from '@/portfolio/say-day'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** A copy that was found good takes the place of what is here, if that is what one wants. */
export function RestoreDialog({
  found,
  onTold,
  onClose,
}: {
  found: Extract<CheckedCopy, { ok: true }>
  onTold: (sentence: string, went: 'well' | 'wrong') => void
  onClose: () => void
}) {
  const { say, printed } = useWords()
  const [isBusy, setBusy] = useState(false)
  const { workshops, people, openedAt } = found.held

  const replace = async () => {
    setBusy(true)
    const placed = await putCopyInPlace(found.copy)
    if (!placed.ok) return onTold(say(`refused-room.${placed.because}`), 'wrong')
    if (placed.before === null) return onTold(say('room-copy.not-placed'), 'wrong')
    onTold(say('room-copy.placed', { file: placed.before }), 'well')
  }
  return (
    <Dialog
      title={say('room-copy.replace-title')}
      closeLabel={say('common.close')}
      onClose={isBusy ? () => undefined : onClose}
    >
      <p>
        <strong>
          {say('room-copy.holds', { workshops, people })}
          {openedAt !== null && ` · ${sayDay(dayOf(new Date(openedAt)), printed.variety)}`}
        </strong>
      </p>
      <p>{say('room-copy.replace-what')}</p>
      <p>{say('room-copy.tablets')}</p>
      <div className={styles.doing} data-decide>
        <Button look="main" disabled={isBusy} onClick={() => void replace()}>
          {say(isBusy ? 'room-copy.replacing' : 'room-copy.replace')}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
