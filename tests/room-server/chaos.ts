import { expect } from 'vitest'
import type * as Y from 'yjs'
import type { CardId } from '@/deck/deck'
import { readJourney, writeJourney } from '@/documents/journey-document'
import type { JourneyId, Pile } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { connect, granted, type Room, type Tablet, until } from './room'

/**
 * What tablets do at random, and a model of it in plain code. The seeds are fixed; `ATOUTS_SEED=7` or
 * `ATOUTS_SEED=random` tries another one, and each says its own.
 */
const asked = process.env.ATOUTS_SEED
export const seeds =
  asked === undefined
    ? [1, 2, 3]
    : [asked === 'random' ? Math.floor(Math.random() * 1e9) : Number(asked)]

/** One person's tablets, and what each of them wrote last on every card. */
export type Person = {
  readonly pass: string
  readonly document: string
  tablets: { line: Tablet; doc: Y.Doc }[]
  readonly wrote: Map<string, Map<Y.Doc, string>>
}

/** Lays a card as a finger does, and notes it in the plain model. */
export function step(person: Person, doc: Y.Doc, card: CardId, pile: Pile) {
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
export function agrees({ wrote }: Person, doc: Y.Doc): void {
  const placements = doc.getMap<{ pile: string }>('placements')
  expect([...placements.keys()].toSorted()).toEqual([...wrote.keys()].toSorted())
  for (const [card, last] of wrote) {
    expect([...last.values()]).toContain(placements.get(card)?.pile)
  }
}

/** A tablet dies after the room has everything of it, and another one takes its place. */
export async function replace(room: Room, person: Person, dying: Person['tablets'][number]) {
  const { provider } = dying.line
  await dying.line.mend()
  await until(() => provider.isSynced && !provider.hasUnsyncedChanges)
  dying.line.goAway()
  const line = connect(room, person.document, person.pass)
  await line.settled
  person.tablets = person.tablets.map((one) => (one === dying ? { line, doc: line.doc } : one))
}

export async function give(
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
export function stateOf(doc: Y.Doc | undefined): string {
  const tables = ['about', 'placements', 'strengths', 'gifts'].map((name) => [
    name,
    Object.entries(doc?.getMap(name).toJSON() ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
  return JSON.stringify(tables)
}
