import * as Y from 'yjs'
import { type ListedPerson, nameDocument, type Question } from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import type { JourneyId } from '@/journey/journey'
import { placeAtEnd } from '@/journey/tables'
import { Refusal, type RequestContext } from '@/room-server/context'
import { opens, pinStateOf } from '@/room-server/pin-state'
import type { PersonRow } from '@/room-server/store/repository'
import { isSameName, namesApart } from '@/workshop/names-apart'
import { mostPeople, type Seat, type WorkshopId } from '@/workshop/workshop'

/** The chips as the facilitators' list has them. */
export async function seatsOf(
  context: RequestContext,
  workshop: WorkshopId,
): Promise<ReadonlyMap<JourneyId, Seat>> {
  const group = await context.documents.read(nameDocument({ kind: 'group', workshop }))
  const seats = group.getMap<Seat>('people')
  return new Map([...seats.entries()].map(([id, seat]) => [id as JourneyId, seat]))
}

export async function listedPeople(
  context: RequestContext,
  workshop: WorkshopId,
): Promise<readonly ListedPerson[]> {
  const rows = await context.repository.people(workshop)
  const known = new Map(rows.map((row) => [row.id, row]))
  const seats = await seatsOf(context, workshop)
  const names = namesApart(seats)
  const follows = await followedBy(context, workshop)
  const followed = follows === '' ? [] : await context.repository.people(follows)
  const here = await context.presence.here(workshop)
  const listed = [...seats]
    .filter(([id]) => !known.get(id)?.gone)
    .toSorted(([, a], [, b]) => (a.order < b.order ? -1 : 1))
  return Promise.all(
    listed.map(async ([id, { name, colour }]) => {
      const row = known.get(id)
      const then = row?.came ? null : whoCame(followed.find((one) => one.id === id))
      const before = then && !(await isBegun(context, workshop, id, row)) ? then : null
      const door = before ?? row
      return {
        id,
        name: names.get(id) ?? name,
        colour,
        door: door ? pinStateOf(door) : 'open',
        here: here.has(id),
        came: row?.came ?? false,
        begun: row !== undefined,
        before: before !== null,
      }
    }),
  )
}

/** The workshop whose people go on in this one, or empty. */
async function followedBy(
  { documents }: RequestContext,
  workshop: WorkshopId,
): Promise<WorkshopId | ''> {
  const room = await documents.read(nameDocument({ kind: 'room', workshop }))
  return readWorkshop({ about: room.getMap('about').toJSON() }).workshop.about.follows
}

/**
 * Somebody as they were in the workshop that this one follows; `null` where none is followed, or
 * nothing of them is there any more.
 */
export async function beforeOf(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): Promise<PersonRow | null> {
  const follows = await followedBy(context, workshop)
  return whoCame(follows === '' ? undefined : await context.repository.person(follows, person))
}

const whoCame = (row: PersonRow | undefined): PersonRow | null =>
  row?.came && !row.gone ? row : null

/** Somebody came in here before, or their journey is here: nothing of before is brought any more. */
async function isBegun(
  { documents }: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
  row: PersonRow | undefined,
): Promise<boolean> {
  return row?.came === true || (await documents.journey(workshop, person)) !== null
}

/** Someone new takes a seat, with the lock that their tablet may have already. */
export async function welcome(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
  { name, colour, lock, brings, seat }: NonNullable<Question<'enter'>['newcomer']>,
  caller: string,
): Promise<void> {
  const { repository } = context
  const seats = await seatsOf(context, workshop)
  const known = new Set((await repository.people(workshop)).map(({ id }) => id))
  if (known.has(person) || seats.has(person)) throw new Refusal('gone')
  // Nobody new comes under the name of a journey that is in the workshop before.
  if (await beforeOf(context, workshop, person)) throw new Refusal('gone')
  const isKept = ([id, one]: readonly [JourneyId, Seat]) =>
    (id === seat || (brings && isSameName(one.name, name))) && !known.has(id)
  const kept = [...seats].find(isKept)
  if (!kept && seats.size >= mostPeople) throw new Refusal('full')
  // Whoever stands in the list comes in all the same: no device fills the room with invented people.
  if (!kept && !(await context.limits.newcomers.lets(`${caller} in ${workshop}`)))
    throw new Refusal('too-many')
  await repository.addPerson(workshop, person)
  if (lock) await repository.setLock(workshop, person, lock)
  let isFull = false
  await context.documents.change(nameDocument({ kind: 'group', workshop }), (doc) => {
    const now = doc.getMap<Seat>('people')
    const place = kept ? now.get(kept[0]) : undefined
    isFull = !place && now.size >= mostPeople
    if (isFull) return
    const order = place?.order ?? placeAtEnd(new Map(now.entries()))
    if (kept) now.delete(kept[0])
    now.set(person, { name, colour, order })
  })
  if (isFull) throw new Refusal('full')
}

