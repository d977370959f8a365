import { expect, test } from 'vitest'
import type { CardId, PlaceId } from '@/deck/deck'
import {
  type IdeaId,
  type Journey,
  type ProjectId,
  type SmallStepId,
  type SmallStepState,
  startJourney,
} from '@/journey/journey'
import { isOpenStep, mostSmallSteps } from '@/journey/onward'
import { inOrder } from '@/journey/order'
import { type Step, takeStep } from '@/journey/step'

const after = (...steps: readonly Step[]): Journey =>
  steps.reduce(takeStep, startJourney('Samira', 'rose'))
const plan = (id: string, what: string, state: SmallStepState = 'todo'): Step => ({
  kind: 'plan-small-step',
  smallStep: id as SmallStepId,
  planned: { what, state },
})
const idea = (id: string, text: string): Step => ({
  kind: 'keep-idea',
  idea: id as IdeaId,
  kept: { card: 'ear' as CardId, place: 'chez-soi' as PlaceId, named: '', text },
})

test('five small steps, never a sixth; those that are there can still change', () => {
  const five = after(...'abcde'.split('').map((id) => plan(id, `step ${id}`)))
  expect(five.roadmap.size).toBe(mostSmallSteps)

  expect(takeStep(five, plan('f', 'one too many'))).toBe(five)
  expect(takeStep(five, plan('a', 'changed')).roadmap.get('a' as SmallStepId)?.what).toBe('changed')
})

test('what is planned or tried is asked for, not what is done or empty', () => {
  const step = (what: string, state: SmallStepState) =>
    isOpenStep({ what, state, when: '', whom: '', order: 'V' })

  expect(step('', 'todo')).toBe(false)
  expect(step('call', 'done')).toBe(false)
  expect([step('call', 'todo'), step('call', 'tried')]).toEqual([true, true])
})

test('ideas stand in the order in which they were kept, also after a change', () => {
  const journey = after(idea('z', 'first'), idea('a', 'second'), idea('z', 'first, changed'))

  expect(inOrder(journey.ideas).map(({ text }) => text)).toEqual(['first, changed', 'second'])
  expect(takeStep(journey, { kind: 'drop-idea', idea: 'z' as IdeaId }).ideas.size).toBe(1)
})

test('a project begins as “still looking” and keeps the order of its strengths', () => {
  const id = 'p' as ProjectId
  const cards = ['hand', 'ear'] as unknown as readonly CardId[]
  const journey = after(
    { kind: 'plan-project', project: id, planned: { text: 'Aider' } },
    { kind: 'plan-project', project: id, planned: { cards } },
  )

  expect(journey.projects.get(id)).toMatchObject({ kind: 'looking', text: 'Aider', cards })
  expect(takeStep(journey, { kind: 'drop-project', project: id }).projects.size).toBe(0)
})
