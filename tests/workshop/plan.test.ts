import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { inOrder } from '@/journey/order'
import { neighbour, planOf, takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { startWorkshop } from '@/workshop/workshop'
import { deepFreeze } from '../journey/any-journey'
import { after, drawing, drawnPlan, drop, goTo, momentId, move, plan, put, skip } from './plan'

// Many cases: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

test('a new moment comes last, on the last day, with twenty minutes', () => {
  const planned = after(plan('1: welcome\n2: gifts'), put('closing', { title: 'Au revoir' }))

  expect(drawnPlan(planned)).toBe('1: welcome\n2: gifts closing')
  expect(planned.moments.get(momentId('closing'))).toMatchObject({
    title: 'Au revoir',
    day: 2,
    minutes: 20,
    station: '',
    wall: 'now',
    piles: true,
    skipped: false,
  })
})

test('the first moment of all is on the first day', () => {
  expect(drawnPlan(after(startWorkshop(), put('welcome')))).toBe('1: welcome')
})

test('a moment that is planned anew stays in its place and keeps what isn’t said', () => {
  const before = after(plan('1: welcome sort'), put('welcome', { title: 'Accueil', minutes: 45 }))
  const planned = after(before, put('welcome', { minutes: 10 }))

  expect(drawnPlan(planned)).toBe('1: welcome sort')
  expect(planned.moments.get(momentId('welcome'))).toMatchObject({ title: 'Accueil', minutes: 10 })
})

test.each([
  ['first', 0, '1: closing welcome sort'],
  ['between two others', 1, '1: welcome closing sort'],
  ['ahead of the first', -3, '1: closing welcome sort'],
])('a moment moves to a place: %s', (_, to, drawn) => {
  expect(drawnPlan(after(plan('1: welcome sort closing'), move('closing', to)))).toBe(drawn)
})

test('a moment that moves beyond the end is last', () => {
  expect(drawnPlan(after(plan('1: welcome sort closing'), move('welcome', 99)))).toBe(
    '1: sort closing welcome',
  )
})

test('a moment that comes into another day takes place on that day', () => {
  const before = plan(`
    1: welcome sort
    2: gifts stories closing
  `)

  expect(drawnPlan(after(before, move('welcome', 3)))).toBe(
    drawing(`
      1: sort
      2: gifts stories welcome closing
    `),
  )
  expect(drawnPlan(after(before, move('welcome', 4)))).toBe(
    drawing(`
      1: sort
      2: gifts stories closing welcome
    `),
  )
  expect(drawnPlan(after(before, move('stories', 1)))).toBe(
    drawing(`
      1: welcome stories sort
      2: gifts closing
    `),
  )
  expect(drawnPlan(after(before, move('closing', 0)))).toBe(
    drawing(`
      1: closing welcome sort
      2: gifts stories
    `),
  )
})

test('moving a moment writes its row only', () => {
  const before = plan('1: welcome sort\n2: gifts closing')
  const moved = after(before, move('closing', 1))

  const written = [...moved.moments].filter(([id, row]) => row !== before.moments.get(id))
  expect(written.map(([id]) => id)).toEqual(['closing'])
  expect({ ...moved, moments: before.moments }).toEqual(before)
})

test('a moment that moves to its own place changes nothing, also at the edge of a day', () => {
  const planned = plan(`
    1: a b
    2: c d
  `)

  for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
    expect(takeWorkshopStep(planned, move(name, at)), name).toBe(planned)
  }
  expect(drawnPlan(after(planned, move('d', 2)))).toBe(
    drawing(`
    1: a b
    2: d c
  `),
  )
})

test('a moment that isn’t planned can’t be moved or dropped', () => {
  const before = plan('1: welcome sort')

  expect(takeWorkshopStep(before, move('nowhere', 0))).toBe(before)
  expect(takeWorkshopStep(before, drop('nowhere'))).toBe(before)
})

