import * as Y from 'yjs'
import { changeRoom, openDatabase, type Person, type Room } from '@/device/database'
import { makeLock } from '@/device/lock'
import { documentOf } from '@/documents/journey-document'
import { readAbout } from '@/documents/journey-format'
import { type Answers, nameDocument, type Refused } from '@/documents/messages'
import { newId } from '@/documents/new-id'
import { type Colour, type Journey, type JourneyId, startJourney } from '@/journey/journey'
import { ask } from '@/live-room/ask'
import { openConnection } from '@/live-room/connection'
import { sendOutbox } from '@/live-room/send-outbox'
import { refreshPeople } from '@/store/people'
import { takeInDocument } from '@/store/welcome'

/** The workshop that a code or a link joins, and who is in it. */
export const findRoom = (secret: string) => ask('join', { secret })

/** Whether a pass still opens its journey in the room. */
export const isStillIn = async (pass: string): Promise<boolean> => (await ask('stay', { pass })).ok

/** Who comes in: someone of the list, someone new, or someone who is on this tablet already. */
export type Entering =
  | {
      readonly kind: 'of-the-list'
      readonly person: JourneyId
      readonly name: string
      readonly colour: Colour
      readonly code?: string
      /** It was asked whether they are this person, whom another tablet knows. */
      readonly sure?: boolean
      /** They said yes: their journey of the workshop before comes along. */
      readonly continues?: boolean
    }
  | {
      readonly kind: 'new'
      readonly name: string
      readonly colour: Colour
      /** The place of the list that was kept for them. */
      readonly seat?: JourneyId
    }
  | { readonly kind: 'here'; readonly person: Person }

export type Entered =
  | { readonly ok: true; readonly id: JourneyId }
  | { readonly ok: false; readonly because: Refused | 'storage-full' }

/**
 * Comes into a workshop on this tablet. Someone whose journey was begun on another tablet goes on
 * from its last touch.
 */
export async function enterRoom(joined: Answers['join'], who: Entering): Promise<Entered> {
  const { secret, workshop, title } = joined
  const person = idOf(who)
  const continues = who.kind === 'of-the-list' &&
    who.continues && { continues: await passBefore(person) }
  const answer = await ask('enter', { secret, person, ...askedOf(who), ...continues })
  if (!answer.ok) return answer
  const room: Room = {
    workshop,
    title,
    pass: answer.pass,
    owner: answer.owner,
    secret,
    eraseAt: null,
  }

  const opened = await openDatabase()
  if (opened.ok && (await changeRoom(opened.database, person, room))) {
    await refreshPeople()
    void sendOutbox()
    return { ok: true, id: person }
  }
  if (who.kind === 'here') return { ok: false, because: 'gone' }
  const doc = await fetchJourney(room, person)
  if (!doc) return { ok: false, because: 'no-room' }
  const about = readAbout(doc.getMap('about').toJSON())
  const start = startJourney(who.name, who.colour)
  const fresh: Journey = { ...start, about: { ...start.about, deck: joined.deck } }
  if (!about) startIn(doc, fresh)
  const lock = who.kind === 'of-the-list' && who.code ? await makeLock(who.code) : null
  const taken = await takeInDocument(person, doc, about ?? fresh.about, { room, lock })
  if (taken.ok) void sendOutbox()
  return taken
}

/** What this tablet held in the workshop before, if it was theirs there. */
async function passBefore(person: JourneyId): Promise<{ readonly pass?: string }> {
  const opened = await openDatabase()
  const room = opened.ok ? (await opened.database.get('people', person))?.room : undefined
  return room ? { pass: room.pass } : {}
}

function idOf(who: Entering): JourneyId {
  if (who.kind === 'new') return newId<'journey'>()
  return who.kind === 'here' ? who.person.id : who.person
}

function askedOf(who: Entering) {
  switch (who.kind) {
    case 'of-the-list':
      return {
        ...(who.code !== undefined && { code: who.code }),
        ...(who.sure && { sure: true }),
      }
    case 'new':
      return {
        newcomer: {
          ...{ name: who.name, colour: who.colour, lock: null },
          ...(who.seat && { seat: who.seat }),
        },
      }
    case 'here': {
      const { name, colour, lock } = who.person
      return {
        newcomer: {
          name,
          colour,
          lock: lock && { salt: lock.salt, hash: lock.hash },
          brings: true,
        },
      }
    }
  }
}

/** What the room has of a journey: all of it, or nothing yet. `null` when it doesn't answer. */
async function fetchJourney(room: Room, person: JourneyId): Promise<Y.Doc | null> {
  const doc = new Y.Doc()
  const line = openConnection(room.pass)
  const name = nameDocument({ kind: 'journey', workshop: room.workshop, person })
  const arrived = await line.bring(name, doc)
  line.hangUp()
  return arrived ? doc : null
}

/** A journey that nobody has begun: cards given to it before are there already, and stay. */
function startIn(doc: Y.Doc, fresh: Journey): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(documentOf(fresh)))
}
