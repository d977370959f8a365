import '@/ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from '@/App'
import { openShelf } from '@/device/shelf'
import { speakFirstLanguage } from '@/store/language'
import { watchPeople } from '@/store/people'
import { watchForQuiet } from '@/store/visit'

// The shelf, the words and the room are asked for together: each takes its time on a cheap tablet.
void openShelf()
watchPeople()
const room = location.hash.startsWith('#/parcours') ? import('@/stations/JourneyRoom') : null
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

void Promise.all([speakFirstLanguage(), room]).then(() => {
  createRoot(root).render(<App />)
  watchForQuiet()
  requestIdleCallback(() => void fetchTheRest())
})

/** What the next screens need, once the first one stands. */
async function fetchTheRest(): Promise<void> {
  const { workOffline } = await import('@/store/app-version')
  workOffline()
  await Promise.all([import('@/stations/arrival/Who'), import('@/stations/JourneyRoom')])
}
