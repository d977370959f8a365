import * as Y from 'yjs'
import { fullDeck } from '@/deck/full-deck'
import { changesAfter, openDatabase } from '@/device/database'
import { type JourneyId, piles, type StoryId } from '@/journey/journey'
import type { Step } from '@/journey/step'
import { useOpenJourney } from '@/store/journey-on-screen'
import { closeJourney, openJourney, step } from '@/store/open-journey'
import { welcomePerson } from '@/store/welcome'

/** Takes so many steps through the real store, as fast as it goes, and puts the journey away. */
export async function live(steps: number): Promise<JourneyId> {
  const welcomed = await welcomePerson('Samira', 'coral')
  if (!welcomed.ok) throw new Error(welcomed.because)
  await openJourney(welcomed.id)
  const random = dice(20_261_122)
  step({ kind: 'choose-deck', deck: 'full' })
  for (let taken = 0; taken < steps; taken++) {
    step(anyStep(random))
    // A hand takes a rest now and then, and the database writes meanwhile.
    if (taken % 10 === 9) await new Promise((rest) => setTimeout(rest, 0))
  }
  await closeJourney()
  return welcomed.id
}

/** How long it takes until the journey is open, in milliseconds. */
export async function open(id: JourneyId): Promise<number> {
  const start = performance.now()
  await openJourney(id)
  const time = performance.now() - start
  if (useOpenJourney.getState().kind !== 'open') throw new Error('It did not open')
  return time
}

/** The least that opening can be: the same bytes, read from the database and applied by Yjs. */
export async function applyBytes(id: JourneyId): Promise<number> {
  const start = performance.now()
  const opened = await openDatabase()
  if (!opened.ok) throw new Error(opened.because)
  const doc = new Y.Doc()
  for (const { change } of await changesAfter(opened.database, id, 0)) Y.applyUpdateV2(doc, change)
  const time = performance.now() - start
  if (doc.store.clients.size === 0) throw new Error('It is empty')
  return time
}

/** What the journey takes up in the database: the bytes of its changes and of its person's row. */
export async function bytesOnShelf(id: JourneyId): Promise<{ bytes: number; rows: number }> {
  const opened = await openDatabase()
  if (!opened.ok) throw new Error(opened.because)
  const changes = await changesAfter(opened.database, id, 0)
  const person = JSON.stringify(await opened.database.get('people', id))
  const bytes = changes.reduce((sum, { change }) => sum + change.byteLength, person.length)
  return { bytes, rows: changes.length }
}

/** Cards, strengths, likes, places and now and then a sentence, as in a workshop. */
function anyStep(random: (below: number) => number): Step {
  const card = fullDeck.cards[random(fullDeck.cards.length)]?.id
  const experience = fullDeck.experiences[random(fullDeck.experiences.length)]?.id
  const pile = [...piles, 'later' as const][random(4)]
  const story = `story-${random(12)}` as StoryId
  if (!card || !experience || !pile) throw new Error('The deck is empty')
  const kinds: readonly Step[] = [
    { kind: 'lay-card', card, pile },
    { kind: 'lay-card', card, pile },
    { kind: 'like-card', card, liked: random(2) === 0 },
    { kind: 'choose-strength', card },
    { kind: 'return-strength', card },
    { kind: 'move-strength', card, to: random(8) },
    { kind: 'mark-experience', experience, lived: random(2) === 0 },
    { kind: 'start-story', story, card },
    {
      kind: 'write-story',
      story,
      field: 'action',
      text: 'J’ai rangé, compté, noté. '.repeat(random(12)),
    },
    { kind: 'place-story', story, where: experience },
  ]
  return kinds[random(kinds.length)] ?? { kind: 'lay-card', card, pile }
}

/** The same dice in every run (mulberry32): figures can be compared. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

window.longJourney = { live, open, applyBytes, bytesOnShelf }

declare global {
  interface Window {
    longJourney: {
      live: typeof live
      open: typeof open
      applyBytes: typeof applyBytes
      bytesOnShelf: typeof bytesOnShelf
    }
  }
}
