import { expect, test } from 'vitest'
import {
  type Journey,
  type MeetingId,
  type ShareId,
  shareParts,
  startJourney,
} from '@/journey/journey'
import { stateOfShare, withPart } from '@/journey/shares'
import { mayShare, mostMeetings, mostShares } from '@/journey/sharing'
import { type Step, takeStep } from '@/journey/step'

const share = (name: string) => name as ShareId
const after = (...steps: readonly Step[]): Journey =>
  steps.reduce(takeStep, startJourney('Samira', 'rose'))
const prepare = (id: string, prepared: Extract<Step, { kind: 'prepare-share' }>['prepared'] = {}) =>
  ({ kind: 'prepare-share', share: share(id), prepared }) as const
const give = (id: string, on = '2026-11-27') =>
  ({ kind: 'give-share', share: share(id), on }) as const

function shareOf(journey: Journey, id: string) {
  const found = journey.shares.get(share(id))
  if (!found) throw new Error(`No share “${id}”`)
  return found
}

test('at first only the strengths are handed over, for three months, to nobody yet', () => {
  expect(shareOf(after(prepare('a')), 'a')).toMatchObject({
    to: '',
    parts: ['strengths'],
    stories: [],
    months: 3,
    cutOn: '',
  })
})

test('what is prepared is given on a day, ends by itself, or when its owner changes their mind', () => {
  const prepared = after(prepare('a', { to: 'Karim' }))
  expect(stateOfShare(shareOf(prepared, 'a'), '2026-11-27')).toBe('prepared')

  const given = takeStep(prepared, give('a'))
  expect(stateOfShare(shareOf(given, 'a'), '2027-02-26')).toBe('given')
  expect(stateOfShare(shareOf(given, 'a'), '2027-02-27')).toBe('over')

  const ended = takeStep(given, { kind: 'end-share', share: share('a'), on: '2026-12-01' })
  expect(stateOfShare(shareOf(ended, 'a'), '2026-12-01')).toBe('ended')
})

test('a copy that is made again takes the place of the one before, under its id', () => {
  const renewed = after(
    prepare('a', { to: 'Karim' }),
    give('a'),
    prepare('b', { to: 'Karim', renews: share('a'), parts: ['strengths', 'roadmap'] }),
    give('b', '2027-01-10'),
  )

  expect([...renewed.shares.keys()]).toEqual(['a'])
  expect(shareOf(renewed, 'a')).toMatchObject({
    cutOn: '2027-01-10',
    parts: ['strengths', 'roadmap'],
    renews: '',
  })
})

test('one that renews a copy which was taken off the list meanwhile is a new one', () => {
  const alone = after(
    prepare('a'),
    give('a'),
    prepare('b', { renews: share('a') }),
    { kind: 'drop-share', share: share('a') },
    give('b'),
  )

  expect(shareOf(alone, 'b')).toMatchObject({ cutOn: '2026-11-27', renews: '' })
})

test('a thirteenth copy isn’t prepared, but one of the twelve can be made again', () => {
  const names = Array.from({ length: mostShares }, (_, at) => `s${at}`)
  const full = after(...names.flatMap((name) => [prepare(name), give(name)]))

  expect(mayShare(full)).toBe(false)
  expect(takeStep(full, prepare('more'))).toBe(full)
  expect(takeStep(full, prepare('again', { renews: share('s3') })).shares.size).toBe(13)
})

test('parts stay in the order in which they are printed', () => {
  expect(withPart(['strengths', 'roadmap'], 'proofs', shareParts)).toEqual([
    'strengths',
    'proofs',
    'roadmap',
  ])
  expect(withPart(['strengths', 'roadmap'], 'strengths', shareParts)).toEqual(['roadmap'])
})

test('the first meeting is called so, later ones aren’t, and there are twelve at most', () => {
  const hold = (id: string, on: string) =>
    ({ kind: 'hold-meeting', meeting: id as MeetingId, held: { on } }) as const
  const two = after(hold('m1', '2026-11-27'), hold('m2', '2026-12-11'))
  expect([...two.meetings.values()].map(({ kind }) => kind)).toEqual(['first', 'step'])

  const many = Array.from({ length: 20 }, (_, at) => hold(`m${at}`, '2026-11-27'))
  expect(after(...many).meetings.size).toBe(mostMeetings)
})
