import { create } from 'zustand'

/** How many fields hold words that they haven't handed over yet. */
export const useBeingTyped = create<{ fields: number }>(() => ({ fields: 0 }))

/** Says that a field holds such words, or no longer does. */
export function countTyping(change: 1 | -1): void {
  useBeingTyped.setState(({ fields }) => ({ fields: fields + change }))
}
