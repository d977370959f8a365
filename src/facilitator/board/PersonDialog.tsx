import { useEffect, useState } from 'react'
import type { CardId } from '@/deck/deck'
import { readTables } from '@/device/journey-format'
import styles from '@/facilitator/board/board.module.css'
import { demoId, demoPicture } from '@/facilitator/demo'
import type { Journey, JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { ask } from '@/live-room/ask'
import { keyOfRoom } from '@/live-room/board'
import type { Present } from '@/live-room/messages'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import type { WorkshopId } from '@/workshop/workshop'

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
  const [shown, setShown] = useState<Omit<Journey, 'about'> | null>(null)
  const shows = seen?.shows ?? 'nothing'
  // The room decides what is shown; it is asked again when the owner shows more or less.
  useEffect(() => {
    const key = keyOfRoom()
    setShown(null)
    if (id === demoId && shows !== 'nothing') {
      const strengths = Object.fromEntries(demoPicture.map(([card]) => [card, { order: 'V' }]))
      return setShown(readTables({ strengths }).tables)
    }
    if (shows === 'nothing' || key === null) return
    void ask('shown', { key, workshop: id, person }).then((answer) => {
      if (answer.ok) setShown(readTables(answer.tables).tables)
    })
  }, [id, person, shows])

  const label = (card: CardId) => deck.competencies[card]?.label ?? card
  const stories = shown ? inOrder(shown.stories) : []
  return (
    <Dialog title={name} closeLabel={say('common.close')} onClose={onClose}>
      <p>{say(`shown.${shows}`, { name })}</p>
      {shown && (
        <ul className={styles.shown}>
          {inOrder(shown.strengths).map(({ id: card }) => (
            <li key={card}>
              <strong>{label(card)}</strong>
              {stories
                .filter((story) => story.card === card)
                .map((story) => (
                  <p key={story.id} dir="auto">
                    {[story.situation, story.action, story.result].filter(Boolean).join(' ')}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      )}
      {seen?.door === 'closed' && (
        <>
          <p>{say('chip.code-what')}</p>
          <Button sign="lock-simple-open" onClick={() => void unlock(id, person)}>
            {say('chip.open', { name })}
          </Button>
        </>
      )}
    </Dialog>
  )
}

async function unlock(workshop: WorkshopId, person: JourneyId): Promise<void> {
  await ask('unlock', { key: keyOfRoom() ?? '', workshop, person })
}