/** Someone who was taken out of the list stands in it again, with the name of their journey. */
export async function returnTo(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): Promise<void> {
  const about = (await context.documents.journey(workshop, person))?.about
  let because: 'gone' | 'full' | null = null
  await context.documents.change(nameDocument({ kind: 'group', workshop }), (doc) => {
    const seats = doc.getMap<Seat>('people')
    if (seats.has(person)) return
    because = about ? (seats.size >= mostPeople ? 'full' : null) : 'gone'
    if (!about || because !== null) return
    const { name, colour } = about
    seats.set(person, { name, colour, order: placeAtEnd(new Map(seats.entries())) })
  })
  if (because !== null) throw new Refusal(because)
}

/**
 * Someone of the list comes in; with a code, only after it was said right. Answers whether this is
 * their own tablet: the first one, or one where their code was said.
 */
export async function knock(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
  said: Pick<Question<'enter'>, 'code' | 'sure' | 'continues'>,
): Promise<boolean> {
  const { repository } = context
  if (!(await seatsOf(context, workshop)).has(person)) throw new Refusal('gone')
  const known = await repository.person(workshop, person)
  const begun = await isBegun(context, workshop, person, known)
  const before = begun ? null : await beforeOf(context, workshop, person)
  if (before) return comeAgain(context, workshop, before, said)
  if (said.continues && !begun) throw new Refusal('gone')
  await repository.addPerson(workshop, person)
  const row = await repository.person(workshop, person)
  if (!row || row.gone) throw new Refusal('gone')
  const door = pinStateOf(row)
  if (door === 'open' && begun && !said.sure) throw new Refusal('in-use')
  if (door === 'open') return !begun
  await askCode(context, row, said.code)
  return true
}

/**
 * Someone of the workshop before comes into this one for the first time, and brings the journey of
 * then: behind its code, and with its code from now on. Without one they own it where their tablet
 * did. What was shown there isn't shown here until they say so again. Who would begin anew does so
 * under an id of their own.
 */
async function comeAgain(
  context: RequestContext,
  workshop: WorkshopId,
  before: PersonRow,
  { code, continues }: Pick<Question<'enter'>, 'code' | 'continues'>,
): Promise<boolean> {
  const { repository, documents } = context
  const { id: person, salt, hash } = before
  if (!continues) throw new Refusal('not-understood')
  if ((await repository.person(workshop, person))?.gone) throw new Refusal('gone')
  if (hash !== null) await askCode(context, before, code)
  const owner = hash !== null || (await isOwnerOf(context, before, continues.pass))
  await repository.addPerson(workshop, person)
  if (salt !== null && hash !== null) await repository.setLock(workshop, person, { salt, hash })
  // What is theirs is erased there with what is here; a guest's word isn't enough for that.
  if (owner) await repository.noteBrought(workshop, person, before.workshop)
  const from = nameDocument({ kind: 'journey', workshop: before.workshop, person })
  const update = Y.encodeStateAsUpdate(await documents.read(from))
  await documents.change(nameDocument({ kind: 'journey', workshop, person }), (doc) => {
    Y.applyUpdate(doc, update)
    doc.getMap('about').set('shows', 'nothing')
  })
  return owner
}

/** Ends when the code was said right; each try is counted before it is tried. */
async function askCode(context: RequestContext, row: PersonRow, code?: string): Promise<void> {
  const { repository, presence } = context
  const { workshop, id } = row
  if (pinStateOf(row) === 'closed') throw new Refusal('closed')
  if (code === undefined) throw new Refusal('code-needed')
  await repository.countWrong(workshop, id)
  if (!(await opens(code, row))) {
    const now = await repository.person(workshop, id)
    presence.tell(workshop)
    throw new Refusal(now && pinStateOf(now) === 'closed' ? 'closed' : 'wrong-code')
  }
  await repository.countRight(workshop, id)
}

async function isOwnerOf(
  { repository }: RequestContext,
  { workshop, id }: PersonRow,
  pass: string | undefined,
): Promise<boolean> {
  const held = pass === undefined ? undefined : await repository.passOf(pass)
  return held?.workshop === workshop && held.person === id && held.isOwner
}
