import { useState } from 'react'
import styles from '@/facilitator/board/room-panel.module.css'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { useBoard } from '@/live-room/board'
import { useDeck } from '@/store/deck-on-table'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Dialog } from '@/ui/Dialog'
import { drawGroups } from '@/workshop/draw'
import { namesApart } from '@/workshop/names-apart'
import { drawPair } from '@/workshop/steps'

/** What to draw, and among whom: the wall goes on showing what it does until that is said. */
export function DrawDialog({ onClose }: { onClose: () => void }) {
  const deck = useDeck()
  const { say } = useWords()
  const table = useWorkshop(({ people }) => people)
  const pair = useWorkshop(({ now }) => now.pair)
  const { people: present, room } = useBoard()
  const names = namesApart(table)
  const people = inOrder(table)
  // In a room who hasn't come isn't called by the wall.
  const isThere = (id: JourneyId) => room === 'alone' || present[id] !== undefined
  const [left, setLeft] = useState<ReadonlySet<JourneyId>>(
    () => new Set(people.map(({ id }) => id).filter((id) => !isThere(id))),
  )
  const drawn = people.map(({ id }) => id).filter((id) => !left.has(id))

  const draw = (size: 1 | 2) => {
    workshopStep({ kind: 'draw', groups: drawGroups(drawn, size, Math.random) })
    onClose()
  }
  const drawCard = () => {
    const next = drawPair(deck, pair, Math.random)
    workshopStep({ kind: 'show', shown: { pair: next, wall: 'pair' } })
    onClose()
  }
  const turn = (id: JourneyId) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <Dialog title={say('draw.title')} closeLabel={say('common.close')} onClose={onClose}>
      {people.length > 0 && (
        <fieldset className={styles.among}>
          <legend>{say('draw.among')}</legend>
          {people.map(({ id }) => (
            <Chip key={id} pressed={!left.has(id)} onPress={() => turn(id)}>
              <span dir="auto" translate="no">
                {names.get(id)}
              </span>
            </Chip>
          ))}
        </fieldset>
      )}
      <div className={styles.chips} data-decide>
        {drawn.length > 1 && (
          <Button look="main" sign="users" onClick={() => draw(2)}>
            {say('draw.pairs')}
          </Button>
        )}
        {drawn.length > 0 && (
          <Button sign="user-circle-plus" onClick={() => draw(1)}>
            {say('draw.person')}
          </Button>
        )}
        <Button sign="cards" onClick={drawCard}>
          {say('draw.card')}
        </Button>
      </div>
    </Dialog>
  )
}
