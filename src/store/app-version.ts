import { create } from 'zustand'

/** Whether a new version waits. `update` puts the journey away first, then loads the page again. */
export const useAppVersion = create<{
  update: (() => Promise<void>) | null
  dismissed: boolean
}>(() => ({ update: null, dismissed: false }))
