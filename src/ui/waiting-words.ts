import { create } from 'zustand'

/** How long a pause in typing is before the words are handed over, in milliseconds. */
const pause = 300

/** How many fields hold words that they haven't handed over yet. */
export const useBeingTyped = create<{ fields: number }>(() => ({ fields: 0 }))

/** The words that one field still holds. */
export type WaitingWords = {
  /** Hands over after the shortest pause, and at once when the page goes away. */
  readonly soon: (handOver: () => void) => void
  /** Hands over at once whatever waits. */
  readonly now: () => void
}

/**
 * Lets words wait for a pause in typing. While they wait they count as being typed, so that no
 * screen says that they are kept.
 */
export function letWordsWait(): WaitingWords {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: (() => void) | null = null

  const now = () => {
    const handOver = waiting
    if (!handOver) return
    waiting = null
    clearTimeout(timer)
    window.removeEventListener('pagehide', now)
    count(-1)
    handOver()
  }
  const soon = (handOver: () => void) => {
    if (!waiting) {
      count(1)
      window.addEventListener('pagehide', now)
    }
    waiting = handOver
    clearTimeout(timer)
    timer = setTimeout(now, pause)
  }
  return { soon, now }
}

/** Counts one field as holding words that aren't handed over; the answer ends that. */
export function holdWords(): () => void {
  count(1)
  return () => count(-1)
}

function count(change: 1 | -1): void {
  useBeingTyped.setState(({ fields }) => ({ fields: fields + change }))
}
