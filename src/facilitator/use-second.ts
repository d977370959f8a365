import { useSyncExternalStore } from 'react'

/** The second that is coming, in milliseconds since 1970, anew with every one while something runs. */
export function useSecond(runs: boolean): number {
  return useSyncExternalStore(runs ? everySecond : never, () => Math.ceil(Date.now() / 1000) * 1000)
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}

function never(): () => void {
  return () => undefined
}
