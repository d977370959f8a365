import { expect, test } from 'vitest'
import type { CardId } from '@/deck/deck'
import { giftsThatAre, proofOf } from '@/journey/giving'
import { type GiftId, type Journey, startJourney } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { wordingId, wordingOf } from '@/journey/wording'

const card = (name: string) => name as CardId
const gift = (name: string) => name as GiftId
const after = (...steps: readonly Step[]): Journey =>
  steps.reduce(takeStep, startJourney('Samira', 'rose'))
const give = (id: string, of: string): Step => ({
  kind: 'give-gift',
  gift: gift(id),
  given: { card: card(of), giver: 'Joël', words: 'Tu écoutes.', named: true },
})
const decide = (id: string, decision: 'open' | 'kept' | 'left'): Step => ({
  kind: 'decide-gift',
  gift: gift(id),
  decision,
})
const idsThatAre = (journey: Journey, decision: 'open' | 'kept' | 'left') =>
  giftsThatAre(journey, decision).map(({ id }) => id)

test('gifts wait for their receiver, first given first', () => {
  const journey = after(give('second', 'ear'), give('first', 'hand'))

  expect(idsThatAre(journey, 'open')).toEqual(['second', 'first'])
  expect(idsThatAre(journey, 'kept')).toEqual([])
})

test('the receiver keeps one, leaves one, and may change their mind', () => {
  const decided = after(
    give('a', 'ear'),
    give('b', 'hand'),
    decide('a', 'kept'),
    decide('b', 'left'),
  )
  expect(idsThatAre(decided, 'kept')).toEqual(['a'])
  expect(idsThatAre(decided, 'left')).toEqual(['b'])

  expect(idsThatAre(takeStep(decided, decide('b', 'kept')), 'kept')).toEqual(['a', 'b'])
})

test('giving again under the same id doesn’t undo what was decided', () => {
  const decided = after(give('a', 'ear'), decide('a', 'left'))

  expect(takeStep(decided, give('a', 'hand'))).toBe(decided)
})

test('what the listener takes back is gone; nothing can be decided about it', () => {
  const journey = after(give('a', 'ear'), { kind: 'take-back-gift', gift: gift('a') })

  expect(journey.gifts.size).toBe(0)
  expect(takeStep(journey, decide('a', 'kept'))).toBe(journey)
})

test('a kept gift becomes a strength within the eight, never a ninth', () => {
  const eight = after(
    ...'abcdefgh'.split('').map((name): Step => ({ kind: 'choose-strength', card: card(name) })),
    give('gift', 'ear'),
  )

  expect(takeStep(eight, { kind: 'choose-strength', card: card('ear') })).toBe(eight)
})

test('a proof is told piece by piece, and each piece can be taken back', () => {
  const shown = after(
    { kind: 'show-proof', card: card('ear'), shown: { shows: 'Une lettre' } },
    { kind: 'show-proof', card: card('ear'), shown: { ease: 'at-ease' } },
  )
  expect(proofOf(shown, card('ear'))).toEqual({
    shows: 'Une lettre',
    witness: '',
    ease: 'at-ease',
    rhythm: '',
  })

  const back = takeStep(shown, { kind: 'show-proof', card: card('ear'), shown: { ease: '' } })
  expect(proofOf(back, card('ear')).ease).toBe('')
  expect(proofOf(back, card('hand')).shows).toBe('')
})

test('a strength is said in the card’s words until the person chooses others', () => {
  const write = (words: string | null): Step => ({
    kind: 'write-text',
    text: wordingId(card('ear')),
    words,
  })
  const own = after(write('Je sais écouter'))

  expect(wordingOf(after(), card('ear'), 'Écoute')).toBe('Écoute')
  expect(wordingOf(own, card('ear'), 'Écoute')).toBe('Je sais écouter')
  expect(wordingOf(takeStep(own, write('  ')), card('ear'), 'Écoute')).toBe('Écoute')
  expect(wordingOf(takeStep(own, write(null)), card('ear'), 'Écoute')).toBe('Écoute')
})
