import styles from '@/facilitator/board/board-controls.module.css'
import { thisSecond, useSecond } from '@/facilitator/use-second'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import { leftOn, showMinutes } from '@/workshop/clock'

const signs = { run: { sign: 'play-fill' }, pause: { sign: 'pause-fill' } } as const

/** The clock, and the tablets that are connected. */
export function BoardClock({ onRoom }: { onRoom: () => void }) {
  const { say } = useWords()
  const now = useWorkshop((workshop) => workshop.now)
  const { room, people } = useBoard()
  const runs = now.clock.kind === 'runs'
  const second = useSecond(runs)
  const connected = Object.values(people).filter(({ here }) => here).length

  return (
    <div className={styles.clock}>
      <p className={styles.time} role="timer">
        {showMinutes(leftOn(now, second))}
      </p>
      <Button
        sign={signs[runs ? 'pause' : 'run'].sign}
        onClick={() => workshopStep({ kind: runs ? 'stop-clock' : 'run-clock', at: thisSecond() })}
      >
        {runs ? say('clock.pause') : say('clock.run')}
      </Button>
      <Button
        look="quiet"
        onClick={() => workshopStep({ kind: 'add-minutes', minutes: 5, at: thisSecond() })}
      >
        {say('clock.add')}
      </Button>
      <button type="button" className={styles.state} data-room={room} onClick={onRoom}>
        <Sign sign="device-tablet" />
        {say(`board-room.${room}`, { count: connected })}
      </button>
    </div>
  )
}
