import type { CardId } from '@/deck/deck'
import type { Journey, TextId } from '@/journey/journey'

/** What a person may write for a CV and a letter, in place of proposed words or of nothing. */
export const cvTexts = ['headline', 'languages', 'training', 'contact'] as const
export type CvText = (typeof cvTexts)[number]

export const letterTexts = ['opening', 'you', 'me', 'us', 'closing'] as const
export type LetterText = (typeof letterTexts)[number]

/** The three beats of an answer that takes a minute. */
export const beats = ['strength', 'moment', 'outcome'] as const
export type Beat = (typeof beats)[number]

export const cvTextId = (text: CvText) => `cv:${text}` as TextId
export const letterTextId = (text: LetterText) => `letter:${text}` as TextId
export const beatId = (card: CardId, beat: Beat) => `interview:${card}:${beat}` as TextId

/** What was written under this name, or the proposal as long as nothing was. */
export function writtenOr(journey: Journey, id: TextId, proposed: string): string {
  return journey.texts.get(id) ?? proposed
}
