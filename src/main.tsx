import '@/ui/base.css'
// First of all: the database opens while the rest of this file is still being read.
import '@/device/open-at-once'
import { createRoot } from 'react-dom/client'
import { App } from '@/App'
import type { Person } from '@/device/database'
import { readChoice } from '@/device/language-choice'
import { onEnqueue, readOutbox } from '@/device/outbox'
import { FacilitatorWing } from '@/facilitator/facilitator-wing'
import { addressNow, deckChosen, journeyAt, paths, startAt } from '@/frame/paths'
import { asName, type JourneyId } from '@/journey/journey'
import type { Step } from '@/journey/step'
import {
  languageChosen,
  type Newcomer,
  newcomerIn,
  stateOf,
  takeOver,
  untilLetGo,
} from '@/prerender/take-over'
import { screens } from '@/stations/screens'
import { type BegunNewcomer, keepBegun } from '@/store/begun-newcomer'
import { chooseLanguage, speakFirstLanguage } from '@/store/language'
import { refreshPeople, usePeople, watchPeople } from '@/store/people'
import { letIn, watchForQuiet } from '@/store/visit'
import { fetchMotion } from '@/ui/fly'
import { untilRest, watchRest } from '@/ui/rest'
import { forgetTooLong } from '@/ui/within-limit'

/** The first screen has the processor to itself for so long. */
const listenMilliseconds = 1_000

// The words and the room are asked for together: each takes its time on a cheap tablet.
const people = refreshPeople()
const journey = journeyAt()
const room = journey === null ? null : openRoom(journey)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
void start(root)

async function start(root: HTMLElement): Promise<void> {
  watchRest()
  let entering = enterEarly(root)
  await Promise.all([speakFirstLanguage(), people, room, entering ? null : fetchScreenNow()])
  let entered: Entered | null
  let before: string
  // What is done on the prerendered screen while this waits is heard before it goes.
  do {
    before = stateOf(root)
    entering = enterEarly(root, entering)
    const chosen = languageChosen(root)
    if (chosen !== undefined) await chooseLanguage(readChoice(chosen))
    entered = entering && (await entering.entered)
    if (!entered?.ok) await fetchScreenNow()
    await untilLetGo(root)
  } while (before !== stateOf(root))
  goOn(root, entered)
  takeOver(root, () => createRoot(root).render(<App />))
  watchPeople()
  watchForQuiet()
  usePeople.subscribe(({ people }) => people && forgetErased(people))
  setTimeout(listenToOthers, listenMilliseconds)
  await fetchTheRest()
}

/** Has the journey of the address ready when its room is drawn; one with a code stays closed. */
async function openRoom(id: JourneyId): Promise<void> {
  const open = import('@/store/open-journey').then(({ openJourney }) => openJourney(id))
  await Promise.all([screens.journey.fetch(), open])
}

/** The screen of the address: until it is here, a prerendered one stands. */
async function fetchScreenNow(): Promise<void> {
  const first = new Map([
    [paths.frontDoor, screens.door],
    [paths.who, screens.who],
    [paths.join, screens.join],
    [paths.tablet, screens.tablet],
    [paths.facilitate, FacilitatorWing],
  ])
  let address: string
  do {
    address = addressNow()
    await first
      .get(address)
      ?.fetch()
      .catch(() => undefined)
  } while (address !== addressNow())
}

type Entered =
  | { readonly ok: true; readonly id: JourneyId; readonly step?: (step: Step) => boolean }
  | { readonly ok: false; readonly trouble: BegunNewcomer['trouble'] }
type Entering = { readonly who: string; readonly entered: Promise<Entered> }

/**
 * Opens the journey of someone new who asked to come in on the prerendered screens, once for the
 * same words; `null` where nobody did.
 */
function enterEarly(root: HTMLElement, sofar: Entering | null = null): Entering | null {
  const newcomer = newcomerIn(root)
  if (!newcomer?.isSent) return null
  const who = JSON.stringify([newcomer.name, newcomer.colour])
  return sofar?.who === who ? sofar : { who, entered: letNewcomerIn(newcomer) }
}

async function letNewcomerIn({ name: typed, colour }: Newcomer): Promise<Entered> {
  const name = asName(typed)
  if (name === null) return { ok: false, trouble: 'who.name-trouble' }
  const welcome = await import('@/store/welcome').catch(() => null)
  if (!welcome) return { ok: false, trouble: null }
  const welcomed = await welcome.welcomePerson(name, colour)
  if (!welcomed.ok) return { ok: false, trouble: 'who.storage-full' }
  const { id } = welcomed
  letIn(id)
  // From here on the app itself says at the journey's address what can't be fetched.
  await openRoom(id).catch(() => undefined)
  const opened = await import('@/store/open-journey').catch(() => null)
  return { ok: true, id, ...(opened && { step: opened.step }) }
}

/**
 * To where someone new went on meanwhile, with the way back that they would have had in the app. Who
 * only began, or couldn't come in, goes on in the app's own form.
 */
function goOn(root: HTMLElement, entered: Entered | null): void {
  const id = entered?.ok ? entered.id : undefined
  const newcomer = newcomerIn(root, id)
  if (!newcomer) return
  if (!entered?.ok || !newcomer.isSent) {
    const isNameless = newcomer.isRefused && asName(newcomer.name) === null
    const trouble = entered?.ok === false ? entered.trouble : isNameless && 'who.name-trouble'
    keepBegun({ ...newcomer, trouble: trouble || null })
    return
  }
  startAt(paths.discover(entered.id))
  const { goesTo } = newcomer
  if (!goesTo) return
  if (goesTo.deck) entered.step?.({ kind: 'choose-deck', deck: goesTo.deck })
  startAt(goesTo.path, goesTo.deck && deckChosen)
}

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

const isInstalled = () => navigator.serviceWorker?.controller != null

async function workOffline(): Promise<void> {
  const worker = await import('@/store/work-offline')
  worker.workOffline()
}

/** A room may wait for what it is still to be told, or go away; a new version, for someone who sees it. */
function listenToOthers(): void {
  void tellRoom()
  if (isInstalled()) void workOffline()
}

/** Nothing of a room is fetched on a tablet that was never in one. */
async function tellRoom(): Promise<void> {
  const send = async () => (await import('@/live-room/send-outbox')).sendOutbox()
  if (await isInRoom()) {
    void send()
    const { fetchForRoomGone } = await import('@/stations/without-room')
    void fetchForRoomGone()
  }
  onEnqueue(() => void send())
}

/** What isn't needed yet, once the person rests. */
async function fetchTheRest(): Promise<void> {
  await untilRest()
  void fetchMotion()
  // A first visit fetches the whole app by this.
  if (!isInstalled()) void workOffline()
  const { fetchAhead } = await import('@/stations/fetch-ahead')
  await fetchAhead()
}
