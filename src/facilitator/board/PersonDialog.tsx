import { useState } from 'react'
import type { CardId } from '@/deck/deck'
import { journeyTables } from '@/documents/journey-format'
import type { Answer, Present, Refused } from '@/documents/messages'
import { readRows } from '@/documents/row-tables'
import styles from '@/facilitator/board/board-people.module.css'
import { demoId, demoPicture } from '@/facilitator/demo'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { helpIn, shownBy } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useAnswer } from '@/ui/use-answer'
import type { WorkshopId } from '@/workshop/workshop'

async function shownInDemo(): Promise<Answer<'shown'>> {
  const strengths = Object.fromEntries(demoPicture.map(([card]) => [card, { order: 'V' }]))
  return { ok: true, shows: 'strengths', tables: { strengths } }
}

/** What one person shows, as they show it now; and their chip, when it is closed. */
export function PersonDialog({
  id,
  person,
  name,
  seen,
  onClose,
}: {
  id: WorkshopId
  person: JourneyId
  name: string
  seen: Present | undefined
  onClose: () => void
}) {
  const { say, deck } = useWords()
  const [refused, setRefused] = useState<{ about: string; because: Refused } | null>(null)
  const [done, setDone] = useState<'unlock' | 'take-code' | 'entrust' | null>(null)
  const shows = seen?.shows ?? 'nothing'
  // The room decides what is shown; it is asked again when the owner shows more or less.
  const about = `${id} ${person} ${shows}`
  const answer = useAnswer(shows === 'nothing' ? null : about, () =>
    id === demoId ? shownInDemo() : shownBy(id, person),
  )
  const shown = answer?.ok ? readRows(journeyTables, answer.tables).tables : null
  const because = refused?.about === about ? refused.because : null
  const trouble = because ?? (answer?.ok === false ? answer.because : null)

  const tell = async (question: 'unlock' | 'take-code' | 'entrust') => {
    const answer = await helpIn(question, id, person)
    setRefused(answer.ok ? null : { about, because: answer.because })
    setDone(answer.ok ? question : null)
  }

  const label = (card: CardId) => deck.competencies[card]?.label ?? card
  const stories = shown ? inOrder(shown.stories) : []
  return (
    <Dialog title={name} closeLabel={say('common.close')} onClose={onClose}>
      {seen?.here && seen.at !== '' && (
        <p>{say('board.now-at', { station: say(`station.${seen.at}`) })}</p>
      )}
      <p>{say(`shown.${shows}`, { name })}</p>
      {shown && (
        <ul className={styles.shown}>
          {inOrder(shown.strengths).map(({ id: card }) => (
            <li key={card}>
              <strong>{label(card)}</strong>
              {stories
                .filter((story) => story.card === card)
                .map((story) => (
                  <p key={story.id} dir="auto" translate="no">
                    {[story.situation, story.action, story.result].filter(Boolean).join(' ')}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      )}
      {trouble && <p role="alert">{say(`refused-room.${trouble}`)}</p>}
      {done && <p role="status">{say(`chip.done-${done}`, { name })}</p>}
      {seen?.damaged && <p>{say('chip.damaged', { name })}</p>}
      {seen?.door === 'closed' && (
        <>
          <p>{say('chip.code-what')}</p>
          <Button sign="lock-key-open" onClick={() => void tell('unlock')}>
            {say('chip.open', { name })}
          </Button>
        </>
      )}
      {seen && id !== demoId && (
        <details>
          <summary>{say('chip.tablets')}</summary>
          {seen.door !== 'open' && (
            <>
              <p>{say('chip.take-code-what')}</p>
              <Button sign="lock-key-open" onClick={() => void tell('take-code')}>
                {say('chip.take-code', { name })}
              </Button>
            </>
          )}
          <p>{say('chip.entrust-what')}</p>
          <Button sign="device-tablet" onClick={() => void tell('entrust')}>
            {say('chip.entrust', { name })}
          </Button>
        </details>
      )}
    </Dialog>
  )
}
