import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import type { GiftId, SmallStepId } from '@/journey/journey'
import { type Doing, enoughToChoose, mayChooseEarly, nextDoing, type Place } from '@/journey/next'
import type { Step } from '@/journey/step'
import { afterSteps, lay, storyId, type Table, table } from './table'

const sorted = table(`
  often:   calm tidy listen
  not-now: count
  hand:    calm tidy listen
`)

/** What comes next, in words: “tell-moment calm”. */
function next({ journey, deck }: Table, from?: Place): string {
  const doing = nextDoing(journey, deck, from)
  return doing.kind === 'tell-moment' ? `tell-moment ${doing.card}` : doing.kind
}
const at = (place: string): Doing => {
  const [kind, card] = place.split(' ')
  return { kind, ...(card && { card }) } as Doing
}
const tell = (card: string, text = 'I waited'): readonly Step[] => [
  { kind: 'start-story', story: storyId(card), card: card as CardId },
  { kind: 'write-story', story: storyId(card), field: 'action', text },
]
const receive = (id: string): Step => ({
  kind: 'give-gift',
  gift: id as GiftId,
  given: { card: 'calm' as CardId, giver: '', words: '', named: false },
})
const plan: Step = {
  kind: 'plan-small-step',
  smallStep: 's' as SmallStepId,
  planned: { what: 'call' },
}

test('what comes first is the cards, then the strengths, then the first of them', () => {
  expect(next(table('to-sort: calm tidy'))).toBe('sort-cards')
  expect(next(table('to-sort: calm\noften: tidy'))).toBe('sort-cards')
  expect(next(table('often: calm tidy'))).toBe('choose-strengths')
  expect(next(sorted)).toBe('tell-moment calm')
})

test('whoever has chosen strengths isn’t sent back to cards that still wait', () => {
  expect(next(table('to-sort: count\noften: calm\nhand: calm'))).toBe('tell-moment calm')
})

test('what is told isn’t proposed again; a place or blanks alone are no moment', () => {
  expect(next(afterSteps(sorted, ...tell('calm')))).toBe('tell-moment tidy')
  expect(next(afterSteps(sorted, ...tell('calm', '  ')))).toBe('tell-moment calm')
})

test('on the way nobody is sent back to what was passed over; coming back they are', () => {
  const told = afterSteps(sorted, ...tell('tidy'))

  expect(next(told, at('tell-moment calm'))).toBe('tell-moment listen')
  expect(next(told, at('tell-moment listen'))).toBe('ask-for-gift')
  expect(next(told)).toBe('tell-moment calm')
})

test('an open gift is looked at before another one is asked for', () => {
  const given = afterSteps(sorted, receive('g'))
  const decided = afterSteps(given, {
    kind: 'decide-gift',
    gift: 'g' as GiftId,
    decision: 'left',
  })

  expect(next(given, at('tell-moment listen'))).toBe('look-at-gift')
  expect(next(decided, at('tell-moment listen'))).toBe('carry-strength')
})

test('from the cards to what one leaves with, each place leads one on', () => {
  const way = [at('sort-cards')]
  for (let last = way[0]; last && last.kind !== 'take-along'; last = way.at(-1)) {
    way.push(nextDoing(sorted.journey, sorted.deck, last))
  }

  expect(way.map(({ kind }) => kind)).toEqual([
    'sort-cards',
    'tell-moment',
    'tell-moment',
    'tell-moment',
    'ask-for-gift',
    'carry-strength',
    'plan-small-step',
    'see-portfolio',
    'take-along',
  ])
  expect(next(sorted, at('take-along'))).toBe('take-along')
})

test('what is planned isn’t planned again', () => {
  expect(next(afterSteps(sorted, plan), at('carry-strength'))).toBe('see-portfolio')
})

test('a place that is gone, as a card that went back to its pile, leads on from its kind', () => {
  expect(next(sorted, at('tell-moment gone'))).toBe('tell-moment calm')
  const empty = table('often: calm tidy')
  expect(next(empty, at('tell-moment gone'))).toBe('choose-strengths')
})

test('from eight cards on the first pile on, strengths can be chosen', () => {
  const cards = Array.from({ length: enoughToChoose }, (_, at) => `c${at}`)
  const waiting = table(`to-sort: ${cards.join(' ')} last`)
  const laid = cards.map((card) => lay(card, 'often'))

  expect(mayChooseEarly(afterSteps(waiting, ...laid.slice(1)).journey)).toBe(false)
  expect(mayChooseEarly(afterSteps(waiting, ...laid).journey)).toBe(true)
})
