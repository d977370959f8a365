import { useSecond } from '@/facilitator/use-second'
import styles from '@/facilitator/wall/wall-clock.module.css'
import { useWords } from '@/store/language'
import { leftOn, showMinutes } from '@/workshop/clock'
import type { Now } from '@/workshop/workshop'

const round = 2 * Math.PI * 44

/** What is left of a moment, as a ring. It is never red, and never counts what is over. */
export function WallClock({ now, minutes }: { now: Now; minutes: number }) {
  const { say } = useWords()
  const left = leftOn(now, useSecond(now.clock.kind === 'runs'))
  const part = Math.min(1, left / Math.max(1, minutes * 60_000))
  return (
    <div className={styles.clock}>
      <div className={styles.ring}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle cx="50" cy="50" r="44" />
          <circle
            cx="50"
            cy="50"
            r="44"
            strokeDasharray={`${part * round} ${round}`}
            data-left={part > 0 || undefined}
          />
        </svg>
        <p role="timer">
          <strong>{showMinutes(left)}</strong>
          <span>{say('wall.of-minutes', { minutes })}</span>
        </p>
      </div>
      <p>{say('wall.take-time')}</p>
    </div>
  )
}

/** What is left, in one corner. */
export function WallTime({ now }: { now: Now }) {
  const left = leftOn(now, useSecond(now.clock.kind === 'runs'))
  return (
    <p className={styles.small} role="timer">
      {showMinutes(left)}
    </p>
  )
}
