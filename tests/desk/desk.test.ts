import { expect, test } from 'vitest'
import {
  byNextDate,
  type DeskId,
  type DeskPerson,
  daysLeft,
  erasedOn,
  isDateDoubtful,
  isNearEnd,
  isOver,
  outcomeCodes,
  receive,
  takeDeskStep,
} from '@/desk/desk'
import type { ShareId } from '@/journey/journey'
import type { SharedCopy } from '@/journey/shared-copy'

const today = '2026-11-27'
const copyOf = (name: string, more: Partial<SharedCopy> = {}): SharedCopy => ({
  id: `copy-${name}` as ShareId,
  cutOn: today,
  until: '2027-02-27',
  to: 'Karim',
  place: '',
  about: { name, colour: 'rose' },
  strengths: [],
  ...more,
})
const onDesk = (name: string, more: Partial<SharedCopy> = {}): DeskPerson =>
  receive([], copyOf(name, more), today, () => `desk-${name}` as DeskId).person

test('who meets next comes first, and who has no date comes last, by name', () => {
  const plan = (name: string, next: string) =>
    takeDeskStep(onDesk(name), { kind: 'plan-next', next })
  const people = [
    plan('Zoé', ''),
    plan('Ewa', '2026-12-01'),
    plan('Édith', ''),
    plan('Ali', '2026-11-30'),
  ]

  expect(byNextDate(people).map(({ copy }) => copy.about.name)).toEqual([
    'Ali',
    'Ewa',
    'Édith',
    'Zoé',
  ])
})

test('a copy is erased on the day that its owner said, and not before', () => {
  const samira = onDesk('Samira')

  expect(erasedOn(samira)).toBe('2027-02-27')
  expect(isOver(samira, '2027-02-26')).toBe(false)
  expect(daysLeft(samira, '2027-02-26')).toBe(1)
  expect(isOver(samira, '2027-02-27')).toBe(true)
  expect(daysLeft(samira, '2027-03-10')).toBe(0)
})

test('no file makes a desk keep it longer than a year', () => {
  expect(erasedOn(onDesk('Samira', { until: '2099-01-01' }))).toBe('2027-11-27')
})

test('only the last week is told apart', () => {
  const samira = onDesk('Samira')

  expect(isNearEnd(samira, '2027-02-19')).toBe(false)
  expect(isNearEnd(samira, '2027-02-20')).toBe(true)
})

test('a newer copy takes the place of the one before; dates and outcomes stay', () => {
  const before = takeDeskStep(takeDeskStep(onDesk('Samira'), { kind: 'meet', on: '2026-11-27' }), {
    kind: 'note-outcome',
    outcome: { at: 3, code: 'training' },
  })
  const newer = copyOf('Samira', {
    cutOn: '2027-01-10',
    until: '2027-04-10',
    meetings: [{ on: '2027-01-10', kind: 'step', word: '', next: '2027-01-24' }],
  })
  const { how, person } = receive([before], newer, '2027-01-10', () => 'other' as DeskId)

  expect(how).toBe('renewed')
  expect(person).toMatchObject({
    id: before.id,
    copy: newer,
    met: ['2026-11-27', '2027-01-10'],
    next: '2027-01-24',
    outcomes: [{ at: 3, code: 'training' }],
  })
})

test('an older copy changes nothing', () => {
  const now = onDesk('Samira')
  const older = copyOf('Samira', { cutOn: '2026-10-01' })

  expect(receive([now], older, today, () => 'x' as DeskId)).toEqual({ how: 'older', person: now })
})

test('two people of one name are two people', () => {
  const first = onDesk('Marie')
  const second = receive(
    [first],
    { ...copyOf('Marie'), id: 'another' as ShareId },
    today,
    () => 'second' as DeskId,
  )

  expect(second.how).toBe('new')
})

test('once handed on, a copy can be read for thirty days and not be changed', () => {
  const step = { kind: 'hand-on', to: 'Nadia', place: 'Maison de l’emploi', on: today } as const
  const handed = takeDeskStep(onDesk('Samira'), step)

  expect(erasedOn(handed)).toBe('2026-12-27')
  expect(takeDeskStep(handed, { kind: 'meet', on: today })).toBe(handed)
  expect(takeDeskStep(handed, { kind: 'plan-next', next: today })).toBe(handed)
  expect(erasedOn(takeDeskStep(onDesk('Ewa', { until: '2026-12-05' }), step))).toBe('2026-12-05')
})

test('an outcome is one of seven, once for each time, and can be taken back', () => {
  expect(outcomeCodes).toHaveLength(7)
  const one = takeDeskStep(onDesk('Samira'), {
    kind: 'note-outcome',
    outcome: { at: 3, code: 'searching' },
  })
  const other = takeDeskStep(one, { kind: 'note-outcome', outcome: { at: 3, code: 'training' } })

  expect(other.outcomes).toEqual([{ at: 3, code: 'training' }])
  expect(takeDeskStep(other, { kind: 'take-back-outcome', at: 3 }).outcomes).toEqual([])
})

test.each([
  ['2026-11-27', '2026-11-28', false],
  ['2026-11-27', '2026-11-26', false],
  ['2026-11-27', '2027-01-11', false],
  ['2026-11-27', '2027-01-12', true],
  ['2026-11-27', '2026-11-25', true],
  ['2026-11-27', '1970-01-01', true],
])('opened on %s and again on %s, the date is doubtful: %s', (last, now, isDoubtful) => {
  expect(isDateDoubtful(last, now)).toBe(isDoubtful)
})
