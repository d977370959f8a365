import { useState } from 'react'
import { useParams } from 'wouter'
import { BoardClock } from '@/facilitator/board/BoardClock'
import { BoardPeople } from '@/facilitator/board/BoardPeople'
import { BoardPlan } from '@/facilitator/board/BoardPlan'
import { BoardSide } from '@/facilitator/board/BoardSide'
import styles from '@/facilitator/board/board.module.css'
import { RoomPanel } from '@/facilitator/board/RoomPanel'
import { useRoomAgain } from '@/facilitator/board/use-room-again'
import { WallControls } from '@/facilitator/board/WallControls'
import { demoId } from '@/facilitator/demo'
import { goOn } from '@/facilitator/go-on'
import { WorkshopFrame } from '@/facilitator/WorkshopFrame'
import { WorkshopNotices } from '@/facilitator/WorkshopNotices'
import { paths } from '@/frame/paths'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button, LinkButton } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
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
  const moment = useWorkshop(({ moments, now }) => now.moment !== '' && moments.get(now.moment))
  const next = useWorkshop((workshop) => neighbour(workshop, 1))
  const { endedAt, keepDays } = useWorkshop(({ now }) => now)
  const jumped = useBoard((board) => board.jumped)
  const isOver = endedAt !== null
  useRoomAgain(id)

  const openWall = () => {
    window.open(`#${paths.wall(id)}`, `atouts-wall-${id}`, 'popup,width=1280,height=720')
  }
  return (
    <div className={styles.board}>
      <BoardPlan id={id} />
      <main className={styles.middle}>
        <div className={styles.head}>
          <Title>{moment ? moment.title : say('board.no-moment')}</Title>
          <Button sign="presentation" onClick={openWall}>
            {say('board.project')}
          </Button>
          <Button look="main" sign="arrow-right" disabled={next === null} onClick={() => goOn(1)}>
            {say('board.next')}
          </Button>
        </div>
        <WorkshopNotices />
        {isOver && (
          <Notice>
            <p>{say('end.done', { days: keepDays })}</p>
            <LinkButton to={paths.after(id)}>{say('after.open')}</LinkButton>
          </Notice>
        )}
        {jumped !== 0 && (
          <Notice>
            <p>
              {say('board.clock-jumped', { days: Math.max(1, Math.round(Math.abs(jumped) / 24)) })}
            </p>
          </Notice>
        )}
        <BoardClock onRoom={() => setRoomPanel(true)} />
        <WallControls key={moment ? moment.title : ''} />
        <BoardPeople id={id} />
        {id === demoId && <p className={styles.hint}>{say('demo.what')}</p>}
      </main>
      <BoardSide id={id} />
      {roomPanel && <RoomPanel id={id} onClose={() => setRoomPanel(false)} />}
    </div>
  )
}
