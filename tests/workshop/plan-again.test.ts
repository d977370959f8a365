import { expect, test } from 'vitest'
import { planAgain } from '@/workshop/plan-again'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { startWorkshop } from '@/workshop/workshop'

test('the same plan for another group has what was prepared, and nothing of the last group', () => {
  const steps: readonly WorkshopStep[] = [
    { kind: 'describe', about: { title: 'Mars', dates: '12 et 13 mars', place: 'Salle du Parc' } },
    { kind: 'word-promise', promise: 'p1' as never, text: 'On ne juge pas' },
    { kind: 'plan-moment', moment: 'm1' as never, planned: { title: 'Accueil', minutes: 30 } },
    { kind: 'see-to', check: 'c1' as never, seen: { text: 'La salle', done: true } },
    { kind: 'list-resource', resource: 'r1' as never, listed: { name: 'Maison de l’emploi' } },
    { kind: 'seat', person: 'j1' as never, seat: { name: 'Samira', colour: 'rose' } },
    { kind: 'describe-reach', reach: { came: 11, forWhom: 'Des adultes' } },
    {
      kind: 'add-answers',
      by: 'device',
      handedIn: {
        id: 'h',
        answers: [{ set: 'after', item: 'name-three', value: 'yes' }],
        opinions: [],
        quotes: [{ id: 'q1' as never, text: 'J’ai osé.', name: 'Samira' }],
      },
    },
    { kind: 'show', shown: { endedAt: 1, asks: 'after', door: null } },
  ]
  const again = planAgain(steps.reduce(takeWorkshopStep, startWorkshop()))

  expect(again.about).toMatchObject({ title: 'Mars', dates: '', place: 'Salle du Parc' })
  expect([...again.moments.values()]).toMatchObject([{ title: 'Accueil' }])
  expect([...again.checklist.values()]).toMatchObject([{ text: 'La salle', done: false }])
  expect(again.resources.size).toBe(1)
  expect(again.now).toMatchObject({ endedAt: null, asks: '', moment: 'm1' })
  expect(
    JSON.stringify(Object.values(again), (_, value) => (value instanceof Map ? [...value] : value)),
  ).not.toMatch(/Samira|osé|Des adultes|"n":/)
})
