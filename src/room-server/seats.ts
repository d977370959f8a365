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
  return [...seats]
    .filter(([id]) => !known.get(id)?.gone)
    .toSorted(([, a], [, b]) => (a.order < b.order ? -1 : 1))
    .map(([id, { name, colour }]) => {
      const row = known.get(id)
      const before = row?.came === 1 ? null : beforeOf(context, workshop, id)
      const door = row?.hash ? row : (before ?? row)
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

/**
 * Somebody as they were in the workshop that this one follows; `null` where none is followed, or
 * nothing of them is there any more.
 */
export function beforeOf(
  { repository, documents }: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): PersonRow | null {
  const room = documents.read(nameDocument({ kind: 'room', workshop }))
  const { follows } = readWorkshop({ about: room.getMap('about').toJSON() }).workshop.about
  const row = follows === '' ? undefined : repository.person(follows, person)
  return row && row.came === 1 && !row.gone ? row : null
}

/**
 * Brings the journey of the workshop before into this one. What was shown there isn't shown here
 * until its person says so again. Where they have one here already, nothing is brought.
 */
export async function goOn(
  context: RequestContext,
  workshop: WorkshopId,
  person: JourneyId,
): Promise<void> {
  const before = beforeOf(context, workshop, person)
  if (!before || context.documents.journey(workshop, person)) return
  const from = nameDocument({ kind: 'journey', workshop: before.workshop, person })
  const update = Y.encodeStateAsUpdate(context.documents.read(from))
  await context.documents.change(nameDocument({ kind: 'journey', workshop, person }), (doc) => {
    Y.applyUpdate(doc, update)
    doc.getMap('about').set('shows', 'nothing')
  })
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
  { code, sure, continues }: Pick<Question<'enter'>, 'code' | 'sure' | 'continues'>,
): Promise<boolean> {
  const { repository } = context
  if (!seatsOf(context, workshop).has(person)) throw new Refusal('gone')
  const before = continues ? beforeOf(context, workshop, person) : null
  if (continues && !before) throw new Refusal('gone')
  repository.addPerson(workshop, person)
  if (before) repository.carryLock(before.workshop, workshop, person)
  const row = repository.person(workshop, person)
  if (!row || row.gone) throw new Refusal('gone')
  const door = pinStateOf(row)
  if (door === 'open' && row.came === 1 && !sure) throw new Refusal('in-use')
  // Who brings a journey without a code owns it where their tablet did before.
  if (door === 'open' && before) return isOwnerOf(context, before, continues?.pass)
  if (door === 'open') return row.came === 0
  if (door === 'closed') throw new Refusal('closed')
  if (code === undefined) throw new Refusal('code-needed')
  repository.countWrong(workshop, person)
  if (!(await opens(code, row))) {
    const now = repository.person(workshop, person)
    context.presence.tell(workshop)
    throw new Refusal(now && pinStateOf(now) === 'closed' ? 'closed' : 'wrong-code')
  }
  repository.countRight(workshop, person)
  return true
}

function isOwnerOf(
  { repository }: RequestContext,
  { workshop, id }: PersonRow,
  pass: string | undefined,
): boolean {
  const held = pass === undefined ? undefined : repository.passOf(pass)
  return held?.workshop === workshop && held.person === id && held.isOwner
}
