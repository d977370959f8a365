import { useSyncExternalStore } from 'react'

/** Now, in milliseconds since 1970, anew with every second while something runs. */
export function useSecond(runs: boolean): number {
  return useSyncExternalStore(
    runs ? everySecond : never,
    () => Math.floor(Date.now() / 1000) * 1000,
  )
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}

function never(): () => void {
  return () => undefined
}
