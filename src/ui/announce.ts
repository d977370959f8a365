import { create } from 'zustand'

type Announcement = {
  readonly text: string
  /** Lets the same sentence be said twice. */
  readonly count: number
  /** Shown to the eye too, for a few seconds: what happened can't be seen on the screen itself. */
  readonly seen: boolean
  /** It was said on the way to another screen, where it is still to be read. */
  readonly isOnward: boolean
}

export const useAnnouncement = create<Announcement>(() => ({
  text: '',
  count: 0,
  seen: false,
  isOnward: false,
}))

/** To be called when another screen comes: what was said belongs to the one that is gone. */
export function hush(): void {
  useAnnouncement.setState((said) =>
    said.isOnward ? { isOnward: false } : { text: '', seen: false },
  )
}

/**
 * Says something to people who listen to the screen, in its language. `seen` shows it to all, as long
 * as the screen stands; `onward` shows it on the screen that comes next.
 */
export function announce(text: string, how?: 'seen' | 'onward'): void {
  useAnnouncement.setState(({ count }) => ({
    text,
    count: count + 1,
    seen: how !== undefined,
    isOnward: how === 'onward',
  }))
}
