import { useSecond } from '@/facilitator/use-second'
import styles from '@/facilitator/wall/wall-clock.module.css'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { leftOn, showMinutes } from '@/workshop/clock'
import type { Now } from '@/workshop/workshop'

const round = 2 * Math.PI * 44

/** What is left of a moment, as a ring. It is never red; when it is over the ring glows, and nothing counts on. */
export function WallClock({ now, minutes }: { now: Now; minutes: number }) {
  const { say } = useWords()
  const left = leftOn(now, useSecond(now.clock.kind === 'runs'))
  const isOver = left <= 0
  return (
    <div className={styles.clock} data-over={isOver || undefined}>
      <div className={styles.ring}>
        <Ring part={isOver ? 1 : left / Math.max(1, minutes * 60_000)} />
        <p role="timer">
          {isOver ? (
            <Sign sign="sun-horizon-duotone" />
          ) : (
            <>
              <strong>{showMinutes(left)}</strong>
              <span>{say('wall.of-minutes', { minutes })}</span>
            </>
          )}
        </p>
      </div>
      <p>{say(isOver ? 'wall.time-over' : 'wall.take-time')}</p>
    </div>
  )
}

/** A part, 0 to 1, of a ring. */
export function Ring({ part }: { part: number }) {
  const shown = Math.min(1, Math.max(0, part))
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="44" />
      <circle
        cx="50"
        cy="50"
        r="44"
        strokeDasharray={`${shown * round} ${round}`}
        data-left={shown > 0 || undefined}
      />
    </svg>
  )
}

/** What is left, in one corner. */
export function WallTime({ now }: { now: Now }) {
  const left = Math.max(0, leftOn(now, useSecond(now.clock.kind === 'runs')))
  return (
    <p className={styles.small} role="timer">
      {showMinutes(left)}
    </p>
  )
}
