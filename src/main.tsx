import '@/ui/base.css'
import { createRoot } from 'react-dom/client'
import { App } from '@/App'
import { openDatabase, type Person } from '@/device/database'
import { onEnqueue, readOutbox } from '@/device/outbox'
import { journeyAt, paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import { journeyScreens } from '@/stations/journey-screens'
import { roomScreens } from '@/stations/room/room-screens'
import { screens } from '@/stations/screens'
import { workOffline } from '@/store/app-version'
import { speakFirstLanguage } from '@/store/language'
import { refreshPeople, usePeople, watchPeople } from '@/store/people'
import { watchForQuiet } from '@/store/visit'
import { forgetTooLong } from '@/ui/within-limit'

/** The first screen has the processor to itself for so long. */
const restMilliseconds = 1_000

// The database, the words and the room are asked for together: each takes its time on a cheap tablet.
void openDatabase()
const people = refreshPeople()
const journey = journeyAt()
const room = journey === null ? null : openRoom(journey)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

void Promise.all([speakFirstLanguage(), people, room]).then(() => {
  createRoot(root).render(<App />)
  watchPeople()
  watchForQuiet()
  usePeople.subscribe(({ people }) => people && forgetErased(people))
  setTimeout(() => void fetchTheRest(), restMilliseconds)
})

/** What is nowhere but in a field goes with the journey that it was written for. */
function forgetErased(people: readonly Person[]): void {
  const isJourney = /^\/parcours\//
  const here = new Set<string | null>(people.map(({ id }) => paths.journey(id)))
  forgetTooLong((owner) => owner === null || !isJourney.test(owner) || here.has(owner))
}

async function isInRoom(): Promise<boolean> {
  const isThere = usePeople.getState().people?.some((person) => person.room)
  return isThere || (await readOutbox()).length > 0
}

/** Nothing of a room is fetched on a tablet that was never in one. */
async function tellRoom(): Promise<void> {
  const { sendOutbox } = await import('@/live-room/send-outbox')
  await sendOutbox()
}

/** Has the journey of the address ready when its room is drawn; one with a code stays closed. */
async function openRoom(id: JourneyId): Promise<void> {
  const open = import('@/store/open-journey').then(({ openJourney }) => openJourney(id))
  await Promise.all([screens.journey.fetch(), open])
}

/** What the next screens need, once the first one stands; and what a room is still to be told. */
async function fetchTheRest(): Promise<void> {
  workOffline()
  // A room that goes away later takes what wasn't fetched of it along.
  const isRoom = await isInRoom()
  if (isRoom) void tellRoom()
  onEnqueue(() => void tellRoom())
  void import('@/ui/fly').then(({ fetchMotion }) => fetchMotion())
  const ofRoom = isRoom ? Object.values(roomScreens) : []
  const rest = [...ofRoom, ...Object.values(screens), ...Object.values(journeyScreens)]
  await Promise.all(rest.map((screen) => screen.fetch()))
}
