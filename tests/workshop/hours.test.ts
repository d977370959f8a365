import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '@/journey/order'
import { hourOf, minutesOf } from '@/workshop/hours'
import type { WorkshopStep } from '@/workshop/steps'
import { startWorkshop, type Workshop } from '@/workshop/workshop'
import { after, drop, momentId, move, put, skip } from './plan'

/** A day as text: “09:00 welcome 20”. A moment without an hour has a dash. */
function day(drawn: string): Workshop {
  const steps = drawn.split(', ').map((row) => {
    const [start = '', name = '', minutes] = row.split(' ')
    return put(name, { start: start === '-' ? '' : start, minutes: Number(minutes), day: 1 })
  })
  return after(startWorkshop(), ...steps)
}

const hours = ({ moments }: Workshop) =>
  inOrder(moments)
    .map(({ id, start }) => `${start || '-'} ${id}`)
    .join(', ')

const insert = (name: string, to: number, minutes: number): WorkshopStep => ({
  kind: 'insert-moment',
  moment: momentId(name),
  to,
  planned: { title: name, day: 1, minutes },
})

const morning = '09:00 welcome 20, 09:20 tablets 10, 09:30 object 45, 10:15 break 15'

test('what comes after follows a length, and a gap stays a gap', () => {
  const longer = after(day(morning), put('object', { minutes: 60 }))
  expect(hours(longer)).toBe('09:00 welcome, 09:20 tablets, 09:30 object, 10:30 break')

  const withGap = day('09:00 welcome 20, 10:00 sort 40, 11:00 break 15')
  expect(hours(after(withGap, put('welcome', { minutes: 30 })))).toBe(
    '09:00 welcome, 10:10 sort, 11:10 break',
  )
})

test('what comes after follows an hour, and what comes before doesn’t', () => {
  expect(hours(after(day(morning), put('tablets', { start: '09:35' })))).toBe(
    '09:00 welcome, 09:35 tablets, 09:45 object, 10:30 break',
  )
})

test('a moment that is moved takes the hour of the one whose place it takes', () => {
  expect(hours(after(day(morning), move('object', 1)))).toBe(
    '09:00 welcome, 09:20 object, 10:05 tablets, 10:15 break',
  )
  expect(hours(after(day(morning), move('welcome', 3)))).toBe(
    '09:00 tablets, 09:10 object, 09:55 break, 10:10 welcome',
  )
})

test('what is put in, taken out, skipped and taken back makes room and closes up', () => {
  expect(hours(after(day(morning), insert('game', 2, 20)))).toBe(
    '09:00 welcome, 09:20 tablets, 09:30 game, 09:50 object, 10:35 break',
  )
  expect(hours(after(day(morning), insert('game', 4, 20)))).toBe(
    '09:00 welcome, 09:20 tablets, 09:30 object, 10:15 break, 10:30 game',
  )
  expect(hours(after(day(morning), drop('tablets')))).toBe(
    '09:00 welcome, 09:20 object, 10:05 break',
  )
  const skipped = after(day(morning), skip('object'))
  expect(hours(skipped)).toBe('09:00 welcome, 09:20 tablets, 09:30 object, 09:30 break')
  expect(hours(after(skipped, skip('object', false)))).toBe(hours(day(morning)))
})

test('another day and a moment without an hour are left alone', () => {
  const two = after(day(morning), put('next', { day: 2, start: '09:00' }))
  expect(hours(after(two, put('welcome', { minutes: 50 })))).toMatch(/09:00 next$/)
  const loose = day('09:00 welcome 20, - free 30, 09:20 sort 40')
  expect(hours(after(loose, put('welcome', { minutes: 30 })))).toBe(
    '09:00 welcome, - free, 09:30 sort',
  )
})

test('a moment goes last to another day, at the end of what is there', () => {
  const two = after(
    day(morning),
    put('next', { day: 2, start: '09:00', minutes: 30 }),
    put('tablets', { day: 2 }),
  )
  expect(hours(two)).toBe('09:00 welcome, 09:20 object, 10:05 break, 09:00 next, 09:30 tablets')
})

test('whatever is moved, put in and taken out, a full day has no gap and no overlap', () => {
  const anyStep = fc.tuple(
    fc.constantFrom('length', 'move', 'insert', 'drop'),
    fc.constantFrom('welcome', 'tablets', 'object', 'break', 'x', 'y'),
    fc.integer({ min: 0, max: 6 }),
  )
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      let workshop = day(morning)
      for (const [what, name, number] of steps) {
        if (what === 'insert') workshop = after(workshop, insert(name, number, 10))
        else if (!workshop.moments.has(momentId(name))) continue
        else if (what === 'length') workshop = after(workshop, put(name, { minutes: number * 5 }))
        else if (what === 'move') workshop = after(workshop, move(name, number))
        else if (workshop.moments.size > 1) workshop = after(workshop, drop(name))
      }
      const all = inOrder(workshop.moments)
      for (const [at, { start, minutes }] of all.entries()) {
        const next = all[at + 1]
        if (next) expect(next.start).toBe(hourOf((minutesOf(start) ?? 0) + minutes))
      }
    }),
  )
})
