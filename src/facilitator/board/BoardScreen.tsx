import { useState } from 'react'
import { useParams } from 'wouter'
import { BoardClock } from '@/facilitator/board/BoardClock'
import { AddPersonPanel, IdeasPanel } from '@/facilitator/board/BoardPanels'
import { BoardPeople } from '@/facilitator/board/BoardPeople'
import { BoardPlan } from '@/facilitator/board/BoardPlan'
import { BoardSide } from '@/facilitator/board/BoardSide'
import styles from '@/facilitator/board/board.module.css'
import sideStyles from '@/facilitator/board/board-side.module.css'
import { RoomPanel } from '@/facilitator/board/RoomPanel'
import { WallControls } from '@/facilitator/board/WallControls'
import { demoId } from '@/facilitator/demo'
import { goOn } from '@/facilitator/go-on'
import { UndoOffer } from '@/facilitator/UndoOffer'
import { useHelpAhead } from '@/facilitator/use-help-ahead'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { wingPaths } from '@/frame/wing-paths'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { useAnnouncement } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { neighbour } from '@/workshop/steps'
import type { WorkshopId } from '@/workshop/workshop'

/** The board: where the group is, what to say, who needs help, and what the wall shows. */
export default function BoardScreen() {
  const id = useParams<{ id: WorkshopId }>().id
  return (
    <WorkshopFrame id={id}>
      <Board id={id} />
    </WorkshopFrame>
  )
}

function Board({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const [roomPanel, setRoomPanel] = useState(false)
  const [beside, setBeside] = useState<'guide' | 'person' | 'ideas'>('guide')
  const moment = useWorkshop(({ moments, now }) => now.moment !== '' && moments.get(now.moment))
  const next = useWorkshop((workshop) => neighbour(workshop, 1))
  const nextTitle = useWorkshop(({ moments }) => next && moments.get(next)?.title)
  const { endedAt, keepDays } = useWorkshop(({ now }) => now)
  const jumped = useBoard((board) => board.jumped)
  const ahead = useHelpAhead()
  const said = useAnnouncement()
  const isOver = endedAt !== null
  const close = () => setBeside('guide')

  return (
    <div className={styles.board}>
      <BoardPlan id={id} />
      <main className={styles.middle}>
        <div className={styles.head}>
          <div className={styles.titles}>
            <Title ahead={ahead}>{moment ? moment.title : say('board.no-moment')}</Title>
            {said.seen ? (
              // Heard from the page's live region; seen here, where it covers nothing.
              <p className={styles.told} aria-hidden="true" data-foot>
                {said.text}
              </p>
            ) : (
              nextTitle && (
                <p className={styles.hint} dir="auto">
                  {say('board.then', { title: nextTitle })}
                </p>
              )
            )}
          </div>
          <RoomState onRoom={() => setRoomPanel(true)} />
          <Button look="main" sign="arrow-right" disabled={next === null} onClick={() => goOn(1)}>
            {say('board.next')}
          </Button>
        </div>
        <WorkshopNotices />
        {isOver && (
          <Notice>
            <p>{say('end.done', { days: keepDays })}</p>
            <LinkButton to={wingPaths.after(id)}>{say('after.open')}</LinkButton>
          </Notice>
        )}
        {jumped !== 0 && (
          <Notice>
            <p>
              {say('board.clock-jumped', { days: Math.max(1, Math.round(Math.abs(jumped) / 24)) })}
            </p>
          </Notice>
        )}
        {!isOver && <BoardClock id={id} />}
        <BoardPeople id={id} onAdd={() => setBeside('person')} />
        {id === demoId && <p className={styles.hint}>{say('demo.what')}</p>}
        <UndoOffer />
      </main>
      <aside className={sideStyles.side}>
        {beside === 'guide' && <BoardSide id={id} />}
        {beside === 'person' && <AddPersonPanel onClose={close} />}
        {beside === 'ideas' && <IdeasPanel onClose={close} />}
      </aside>
      <WallControls
        id={id}
        onShow={(wall) => {
          if (wall === 'ideas') setBeside('ideas')
          else if (beside === 'ideas') close()
        }}
      />
      {roomPanel && <RoomPanel id={id} onClose={() => setRoomPanel(false)} />}
    </div>
  )
}

/** How many tablets are connected; touched, the room. */
function RoomState({ onRoom }: { onRoom: () => void }) {
  const { say } = useWords()
  const { room, people } = useBoard()
  const connected = Object.values(people).filter(({ here }) => here).length
  return (
    <button type="button" className={styles.state} data-room={room} onClick={onRoom}>
      <Sign sign="device-tablet" />
      {say(`board-room.${room}`, { count: connected })}
    </button>
  )
}
