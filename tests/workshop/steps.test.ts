import { expect, test } from 'vitest'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { noteOf, takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import {
  type CheckId,
  type Note,
  type PromiseId,
  startWorkshop,
  type Workshop,
} from '@/workshop/workshop'
import { after, drop, goTo, momentId, move, plan, put } from './plan'

const blankNote: Note = { say: '', time: '', todo: '', cases: '', without: '' }

const promise = (id: string, text: string): WorkshopStep => ({
  kind: 'word-promise',
  promise: id as PromiseId,
  text,
})
const note = (name: string, noted: Partial<Note>): WorkshopStep => ({
  kind: 'note-moment',
  moment: momentId(name),
  noted,
})
const see = (id: string, seen: { text?: string; done?: boolean }): WorkshopStep => ({
  kind: 'see-to',
  check: id as CheckId,
  seen,
})
const seat = (id: string, name: string, colour: 'rose' | 'teal' = 'rose'): WorkshopStep => ({
  kind: 'seat',
  person: id as JourneyId,
  seat: { name, colour },
})
const unseat = (id: string): WorkshopStep => ({ kind: 'unseat', person: id as JourneyId })
const dropCheck = (id: string): WorkshopStep => ({ kind: 'drop-check', check: id as CheckId })
const invite: WorkshopStep = { kind: 'invite', station: 'express', at: 1 }

const namesIn = ({ people }: Workshop) => inOrder(people).map(({ name }) => name)
const groupOf = (size: number) =>
  after(
    startWorkshop(),
    ...Array.from({ length: size }, (_, at) => seat(`p${at}`, `Personne ${at}`)),
  )

test('a workshop is described a field at a time', () => {
  const described = after(
    startWorkshop(),
    { kind: 'describe', about: { title: 'Atouts', place: 'Lyon' } },
    { kind: 'describe', about: { place: 'Montréal', deck: 'full' } },
  )

  expect(described.about).toEqual({
    ...startWorkshop().about,
    title: 'Atouts',
    place: 'Montréal',
    deck: 'full',
  })
})

test('promises stand in the order in which they were made, also after a change', () => {
  const { charter } = after(
    startWorkshop(),
    promise('z', 'Libre'),
    promise('a', 'On écoute'),
    promise('z', 'Chacun est libre'),
  )

  expect(inOrder(charter).map(({ text }) => text)).toEqual(['Chacun est libre', 'On écoute'])
})

test('a note has what to say and what to know, and each is written alone', () => {
  const empty = plan('1: welcome sort')
  expect(noteOf(empty, momentId('welcome'))).toEqual(blankNote)

  const noted = after(empty, note('welcome', { say: 'Bonjour' }), note('welcome', { cases: 'Thé' }))
  expect(noteOf(noted, momentId('welcome'))).toEqual({ ...blankNote, say: 'Bonjour', cases: 'Thé' })
  expect(noteOf(noted, momentId('sort'))).toEqual(blankNote)
})

test('a thing to see to comes last and undone, and keeps its text and place when it is done', () => {
  const listed = after(startWorkshop(), see('z', { text: 'Thé' }), see('a', { text: 'Réseau' }))
  expect(inOrder(listed.checklist)).toMatchObject([
    { text: 'Thé', done: false },
    { text: 'Réseau', done: false },
  ])

  expect(inOrder(after(listed, see('z', { done: true })).checklist)).toMatchObject([
    { text: 'Thé', done: true },
    { text: 'Réseau', done: false },
  ])
  expect([...after(listed, dropCheck('z')).checklist.keys()]).toEqual(['a'])
})

test('people sit in the order in which they came, and who changes their name stays there', () => {
  const seated = after(startWorkshop(), seat('z', 'Samira'), seat('a', 'Joël'))
  const renamed = after(seated, seat('z', 'Sam', 'teal'))

  expect(namesIn(renamed)).toEqual(['Sam', 'Joël'])
  expect(renamed.people.get('z' as JourneyId)?.colour).toBe('teal')
})

test('thirty people, never a thirty-first, until someone leaves', () => {
  const full = groupOf(30)
  expect(full.people.size).toBe(30)
  expect(takeWorkshopStep(full, seat('one-more', 'Ewa'))).toBe(full)

  const free = after(full, unseat('p0'), seat('one-more', 'Ewa'))
  expect(namesIn(free)).toHaveLength(30)
  expect(namesIn(free).at(-1)).toBe('Ewa')
})

test('a full group can still change the name of someone who sits there', () => {
  expect(namesIn(after(groupOf(30), seat('p0', 'Ewa'))).at(0)).toBe('Ewa')
})

test('an invitation is told from another one by its moment, also to the same station', () => {
  const once = after(startWorkshop(), { kind: 'invite', station: 'value', at: 7 })
  expect(once.now.invitation).toEqual({ station: 'value', turn: 7 })

  const twice = after(once, { kind: 'invite', station: 'value', at: 9 })
  expect(twice.now.invitation).toEqual({ station: 'value', turn: 9 })
})

test('what is shown changes, and everything else of now stays', () => {
  const before = startWorkshop()
  const shown = after(before, { kind: 'show', shown: { wall: 'black', attention: true } })

  expect(shown).toEqual({ ...before, now: { ...before.now, wall: 'black', attention: true } })
})

const busy = after(
  plan('1: welcome sort'),
  { kind: 'describe', about: { title: 'Atouts' } },
  promise('free', 'Chacun est libre'),
  note('welcome', { say: 'Bonjour' }),
  see('tea', { text: 'Thé' }),
  seat('samira', 'Samira'),
  goTo('welcome'),
)

test.each<WorkshopStep>([
  { kind: 'describe', about: { title: 'Atouts' } },
  promise('free', 'Chacun est libre'),
  put('welcome', { day: 1 }),
  note('welcome', { say: 'Bonjour' }),
  move('nowhere', 0),
  drop('nowhere'),
  see('tea', { text: 'Thé', done: false }),
  dropCheck('nothing'),
  seat('samira', 'Samira'),
  unseat('nobody'),
  goTo('welcome'),
  goTo('nowhere'),
  { kind: 'stop-clock', at: 1_000 },
  { kind: 'add-minutes', minutes: 0, at: 1_000 },
  { kind: 'show', shown: { wall: 'now', attention: false } },
])('a step that changes nothing gives back the very same workshop: $kind', (step) => {
  expect(takeWorkshopStep(busy, step)).toBe(busy)
})

test.each<[part: keyof Workshop, WorkshopStep]>([
  ['about', { kind: 'describe', about: { title: 'Forces' } }],
  ['charter', promise('free', 'Libre')],
  ['moments', put('sort', { minutes: 5 })],
  ['moments', move('sort', 0)],
  ['notes', note('welcome', { say: 'Salut' })],
  ['checklist', see('tea', { done: true })],
  ['checklist', dropCheck('tea')],
  ['people', seat('samira', 'Sam')],
  ['people', unseat('samira')],
  ['now', goTo('sort')],
  ['now', { kind: 'run-clock', at: 1_000 }],
  ['now', { kind: 'add-minutes', minutes: 1, at: 1_000 }],
  ['now', invite],
])('a step changes its own part only: %s', (part, step) => {
  const taken = takeWorkshopStep(busy, step)

  expect(taken[part]).not.toEqual(busy[part])
  expect({ ...taken, [part]: busy[part] }).toEqual(busy)
})
