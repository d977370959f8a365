import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import type { GiftId } from '@/journey/journey'
import { milestonesOf } from '@/journey/milestones'
import type { Step } from '@/journey/step'
import { afterSteps, storyId, type Table, table } from './table'

/** How far somebody is, as a board shows it: ○ ◐ ● for cards, strengths, stories and a gift. */
function drawn({ journey, deck }: Table): string {
  const { cards, strengths, stories, gift } = milestonesOf(journey, deck)
  const sign = { none: '○', begun: '◐', done: '●' }
  return [cards, strengths, stories, gift].map((reached) => sign[reached]).join('')
}

const tell = (card: string): readonly Step[] => [
  { kind: 'start-story', story: storyId(card), card: card as CardId },
  { kind: 'write-story', story: storyId(card), field: 'action', text: 'I waited' },
]
const gift = 'g' as GiftId
const receive: Step = {
  kind: 'give-gift',
  gift,
  given: { card: 'calm' as CardId, giver: '', words: '', named: false },
}
const sorted = table(`
  often: calm tidy listen
  hand:  calm tidy listen
`)

test.each([
  ['who has only come in', table('to-sort: calm tidy'), '○○○○'],
  ['who sorts', table('to-sort: calm\noften: tidy'), '◐○○○'],
  ['who put a card off', table('later: calm\noften: tidy'), '◐○○○'],
  ['who sorted all', table('often: calm tidy'), '●○○○'],
  ['who chooses', table('often: calm tidy listen\nhand: calm'), '●◐○○'],
  ['who chose three', sorted, '●●○○'],
  ['who told one of them', afterSteps(sorted, ...tell('calm')), '●●◐○'],
  ['who told all', afterSteps(sorted, ...tell('calm'), ...tell('tidy'), ...tell('listen')), '●●●○'],
])('%s', (_, journey, signs) => {
  expect(drawn(journey)).toBe(signs)
})

test('nobody reads off it whether a gift was kept or left', () => {
  const given = afterSteps(sorted, receive)
  for (const decision of ['kept', 'left'] as const) {
    const decided = afterSteps(given, { kind: 'decide-gift', gift, decision })
    expect(decided.journey).not.toEqual(given.journey)
    expect(drawn(decided)).toBe('●●○●')
  }
  expect(drawn(given)).toBe('●●○●')
})
