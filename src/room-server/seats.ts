import * as Y from 'yjs'
import { type ListedPerson, nameDocument, type Question } from '@/documents/messages'
import { readWorkshop } from '@/documents/workshop-format'
import type { JourneyId } from '@/journey/journey'
import { placeAtEnd } from '@/journey/tables'
import { Refusal, type RequestContext } from '@/room-server/context'
import { opens, pinStateOf } from '@/room-server/pin-state'
import type { PersonRow } from '@/room-server/repository'
import { isSameName, namesApart } from '@/workshop/names-apart'
import { mostPeople, type Seat, type WorkshopId } from '@/workshop/workshop'

/** The chips as the facilitators' list has them. */
export function seatsOf(
  context: RequestContext,
  workshop: WorkshopId,
): ReadonlyMap<JourneyId, Seat> {
  const group = context.documents.read(nameDocument({ kind: 'group', workshop }))
  const seats = group.getMap<Seat>('people')
  return new Map([...seats.entries()].map(([id, seat]) => [id as JourneyId, seat]))
}

export function listedPeople(
  context: RequestContext,
  workshop: WorkshopId,
): readonly ListedPerson[] {
  const known = new Map(context.repository.people(workshop).map((row) => [row.id, row]))
  const seats = seatsOf(context, workshop)
  const names = namesApart(seats)
  const follows = followedBy(context, workshop)
  return [...seats]
    .filter(([id]) => !known.get(id)?.gone)
    .toSorted(([, a], [, b]) => (a.order < b.order ? -1 : 1))
    .map(([id, { name, colour }]) => {
      const row = known.get(id)
      const then = row?.came === 1 ? null : beforeOf(context, workshop, id, follows)
      const before = then && !isBegun(context, workshop, id) ? then : null
      const door = before ?? row
      const here = context.presence.isHere(workshop, id)
      return {
        id,
        name: names.get(id) ?? name,
        colour,
        door: door ? pinStateOf(door) : 'open',
        here,
        came: row?.came === 1,
        begun: row !== undefined,
        before: before !== null,
      }
    })
}

/** The workshop whose people go on in this one, or empty. */
function followedBy({ documents }: RequestContext, workshop: WorkshopId): WorkshopId | '' {
  const room = documents.read(nameDocument({ kind: 'room', workshop }))
  return readWorkshop({ about: room.getMap('about').toJSON() }).workshop.about.follows
}

/**
 * Somebody as they were in the workshop that this one follows; `null` where none is followed, or
 * nothing of them is there any more.
 */
export function beforeOf(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
  follows = followedBy(context, workshop),
): PersonRow | null {
  const row = follows === '' ? undefined : context.repository.person(follows, person)
  return row && row.came === 1 && !row.gone ? row : null
}

/** Somebody came in here before, or their journey is here: nothing of before is brought any more. */
function isBegun(
  { repository, documents }: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): boolean {
  const row = repository.person(workshop, person)
  return row?.came === 1 || documents.journey(workshop, person) !== null
}

/** Someone new takes a seat, with the lock that their tablet may have already. */
export async function welcome(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
  { name, colour, lock, brings, seat }: NonNullable<Question<'enter'>['newcomer']>,
  caller: string,
): Promise<void> {
  const seats = seatsOf(context, workshop)
  if (context.repository.person(workshop, person) || seats.has(person)) throw new Refusal('gone')
  // Nobody new comes under the name of a journey that is in the workshop before.
  if (beforeOf(context, workshop, person)) throw new Refusal('gone')
  const isKept = ([id, one]: [JourneyId, Seat]) =>
    (id === seat || (brings && isSameName(one.name, name))) &&
    !context.repository.person(workshop, id)
  const kept = [...seats].find(isKept)
  if (!kept && seats.size >= mostPeople) throw new Refusal('full')
  // Whoever stands in the list comes in all the same: no device fills the room with invented people.
  if (!kept && !context.newcomers.lets(`${caller} in ${workshop}`)) throw new Refusal('too-many')
  context.repository.addPerson(workshop, person)
  if (lock) context.repository.setLock(workshop, person, lock)
  await context.documents.change(nameDocument({ kind: 'group', workshop }), (doc) => {
    const order = kept?.[1].order ?? placeAtEnd(seats)
    if (kept) doc.getMap('people').delete(kept[0])
    doc.getMap('people').set(person, { name, colour, order })
  })
}

/** Someone who was taken out of the list stands in it again, with the name of their journey. */
export async function returnTo(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): Promise<void> {
  const seats = seatsOf(context, workshop)
  const about = context.documents.journey(workshop, person)?.about
  if (seats.has(person)) return
  if (!about) throw new Refusal('gone')
  if (seats.size >= mostPeople) throw new Refusal('full')
  const seat = { name: about.name, colour: about.colour, order: placeAtEnd(seats) }
  await context.documents.change(nameDocument({ kind: 'group', workshop }), (doc) => {
    doc.getMap('people').set(person, seat)
  })
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
  if (!seatsOf(context, workshop).has(person)) throw new Refusal('gone')
  const begun = isBegun(context, workshop, person)
  const before = begun ? null : beforeOf(context, workshop, person)
  if (before) return comeAgain(context, workshop, before, said)
  if (said.continues && !begun) throw new Refusal('gone')
  repository.addPerson(workshop, person)
  const row = repository.person(workshop, person)
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
  if (repository.person(workshop, person)?.gone) throw new Refusal('gone')
  if (hash !== null) await askCode(context, before, code)
  const owner = hash !== null || isOwnerOf(context, before, continues.pass)
  repository.addPerson(workshop, person)
  if (salt !== null && hash !== null) repository.setLock(workshop, person, { salt, hash })
  // What is theirs is erased there with what is here; a guest's word isn't enough for that.
  if (owner) repository.noteBrought(workshop, person, before.workshop)
  const from = nameDocument({ kind: 'journey', workshop: before.workshop, person })
  const update = Y.encodeStateAsUpdate(documents.read(from))
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
  repository.countWrong(workshop, id)
  if (!(await opens(code, row))) {
    const now = repository.person(workshop, id)
    presence.tell(workshop)
    throw new Refusal(now && pinStateOf(now) === 'closed' ? 'closed' : 'wrong-code')
  }
  repository.countRight(workshop, id)
}

function isOwnerOf(
  { repository }: RequestContext,
  { workshop, id }: PersonRow,
  pass: string | undefined,
): boolean {
  const held = pass === undefined ? undefined : repository.passOf(pass)
  return held?.workshop === workshop && held.person === id && held.isOwner
}
