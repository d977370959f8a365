import { create } from 'zustand'
import type { JourneyId } from '@/journey/journey'

/** Journeys of this tablet whose person was taken out of their group's list. */
export const useUnlisted = create<ReadonlySet<JourneyId>>(() => new Set())

/** Notes whether the group's list has someone of this tablet. */
export function noteListed(id: JourneyId, listed: boolean): void {
  const unlisted = useUnlisted.getState()
  if (unlisted.has(id) !== listed) return
  const others = [...unlisted].filter((one) => one !== id)
  useUnlisted.setState(new Set(listed ? others : [...others, id]), true)
}
