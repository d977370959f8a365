import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  benchmarks,
  counted,
  countId,
  type FeedbackAnswer,
  feedbackValues,
  type OpinionId,
  opinionItems,
  outcomesOf,
  questionsOf,
  type Result,
  saidTo,
  shownOf,
} from '@/workshop/feedback'
import type { HandedIn } from '@/workshop/feedback-steps'
import { takeWorkshopStep } from '@/workshop/steps'
import { startWorkshop, type Workshop } from '@/workshop/workshop'

const all = (value: FeedbackAnswer['value']): readonly FeedbackAnswer[] =>
  questionsOf('after').map((question) => ({ ...question, value }))
const handIn = (more: Partial<HandedIn> = {}): HandedIn =>
  ({ id: 'h', answers: all('yes'), opinions: [], quotes: [], ...more }) as HandedIn
const after = (...handedIn: readonly HandedIn[]): Workshop =>
  handedIn.reduce(
    (workshop, one) =>
      takeWorkshopStep(workshop, { kind: 'add-answers', handedIn: one, by: 'device' }),
    startWorkshop(),
  )

test('before the workshop there are three sentences, after it eight', () => {
  expect(questionsOf('before')).toHaveLength(3)
  expect(questionsOf('after')).toHaveLength(8)
})

test('answers are sums, and four of them show nothing', () => {
  const four = after(handIn(), handIn(), handIn(), handIn())
  expect(shownOf(saidTo(four.counts, 'after', 'name-three'))).toEqual({ kind: 'too-few' })

  const mixed = counted(
    four.counts,
    [{ set: 'after', item: 'name-three', value: 'none' }],
    'device',
  )
  expect(shownOf(saidTo(mixed, 'after', 'name-three'))).toEqual({ kind: 'too-few' })

  const five = counted(four.counts, [{ set: 'after', item: 'name-three', value: 'no' }], 'device')
  expect(saidTo(five, 'after', 'name-three')).toEqual({ yes: 4, answered: 5 })
})

test('no value and no rest under five is ever shown', () => {
  const number = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(number, number, (yes, others) => {
      const answered = yes + others
      const shown = shownOf({ yes, answered })
      expect(shown.kind === 'too-few').toBe(answered < 5)
      if (shown.kind === 'too-few') return
      if (shown.kind === 'exact') {
        expect(yes).toBeGreaterThanOrEqual(5)
        expect(others).toBeGreaterThanOrEqual(5)
      }
      // What is said is true.
      if (shown.kind === 'more-than') expect(yes).toBeGreaterThan(shown.n)
      if (shown.kind === 'less-than') expect(yes).toBeLessThan(shown.n)
      expect(shown.of).toBe(answered)
    }),
  )
})

test('sums hold no more than their answers, whoever came when', () => {
  const answers = [all('yes'), all('no'), all('little'), all('none')]
  const forwards = after(...answers.map((one) => handIn({ answers: one })))
  const backwards = after(...answers.toReversed().map((one) => handIn({ answers: one })))
  const sums = (workshop: Workshop) => Object.fromEntries(workshop.counts)

  expect(sums(forwards)).toEqual(sums(backwards))
  const ids = [
    ...benchmarks.map((item) => ['after', item] as const),
    ...opinionItems.map((item) => ['opinion', item] as const),
  ].flatMap(([set, item]) => feedbackValues.map((value) => countId({ set, item, value }, 'device')))
  for (const id of forwards.counts.keys()) expect(ids).toContain(id)
})

test('what was written is joined to no sum, and a quote without a yes isn’t there', () => {
  const workshop = after(
    handIn({
      opinions: [
        { id: 'o1' as never, about: 'keep', text: ' Les cartes ' },
        { id: 'o2' as never, about: 'change', text: '  ' },
      ],
    }),
    handIn({ quotes: [{ id: 'q1' as never, text: 'J’ai osé.', name: '' }] }),
  )

  expect([...workshop.opinions]).toEqual([['o1', { about: 'keep', text: 'Les cartes' }]])
  expect([...workshop.quotes]).toEqual([['q1', { text: 'J’ai osé.', name: '' }]])
  expect(JSON.stringify([...workshop.counts])).not.toMatch(/o1|q1|cartes/)
})

const results = (at: 3 | 6, codes: Readonly<Record<string, number>>): readonly Result[] =>
  Object.entries(codes).map(([code, n]) => ({ at, code, n }))

test('under five outcomes nothing is shown; no answer is an answer, and silence none', () => {
  expect(outcomesOf(results(3, { training: 4, silent: 9 }), 3)).toBeNull()
  expect(outcomesOf(results(3, { training: 5, 'no-answer': 1, silent: 2 }), 3)).toMatchObject({
    asked: 8,
    answered: 6,
    silent: 2,
  })
})

test('in a group of ten the two who found work aren’t told apart', () => {
  const outcomes = outcomesOf(
    results(6, { 'job-lasting': 1, 'job-short': 1, training: 3, integration: 2, searching: 1 }),
    6,
  )

  expect(outcomes?.lines.map(({ n }) => n)).toEqual([5, 3])
  expect(outcomes?.isJoined).toBe(true)
})

test('lines are joined in the same way both times, and none is small', () => {
  const code = fc.constantFrom(
    ...['job-lasting', 'job-short', 'training', 'integration', 'own-way', 'searching'],
  )
  const told = fc.array(fc.tuple(fc.constantFrom(3 as const, 6 as const), code), { maxLength: 60 })
  fc.assert(
    fc.property(told, (rows) => {
      const sums = rows.map(([at, code]) => ({ at, code, n: 1 }))
      const [three, six] = [outcomesOf(sums, 3), outcomesOf(sums, 6)]
      for (const one of [three, six]) {
        if (!one) continue
        const total = one.lines.reduce((sum, { n }) => sum + n, 0)
        expect(total).toBeGreaterThanOrEqual(5)
        for (const { n } of one.lines) expect(n).toBeGreaterThanOrEqual(total < 20 ? 3 : 5)
      }
      if (three && six)
        expect(three.lines.map((line) => line.codes)).toEqual(six.lines.map((line) => line.codes))
    }),
  )
})

test('the short list of places has twelve at most', () => {
  const many = Array.from({ length: 20 }, (_, at) => at).reduce(
    (workshop, at) =>
      takeWorkshopStep(workshop, {
        kind: 'list-resource',
        resource: `r${at}` as never,
        listed: { name: `Lieu ${at}` },
      }),
    startWorkshop(),
  )

  expect(many.resources.size).toBe(12)
})

test('what the room and a laptop added while they were apart is added up', () => {
  const answers = all('yes')
  const room = counted(new Map(), answers, 'room')
  const laptop = counted(new Map(), answers, 'device')
  const both = new Map([...room, ...laptop])

  expect(saidTo(both, 'opinion', 'pace')).toEqual({ yes: 2, answered: 2 })
})

test('opinions are forgotten thirty days after the end, and not while it goes on', () => {
  const day = 86_400_000
  const said = after(
    handIn({ opinions: [{ id: 'o' as OpinionId, about: 'keep', text: 'Les cartes' }] }),
  )
  const opinionsOn = (endedAt: number | null, at: number) => {
    const ended = takeWorkshopStep(said, { kind: 'show', shown: { endedAt } })
    return takeWorkshopStep(ended, { kind: 'forget-opinions', at }).opinions.size
  }
  expect(opinionsOn(null, 400 * day)).toBe(1)
  expect(opinionsOn(5 * day, 34 * day)).toBe(1)
  expect(opinionsOn(5 * day, 35 * day)).toBe(0)
})
