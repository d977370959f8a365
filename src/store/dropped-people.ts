import { create } from 'zustand'
import type { JourneyId } from '@/journey/journey'
import type { Seat, WorkshopId } from '@/workshop/workshop'

/** Someone who was taken out of a group's list on this page, and can be put back. */
export type Dropped = Seat & { readonly workshop: WorkshopId; readonly id: JourneyId }

/** Outlives the screen on which it happened: a mistake is often seen on the board. */
export const useDropped = create<readonly Dropped[]>(() => [])

export function noteDropped(person: Dropped): void {
  useDropped.setState((before) => [...before, person], true)
}

export function forgetDropped(id: JourneyId): void {
  useDropped.setState((before) => before.filter((one) => one.id !== id), true)
}