test('a moment that is dropped takes its notes along, and no other ones', () => {
  const note = (name: string): WorkshopStep => ({
    kind: 'note-moment',
    moment: momentId(name),
    noted: { say: name },
  })
  const before = after(plan('1: welcome sort'), note('welcome'), note('sort'))
  const dropped = after(before, drop('welcome'))

  expect(drawnPlan(dropped)).toBe('1: sort')
  expect([...dropped.notes.keys()]).toEqual(['sort'])
})

test('a moment that is skipped stays in its place, and can be taken back', () => {
  const skipped = after(plan('1: welcome pause sort'), skip('pause'))
  expect(drawnPlan(skipped)).toBe('1: welcome (pause) sort')
  expect(planOf(skipped).map(({ id }) => id)).toEqual(['welcome', 'sort'])

  expect(drawnPlan(after(skipped, skip('pause', false)))).toBe('1: welcome pause sort')
})

test.each([
  ['welcome', null, 'sort'],
  ['sort', 'welcome', 'gifts'],
  ['gifts', 'sort', null],
])('from %s one goes back to %s and on to %s, past what is skipped', (at, back, on) => {
  const workshop = after(plan('1: (before) welcome (pause) sort\n2: gifts (after)'), goTo(at))

  expect([neighbour(workshop, -1), neighbour(workshop, 1)]).toEqual([back, on])
})

test('a moment that was skipped while the group is in it still has its place', () => {
  const planned = after(plan('1: a b c'), goTo('b'), skip('b'))

  expect([neighbour(planned, -1), neighbour(planned, 1)]).toEqual(['a', 'c'])
})

test('who is nowhere, or at a moment that was dropped, begins with the first moment', () => {
  const planned = plan('1: (before) welcome sort gifts')
  expect(neighbour(planned, 1)).toBe('welcome')

  const lost = after(planned, goTo('sort'), drop('sort'))
  expect([neighbour(lost, 1), neighbour(lost, -1)]).toEqual(['welcome', 'welcome'])
})

test('a plan without moments leads nowhere', () => {
  expect(neighbour(startWorkshop(), 1)).toBeNull()
  expect(neighbour(plan('1: (welcome)'), -1)).toBeNull()
})

test('whatever is planned, moved, skipped and dropped, no moment is lost or doubled', () => {
  const name = fc.constantFrom(...'abcdefg')
  const anyStep = fc.oneof(
    fc.tuple(fc.constant('plan' as const), name, fc.integer({ min: 1, max: 3 })),
    fc.tuple(fc.constant('move' as const), name, fc.integer({ min: -1, max: 8 })),
    fc.tuple(fc.constant('skip' as const), name, fc.integer({ min: 0, max: 1 })),
    fc.tuple(fc.constant('drop' as const), name, fc.constant(0)),
  )
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60, size: 'max' }), (steps) => {
      let workshop = deepFreeze(plan('1: a b c d'))
      let names = ['a', 'b', 'c', 'd']
      for (const [what, one, number] of steps) {
        const others = names.filter((other) => other !== one)
        const isThere = names.includes(one)
        if (what === 'plan') {
          const isElsewhere = isThere && workshop.moments.get(momentId(one))?.day !== number
          const beyond = others.findIndex(
            (other) => (workshop.moments.get(momentId(other))?.day ?? 0) > number,
          )
          workshop = after(workshop, put(one, { day: number }))
          if (!isThere) names = [...names, one]
          // Another day: last there.
          if (isElsewhere) names = others.toSpliced(beyond < 0 ? others.length : beyond, 0, one)
        } else if (what === 'move') {
          workshop = after(workshop, move(one, number))
          if (isThere) names = others.toSpliced(Math.max(0, number), 0, one)
        } else if (what === 'skip') {
          if (isThere) workshop = after(workshop, skip(one, number === 1))
        } else {
          workshop = after(workshop, drop(one))
          names = others
        }
        deepFreeze(workshop)
        const shown = inOrder(workshop.moments)
        expect(shown.map(({ id }) => id)).toEqual(names)
        expect(planOf(workshop)).toEqual(shown.filter(({ skipped }) => !skipped))
      }
    }),
  )
})
