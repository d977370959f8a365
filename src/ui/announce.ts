import { create } from 'zustand'

type Announcement = {
  readonly text: string
  /** Lets the same sentence be said twice. */
  readonly count: number
  /** Shown to the eye too, for a few seconds: what happened can't be seen on the screen itself. */
  readonly seen: boolean
}

export const useAnnouncement = create<Announcement>(() => ({ text: '', count: 0, seen: false }))

/** Takes back what was said: it belongs to a screen that is gone. What is shown to all may stay. */
export function hush(): void {
  useAnnouncement.setState((said) => (said.seen ? said : { ...said, text: '' }))
}

/** Says something to people who listen to the screen, in its language; `seen` shows it to all. */
export function announce(text: string, how?: 'seen'): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1, seen: how === 'seen' }))
}
