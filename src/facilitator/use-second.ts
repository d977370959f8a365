import { useSyncExternalStore } from 'react'
import { sharedNow } from '@/live-room/shared-clock'

/**
 * The second that runs, in milliseconds since 1970: the same on every device of a room. A clock that starts and stands at whole seconds
 * shows the same time whether it runs or stands.
 */
export function thisSecond(): number {
  return Math.floor(sharedNow() / 1000) * 1000
}

/** The second that runs, anew with every one while something runs. */
export function useSecond(runs: boolean): number {
  return useSyncExternalStore(runs ? everySecond : never, thisSecond)
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}

function never(): () => void {
  return () => undefined
}
