import { expect, test } from 'vitest'
import type { JourneyId } from '@/journey/journey'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { type Change, isPreparing, takeBack, turned } from '@/workshop/take-back'
import type { PromiseId, Workshop } from '@/workshop/workshop'
import { after, drop, goTo, momentId, move, plan, put } from './plan'

const changed = (before: Workshop, step: WorkshopStep): Change => ({
  before,
  after: takeWorkshopStep(before, step),
})
const noted = (name: string, say: string): WorkshopStep => ({
  kind: 'note-moment',
  moment: momentId(name),
  noted: { say },
})
const own = (name: string, text: string): WorkshopStep => ({
  kind: 'note-for-oneself',
  moment: momentId(name),
  text,
})
const seat = (id: string, name: string): WorkshopStep => ({
  kind: 'seat',
  person: id as JourneyId,
  seat: { name, colour: 'rose' },
})

/** As it comes back from its document, where rows have their fields in another order. */
const readBack = (workshop: Workshop): Workshop => {
  const turnedRows = <Key, Row>(rows: ReadonlyMap<Key, Row>) =>
    new Map(
      [...rows].map(([key, row]) => [
        key,
        Object.fromEntries(Object.entries(row as object).reverse()) as Row,
      ]),
    )
  return { ...workshop, moments: turnedRows(workshop.moments), people: turnedRows(workshop.people) }
}

const prepared = after(
  plan('1: welcome sort\n2: gifts'),
  put('welcome', { start: '09:00', minutes: 20 }),
  put('sort', { start: '09:20' }),
  noted('sort', 'Une carte à la fois.'),
  own('sort', 'Près de la fenêtre.'),
  { kind: 'word-promise', promise: 'a' as PromiseId, text: 'On ne juge pas' },
  seat('s', 'Samira'),
)

test.each<[string, WorkshopStep]>([
  ['a length, with the hours that followed it', put('welcome', { minutes: 45 })],
  ['a removal, with both notes', drop('sort')],
  ['a move', move('gifts', 0)],
  ['words', put('sort', { title: 'Trier' })],
  ['a note', noted('sort', 'Doucement.')],
  ['a note of one’s own', own('sort', '')],
  ['a promise', { kind: 'word-promise', promise: 'a' as PromiseId, text: 'On s’écoute' }],
  ['what the workshop is', { kind: 'describe', about: { title: 'Mars' } }],
  ['a person who came', seat('e', 'Ewa')],
  ['another name', seat('s', 'Sam')],
  ['a person who was taken out', { kind: 'unseat', person: 's' as JourneyId }],
])('%s can be taken back, and done again', (_, step) => {
  const change = changed(prepared, step)
  expect(isPreparing(change)).toBe(true)
  const back = takeBack(change.after, change)
  expect(back).toEqual(prepared)
  expect(takeBack(readBack(change.after), change)).toEqual(prepared)
  expect(takeBack(back, turned(change))).toEqual(change.after)
})

test('what a colleague changed meanwhile stays, and so does everything else', () => {
  const change = changed(prepared, put('welcome', { minutes: 45 }))
  const meanwhile = after(change.after, put('sort', { title: 'Trier' }), goTo('gifts'))
  const back = takeBack(meanwhile, change)
  expect(back.moments.get(momentId('welcome'))?.minutes).toBe(20)
  expect(back.moments.get(momentId('sort'))).toEqual(meanwhile.moments.get(momentId('sort')))
  expect(back.now).toEqual(meanwhile.now)
})

test('where the group is and what the wall shows isn’t taken back', () => {
  expect(isPreparing(changed(prepared, goTo('sort')))).toBe(false)
  expect(
    isPreparing(changed(prepared, { kind: 'show', shown: { wall: 'black', attention: true } })),
  ).toBe(false)
})

test('the clock of the moment that goes on follows its length, there and back', () => {
  const there = after(prepared, goTo('welcome'))
  expect(there.now.clock).toMatchObject({ kind: 'stands', left: 20 * 60_000 })
  const change = changed(there, put('welcome', { minutes: 30 }))
  expect(change.after.now.clock).toMatchObject({ left: 30 * 60_000 })
  expect(takeBack(change.after, change).now.clock).toEqual(there.now.clock)

  const running = after(there, { kind: 'run-clock', at: 1_000 })
  const shorter = after(running, put('welcome', { minutes: 15 }))
  expect(shorter.now.clock).toEqual({ kind: 'runs', endsAt: 1_000 + 15 * 60_000 })
  // The length of another moment is nothing to it.
  expect(after(running, put('sort', { minutes: 90 })).now).toEqual(running.now)
})
