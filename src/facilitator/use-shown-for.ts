import { useEffect, useState } from 'react'

/** What should not stand in sight for long, such as a key: the seconds that are left of it, 0 for hidden. */
export function useShownFor(seconds: number): readonly [number, (isShown: boolean) => void] {
  const [left, setLeft] = useState(0)
  const isShown = left > 0
  useEffect(() => {
    if (!isShown) return
    const from = performance.now()
    const timer = setInterval(() => {
      setLeft(Math.max(0, seconds - Math.floor((performance.now() - from) / 1_000)))
    }, 250)
    return () => clearInterval(timer)
  }, [isShown, seconds])
  return [left, (shows) => setLeft(shows ? seconds : 0)]
}
