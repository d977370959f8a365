import '@/ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from '@/App'
import { openShelf } from '@/device/shelf'
import type { JourneyId } from '@/journey/journey'
import { journeyScreens } from '@/stations/journey-screens'
import { screens } from '@/stations/screens'
import { workOffline } from '@/store/app-version'
import { speakFirstLanguage } from '@/store/language'
import { refreshPeople, watchPeople } from '@/store/people'
import { watchForQuiet } from '@/store/visit'

/** The first screen has the processor to itself for so long. */
const restMilliseconds = 1_000

// The shelf, the words and the room are asked for together: each takes its time on a cheap tablet.
void openShelf()
const people = refreshPeople()
const room = location.hash.startsWith('#/parcours/') ? openRoom() : null
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

void Promise.all([speakFirstLanguage(), people, room]).then(() => {
  createRoot(root).render(<App />)
  watchPeople()
  watchForQuiet()
  setTimeout(() => requestIdleCallback(() => void fetchTheRest()), restMilliseconds)
})

/** Has the journey of the address ready when its room is drawn; one with a code stays closed. */
async function openRoom(): Promise<void> {
  const id = location.hash.split('/')[2] as JourneyId
  const open = import('@/store/open-journey').then(({ openJourney }) => openJourney(id))
  await Promise.all([screens.journey.fetch(), open])
}

/** What the next screens need, once the first one stands. */
async function fetchTheRest(): Promise<void> {
  workOffline()
  const rest = [...Object.values(screens), ...Object.values(journeyScreens)]
  await Promise.all(rest.map((screen) => screen.fetch()))
}
