import { create } from 'zustand'

/** What a screen reader is told; `count` lets the same sentence be said twice. */
const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }))

/** Says something to people who listen to the screen, in the screen's language. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }))
}

export { useAnnouncement }
