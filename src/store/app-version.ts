import { registerSW } from 'virtual:pwa-register'
import { create } from 'zustand'

/** Whether a new version waits. `update` puts the journey away first, then loads the page again. */
export const useAppVersion = create<{
  update: (() => Promise<void>) | null
  dismissed: boolean
}>(() => ({ update: null, dismissed: false }))

/**
 * Registers the service worker that lets the app run without network. On a room's plain http
 * there is none, and everything but that works.
 */
export function workOffline(): void {
  const takeOver = registerSW({
    onNeedRefresh: () =>
      useAppVersion.setState({
        dismissed: false,
        update: async () => {
          const { closeJourney } = await import('@/store/open-journey')
          await closeJourney()
          await takeOver(true)
        },
      }),
  })
}
