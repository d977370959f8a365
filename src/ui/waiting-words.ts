import { create } from 'zustand'

/** How long a pause in typing is before the words are handed over, in milliseconds. */
const pause = 300
/** A press takes no longer, and its click comes so soon after it; in milliseconds. */
const longestPress = 5_000
const pressToClick = 300

/** How many fields hold words that they haven't handed over yet. */
export const useBeingTyped = create<{ fields: number }>(() => ({ fields: 0 }))

/** The words that one field still holds. */
export type WaitingWords = {
  /** Hands over after the shortest pause, and at once when the page goes away. */
  readonly soon: (handOver: () => void) => void
  /** Hands over at once whatever waits. */
  readonly now: () => void
  /**
   * Hands over when the field is left, and then goes on: at once, or where a press took the focus, as its
   * click begins. What words change on the screen would otherwise move what is pressed from under the finger.
   */
  readonly onLeave: (then: () => void) => void
}

/**
 * Lets words wait for a pause in typing. While they wait they count as being typed, so that no
 * screen says that they are kept.
 */
export function letWordsWait(): WaitingWords {
  watchPresses()
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
    timer = setTimeout(afterPress, pause, now)
  }
  return {
    soon,
    now,
    onLeave(then) {
      afterPress(() => {
        now()
        then()
      })
    },
  }
}

/** What waits until a press is over; `null` while nothing is pressed. */
let afterwards: (() => void)[] | null = null
let ending: ReturnType<typeof setTimeout> | undefined
let isWatching = false

/** Goes on at once, or once what is being pressed is known: as its click begins, before anything hears of it. */
function afterPress(goOn: () => void): void {
  if (afterwards) afterwards.push(goOn)
  else goOn()
}

/** The press is over, or will be so in so many milliseconds. */
const endPress = (within: number) => {
  clearTimeout(ending)
  if (within > 0) {
    ending = setTimeout(endPress, within, 0)
    return
  }
  const waiting = afterwards ?? []
  afterwards = null
  for (const goOn of waiting) goOn()
}

/** Hears each press from its beginning to its end, for as long as the page lives. */
function watchPresses(): void {
  if (isWatching) return
  isWatching = true
  const hear = (kind: string, act: () => void) => window.addEventListener(kind, act, true)
  hear('pointerdown', () => {
    afterwards ??= []
    // The list of a select has its own window: no end of a press on it is heard here.
    endPress(longestPress)
  })
  // A finger’s press moves the focus once it is lifted, and only then clicks.
  hear('pointerup', () => endPress(pressToClick))
  hear('click', () => endPress(0))
}

/** Counts one field as holding words that aren't handed over; the answer ends that. */
export function holdWords(): () => void {
  count(1)
  return () => count(-1)
}

function count(change: 1 | -1): void {
  useBeingTyped.setState(({ fields }) => ({ fields: fields + change }))
}
