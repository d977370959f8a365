import { useState } from 'react'
import roomStyles from '@/facilitator/board/room-panel.module.css'
import { thisSecond } from '@/facilitator/use-second'
import { limitOf } from '@/frame/limit-of'
import { useBoard } from '@/live-room/board'
import { endWorkshop } from '@/live-room/facilitating'
import { askOrganisation } from '@/live-room/organisation'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { TextLine } from '@/ui/TextLine'
import { takeLostFocus } from '@/ui/take-lost-focus'
import { useAnswer } from '@/ui/use-answer'
import type { WorkshopId } from '@/workshop/workshop'

/**
 * Ends a workshop, once it was said what ends with it: after so many days the journeys, and at once
 * the printing for who shows theirs until the end only.
 */
export function EndWorkshop({
  id,
  toPrint,
  onEnded,
  onCancel,
}: {
  id: WorkshopId
  /** Where one prints first, unless that is here. */
  toPrint?: string
  onEnded: () => void
  onCancel: () => void
}) {
  const { say } = useWords()
  const keepDays = useWorkshop(({ now }) => now.keepDays)
  const unprinted = useBoard(
    ({ people }) =>
      Object.values(people).filter(
        ({ shows, showsUntil, printed }) =>
          shows !== 'nothing' && showsUntil === 'workshop' && !printed,
      ).length,
  )
  const asked = useAnswer('days', askOrganisation)
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const proposed = asked?.ok ? asked.organisation?.days : undefined
  const days = typed ?? String(proposed ?? keepDays)
  const end = async () => {
    const kept = Math.min(730, Math.max(0, Math.round(Number(days)) || 0))
    const ended = await endWorkshop(id, kept)
    if (!ended.ok) return setTrouble(say(`refused-room.${ended.because}`))
    workshopStep({ kind: 'stop-clock', at: thisSecond() })
    workshopStep({ kind: 'show', shown: { endedAt: Date.now(), keepDays: kept } })
    onEnded()
  }
  return (
    <div className={roomStyles.form} ref={takeLostFocus}>
      {unprinted > 0 && (
        <Notice>
          <p>{say('end.prints', { count: unprinted })}</p>
          {toPrint !== undefined && (
            <LinkButton sign="printer" to={toPrint}>
              {say('end.print-first')}
            </LinkButton>
          )}
        </Notice>
      )}
      <p>{say('end.what')}</p>
      <TextLine label={say('end.days')} value={days} onWrite={setTyped} limit={limitOf(say, 3)} />
      {trouble && <p role="alert">{trouble}</p>}
      <div className={roomStyles.chips} data-decide>
        <Button sign="flag-checkered" onClick={() => void end()}>
          {say('end.now')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
