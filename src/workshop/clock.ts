import type { Now } from '@/workshop/workshop'

/** Milliseconds that are left at a moment; never below 0: time that is over isn't counted up. */
export function leftOn({ clock }: Pick<Now, 'clock'>, at: number): number {
  return Math.max(0, clock.kind === 'stands' ? clock.left : clock.endsAt - at)
}

/** When the clock ends if it runs from now on. */
export function endsAt(now: Pick<Now, 'clock'>, at: number): number {
  return at + leftOn(now, at)
}

/** `13:20` of milliseconds; hours are said in minutes, as people do in a room. */
export function showMinutes(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
