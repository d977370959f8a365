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
import { type AtLaptop, Refusal, type RequestContext } from '@/room-server/context'
import { newKey, plainKey } from '@/room-server/keys'
import { short } from '@/room-server/log'
import { showingNow } from '@/room-server/presence'
import { beforeOf, knock, listedPeople, returnTo, seatsOf, welcome } from '@/room-server/seats'
import { hashOf, type RoomRow } from '@/room-server/store/repository'
import type { HandedIn } from '@/workshop/feedback-steps'
import { type Hands, handsOf, nextPicture } from '@/workshop/group-picture'
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
    const asker = await identify(context, who, question.output, from)
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
async function identify(
  context: RequestContext,
  who: (typeof questions)[QuestionName]['who'],
  question: object,
  from: Caller,
): Promise<Caller | Person> {
  const said = question as { readonly key?: string; readonly pass?: string }
  const isFacilitators = who === 'facilitator' || who === 'at-laptop'
  if (isFacilitators) await facilitator(context, said.key ?? '', from.caller)
  if (who === 'at-laptop' && !from.isAtLaptop) throw new Refusal('elsewhere')
  if (isFacilitators || who === 'anyone') return from
  const person = await owner(context, said.pass ?? '')
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
  async greet(context, { key }, { caller }) {
    if (context.startKey !== null && isSame(key, context.startKey)) {
      const own = newKey()
      await context.repository.addKey(own)
      context.log('key-given')
      return { key: own }
    }
    await facilitator(context, key, caller)
    return {}
  },
  async open(context, { workshop }) {
    const there = await context.repository.workshop(workshop)
    if (there?.forgotten) throw new Refusal('gone')
    if (there) return joinSecretsOf(context, there)
    const row = await context.repository.organisationRow()
    const isFull =
      row &&
      (row.rooms >= (row.most_rooms ?? Number.POSITIVE_INFINITY) ||
        row.bytes >= (row.most_bytes ?? Number.POSITIVE_INFINITY))
    if (isFull) throw new Refusal('no-more-rooms')
    await context.repository.addWorkshop(workshop)
    context.log('room-opened', { workshop: short(workshop) })
    return joinSecretsOf(context, await roomOf(context, workshop))
  },
  async renew(context, { workshop }) {
    await roomOf(context, workshop)
    await context.repository.renewDoor(workshop)
    for (const kind of ['room', 'plan'] as const) {
      context.documents.shut(nameDocument({ kind, workshop }), 'renewed', 'observers')
    }
    context.log('doors-renewed', { workshop: short(workshop) })
    return joinSecretsOf(context, await roomOf(context, workshop))
  },
  async workshops(context) {
    const kept = await context.repository.listedWorkshops()
    const listed = kept.flatMap((row) => {
      const eraseIn = context.eraseIn(row)
      return eraseIn === null || eraseIn > 0 ? [{ workshop: row.id, eraseIn }] : []
    })
    const workshops = await Promise.all(
      listed.map(async (one) => ({
        ...one,
        title: (await aboutOf(context, one.workshop)).title,
      })),
    )
    return { workshops }
  },
  async network(context, _, { isAtLaptop }) {
    const { laptop, restored } = atLaptop(context)
    return { ...(await laptop.network()), isHere: isAtLaptop, restored }
  },
  'choose-address'(context, { address }) {
    if (!atLaptop(context).laptop.choose(address)) throw new Refusal('gone')
    return {}
  },
  ticket: (context, { errand }) => ({ ticket: atLaptop(context).tickets.give(errand) }),
  restore(context, { copy }) {
    const { files, endWith } = atLaptop(context)
    const path = files.claim(copy)
    if (path === null) throw new Refusal('gone')
    endWith({ kind: 'restore', copy, path })
    return {}
  },
  'close-room'(context) {
    atLaptop(context).endWith({ kind: 'close' })
    return {}
  },
  async organisation({ repository, atLaptop }, { key }) {
    const row = atLaptop ? undefined : await repository.organisationRow()
    if (!row) return { organisation: null }
    const asker = hashOf(plainKey(key))
    const facilitators = (await repository.keptKeys()).map(({ id, name, hash }) => {
      return { id, name, isYou: hash === asker }
    })
    return {
      organisation: {
        ...{ name: row.name, days: row.keep_days, facilitators },
        rooms: { used: row.rooms, most: row.most_rooms },
        bytes: { used: row.bytes, most: row.most_bytes },
        shared: await repository.shared(),
      },
    }
  },
  async 'keep-days'(context, { days }) {
    await onServer(context).repository.keepDays(days)
    return {}
  },
  async 'add-facilitator'(context, { name }) {
    const key = newKey()
    await onServer(context).repository.addKey(key, name)
    context.log('key-given')
    return { key }
  },
  async 'renew-key'(context, { key }) {
    const next = newKey()
    await onServer(context).repository.renewKey(plainKey(key), next)
    return { key: next }
  },
  async 'drop-facilitator'(context, { facilitator }) {
    const { repository, revoke } = onServer(context)
    const dropped = await repository.dropKey(facilitator)
    if (dropped === null) throw new Refusal('gone')
    revoke(dropped.hash)
    if (dropped.next !== null) revoke(dropped.next)
    context.log('key-dropped')
    return {}
  },
  async share(context, { kind, name, file }) {
    const { repository } = onServer(context)
    if ((await repository.shared()).length >= mostShared) throw new Refusal('full')
    await repository.share(kind, name, file)
    return {}
  },
  async 'take-shared'(context, { shared }) {
    const file = await onServer(context).repository.sharedFile(shared)
    if (file === undefined) throw new Refusal('gone')
    return { file }
  },
  async 'drop-shared'(context, { shared }) {
    await onServer(context).repository.dropShared(shared)
    return {}
  },
  async end(context, { workshop, days }) {
    await roomOf(context, workshop)
    await context.repository.endWorkshop(workshop, context.now(), days)
    await context.presence.endCalls(workshop)
    context.log('workshop-ended', { workshop: short(workshop), days })
    await context.endOf(workshop)
    return {}
  },
  async reopen(context, { workshop }) {
    // Asked again it is open already: what was shown since then stays so.
    const room = await roomOf(context, workshop)
    if (room.ended_at === null) return {}
    if (context.eraseIn(room) === 0) throw new Refusal('gone')
    const people = await context.repository.people(workshop)
    for (const [person, { shows, showsUntil }] of await context.documents.digests(
      workshop,
      people,
    )) {
      if (shows === 'nothing' || showsUntil !== 'workshop') continue
      await context.documents.change(nameDocument({ kind: 'journey', workshop, person }), hide)
    }
    await context.repository.reopenWorkshop(workshop)
    context.log('workshop-reopened', { workshop: short(workshop) })
    context.presence.tell(workshop)
    await context.endOf(workshop)
    return {}
  },
  async printed(context, { workshop, people }) {
    await roomOf(context, workshop)
    for (const person of people) {
      const row = await context.repository.person(workshop, person)
      if (!row) continue
      await context.repository.noteLeaving(workshop, person, { ...row.leaving, printed: true })
      await context.presence.hasPrinted(workshop, person)
      context.documents.tell(nameDocument({ kind: 'journey', workshop, person }), {
        kind: 'printed',
      })
    }
    context.presence.tell(workshop)
    return {}
  },
  async forget(context, { workshop }) {
    await roomOf(context, workshop)
    for (const { id } of await context.repository.people(workshop)) {
      await context.erase(workshop, id)
    }
    for (const kind of ['room', 'plan', 'group'] as const) {
      context.documents.shut(nameDocument({ kind, workshop }), 'gone', 'all')
    }
    await context.repository.forgetWorkshop(workshop)
    await context.memory.drop('pictures', workshop)
    context.log('workshop-forgotten', { workshop: short(workshop) })
    return {}
  },
  async picture(context, { workshop }) {
    await roomOf(context, workshop)
    const people = await context.repository.people(workshop)
    const present = people.filter(({ gone }) => !gone)
    const digests = await context.documents.digests(workshop, present)
    const hands = [...digests].map(([id, { hand }]) => [id, hand] as const)
    const room = await context.documents.read(nameDocument({ kind: 'room', workshop }))
    const shown = readWorkshop({ now: room.getMap('now').toJSON() }).workshop.now.picture
    const last = (await context.memory.all('pictures')).get(workshop)
    const before = last === undefined ? null : (new Map(JSON.parse(last)) as Hands)
    const next = nextPicture(handsOf(hands), before, shown)
    if (next) await context.memory.put('pictures', workshop, JSON.stringify([...next.hands]))
    return { picture: next?.picture ?? null }
  },
  async shown(context, { workshop, person }) {
    const row = await context.repository.person(workshop, person)
    const digests = row ? await context.documents.digests(workshop, [row]) : new Map()
    const shows = showingNow(await context.repository.workshop(workshop), digests.get(person))
    if (shows === 'nothing') return { shows, tables: {} }
    const journey = await context.documents.journey(workshop, person)
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
  async attend(context, { workshop, person, how, by }) {
    await context.presence.attend(workshop, person, how, by.trim())
    return {}
  },
  async unlock(context, { workshop, person }) {
    // Their code stays: who opens a chip doesn't open a journey.
    await context.repository.forgetWrong(workshop, person)
    const before = await beforeOf(context, workshop, person)
    if (before) await context.repository.forgetWrong(before.workshop, person)
    context.presence.tell(workshop)
    context.log('chip-opened', { workshop: short(workshop) })
    return {}
  },
  async 'take-code'(context, { workshop, person }) {
    await context.repository.setLock(workshop, person, null)
    const before = await beforeOf(context, workshop, person)
    if (before) await context.repository.setLock(before.workshop, person, null)
    context.presence.tell(workshop)
    context.log('code-taken', { workshop: short(workshop) })
    return {}
  },
  async entrust(context, { workshop, person }) {
    await context.repository.makeOwners(workshop, person)
    context.log('tablets-entrusted', { workshop: short(workshop) })
    return {}
  },
  async join(context, { secret }, { caller }) {
    const room = await joined(context, secret, caller)
    const workshop = room.id
    const { title, deck } = await aboutOf(context, workshop)
    return {
      workshop,
      title,
      secret: room.secret,
      deck,
      people: await listedPeople(context, workshop),
    }
  },
  async enter(context, { secret, person, newcomer, ...said }, { caller }) {
    const room = await joined(context, secret, caller)
    const workshop = room.id
    if (newcomer) await welcome(context, workshop, person, newcomer, caller)
    const owner = newcomer ? true : await knock(context, workshop, person, said)
    context.log('entered', { workshop: short(workshop) })
    const pass = await context.repository.addPass(workshop, person, owner)
    context.presence.tell(workshop)
    return { pass, owner }
  },
  async lock(context, { pass, lock }, { workshop, person }) {
    await context.repository.setLock(workshop, person, lock)
    if (lock) {
      // Who came in before there was a code has to say it from now on.
      await context.repository.keepOnlyPass(workshop, person, pass)
      const others = { person, exceptPass: hashOf(pass) }
      const journey = nameDocument({ kind: 'journey', workshop, person })
      context.documents.shut(journey, 'locked', others)
      context.documents.shut(nameDocument({ kind: 'room', workshop }), 'locked', others)
    }
    context.presence.tell(workshop)
    return {}
  },
  async stay(context, _, { workshop, person, isOwner }) {
    const listed = (await seatsOf(context, workshop)).has(person)
    const eraseIn = context.eraseIn(await roomOf(context, workshop))
    return { eraseIn, owner: isOwner, listed }
  },
  async 'come-back'(context, _, { workshop, person }) {
    await returnTo(context, workshop, person)
    context.presence.tell(workshop)
    return {}
  },
  async others(context, _, { workshop, person }) {
    const people = (await listedPeople(context, workshop)).filter(({ id }) => id !== person)
    return { people: people.map(({ id, name, colour }) => ({ id, name, colour })) }
  },
  async give(context, { to, gift, given }, { workshop, person }) {
    const seats = await seatsOf(context, workshop)
    if (!seats.has(to)) throw new Refusal('gone')
    if (!(await context.limits.giving.lets(`${person} to ${to}`))) throw new Refusal('too-often')
    // Nobody gives in another one's name.
    const giver = seats.get(person)?.name ?? ''
    const name = nameDocument({ kind: 'journey', workshop, person: to })
    await context.repository.addPerson(workshop, to)
    if ((await context.repository.giftsOf(workshop, to, person)) >= mostGiftsOfOne) {
      throw new Refusal('full')
    }
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
    await context.repository.noteGift(workshop, to, gift, person)
    context.log('gift', { workshop: short(workshop) })
    return {}
  },
  async leaving(context, said, { workshop, person }) {
    const before = (await context.repository.person(workshop, person))?.leaving
    if (!before) throw new Refusal('gone')
    const leaving = {
      printed: before.printed,
      taken: said.taken ?? before.taken,
      followUp: said.followUp === undefined ? before.followUp : said.followUp,
    }
    await context.repository.noteLeaving(workshop, person, leaving)
    context.presence.tell(workshop)
    return { followUp: leaving.followUp }
  },
  desks: async (context, _, { workshop }) => ({ desks: await context.desks.in(workshop) }),
  async 'hand-over'(context, { desk, copy, sealed }, { workshop, person }) {
    const how = await context.desks.handOver(workshop, desk, person, copy, sealed ?? null)
    if (how === 'gone' || how === 'full') throw new Refusal(how)
    return { taken: how === 'taken' }
  },
  async 'be-there'(context, { secret, token, name, recipient, took }, { caller }) {
    const workshop = (await joined(context, secret, caller)).id
    const handed = await context.desks.beThere(workshop, { token, name, recipient, took })
    if (handed === null) throw new Refusal('full')
    return { handed }
  },
  async opine(context, { secret, handedIn }, { caller }) {
    const workshop = (await joined(context, secret, caller)).id
    if (!(await context.limits.giving.lets(`${caller} opines in ${workshop}`)))
      throw new Refusal('too-often')
    const room = await context.documents.read(nameDocument({ kind: 'room', workshop }))
    if (readWorkshop({ now: room.getMap('now').toJSON() }).workshop.now.asks === '')
      throw new Refusal('ended')
    // Asked again because the answer got lost, it is counted once, and said to be only once it is.
    const { memory } = context
    const [counted, counting] = [`counted/${handedIn.id}`, `counting/${handedIn.id}`]
    if (await memory.isSaid(counted)) return {}
    // It is on its way, or whoever counted it has died: it is asked once more.
    if (!(await memory.first(counting, countingSeconds))) throw new Refusal('trouble')
    try {
      await addHandedIn(context, nameDocument({ kind: 'group', workshop }), handedIn)
    } catch (error) {
      await memory.unsay(counting)
      throw error
    }
    await memory.first(counted, opinionSeconds)
    context.log('opinion', { workshop: short(workshop) })
    return {}
  },
  async leave(context, { pass }) {
    const owner = await context.repository.passOf(pass)
    if (!owner) return {}
    // Who isn't sure to be the owner takes along no more than this tablet.
    if (!owner.isOwner) {
      await context.repository.dropPass(pass)
      return {}
    }
    // What they went on from is the same journey: it doesn't stay behind. Asked again, it is gone
    // through again: who asks may have heard nothing because it ended in the middle.
    let next: WorkshopId | null = owner.workshop
    while (next !== null) {
      const at: WorkshopId = next
      next = (await context.repository.person(at, owner.person))?.brought ?? null
      await context.erase(at, owner.person)
    }
    return {}
  },
  async observe(context, { secret }) {
    const room = await context.repository.observedWith(secret)
    if (!room) throw new Refusal('wrong-code')
    return { workshop: room.id }
  },
}

/** A journey shows nothing any more, until its person says so again. */
const hide = (doc: Y.Doc) => doc.getMap('about').set('shows', 'nothing')

/** Who sends again does so within seconds; it is remembered for an hour. */
const opinionSeconds = 3_600
/** Nothing takes longer to be counted. */
const countingSeconds = 30

/**
 * Sums and words are two changes, kept together, and the past of the document is wiped: nothing on the
 * disk says who of those that answered wrote what.
 */
async function addHandedIn(
  { documents }: RequestContext,
  group: string,
  { id, answers, opinions, quotes }: HandedIn,
): Promise<void> {
  const adding = (handedIn: HandedIn) => (doc: Y.Doc) => {
    const plain = { counts: doc.getMap('counts').toJSON() }
    const before = { ...startWorkshop(), counts: readWorkshop(plain).workshop.counts }
    const after = takeWorkshopStep(before, { kind: 'add-answers', handedIn, by: 'room' })
    for (const table of ['counts', 'opinions', 'quotes'] as const) {
      for (const [key, row] of after[table] as ReadonlyMap<string, unknown>) {
        if (before[table].get(key as never) !== row) doc.getMap(table).set(key, row)
      }
    }
  }
  const sums = adding({ id, answers, opinions: [], quotes: [] })
  const words = adding({ id, answers: [], opinions, quotes })
  await documents.change(group, [sums, words], { wipesPast: true })
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

/** More decks and plans than anybody looks through. */
const mostShared = 200

/** What is asked of a server of many organisations, and of no laptop. */
function onServer(context: RequestContext): RequestContext {
  if (context.atLaptop) throw new Refusal('elsewhere')
  return context
}

/** What is asked of a laptop, and of no other server. */
function atLaptop({ atLaptop }: RequestContext): AtLaptop {
  if (!atLaptop) throw new Refusal('elsewhere')
  return atLaptop
}

/** Who holds a key. Who tries too many wrong ones waits, even with the right one. */
async function facilitator(
  { repository, revoke, limits: { keys } }: RequestContext,
  key: string,
  caller: string,
): Promise<void> {
  if (!(await keys.isOpenFor(caller))) throw new Refusal('too-often')
  const held = await repository.keyRow(plainKey(key))
  if (!held) {
    await keys.lets(caller)
    throw new Refusal('wrong-key')
  }
  // Its holder has it, then: an answer that was lost on the way has taken nobody's key.
  if (held.next === hashOf(plainKey(key))) {
    await repository.takeNextKey(plainKey(key))
    revoke(held.hash)
  }
}

/** Whether two secrets are the same, in the same time for every answer. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

async function roomOf({ repository }: RequestContext, workshop: string): Promise<RoomRow> {
  const room = await repository.workshop(workshop)
  if (!room) throw new Refusal('gone')
  return room
}

function joinSecretsOf(
  { address }: RequestContext,
  { code, secret, observer }: RoomRow,
): Answers['open'] {
  return { address: address(), code, secret, observer }
}

/** The workshop that a code or a secret opens. Who guesses too often has to wait. */
async function joined(
  { repository, limits: { guesses } }: RequestContext,
  secret: string,
  caller: string,
): Promise<RoomRow> {
  // Nobody guesses 144 bits; six signs are closed to who was wrong too often, even the right ones.
  // Only to them: a thousand addresses would have to try for a month to find one of 887 million.
  if (secret.length === 6 && !(await guesses.isOpenFor(caller))) throw new Refusal('too-often')
  const room = await repository.workshopOf(secret)
  if (!room) {
    await guesses.lets(caller)
    throw new Refusal('wrong-code')
  }
  if (room.ended_at !== null) throw new Refusal('ended')
  return room
}

async function owner(
  { repository }: RequestContext,
  pass: string,
): Promise<{ workshop: WorkshopId; person: JourneyId; isOwner: boolean }> {
  const found = await repository.passOf(pass)
  if (!found) throw new Refusal('wrong-key')
  if (found.gone) throw new Refusal('gone')
  return found
}

async function aboutOf({ documents }: RequestContext, workshop: WorkshopId) {
  const doc = await documents.read(nameDocument({ kind: 'room', workshop }))
  return readWorkshop({ about: doc.getMap('about').toJSON() }).workshop.about
}
