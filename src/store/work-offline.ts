import { registerSW } from 'virtual:pwa-register'
import { useAppVersion } from '@/store/app-version'

/**
 * Registers the service worker that lets the app run without network. On a room's plain http
 * there is none, and everything but that works.
 */
export function workOffline(): void {
  const takeOver = registerSW({
    onNeedRefresh: tell,
    // One that is being installed already isn't told by `registerSW`.
    onRegisteredSW: (_address, registration) => {
      const coming = registration?.installing
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && navigator.serviceWorker.controller) tell()
      })
    },
  })
  function tell(): void {
    useAppVersion.setState({ dismissed: false, update })
  }
  async function update(): Promise<void> {
    const { closeJourney } = await import('@/store/open-journey')
    await closeJourney()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    })
    await takeOver(true)
  }
}
