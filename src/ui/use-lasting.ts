import { useEffect, useState } from 'react'

/** Whether something has been so for this many milliseconds without a break. */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = isSo ? setTimeout(() => setLasts(true), milliseconds) : undefined
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [isSo, milliseconds])
  return isSo && lasts
}
