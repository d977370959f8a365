import { byOrder } from '@/journey/order'
import type { Moment, MomentId } from '@/workshop/workshop'

type Moments = ReadonlyMap<MomentId, Moment>

const lastMinute = 24 * 60 - 1

/** Minutes since midnight of an hour such as `09:30`; `null` where none was set. */
export function minutesOf(start: string): number | null {
  const [hours, minutes] = start.split(':').map(Number)
  return start === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes
}

/** `09:30` of minutes since midnight; a day has no more than its own hours. */
export function hourOf(minutes: number): string {
  const within = Math.min(lastMinute, Math.max(0, minutes))
  const [hour, minute] = [Math.floor(within / 60), within % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** How long a moment takes: nothing when it is skipped. */
export function lengthOf({ minutes, skipped }: Moment): number {
  return skipped ? 0 : minutes
}

/**
 * The plan with all that comes after a place of a day so many minutes later: gaps stay, and what has
 * no hour gets none.
 */
export function shiftAfter(moments: Moments, day: number, order: string, by: number): Moments {
  if (by === 0) return moments
  const shifted = [...moments].map(([id, moment]) => {
    const start = minutesOf(moment.start)
    const follows = moment.day === day && moment.order > order && start !== null
    return [id, follows ? { ...moment, start: hourOf(start + by) } : moment] as const
  })
  return new Map(shifted)
}

/**
 * When a moment begins that comes to a place of a day: with the one whose place it takes, else at the
 * end of the one before; as it was, where neither has an hour.
 */
export function startAt(moments: Moments, day: number, order: string, was: string): string {
  const ofDay = [...moments].sort(byOrder).filter(([, moment]) => moment.day === day)
  const next = ofDay.find(([, moment]) => moment.order > order)?.[1]
  if (next && next.start !== '') return next.start
  const before = ofDay.findLast(([, moment]) => moment.order < order)?.[1]
  const start = before ? minutesOf(before.start) : null
  return before && start !== null ? hourOf(start + lengthOf(before)) : was
}
