import { useState } from 'react'
import { useLocation } from 'wouter'
import { recallInTab, rememberInTab } from '@/device/tab-memory'
import type { JourneyId } from '@/journey/journey'
import { useTablet } from '@/live-room/tablet'
import styles from '@/stations/room/gathering.module.css'
import { stationPath } from '@/stations/room/station-at'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import type { StationName } from '@/workshop/station-names'
import type { WorkshopId } from '@/workshop/workshop'

/** What the facilitator asks of all: to come along, or to look up. Nothing is torn away. */
export function Gathering({
  id,
  at,
  workshop,
}: {
  id: JourneyId
  at: StationName | ''
  workshop: WorkshopId
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const { invitation, attention } = useTablet()
  const [answered, setAnswered] = useState(() => Number(recallInTab(answerOf(workshop)) ?? 0))
  const [seen, setSeen] = useState(false)
  if (!attention && seen) setSeen(false)

  const answer = (turn: number) => {
    rememberInTab(answerOf(workshop), String(turn))
    setAnswered(turn)
  }
  const isInvited = invitation && invitation.turn !== answered && invitation.station !== at
  return (
    <>
      {isInvited && (
        <div className={styles.invitation} role="alert">
          <p>
            <Sign sign="users-three" />
            {say('together.title', { station: say(`station.${invitation.station}`) })}
          </p>
          <Button
            look="main"
            sign="arrow-right"
            onClick={() => {
              answer(invitation.turn)
              go(stationPath(invitation.station, id))
            }}
          >
            {say('together.go')}
          </Button>
          <Button look="quiet" onClick={() => answer(invitation.turn)}>
            {say('together.stay')}
          </Button>
        </div>
      )}
      {attention && !seen && (
        <dialog
          ref={coverAll}
          className={styles.attention}
          aria-label={say('attention.title')}
          onClose={() => setSeen(true)}
        >
          <div role="alert">
            <Sign sign="sun-horizon-duotone" />
            <p>{say('attention.title')}</p>
            <p>{say('attention.what')}</p>
            <Button onClick={() => setSeen(true)}>{say('attention.continue')}</Button>
          </div>
        </dialog>
      )}
    </>
  )
}

/** Over everything, also over what is asked in a dialog. Taken away, it gives the focus back. */
function coverAll(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  return () => dialog.close()
}

/** Which invitation was answered here: a reload doesn't ask again. */
const answerOf = (workshop: WorkshopId) => `invited-${workshop}`
