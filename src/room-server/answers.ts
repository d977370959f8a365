import { createHash, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import type * as Y from 'yjs'
import { journeyTables } from '@/documents/journey-format'
import {
  type Answer,
  type Answers,
  nameDocument,
  type Question,
  type QuestionName,
  questions,
} from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import { usedCards } from '@/journey/deck-in-hand'
import { type Journey, type JourneyId, startJourney } from '@/journey/journey'
import { placeAtEnd } from '@/journey/tables'
import { Refusal, type RequestContext } from '@/room-server/context'
import { newKey, plainKey } from '@/room-server/keys'
import { short } from '@/room-server/log'
import { showingNow } from '@/room-server/presence'
import type { RoomRow } from '@/room-server/repository'
import type { Holder } from '@/room-server/rights'
import { beforeOf, knock, listedPeople, returnTo, seatsOf, welcome } from '@/room-server/seats'
import type { HandedIn } from '@/workshop/feedback-steps'
import { handsOf, nextPicture } from '@/workshop/group-picture'
import { takeWorkshopStep } from '@/workshop/steps'
import { startWorkshop, type WorkshopId } from '@/workshop/workshop'

/** Answers one question of a caller. Never throws: what isn't understood is refused. */
export async function answer(
  context: RequestContext,
  from: { readonly caller: string; readonly isAtLaptop: boolean },
  name: string,
  asked: unknown,
): Promise<Answer<QuestionName>> {
  try {
    if (!isQuestion(name)) throw new Refusal('not-understood')
    const { who, asks } = questions[name]
    const question = v.safeParse(asks, asked)
    if (!question.success) throw new Refusal('not-understood')
    const asker = identify(context, who, question.output, from)
    // Each answer takes the question and the asker of its own name: typed row by row in the table.
    const act = answers[name] as (
      context: RequestContext,
      question: unknown,
      asker: unknown,
    ) => Promise<Answers[QuestionName]> | Answers[QuestionName]
    return { ok: true, ...(await act(context, question.output, asker)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    context.log('refused', {
      question: isQuestion(name) ? name : 'unknown',
      because: error.because,
    })
    return { ok: false, because: error.because }
  }
}

type Caller = { readonly caller: string; readonly isAtLaptop: boolean }
type Person = Caller & {
  readonly workshop: WorkshopId
  readonly person: JourneyId
  /** This tablet may erase the journey in the room, and set its code. */
  readonly isOwner: boolean
}
type Asker<Name extends QuestionName> = (typeof questions)[Name]['who'] extends
  | 'anyone'
  | 'facilitator'
  | 'at-laptop'
  ? Caller
  : Person

/** Who asks, if they are who the question is for; else it is refused. */
function identify(
  context: RequestContext,
  who: (typeof questions)[QuestionName]['who'],
  question: object,
  from: Caller,
): Caller | Person {
  const said = question as { readonly key?: string; readonly pass?: string }
  const isFacilitators = who === 'facilitator' || who === 'at-laptop'
  if (isFacilitators) facilitator(context, said.key ?? '', from.caller)
  if (who === 'at-laptop' && !from.isAtLaptop) throw new Refusal('elsewhere')
  if (isFacilitators || who === 'anyone') return from
  const person = owner(context, said.pass ?? '')
  if (who === 'owner' && !person.isOwner) throw new Refusal('not-owner')
  return { ...from, ...person }
}

function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(questions, name)
}

const answers: {
  readonly [Name in QuestionName]: (
    context: RequestContext,
    question: Question<Name>,
    asker: Asker<Name>,
  ) => Promise<Answers[Name]> | Answers[Name]
} = {
  greet(context, { key }, { caller }) {
    if (isSame(key, context.startKey)) {
      const own = newKey()
      context.repository.addKey(own)
      context.log('key-given')
      return { key: own }
    }
    facilitator(context, key, caller)
    return {}
  },
  open(context, { workshop }) {
    if (context.repository.workshop(workshop)?.forgotten) throw new Refusal('gone')
    if (!context.repository.workshop(workshop)) {
      context.repository.addWorkshop(workshop)
      context.log('room-opened', { workshop: short(workshop) })
    }
    return joinSecretsOf(context, roomOf(context, workshop))
  },
  renew(context, { workshop }) {
    roomOf(context, workshop)
    context.repository.renewDoor(workshop)
    for (const kind of ['room', 'plan'] as const) {
      const isObserver = ({ role }: Holder) => role === 'observer'
      context.documents.shut(nameDocument({ kind, workshop }), 'renewed', isObserver)
    }
    context.log('doors-renewed', { workshop: short(workshop) })
    return joinSecretsOf(context, roomOf(context, workshop))
  },
  workshops(context) {
    const kept = context.repository.workshops().filter(({ forgotten }) => !forgotten)
    return {
      workshops: kept
        .map(({ id }) => ({
          workshop: id,
          title: aboutOf(context, id).title,
          eraseIn: context.eraseIn(id),
        }))
        .filter(({ eraseIn }) => eraseIn === null || eraseIn > 0),
    }
  },
  async network({ laptop, restored }, _, { isAtLaptop }) {
    return { ...(await laptop.network()), isHere: isAtLaptop, restored }
  },
  'choose-address'({ laptop }, { address }) {
    if (!laptop.choose(address)) throw new Refusal('gone')
    return {}
  },
  ticket: ({ tickets }, { errand }) => ({ ticket: tickets.give(errand) }),
  restore(context, { copy }) {
    const path = context.files.claim(copy)
    if (path === null) throw new Refusal('gone')
    context.endWith({ kind: 'restore', copy, path })
    return {}
  },
  'close-room'(context) {
    context.endWith({ kind: 'close' })
    return {}
  },
  async end(context, { workshop, days }) {
    roomOf(context, workshop)
    context.repository.endWorkshop(workshop, context.now(), days)
    context.presence.endCalls(workshop)
    context.log('workshop-ended', { workshop: short(workshop), days })
    await context.endOf(workshop)
    return {}
  },
  async reopen(context, { workshop }) {
    // Asked again it is open already: what was shown since then stays so.
    if (roomOf(context, workshop).ended_at === null) return {}
    if (context.eraseIn(workshop) === 0) throw new Refusal('gone')
    for (const { id: person, gone } of context.repository.people(workshop)) {
      const { shows, showsUntil } = context.documents.digest(workshop, person)
      if (gone || shows === 'nothing' || showsUntil !== 'workshop') continue
      await context.documents.change(nameDocument({ kind: 'journey', workshop, person }), hide)
    }
    context.repository.reopenWorkshop(workshop)
    context.log('workshop-reopened', { workshop: short(workshop) })
    context.presence.tell(workshop)
    await context.endOf(workshop)
    return {}
  },
  printed(context, { workshop, people }) {
    roomOf(context, workshop)
    for (const person of people) {
      const leaving = context.repository.leaving(workshop, person)
      context.repository.noteLeaving(workshop, person, { ...leaving, printed: true })
      context.presence.hasPrinted(workshop, person)
      context.documents.tell(nameDocument({ kind: 'journey', workshop, person }), {
        kind: 'printed',
      })
    }
    return {}
  },
  async forget(context, { workshop }) {
    roomOf(context, workshop)
    for (const { id } of context.repository.people(workshop)) {
      await context.erase(workshop, id)
    }
    for (const kind of ['room', 'plan', 'group'] as const) {
      context.documents.shut(nameDocument({ kind, workshop }), 'gone')
    }
    context.repository.forgetWorkshop(workshop)
    context.pictures.delete(workshop)
    context.log('workshop-forgotten', { workshop: short(workshop) })
    return {}
  },
  picture(context, { workshop }) {
    roomOf(context, workshop)
    const present = context.repository.people(workshop).filter(({ gone }) => !gone)
    const hands = present.map(
      ({ id }) => [id, context.documents.digest(workshop, id).hand] as const,
    )
    const now = context.documents.read(nameDocument({ kind: 'room', workshop })).getMap('now')
    const shown = readWorkshop({ now: now.toJSON() }).workshop.now.picture
    const before = context.pictures.get(workshop) ?? null
    const next = nextPicture(handsOf(hands), before, shown)
    if (next) context.pictures.set(workshop, next.hands)
    return { picture: next?.picture ?? null }
  },
  shown(context, { workshop, person }) {
    const shows = showingNow(context.repository, context.documents, workshop, person)
    if (shows === 'nothing') return { shows, tables: {} }
    const journey = context.documents.journey(workshop, person)
    if (!journey) return { shows: 'nothing', tables: {} }
    const names = shows === 'all' ? shownTables : (['strengths'] as const)
    const shown: Journey = {
      ...startJourney('', 'rose'),
      ...Object.fromEntries(names.map((name) => [name, journey[name]])),
    }
    // The cards that somebody made go with what names them, and no others: those were only sorted.
    const used = usedCards(shown)
    const own = (['cards', 'pictures'] as const).map((name) => {
      const rows = [...journey[name]].filter(([card]) => used.has(card))
      return [name, Object.fromEntries(rows)] as const
    })
    const shownOf = names.map((name) => [name, Object.fromEntries(journey[name])] as const)
    const tables = [...shownOf, ...own.filter(([, rows]) => Object.keys(rows).length > 0)]
    return { shows, tables: Object.fromEntries(tables) }
  },
  attend(context, { workshop, person, how, by }) {
    context.presence.attend(workshop, person, how, by.trim())
    return {}
  },
  unlock(context, { workshop, person }) {
    // Their code stays: who opens a chip doesn't open a journey.
    context.repository.forgetWrong(workshop, person)
    const before = beforeOf(context, workshop, person)
    if (before) context.repository.forgetWrong(before.workshop, person)
    context.presence.tell(workshop)
    context.log('chip-opened', { workshop: short(workshop) })
    return {}
  },
  'take-code'(context, { workshop, person }) {
    context.repository.setLock(workshop, person, null)
    const before = beforeOf(context, workshop, person)
    if (before) context.repository.setLock(before.workshop, person, null)
    context.presence.tell(workshop)
    context.log('code-taken', { workshop: short(workshop) })
    return {}
  },
  entrust(context, { workshop, person }) {
    context.repository.makeOwners(workshop, person)
    context.log('tablets-entrusted', { workshop: short(workshop) })
    return {}
  },
  join(context, { secret }, { caller }) {
    const room = joined(context, secret, caller)
    const workshop = room.id
    const { title, deck } = aboutOf(context, workshop)
    return {
      workshop,
      title,
      secret: room.secret,
      deck,
      people: listedPeople(context, workshop),
    }
  },
  async enter(context, { secret, person, newcomer, ...said }, { caller }) {
    const room = joined(context, secret, caller)
    const workshop = room.id
    if (newcomer) await welcome(context, workshop, person, newcomer, caller)
    const owner = newcomer ? true : await knock(context, workshop, person, said)
    context.log('entered', { workshop: short(workshop) })
    context.presence.tell(workshop)
    return { pass: context.repository.addPass(workshop, person, owner), owner }
  },
  lock(context, { pass, lock }, { workshop, person }) {
    context.repository.setLock(workshop, person, lock)
    if (lock) {
      // Who came in before there was a code has to say it from now on.
      context.repository.keepOnlyPass(workshop, person, pass)
      const isOther = (holder: Holder) =>
        holder.role === 'person' && holder.person === person && holder.pass !== pass
      const journey = nameDocument({ kind: 'journey', workshop, person })
      context.documents.shut(journey, 'locked', isOther)
      context.documents.shut(nameDocument({ kind: 'room', workshop }), 'locked', isOther)
    }
    context.presence.tell(workshop)
    return {}
  },
  stay(context, _, { workshop, person, isOwner }) {
    const listed = seatsOf(context, workshop).has(person)
    return { eraseIn: context.eraseIn(workshop), owner: isOwner, listed }
  },
  async 'come-back'(context, _, { workshop, person }) {
    await returnTo(context, workshop, person)
    context.presence.tell(workshop)
    return {}
  },
  others(context, _, { workshop, person }) {
    const people = listedPeople(context, workshop).filter(({ id }) => id !== person)
    return { people: people.map(({ id, name, colour }) => ({ id, name, colour })) }
  },
  async give(context, { to, gift, given }, { workshop, person }) {
    const seats = seatsOf(context, workshop)
    if (!seats.has(to)) throw new Refusal('gone')
    if (!context.giving.lets(`${person} to ${to}`)) throw new Refusal('too-often')
    // Nobody gives in another one's name.
    const giver = seats.get(person)?.name ?? ''
    const name = nameDocument({ kind: 'journey', workshop, person: to })
    context.repository.addPerson(workshop, to)
    if (context.repository.giftsOf(workshop, to, person) >= mostGiftsOfOne)
      throw new Refusal('full')
    let isFull = false
    await context.documents.change(name, (doc) => {
      const gifts = doc.getMap<{ readonly order: string }>('gifts')
      if (gifts.has(gift)) return
      isFull = gifts.size >= mostGifts
      if (isFull) return
      const order = placeAtEnd(new Map(gifts.entries()))
      const { card, words, named } = given
      const row = { card, giver, words, named, decision: 'open' as const, order }
      if (v.is(journeyTables.gifts.row, row)) gifts.set(gift, row)
    })
    if (isFull) throw new Refusal('full')
    context.repository.noteGift(workshop, to, gift, person)
    context.log('gift', { workshop: short(workshop) })
    return {}
  },
  leaving(context, said, { workshop, person }) {
    const before = context.repository.leaving(workshop, person)
    const leaving = {
      printed: before.printed,
      taken: said.taken ?? before.taken,
      followUp: said.followUp === undefined ? before.followUp : said.followUp,
    }
    context.repository.noteLeaving(workshop, person, leaving)
    context.presence.tell(workshop)
    return { followUp: leaving.followUp }
  },
  desks: (context, _, { workshop }) => ({ desks: context.desks.in(workshop) }),
  'hand-over'(context, { desk, copy, sealed }, { workshop, person }) {
    const how = context.desks.handOver(workshop, desk, person, copy, sealed ?? null)
    if (how === 'gone' || how === 'full') throw new Refusal(how)
    return { taken: how === 'taken' }
  },
  'be-there'(context, { secret, token, name, recipient, took }, { caller }) {
    const workshop = joined(context, secret, caller).id
    const handed = context.desks.beThere(workshop, { token, name, recipient, took })
    if (handed === null) throw new Refusal('full')
    return { handed }
  },
  async opine(context, { secret, handedIn }, { caller }) {
    const workshop = joined(context, secret, caller).id
    if (!context.giving.lets(`${caller} opines`)) throw new Refusal('too-often')
    const now = context.documents.read(nameDocument({ kind: 'room', workshop })).getMap('now')
    if (readWorkshop({ now: now.toJSON() }).workshop.now.asks === '') throw new Refusal('ended')
    // Asked again because the answer got lost, it is counted once.
    if (context.opinions.has(handedIn.id)) return {}
    const group = nameDocument({ kind: 'group', workshop })
    await addHandedIn(context, group, handedIn)
    if (context.opinions.size >= mostRemembered) context.opinions.clear()
    context.opinions.add(handedIn.id)
    context.log('opinion', { workshop: short(workshop) })
    return {}
  },
  async leave(context, { pass }) {
    const owner = context.repository.passOf(pass)
    // Asked again after it was done, it is done.
    if (!owner || context.repository.person(owner.workshop, owner.person)?.gone) return {}
    // Who isn't sure to be the owner takes along no more than this tablet.
    if (!owner.isOwner) {
      context.repository.dropPass(pass)
      return {}
    }
    // What they went on from is the same journey: it doesn't stay behind.
    let next: WorkshopId | null = owner.workshop
    while (next !== null) {
      const at: WorkshopId = next
      next = context.repository.broughtFrom(at, owner.person)
      await context.erase(at, owner.person)
    }
    return {}
  },
  observe(context, { secret }) {
    const room = context.repository.observedWith(secret)
    if (!room) throw new Refusal('wrong-code')
    return { workshop: room.id }
  },
}

/** A journey shows nothing any more, until its person says so again. */
const hide = (doc: Y.Doc) => doc.getMap('about').set('shows', 'nothing')

/** Who sends again does so within seconds. */
const mostRemembered = 5_000

/**
 * Sums and words are two changes, and the past of the document is wiped: nothing on the disk says who
 * of those that answered wrote what.
 */
async function addHandedIn(
  { documents, repository }: RequestContext,
  group: string,
  { id, answers, opinions, quotes }: HandedIn,
): Promise<void> {
  const add = (handedIn: HandedIn) =>
    documents.change(group, (doc) => {
      const plain = { counts: doc.getMap('counts').toJSON() }
      const before = { ...startWorkshop(), counts: readWorkshop(plain).workshop.counts }
      const after = takeWorkshopStep(before, { kind: 'add-answers', handedIn, by: 'room' })
      for (const table of ['counts', 'opinions', 'quotes'] as const) {
        for (const [key, row] of after[table] as ReadonlyMap<string, unknown>) {
          if (before[table].get(key as never) !== row) doc.getMap(table).set(key, row)
        }
      }
    })
  await add({ id, answers, opinions: [], quotes: [] })
  await add({ id, answers: [], opinions, quotes })
  repository.wipePast(group, documents.read(group))
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
function facilitator({ repository, keys }: RequestContext, key: string, caller: string): void {
  if (!keys.isOpenFor(caller)) throw new Refusal('too-often')
  if (repository.isKey(plainKey(key))) return
  keys.lets(caller)
  throw new Refusal('wrong-key')
}

/** Whether two secrets are the same, in the same time for every answer. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

function roomOf({ repository }: RequestContext, workshop: string): RoomRow {
  const room = repository.workshop(workshop)
  if (!room) throw new Refusal('gone')
  return room
}

function joinSecretsOf(
  { laptop }: RequestContext,
  { code, secret, observer }: RoomRow,
): Answers['open'] {
  return { address: laptop.address(), code, secret, observer }
}

/** The workshop that a code or a secret opens. Who guesses too often has to wait. */
function joined({ repository, guesses }: RequestContext, secret: string, caller: string): RoomRow {
  // Nobody guesses 144 bits; six signs are closed to who was wrong too often, even the right ones.
  // Only to them: a thousand addresses would have to try for a month to find one of 887 million.
  if (secret.length === 6 && !guesses.isOpenFor(caller)) throw new Refusal('too-often')
  const room = repository.workshopOf(secret)
  if (!room) {
    guesses.lets(caller)
    throw new Refusal('wrong-code')
  }
  if (room.ended_at !== null) throw new Refusal('ended')
  return room
}

function owner(
  { repository }: RequestContext,
  pass: string,
): { workshop: WorkshopId; person: JourneyId; isOwner: boolean } {
  const found = repository.passOf(pass)
  if (!found) throw new Refusal('wrong-key')
  const row = repository.person(found.workshop, found.person)
  if (!row || row.gone) throw new Refusal('gone')
  return found
}

function aboutOf({ documents }: RequestContext, workshop: WorkshopId) {
  const doc = documents.read(nameDocument({ kind: 'room', workshop }))
  return readWorkshop({ about: doc.getMap('about').toJSON() }).workshop.about
}
