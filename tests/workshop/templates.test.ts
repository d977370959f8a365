import { expect, test } from 'vitest'
import type { Id } from '@/deck/deck'
import { inOrder } from '@/journey/order'
import moments from '@/workshop/data/moments.json'
import templates from '@/workshop/data/templates.json'
import { stationNames } from '@/workshop/station-names'
import { noteOf, planOf } from '@/workshop/steps'
import {
  addMoments,
  fromTemplate,
  loadTemplateTexts,
  type NewId,
  type TemplateName,
  templateNames,
} from '@/workshop/templates'
import { startWorkshop, type Workshop, wallViews } from '@/workshop/workshop'
import { after, drawnPlan, goTo, momentId, move, plan, put } from './plan'

const words = await loadTemplateTexts('fr')
const momentNames = Object.keys(moments) as readonly (keyof typeof moments)[]
const minutesOf = new Map<string, number>(momentNames.map((name) => [name, moments[name].minutes]))
const minutesIn = (name: string) => minutesOf.get(name) ?? 0
const minuteOf = (start: string) => Number(start.slice(0, 2)) * 60 + Number(start.slice(3))

/** Ids that count down, so that no order comes from an id. */
let count = 10_000
const newId: NewId = <Kind extends string>() => `id-${--count}` as Id<Kind>

const made = (name: TemplateName) => fromTemplate(name, words, newId)
const added = (workshop: Workshop, name: TemplateName) => addMoments(workshop, name, words, newId)
const titlesOf = (workshop: Workshop) => planOf(workshop).map(({ title }) => title)
const titlesIn = (name: TemplateName) =>
  templates[name].map(({ moment }) => words.moments[moment]?.title)

test('every template has a name that the app knows', () => {
  expect(Object.keys(templates)).toEqual([...templateNames])
})

test('every moment of a template exists, and every moment is in a template', () => {
  const used = templateNames.flatMap((name) => templates[name].map(({ moment }) => moment))

  expect([...new Set(used)].sort()).toEqual([...momentNames].sort())
})

test.each(momentNames)('the moment “%s” has a length, a station and a wall', (name) => {
  const { minutes, station, wall } = moments[name]

  expect(Number.isInteger(minutes) && minutes >= 5 && minutes <= 90).toBe(true)
  expect(['', ...stationNames]).toContain(station)
  expect(wallViews).toContain(wall)
})

test.each(templateNames)('the days of “%s” count up from 1', (name) => {
  const days = templates[name].map(({ day }) => day)

  expect(days).toEqual(days.toSorted((a, b) => a - b))
  expect([...new Set(days)]).toEqual(Array.from({ length: days.at(-1) ?? 0 }, (_, at) => at + 1))
})

test.each(templateNames)('no moment of “%s” begins before the one ahead of it is over', (name) => {
  for (const [at, { moment, day, start }] of templates[name].entries()) {
    expect(start).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    const ahead = templates[name][at - 1]
    if (ahead?.day !== day) continue
    const over = minuteOf(ahead.start) + minutesIn(ahead.moment)
    expect(minuteOf(start), moment).toBeGreaterThanOrEqual(over)
  }
})

test.each(templateNames)('a workshop from “%s” has its moments in their order', (name) => {
  const workshop = made(name)

  expect(titlesOf(workshop)).toEqual(titlesIn(name))
  expect(inOrder(workshop.moments)).toMatchObject(
    templates[name].map(({ moment, day, start }) => ({
      day,
      start,
      shown: words.moments[moment]?.shown,
      minutes: minutesIn(moment),
      piles: /sort$/.test(moment),
      skipped: false,
    })),
  )
})

test('a workshop from a template has station, wall and notes of each moment', () => {
  const workshop = made('two-days')
  const third = inOrder(workshop.moments)[2]

  expect(third).toMatchObject({ station: 'discover', wall: 'success', minutes: 45 })
  const { title: _, shown: __, ...note } = words.moments['object-success'] ?? {}
  expect(third && noteOf(workshop, third.id)).toEqual(note)
})

test('a workshop from a template has charter and checklist in their order, nothing done', () => {
  const { charter, checklist } = made('half-day')

  expect(inOrder(charter).map(({ text }) => text)).toEqual(words.charter)
  expect(inOrder(checklist).map(({ text }) => text)).toEqual(words.checklist)
  expect([...checklist.values()].filter(({ done }) => done)).toEqual([])
})

test('a workshop from a template begins at its first moment, with all its time', () => {
  const workshop = made('two-days')

  expect(workshop.now).toEqual({
    ...startWorkshop().now,
    moment: planOf(workshop)[0]?.id,
    clock: { kind: 'stands', left: 20 * 60_000 },
  })
})

test.each(templateNames)('the third day can follow “%s”', (name) => {
  const before = made(name)
  const longer = added(before, 'day-three')
  const lastDay = Math.max(...templates[name].map(({ day }) => day))

  expect(titlesOf(longer)).toEqual([...titlesIn(name), ...titlesIn('day-three')])
  expect(inOrder(longer.moments).map(({ day }) => day)).toEqual([
    ...templates[name].map(({ day }) => day),
    ...templates['day-three'].map(() => lastDay + 1),
  ])
  expect({ ...longer, moments: before.moments, notes: before.notes }).toEqual(before)
})

test('the third day follows a plan that was rearranged, and leaves the group where it is', () => {
  const rearranged = after(
    plan('1: welcome sort\n4: gifts closing'),
    put('sort', { day: 5 }),
    move('closing', 1),
    goTo('gifts'),
  )
  const longer = added(rearranged, 'day-three')

  expect(drawnPlan(longer).startsWith(`${drawnPlan(rearranged)}\n6: `)).toBe(true)
  expect(longer.moments.size).toBe(rearranged.moments.size + templates['day-three'].length)
  expect(longer.now).toBe(rearranged.now)
  expect(longer.moments.get(momentId('gifts'))).toBe(rearranged.moments.get(momentId('gifts')))
})

test('a template that is added to an empty plan begins on the first day', () => {
  const workshop = added(startWorkshop(), 'day-three')

  expect(new Set([...workshop.moments.values()].map(({ day }) => day))).toEqual(new Set([1]))
  expect(workshop.now.moment).toBe(planOf(workshop)[0]?.id)
  expect(workshop.charter.size).toBe(0)
})
