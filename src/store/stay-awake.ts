import { create } from 'zustand'

/** `off` until somebody asks for it; `impossible` where the browser can't, or the page isn't secure. */
type Awake = { readonly awake: 'off' | 'on' | 'impossible' }

/** Whether this device is kept from falling asleep as long as the app is on its screen. */
export const useAwake = create<Awake>(() => ({
  awake: 'wakeLock' in navigator ? 'off' : 'impossible',
}))

let held: WakeLockSentinel | null = null

/** Keeps the device awake, on whatever screen of the app one goes on. */
export async function stayAwake(): Promise<void> {
  try {
    await held?.release()
    held = await navigator.wakeLock.request('screen')
    useAwake.setState({ awake: 'on' })
  } catch {
    // An empty battery, or a rule of whoever looks after this device.
    useAwake.setState({ awake: 'impossible' })
  }
}

export async function letSleep(): Promise<void> {
  useAwake.setState({ awake: 'off' })
  await held?.release()
  held = null
}

// The browser lets go whenever the page is covered, and doesn't take hold again by itself.
document.addEventListener('visibilitychange', () => {
  const isWanted = useAwake.getState().awake === 'on'
  if (isWanted && document.visibilityState === 'visible') void stayAwake()
})
