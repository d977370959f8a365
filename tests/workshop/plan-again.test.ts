import { expect, test } from 'vitest'
import { readWorkshopFile, writeWorkshopFile } from '@/documents/workshop-format'
import { goOnTogether, planAgain } from '@/workshop/plan-again'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { startWorkshop } from '@/workshop/workshop'
import { ownDeck } from '../deck/own-cards'

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

const lines = { worked: 'Commencer par l’exemple.', change: 'Moins de cartes.', question: '' }
const workshop = () =>
  [
    { kind: 'deal-deck', name: 'Cuisine', own: ownDeck(12) },
    { kind: 'learn', lessons: lines },
    { kind: 'add-principle', principle: 'p' },
    { kind: 'state-principle', principle: 'p', stated: { title: 'Le thé d’abord' } },
  ].reduce((so, step) => takeWorkshopStep(so, step as WorkshopStep), startWorkshop())

test('the next workshop deals the same deck, stands by the same, and knows what was learnt', () => {
  const before = workshop()
  for (const next of [planAgain(before), goOnTogether(startWorkshop(), 'w' as never, before)]) {
    expect(next.about.deckName).toBe('Cuisine')
    expect(next.cards).toBe(before.cards)
    expect(next.pictures).toBe(before.pictures)
    expect(next.lastTime).toEqual(lines)
    expect(next.principles).toBe(before.principles)
    expect(next.lessons).toEqual(startWorkshop().lessons)
    // Where nothing was written, what was known before is still worth knowing.
    expect(planAgain(next).lastTime).toEqual(lines)
  }
})

test('a plan’s file has its deck, and what was learnt only when one says so', async () => {
  const before = workshop()
  const opened = async (withOwn: boolean) => {
    const read = await readWorkshopFile(new Blob([writeWorkshopFile(before, withOwn)]))
    if (!read.ok) throw new Error(read.because)
    return read.workshop
  }

  expect(new Map((await opened(false)).cards)).toEqual(new Map(before.cards))
  expect((await opened(false)).lastTime).toEqual(startWorkshop().lastTime)
  expect((await opened(true)).lastTime).toEqual(lines)
  expect(writeWorkshopFile(before, false)).not.toContain('Moins de cartes')
})
