import * as Y from 'yjs'
import { create } from 'zustand'
import type { OwnCards } from '@/deck/own-deck'
import type { Room } from '@/device/database'
import { rememberNearBy } from '@/device/near-by'
import { enqueue } from '@/device/outbox'
import { touches } from '@/documents/journey-document'
import {
  type Answer,
  type Answers,
  nameDocument,
  type Whereabouts,
  type WhereaboutsTold,
  type Wish,
  wishes,
} from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import { dealing } from '@/journey/deck-in-hand'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { ask } from '@/live-room/ask'
import { type ConnectionState, openConnection } from '@/live-room/connection'
import { eraseHere } from '@/live-room/erase-here'
import { keepEnd } from '@/live-room/keep-end'
import { noteListed } from '@/live-room/listed'
import { sendOutbox } from '@/live-room/send-outbox'
import { hoursOff } from '@/live-room/shared-clock'
import { readyForCards } from '@/store/cards-on-table'
import { journeyNow } from '@/store/journey-on-screen'
import { chooseCountry } from '@/store/language'
import { openDocument, step } from '@/store/open-journey'
import { notePlanned } from '@/store/planned-stations'
import type { HandedIn } from '@/workshop/feedback-steps'
import { stationsAhead } from '@/workshop/steps'
import { dealtTables, type Now, papers } from '@/workshop/workshop'

/** The room as a tablet sees it. */
type OnTablet = {
  readonly line: ConnectionState
  readonly title: string
  readonly invitation: Now['invitation']
  readonly attention: boolean
  /** Which questions the workshop asks just now. */
  readonly asks: Now['asks']
  /** This person asked for help, and nobody has said yet that it came. */
  readonly help: boolean
  /** Who comes to help: a first name, empty for nobody's; `null` as long as nobody has said so. */
  readonly going: string | null
  /** This person asked for their portfolio from the printer of the room, and it came out of it. */
  readonly prints: boolean
  readonly printed: boolean
  /** Days until the journey is erased; `null` while the workshop goes on. */
  readonly daysLeft: number | null
  /** Hours by which this tablet's clock and the room's differ; 0 for less than half an hour. */
  readonly clockOff: number
  /** Parts of the room's copy can't be read; what is on this tablet is whole. */
  readonly damaged: boolean
}

const alone: OnTablet = {
  line: 'away',
  title: '',
  invitation: null,
  attention: false,
  asks: '',
  help: false,
  going: null,
  prints: false,
  printed: false,
  daysLeft: null,
  clockOff: 0,
  damaged: false,
}

export const useTablet = create<OnTablet>(() => alone)

/** Deals what the room deals: what somebody did with other cards stays. */
async function deal(own: OwnCards): Promise<void> {
  await readyForCards(own)
  const journey = journeyNow()
  const dealt = journey && dealing(journey, own)
  if (dealt) step(dealt)
}

/** Asks the room to put this person back into the list. */
export async function comeBack(pass: string): Promise<void> {
  const answer = await ask('come-back', { pass })
  if (answer.ok) void sendOutbox()
}

/** Hands in what somebody said of the workshop, under nobody's name; whether it was counted. */
export async function opine(secret: string, handedIn: HandedIn): Promise<Answer<'opine'>> {
  return ask('opine', { secret, handedIn })
}

/** Tells the room that a file was taken along; noted first, so that it is told when the room is back. */
export const tellTaken = (pass: string) =>
  enqueue({ name: 'leaving', question: { pass, taken: true } })

/** By whom somebody would like to be followed up: asks the room, or tells it. */
export const followUpOf = (pass: string, followUp?: string | null) =>
  ask('leaving', { pass, ...(followUp !== undefined && { followUp }) })

/** The others in the room, to give a card to; nobody where the room doesn't answer. */
export async function othersIn(pass: string): Promise<Answers['others']['people']> {
  const answer = await ask('others', { pass })
  return answer.ok ? answer.people : []
}

let tellRoom: ((told: WhereaboutsTold) => void) | null = null
let whereNow: Omit<Whereabouts, Wish> | null = null
/** What was asked for or taken back, and not heard by the room yet: it may have been away. */
const pressed = new Set<Wish>()

