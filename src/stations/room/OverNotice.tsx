import type { Room } from '@/device/database'
import { saveJourneyFile } from '@/frame/save-file'
import type { JourneyId } from '@/journey/journey'
import { eraseHere } from '@/live-room/erase-here'
import { keepBeyondEnd } from '@/live-room/keep-end'
import { useOpenJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** Whether the workshop's days are over by this tablet's clock, and nobody has said yet what then. */
export function isOver({ eraseAt, stays }: Room, now: number): boolean {
  return eraseAt !== null && eraseAt <= now && !stays
}

/**
 * Someone whose workshop's days are over by this tablet's clock, while the room can't be asked. The
 * clock may be wrong: nothing is erased without them. Once it is open, a journey can be taken along.
 */
export function OverNotice({ id, name }: { id: JourneyId; name: string }) {
  const { say } = useWords()
  const open = useOpenJourney()
  return (
    <Notice>
      <h2>{say('over.title')}</h2>
      <p>{say('over.what', { name })}</p>
      <Button look="main" onClick={() => void keepBeyondEnd(id)}>
        {say('over.keep')}
      </Button>
      {open.kind === 'open' && open.id === id && (
        <Button sign="download-simple" onClick={() => saveJourneyFile(open.journey)}>
          {say('leave.save-file')}
        </Button>
      )}
      <Button sign="trash" onClick={() => void eraseHere(id, 'here')}>
        {say('over.erase')}
      </Button>
    </Notice>
  )
}
