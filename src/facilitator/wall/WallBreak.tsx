import { useSecond } from '@/facilitator/use-second'
import { Ring } from '@/facilitator/wall/WallClock'
import styles from '@/facilitator/wall/wall-break.module.css'
import clockStyles from '@/facilitator/wall/wall-clock.module.css'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { hourOfEnd, leftOn } from '@/workshop/clock'
import type { Moment, Now } from '@/workshop/workshop'

/** A break: when one starts again is the largest thing in the room. Minutes, never seconds. */
export function WallBreak({
  now,
  moment,
  next,
}: {
  now: Now
  moment: Moment | undefined
  next: string
}) {
  const { say } = useWords()
  const second = useSecond(true)
  const left = leftOn(now, second)
  const minutes = Math.ceil(left / 60_000)
  return (
    <div className={styles.break}>
      <div className={styles.when}>
        <Title>{moment?.title || say('wall.view-break')}</Title>
        {minutes > 0 ? (
          <>
            <p className={styles.until}>{say('wall.break-until')}</p>
            <p className={styles.hour}>
              <time>{hourOfEnd(now, second)}</time>
            </p>
          </>
        ) : (
          <p className={styles.over}>{say('wall.break-over')}</p>
        )}
      </div>
      <div className={clockStyles.ring}>
        <Ring part={left / Math.max(1, (moment?.minutes ?? 0) * 60_000)} />
        <p>
          <Sign sign="coffee-duotone" />
          {minutes > 0 && (
            <>
              <span>{say('wall.break-left')}</span>
              <strong className={styles.left}>{say('wall.break-minutes', { minutes })}</strong>
            </>
          )}
        </p>
      </div>
      <p className={styles.next}>
        {next !== '' && (
          <>
            <span>{say('wall.next')}</span> <strong dir="auto">{next}</strong>
          </>
        )}
      </p>
      <p className={styles.own} dir="auto">
        {moment?.shown}
      </p>
    </div>
  )
}
