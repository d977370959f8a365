import type { ReactNode } from 'react'
import { create } from 'zustand'

/** Whether the first screen has been shown, and whoever goes on at once has come where they go. */
const useShown = create<boolean>(() => false)

/** A press within so many milliseconds leads on: the screen that it leads to is drawn first. */
const pressMilliseconds = 200

/** To be called when the first screen stands in the document. */
export function noteFirstScreen(): void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      window.removeEventListener('click', wait, true)
      useShown.setState(true, true)
    }, pressMilliseconds)
  }
  window.addEventListener('click', wait, true)
  // The second frame begins when the first one was shown.
  requestAnimationFrame(() => requestAnimationFrame(wait))
}

/**
 * What comes a moment after the first screen: on a slow tablet the card that one came for is there
 * sooner. Whoever uses this keeps the room for it, so that nothing moves when it comes.
 */
export function AfterFirstFrame({
  unless = false,
  children,
}: {
  /** What isn't to wait after all. */
  unless?: boolean
  children: ReactNode
}): ReactNode {
  return useShown() || unless ? children : null
}
