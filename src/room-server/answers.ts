import { createHash, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { rows } from '@/documents/journey-format'
import {
  type Answer,
  type Answers,
  nameDocument,
  type Question,
  type QuestionName,
  questions,
} from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import type { JourneyId } from '@/journey/journey'
import { placeAtEnd } from '@/journey/tables'
import { chipsOf, knock, returnTo, seatsOf, welcome } from '@/room-server/chips'
import { newKey, plainKey } from '@/room-server/keys'
import { short } from '@/room-server/log'
import { type Office, Refusal } from '@/room-server/office'
import { showingNow } from '@/room-server/presence'
import type { Holder } from '@/room-server/rights'
import type { RoomRow } from '@/room-server/vault'
import { handsOf, nextPicture } from '@/workshop/group-picture'
import type { WorkshopId } from '@/workshop/workshop'

/** Answers one question of a caller. Never throws: what isn't understood is refused. */
export async function answer(
  office: Office,
  caller: string,
  name: string,
  asked: unknown,
): Promise<Answer<QuestionName>> {
  try {
    if (!isQuestion(name)) throw new Refusal('not-understood')
    const { who, asks } = questions[name]
    const question = v.safeParse(asks, asked)
    if (!question.success) throw new Refusal('not-understood')
    const asker = identify(office, who, question.output, caller)
    // Each answer takes the question and the asker of its own name: typed row by row in the table.
    const act = answers[name] as (
      office: Office,
      question: unknown,
      asker: unknown,
    ) => Promise<Answers[QuestionName]> | Answers[QuestionName]
    return { ok: true, ...(await act(office, question.output, asker)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    office.log('refused', { question: isQuestion(name) ? name : 'unknown', because: error.because })
    return { ok: false, because: error.because }
  }
}

type Caller = { readonly caller: string }
type Person = Caller & {
  readonly workshop: WorkshopId
  readonly person: JourneyId
  /** This tablet may erase the journey in the room, and set its code. */
  readonly isOwner: boolean
}
type Asker<Name extends QuestionName> = (typeof questions)[Name]['who'] extends
  | 'anyone'
  | 'facilitator'
  ? Caller
  : Person

/** Who asks, if they are who the question is for; else it is refused. */
function identify(
  office: Office,
  who: (typeof questions)[QuestionName]['who'],
  question: object,
  caller: string,
): Caller | Person {
  const said = question as { readonly key?: string; readonly pass?: string }
  if (who === 'facilitator') facilitator(office, said.key ?? '', caller)
  if (who === 'facilitator' || who === 'anyone') return { caller }
  const person = owner(office, said.pass ?? '')
  if (who === 'owner' && !person.isOwner) throw new Refusal('not-owner')
  return { caller, ...person }
}

function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(questions, name)
}

const answers: {
  readonly [Name in QuestionName]: (
    office: Office,
    question: Question<Name>,
    asker: Asker<Name>,
  ) => Promise<Answers[Name]> | Answers[Name]
} = {
  greet(office, { key }, { caller }) {
    if (isSame(key, office.startKey)) {
      const own = newKey()
      office.vault.addKey(own)
      office.log('key-given')
      return { key: own }
    }
    facilitator(office, key, caller)
    return {}
  },
  open(office, { workshop }) {
    if (office.vault.workshop(workshop)?.forgotten) throw new Refusal('gone')
    if (!office.vault.workshop(workshop)) {
      office.vault.addWorkshop(workshop)
      office.log('room-opened', { workshop: short(workshop) })
    }
    return doorsOf(office, roomOf(office, workshop))
  },
  renew(office, { workshop }) {
    roomOf(office, workshop)
    office.vault.renewDoor(workshop)
    for (const kind of ['room', 'plan'] as const) {
      const isObserver = ({ role }: Holder) => role === 'observer'
      office.documents.shut(nameDocument({ kind, workshop }), 'renewed', isObserver)
    }
    office.log('doors-renewed', { workshop: short(workshop) })
    return doorsOf(office, roomOf(office, workshop))
  },
  workshops(office) {
    const kept = office.vault.workshops().filter(({ forgotten }) => !forgotten)
    return {
      workshops: kept
        .map(({ id }) => ({
          workshop: id,
          title: aboutOf(office, id).title,
          eraseIn: office.eraseIn(id),
        }))
        .filter(({ eraseIn }) => eraseIn === null || eraseIn > 0),
    }
  },
  async end(office, { workshop, days }) {
    roomOf(office, workshop)
    office.vault.endWorkshop(workshop, office.now(), days)
    office.log('workshop-ended', { workshop: short(workshop), days })
    await office.endOf(workshop)
    return {}
  },
  async forget(office, { workshop }) {
    roomOf(office, workshop)
    for (const { id } of office.vault.people(workshop)) {
      await office.erase(workshop, id)
    }
    for (const kind of ['room', 'plan', 'group'] as const) {
      office.documents.shut(nameDocument({ kind, workshop }), 'gone')
    }
    office.vault.forgetWorkshop(workshop)
    office.pictures.delete(workshop)
    office.log('workshop-forgotten', { workshop: short(workshop) })
    return {}
  },
  picture(office, { workshop }) {
    roomOf(office, workshop)
    const present = office.vault.people(workshop).filter(({ gone }) => !gone)
    const hands = present.map(({ id }) => [id, office.documents.digest(workshop, id).hand] as const)
    const now = office.documents.read(nameDocument({ kind: 'room', workshop })).getMap('now')
    const shown = readWorkshop({ now: now.toJSON() }).workshop.now.picture
    const before = office.pictures.get(workshop) ?? null
    const next = nextPicture(handsOf(hands), before, shown)
    if (next) office.pictures.set(workshop, next.hands)
    return { picture: next?.picture ?? null }
  },
  shown(office, { workshop, person }) {
    const shows = showingNow(office.vault, office.documents, workshop, person)
    if (shows === 'nothing') return { shows, tables: {} }
    const journey = office.documents.journey(workshop, person)
    if (!journey) return { shows: 'nothing', tables: {} }
    const names = shows === 'all' ? shownTables : (['strengths'] as const)
    const tables = names.map((name) => [name, Object.fromEntries(journey[name])] as const)
    return { shows, tables: Object.fromEntries(tables) }
  },
  unlock(office, { workshop, person }) {
    // Their code stays: who opens a chip doesn't open a journey.
    office.vault.forgetWrong(workshop, person)
    office.presence.tell(workshop)
    office.log('chip-opened', { workshop: short(workshop) })
    return {}
  },
  'take-code'(office, { workshop, person }) {
    office.vault.setLock(workshop, person, null)
    office.presence.tell(workshop)
    office.log('code-taken', { workshop: short(workshop) })
    return {}
  },
  entrust(office, { workshop, person }) {
    office.vault.makeOwners(workshop, person)
    office.log('tablets-entrusted', { workshop: short(workshop) })
    return {}
  },
  join(office, { secret }, { caller }) {
    const room = joined(office, secret, caller)
    const workshop = room.id
    const { title, deck } = aboutOf(office, workshop)
    return {
      workshop,
      title,
      secret: room.secret,
      deck,
      people: chipsOf(office, workshop),
    }
  },
  async enter(office, { secret, person, newcomer, ...said }, { caller }) {
    const room = joined(office, secret, caller)
    const workshop = room.id
    if (newcomer) await welcome(office, workshop, person, newcomer, caller)
    const owner = newcomer ? true : await knock(office, workshop, person, said)
    office.log('entered', { workshop: short(workshop) })
    office.presence.tell(workshop)
    return { pass: office.vault.addPass(workshop, person, owner), owner }
  },
  lock(office, { pass, lock }, { workshop, person }) {
    office.vault.setLock(workshop, person, lock)
    if (lock) {
      // Who came in before there was a code has to say it from now on.
      office.vault.keepOnlyPass(workshop, person, pass)
      const isOther = (holder: Holder) =>
        holder.role === 'person' && holder.person === person && holder.pass !== pass
      const journey = nameDocument({ kind: 'journey', workshop, person })
      office.documents.shut(journey, 'locked', isOther)
      office.documents.shut(nameDocument({ kind: 'room', workshop }), 'locked', isOther)
    }
    office.presence.tell(workshop)
    return {}
  },
  stay(office, _, { workshop, person, isOwner }) {
    const listed = seatsOf(office, workshop).has(person)
    return { eraseIn: office.eraseIn(workshop), owner: isOwner, listed }
  },
  async 'come-back'(office, _, { workshop, person }) {
    await returnTo(office, workshop, person)
    office.presence.tell(workshop)
    return {}
  },
  others(office, _, { workshop, person }) {
    const people = chipsOf(office, workshop).filter(({ id }) => id !== person)
    return { people: people.map(({ id, name, colour }) => ({ id, name, colour })) }
  },
  async give(office, { to, gift, given }, { workshop, person }) {
    const seats = seatsOf(office, workshop)
    if (!seats.has(to)) throw new Refusal('gone')
    if (!office.giving.lets(`${person} to ${to}`)) throw new Refusal('too-often')
    // Nobody gives in another one's name.
    const giver = seats.get(person)?.name ?? ''
    const name = nameDocument({ kind: 'journey', workshop, person: to })
    office.vault.addPerson(workshop, to)
    if (office.vault.giftsOf(workshop, to, person) >= mostGiftsOfOne) throw new Refusal('full')
    let isFull = false
    await office.documents.change(name, (doc) => {
      const gifts = doc.getMap<{ readonly order: string }>('gifts')
      if (gifts.has(gift)) return
      isFull = gifts.size >= mostGifts
      if (isFull) return
      const order = placeAtEnd(new Map(gifts.entries()))
      const { card, words, named } = given
      const row = { card, giver, words, named, decision: 'open' as const, order }
      if (v.is(rows.gifts, row)) gifts.set(gift, row)
    })
    if (isFull) throw new Refusal('full')
    office.vault.noteGift(workshop, to, gift, person)
    office.log('gift', { workshop: short(workshop) })
    return {}
  },
  async leave(office, { pass }) {
    const owner = office.vault.passOf(pass)
    // Asked again after it was done, it is done.
    if (!owner || office.vault.person(owner.workshop, owner.person)?.gone) return {}
    // Who isn't sure to be the owner takes along no more than this tablet.
    if (owner.isOwner) await office.erase(owner.workshop, owner.person)
    else office.vault.dropPass(pass)
    return {}
  },
  observe(office, { secret }) {
    const room = office.vault.observedWith(secret)
    if (!room) throw new Refusal('wrong-code')
    return { workshop: room.id }
  },
}

/** More cards than anyone ever receives, of one person and of all: the second has room for all. */
const mostGiftsOfOne = 12
const mostGifts = 400

/** What `all` shows: what was lived, chosen and told, and not what others gave or what is a draft. */
const shownTables = [
  'experiences',
  'strengths',
  'successes',
  'stories',
  'proofs',
  'ideas',
  'projects',
  'roadmap',
] as const

/** Who holds a key. Who tries too many wrong ones waits, even with the right one. */
function facilitator({ vault, keys }: Office, key: string, caller: string): void {
  if (!keys.isOpenFor(caller)) throw new Refusal('too-often')
  if (vault.isKey(plainKey(key))) return
  keys.lets(caller)
  throw new Refusal('wrong-key')
}

/** Whether two secrets are the same, in the same time for every answer. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

function roomOf({ vault }: Office, workshop: string): RoomRow {
  const room = vault.workshop(workshop)
  if (!room) throw new Refusal('gone')
  return room
}

function doorsOf({ address }: Office, { code, secret, observer }: RoomRow): Answers['open'] {
  return { address, code, secret, observer }
}

/** The workshop that a code or a secret opens. Who guesses too often has to wait. */
function joined({ vault, guesses }: Office, secret: string, caller: string): RoomRow {
  // Nobody guesses 144 bits; six signs are closed to who was wrong too often, even the right ones.
  // Only to them: a thousand addresses would have to try for a month to find one of 887 million.
  if (secret.length === 6 && !guesses.isOpenFor(caller)) throw new Refusal('too-often')
  const room = vault.workshopOf(secret)
  if (!room) {
    guesses.lets(caller)
    throw new Refusal('wrong-code')
  }
  if (room.ended_at !== null) throw new Refusal('ended')
  return room
}

function owner(
  { vault }: Office,
  pass: string,
): { workshop: WorkshopId; person: JourneyId; isOwner: boolean } {
  const found = vault.passOf(pass)
  if (!found) throw new Refusal('wrong-key')
  const row = vault.person(found.workshop, found.person)
  if (!row || row.gone) throw new Refusal('gone')
  return found
}

function aboutOf({ documents }: Office, workshop: WorkshopId) {
  const doc = documents.read(nameDocument({ kind: 'room', workshop }))
  return readWorkshop({ about: doc.getMap('about').toJSON() }).workshop.about
}
