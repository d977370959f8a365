import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fullDeck } from '@/deck/full-deck'
import { readJourney, writeJourney } from '@/documents/journey-document'
import { type JourneyId, piles } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { randomOf } from './attacker'
import {
  comeIn,
  connect,
  granted,
  openRoom,
  openWorkshop,
  type Room,
  type Tablet,
  until,
} from './room'

/**
 * Many tablets, random steps, cut lines, dead tablets and a killed server. The seeds are fixed;
 * `ATOUTS_SEED=7` or `ATOUTS_SEED=random` tries another one, and each says its own.
 */
const asked = process.env.ATOUTS_SEED
const seeds =
  asked === undefined
    ? [1, 2, 3]
    : [asked === 'random' ? Math.floor(Math.random() * 1e9) : Number(asked)]

const cards = fullDeck.cards.slice(0, 12).map(({ id }) => id)
const people = 4
const turns = 140

/** One person's tablets, and what each of them wrote last on every card. */
type Person = {
  readonly pass: string
  readonly document: string
  tablets: { line: Tablet; doc: Y.Doc }[]
  readonly wrote: Map<string, Map<Y.Doc, string>>
}

test.each(seeds)('with seed %i screens, disk and a plain model agree', async (seed) => {
  console.log(`chaos with seed ${seed}`)
  const chance = randomOf(seed)
  const pick = <One>(of: readonly One[]): One => of[Math.floor(chance() * of.length)] as One
  const room = await openRoom()
  const { workshop, secret } = await openWorkshop(room)
  const everyone: Person[] = []
  for (let at = 0; at < people; at++) {
    const first = await comeIn(room, workshop, secret, `P${at}`)
    const second = connect(room, first.document, first.pass)
    await second.settled
    const tablets = [first, second].map((line) => ({ line, doc: line.doc }))
    everyone.push({ pass: first.pass, document: first.document, tablets, wrote: new Map() })
  }
  const given = new Map<string, string>()

  for (let turn = 0; turn < turns; turn++) {
    const person = pick(everyone)
    const tablet = pick(person.tablets)
    const what = chance()
    if (what < 0.7) step(person, tablet.doc, pick(cards), pick(piles))
    else if (what < 0.8) tablet.line.cut()
    else if (what < 0.9) await tablet.line.mend()
    else if (what < 0.94) await replace(room, person, tablet)
    else if (what < 0.97) await give(room, person, pick(everyone), `g${turn}`, given)
    else await room.kill().then(() => room.start())
    // Sometimes everybody takes a breath, sometimes nobody does.
    if (chance() < 0.3) await new Promise((resolve) => setTimeout(resolve, chance() * 30))
  }
  const lines = everyone.flatMap(({ tablets }) => tablets)
  for (const { line } of lines) await line.mend()
  await until(() =>
    lines.every(({ line }) => line.provider.isSynced && !line.provider.hasUnsyncedChanges),
  )
  await until(() => everyone.every(({ tablets: [a, b] }) => stateOf(a?.doc) === stateOf(b?.doc)))

  await room.kill()
  const disk = await room.disk()
  for (const person of everyone) {
    const [{ doc } = { doc: new Y.Doc() }] = person.tablets
    const kept = new Y.Doc()
    await disk.bringIn(person.document, kept)
    expect(stateOf(kept)).toBe(stateOf(doc))
    agrees(person, doc)
    const received = [...given].filter(([, to]) => to === person.document).map(([id]) => id)
    expect([...doc.getMap('gifts').keys()].toSorted()).toEqual(received.toSorted())
  }
  await disk.close()
  for (const { line } of lines) line.goAway()
  await room.end()
})

/** Lays a card as a finger does, and notes it in the plain model. */
function step(
  person: Person,
  doc: Y.Doc,
  card: (typeof cards)[number],
  pile: (typeof piles)[number],
) {
  const read = readJourney(doc)
  if (!read.ok) throw new Error('A journey became unreadable')
  const taken: Step = { kind: 'lay-card', card, pile }
  writeJourney(doc, read.journey, takeStep(read.journey, taken))
  const last = person.wrote.get(card) ?? new Map<Y.Doc, string>()
  person.wrote.set(card, last.set(doc, pile))
}

/**
 * The plain model: a card that somebody laid lies on one pile, and it is the pile where one of the
 * tablets laid it last. No other card lies anywhere.
 */
function agrees({ wrote }: Person, doc: Y.Doc): void {
  const placements = doc.getMap<{ pile: string }>('placements')
  expect([...placements.keys()].toSorted()).toEqual([...wrote.keys()].toSorted())
  for (const [card, last] of wrote) {
    expect([...last.values()]).toContain(placements.get(card)?.pile)
  }
}

/** A tablet dies after the room has everything of it, and another one takes its place. */
async function replace(room: Room, person: Person, dying: Person['tablets'][number]) {
  const { provider } = dying.line
  await dying.line.mend()
  await until(() => provider.isSynced && !provider.hasUnsyncedChanges)
  dying.line.goAway()
  const line = connect(room, person.document, person.pass)
  await line.settled
  person.tablets = person.tablets.map((one) => (one === dying ? { line, doc: line.doc } : one))
}

async function give(
  room: Room,
  from: Person,
  to: Person,
  gift: string,
  given: Map<string, string>,
) {
  const person = to.document.split('/')[2] as JourneyId
  const what = { card: 'ecouter', giver: '', words: '', named: false }
  const answer = await room.ask('give', {
    pass: from.pass,
    to: person,
    gift,
    given: what,
  })
  granted(answer)
  given.set(gift, to.document)
}

/** Everything in a document, in an order that says nothing. */
function stateOf(doc: Y.Doc | undefined): string {
  const tables = ['about', 'placements', 'strengths', 'gifts'].map((name) => [
    name,
    Object.entries(doc?.getMap(name).toJSON() ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
  return JSON.stringify(tables)
}
