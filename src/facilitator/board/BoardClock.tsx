import styles from '@/facilitator/board/board-clock.module.css'
import { demoId } from '@/facilitator/demo'
import { thisSecond, useSecond } from '@/facilitator/use-second'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import { hourOfEnd, latenessOf, leftOn, showMinutes } from '@/workshop/clock'
import type { WorkshopId } from '@/workshop/workshop'

const signs = { run: { sign: 'play-fill' }, suspend: { sign: 'pause-fill' } } as const

/** What is left of the moment, until when, and how far the group is behind its plan. */
export function BoardClock({ id }: { id: WorkshopId }) {
  const { say } = useWords()
  const now = useWorkshop((workshop) => workshop.now)
  const moment = useWorkshop(({ moments, now: { moment } }) =>
    moment === '' ? undefined : moments.get(moment),
  )
  const runs = now.clock.kind === 'runs'
  // The hour moves on while the clock stands, too.
  const second = useSecond(true)
  const left = leftOn(now, second)
  const isOver = left <= -1000
  // Nobody is late in a group that is made up.
  const late = moment && id !== demoId ? latenessOf(moment, now, second) : null
  const add = (minutes: number) => workshopStep({ kind: 'add-minutes', minutes, at: thisSecond() })

  return (
    <div className={styles.clock} data-over={isOver || undefined}>
      <p className={styles.time} role="timer">
        {showMinutes(left)}
      </p>
      {isOver ? (
        <p className={styles.until}>{say('clock.over')}</p>
      ) : (
        <p className={styles.until}>
          <span>{say('clock.until')}</span> <strong>{hourOfEnd(now, second)}</strong>
        </p>
      )}
      {late !== null && late !== 0 && (
        <p className={styles.late} data-early={late < 0 || undefined}>
          <Sign sign="clock-countdown" />
          {late > 0 ? say('clock.late', { minutes: late }) : say('clock.early', { minutes: -late })}
        </p>
      )}
      {/* Said once, when it happens: a sentence that comes with each second would be noise. */}
      <p role="status" className="for-readers">
        {isOver ? say('clock.over-said') : ''}
      </p>
      <div className={styles.buttons}>
        <Button aria-label={say('clock.less')} onClick={() => add(-5)}>
          −5
        </Button>
        <Button
          sign={signs[runs ? 'suspend' : 'run'].sign}
          onClick={() =>
            workshopStep({ kind: runs ? 'stop-clock' : 'run-clock', at: thisSecond() })
          }
        >
          {runs ? say('clock.suspend') : say('clock.run')}
        </Button>
        <Button aria-label={say('clock.add')} onClick={() => add(5)}>
          +5
        </Button>
      </div>
    </div>
  )
}
