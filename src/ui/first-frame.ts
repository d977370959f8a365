import type { ReactNode } from 'react'
import { create } from 'zustand'

/** Whether this page has shown its first screen. */
const useShown = create<boolean>(() => false)

/** To be called when the first screen stands in the document. */
export function noteFirstScreen(): void {
  // The second frame begins when the first one was shown.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => setTimeout(() => useShown.setState(true, true))),
  )
}

/**
 * What comes one frame after the first screen: on a slow tablet the card that one came for is there
 * sooner. Whoever uses this keeps the room for it, so that nothing moves when it comes.
 */
export function AfterFirstFrame({ children }: { children: ReactNode }): ReactNode {
  return useShown() ? children : null
}
