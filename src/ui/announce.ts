import { create } from 'zustand'

type Announcement = {
  readonly text: string
  /** Lets the same sentence be said twice. */
  readonly count: number
  /** Shown to the eye too, for a few seconds: what happened can't be seen on the screen itself. */
  readonly seen: boolean
}

export const useAnnouncement = create<Announcement>(() => ({ text: '', count: 0, seen: false }))

/** Says something to people who listen to the screen, in its language; `seen` shows it to all. */
export function announce(text: string, how?: 'seen'): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1, seen: how === 'seen' }))
}
