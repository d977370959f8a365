import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fullDeck } from '@/deck/full-deck'
import { piles } from '@/journey/journey'
import { randomOf } from './attacker'
import { agrees, give, type Person, replace, seeds, stateOf, step } from './chaos'
import { comeIn, connect, openRoom, openWorkshop, until } from './room'

/** Many tablets, random steps, cut lines, dead tablets and a killed server. */
const cards = fullDeck.cards.slice(0, 12).map(({ id }) => id)
const people = 4
const turns = 140

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
