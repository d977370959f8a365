import * as v from 'valibot'
import { rows } from '@/device/journey-format'
import { readWorkshop } from '@/device/workshop-format'
import type { JourneyId } from '@/journey/journey'
import { placeAtEnd } from '@/journey/tables'
import {
  type Answer,
  type Answers,
  nameDocument,
  type Question,
  type QuestionName,
  questions,
} from '@/live-room/messages'
import { chipsOf, knock, seatsOf, welcome } from '@/room-server/chips'
import { short } from '@/room-server/log'
import { type Office, Refusal } from '@/room-server/office'
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
    const question = v.safeParse(questions[name], asked)
    if (!question.success) throw new Refusal('not-understood')
    // Each answer takes the question of its own name: the two tables are typed row by row.
    const act = answers[name] as (
      office: Office,
      question: unknown,
      caller: string,
    ) => Promise<Answers[QuestionName]> | Answers[QuestionName]
    return { ok: true, ...(await act(office, question.output, caller)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    office.log('refused', { question: isQuestion(name) ? name : 'unknown', because: error.because })
    return { ok: false, because: error.because }
  }
}

function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(questions, name)
}

const answers: {
  readonly [Name in QuestionName]: (
    office: Office,
    question: Question<Name>,
    caller: string,
  ) => Promise<Answers[Name]> | Answers[Name]
} = {
  greet(office, { key }) {
    facilitator(office, key)
    return {}
  },
  open(office, { key, workshop }) {
    facilitator(office, key)
    if (office.vault.workshop(workshop)?.forgotten) throw new Refusal('gone')
    if (!office.vault.workshop(workshop)) {
      office.vault.addWorkshop(workshop)
      office.log('room-opened', { workshop: short(workshop) })
    }
    return doorsOf(office, roomOf(office, workshop))
  },
  renew(office, { key, workshop }) {
    facilitator(office, key)
    roomOf(office, workshop)
    office.vault.renewDoor(workshop)
    for (const kind of ['room', 'plan'] as const) {
      const isObserver = ({ role }: Holder) => role === 'observer'
      office.documents.shut(nameDocument({ kind, workshop }), 'renewed', isObserver)
    }
    office.log('doors-renewed', { workshop: short(workshop) })
    return doorsOf(office, roomOf(office, workshop))
  },
  workshops(office, { key }) {
    facilitator(office, key)
    const open = office.vault.workshops().filter(({ ended_at }) => ended_at === null)
    return {
      workshops: open.map(({ id }) => ({
        workshop: id,
        title: aboutOf(office, id).title,
      })),
    }
  },
  async end(office, { key, workshop, days }) {
    facilitator(office, key)
    roomOf(office, workshop)
    office.vault.endWorkshop(workshop, Date.now(), days)
    office.log('workshop-ended', { workshop: short(workshop), days })
    await office.endOf(workshop)
    return {}
  },
  async forget(office, { key, workshop }) {
    facilitator(office, key)
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
  picture(office, { key, workshop }) {
    facilitator(office, key)
    roomOf(office, workshop)
    const present = office.vault.people(workshop).filter(({ gone }) => !gone)
    const journeys = present.flatMap(({ id }) => {
      const journey = office.documents.journey(workshop, id)
      return journey ? [[id, journey] as const] : []
    })
    const now = office.documents.read(nameDocument({ kind: 'room', workshop })).getMap('now')
    const shown = readWorkshop({ now: now.toJSON() }).workshop.now.picture
    const before = office.pictures.get(workshop) ?? null
    const next = nextPicture(handsOf(new Map(journeys)), before, shown)
    if (next) office.pictures.set(workshop, next.hands)
    return { picture: next?.picture ?? null }
  },
  shown(office, { key, workshop, person }) {
    facilitator(office, key)
    const journey = office.documents.journey(workshop, person)
    if (!journey || journey.about.shows === 'nothing') return { shows: 'nothing', tables: {} }
    const shows = journey.about.shows
    const names = shows === 'all' ? shownTables : (['strengths'] as const)
    const tables = names.map((name) => [name, Object.fromEntries(journey[name])] as const)
    return { shows, tables: Object.fromEntries(tables) }
  },
  unlock(office, { key, workshop, person }) {
    facilitator(office, key)
    // Their code stays: who opens a chip doesn't open a journey.
    office.vault.countWrong(workshop, person, 0)
    office.presence.tell(workshop)
    office.log('chip-opened', { workshop: short(workshop) })
    return {}
  },
  join(office, { secret }, caller) {
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
  async enter(office, { secret, person, code, newcomer }, caller) {
    const room = joined(office, secret, caller)
    const workshop = room.id
    if (newcomer) await welcome(office, workshop, person, newcomer)
    else await knock(office, workshop, person, code)
    office.log('entered', { workshop: short(workshop) })
    office.presence.tell(workshop)
    return { pass: office.vault.addPass(workshop, person) }
  },
  lock(office, { pass, lock }) {
    const { workshop, person } = owner(office, pass)
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
  stay(office, { pass }) {
    return { eraseIn: office.eraseIn(owner(office, pass).workshop) }
  },
  others(office, { pass }) {
    const { workshop, person } = owner(office, pass)
    const people = chipsOf(office, workshop).filter(({ id }) => id !== person)
    return { people: people.map(({ id, name, colour }) => ({ id, name, colour })) }
  },
  async give(office, { pass, to, gift, given }) {
    const { workshop, person } = owner(office, pass)
    const seats = seatsOf(office, workshop)
    if (!seats.has(to)) throw new Refusal('gone')
    if (!office.giving.lets(`${person} to ${to}`)) throw new Refusal('too-often')
    // Nobody gives in another one's name.
    const giver = seats.get(person)?.name ?? ''
    const name = nameDocument({ kind: 'journey', workshop, person: to })
    await office.documents.change(name, (doc) => {
      const gifts = doc.getMap<{ readonly order: string }>('gifts')
      if (gifts.has(gift) || gifts.size >= mostGifts) return
      const order = placeAtEnd(new Map(gifts.entries()))
      const { card, words, named } = given
      const row = { card, giver, words, named, decision: 'open' as const, order }
      if (v.is(rows.gifts, row)) gifts.set(gift, row)
    })
    office.vault.addPerson(workshop, to)
    office.log('gift', { workshop: short(workshop) })
    return {}
  },
  async leave(office, { pass }) {
    const owner = office.vault.passOf(pass)
    // Asked again after it was done, it is done.
    if (!owner || office.vault.person(owner.workshop, owner.person)?.gone) return {}
    await office.erase(owner.workshop, owner.person)
    return {}
  },
  observe(office, { secret }) {
    const room = office.vault.observedWith(secret)
    if (!room) throw new Refusal('wrong-code')
    return { workshop: room.id }
  },
}

/** More cards than anyone ever receives. */
const mostGifts = 200

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

function facilitator({ vault }: Office, key: string): void {
  if (!vault.isKey(key)) throw new Refusal('wrong-key')
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
  const isCode = secret.length === 6
  const everyone = 'everyone'
  const isOpen = guesses.isOpenFor(caller) && guesses.isOpenFor(everyone)
  if (isCode && !isOpen) throw new Refusal('too-often')
  const room = vault.workshopOf(secret)
  if (!room) {
    guesses.lets(caller)
    guesses.lets(everyone, 1 / 20)
    throw new Refusal('wrong-code')
  }
  if (room.ended_at !== null) throw new Refusal('ended')
  return room
}

function owner({ vault }: Office, pass: string): { workshop: WorkshopId; person: JourneyId } {
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
