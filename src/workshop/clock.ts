import { hourOf, minutesOf } from '@/workshop/hours'
import type { Moment, Now, Workshop } from '@/workshop/workshop'

/** Milliseconds that are left at a moment; below 0 for as long as it has been over. */
export function leftOn({ clock }: Pick<Now, 'clock'>, at: number): number {
  return clock.kind === 'stands' ? clock.left : clock.endsAt - at
}

/** When the clock ends if it runs from now on. */
export function endsAt(now: Pick<Now, 'clock'>, at: number): number {
  return at + leftOn(now, at)
}

/** `13:20` of milliseconds, `+0:40` of a time that is over; hours are said in minutes, as people do in a room. */
export function showMinutes(milliseconds: number): string {
  const seconds = Math.abs(Math.ceil(milliseconds / 1000))
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return milliseconds <= -1000 ? `+${shown}` : shown
}

/** The hour at which the clock ends when it runs from now on, to the nearest minute, as `10:45`. */
export function hourOfEnd(now: Pick<Now, 'clock'>, at: number): string {
  const end = new Date(endsAt(now, at) + 30_000)
  return hourOf(end.getHours() * 60 + end.getMinutes())
}

/** Nobody is later than this: the plan is of another day, or looked at in the evening. In minutes. */
const mostLateness = 180

/**
 * By how many minutes the group is behind its plan: when the moment will end, beside when it should.
 * Below 0 for ahead; `null` where the moment has no hour, or the plan isn't of this time of day.
 */
export function latenessOf(
  moment: Pick<Moment, 'start' | 'minutes'>,
  now: Pick<Now, 'clock'>,
  at: number,
): number | null {
  const start = minutesOf(moment.start)
  if (start === null) return null
  const end = new Date(Math.max(at, endsAt(now, at)))
  const late = end.getHours() * 60 + end.getMinutes() - (start + moment.minutes)
  return Math.abs(late) > mostLateness ? null : late
}

/** The clock of the moment that goes on, with as many minutes more as its plan got. */
export function followPlan(before: Workshop, after: Workshop): Workshop {
  const { now } = after
  if (now.moment === '' || now !== before.now) return after
  const [was, is] = [before.moments.get(now.moment), after.moments.get(now.moment)]
  if (!was || !is || was.minutes === is.minutes) return after
  const more = (is.minutes - was.minutes) * 60_000
  const clock =
    now.clock.kind === 'stands'
      ? { ...now.clock, left: now.clock.left + more }
      : { ...now.clock, endsAt: now.clock.endsAt + more }
  return { ...after, now: { ...now, clock } }
}