/** Says where this person is: with what they ask for, all that the board sees at work. */
export function sayWhere(where: Omit<Whereabouts, Wish>): void {
  whereNow = where
  tellAnew()
}

/** Asks for help, or for the portfolio from the printer of the room; or takes it back. */
export function askFor(wish: Wish, asks: boolean): void {
  pressed.add(wish)
  useTablet.setState({ [wish]: asks, ...(wish === 'help' && { going: null }) })
  tellAnew()
}

function tellAnew(): void {
  const { help, prints } = useTablet.getState()
  if (whereNow) tellRoom?.({ ...whereNow, help, prints, pressed: [...pressed] })
}

/** The room says what it knows of: what was pressed here holds until the room says the same. */
function hearAsked(asked: Readonly<Record<Wish, boolean>>): void {
  for (const wish of wishes) {
    const isSame = useTablet.getState()[wish] === asked[wish]
    if (isSame) pressed.delete(wish)
    else if (!pressed.has(wish)) useTablet.setState({ [wish]: asked[wish] })
  }
  if (!useTablet.getState().help) useTablet.setState({ going: null })
  // A line that comes back says the last thing once more: what was heard isn't asked for again.
  tellAnew()
}

/**
 * Shares the open journey with its room, and hears what the room says. The answer ends it. What
 * the room erased is erased here at once.
 */
export function joinRoom(id: JourneyId, room: Room): () => void {
  const doc = openDocument()
  if (!doc) return () => undefined
  const line = openConnection(room.pass)
  const name = { workshop: room.workshop, person: id }
  const journey = line.share({
    name: nameDocument({ kind: 'journey', ...name }),
    doc,
    onState: (state) => useTablet.setState({ line: state, clockOff: hoursOff() }),
    onNews: (news) => {
      if (news.kind === 'listed') noteListed(id, news.listed)
      if (news.kind === 'damaged') useTablet.setState({ damaged: true })
      if (news.kind === 'going') useTablet.setState({ going: news.by })
      if (news.kind === 'asked') hearAsked(news)
      if (news.kind === 'helped') hearAsked({ ...useTablet.getState(), help: false })
      if (news.kind === 'printed') {
        useTablet.setState({ printed: true })
        hearAsked({ ...useTablet.getState(), prints: false })
      }
      if (news.kind !== 'ended') return
      const { eraseIn } = news
      useTablet.setState({ daysLeft: eraseIn === null ? null : Math.ceil(eraseIn / 86_400_000) })
      void keepEnd(id, eraseIn)
    },
    onGone: () => void eraseHere(id),
  })
  const board = new Y.Doc()
  let isHeard = false
  const hear = (_: Uint8Array, __: unknown, ___: Y.Doc, change: Y.Transaction) => {
    const isDealt = !isHeard || touches(board, change, dealtTables)
    const tables = papers.room.filter(
      (table) => isDealt || !dealtTables.some((one) => one === table),
    )
    const plain = Object.fromEntries(tables.map((table) => [table, board.getMap(table).toJSON()]))
    const { workshop } = readWorkshop(plain)
    const { about, now, resources } = workshop
    rememberNearBy(inOrder(resources))
    notePlanned(stationsAhead(workshop))
    const { invitation, attention, asks } = now
    // Before the first card the plan says how many there are; later only their owner does.
    const journey = journeyNow()
    if (journey && journey.placements.size === 0 && journey.about.deck !== about.deck)
      step({ kind: 'choose-deck', deck: about.deck })
    if (isDealt) void deal(workshop)
    isHeard = true
    if (about.country !== '') void chooseCountry(about.country, 'workshop')
    useTablet.setState({ title: about.title || room.title, invitation, attention, asks })
  }
  board.on('update', hear)
  line.share({ name: nameDocument({ kind: 'room', workshop: room.workshop }), doc: board })
  tellRoom = journey.tell
  useTablet.setState({ ...alone, title: room.title })
  void sendOutbox()
  return () => {
    tellRoom = null
    pressed.clear()
    journey.stop()
    line.hangUp()
    board.destroy()
    useTablet.setState(alone)
  }
}
