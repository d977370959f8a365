import type { CardId } from '@/deck/deck'
import { type Journey, type TextId, textId } from '@/journey/journey'

/** What a person may write for a CV and a letter, in place of proposed words or of nothing. */
export const cvTexts = [
  'headline',
  'profile',
  'languages',
  'training',
  'contact',
  'surname',
] as const
export type CvText = (typeof cvTexts)[number]

/** What only the person knows about a letter: to whom, about what, from where. */
export const letterFacts = ['addressee', 'subject', 'town'] as const
export const letterTexts = ['opening', 'you', 'me', 'us', 'closing'] as const
export type LetterText = (typeof letterTexts)[number]
export type LetterFact = (typeof letterFacts)[number]

/** The three beats of an answer that takes a minute. */
export const beats = ['situation', 'action', 'result'] as const
export type Beat = (typeof beats)[number]
/** What the beats were called by an earlier version: what was written then is proposed now. */
const earlierBeats = { situation: 'strength', action: 'moment', result: 'outcome' } as const

export const cvTextId = (text: CvText) => textId(`cv:${text}`)
/** Which experiences stand on the CV, by their ids with spaces between; and what is said of one. */
export const cvExperiencesId = textId('cv:experiences')
export const experienceDetailId = (experience: string) => textId(`cv:at:${experience}`)
export const letterTextId = (text: LetterText | LetterFact) => textId(`letter:${text}`)
export const beatId = (card: CardId, beat: Beat) => textId(`interview:${card}:${beat}`)
export const earlierBeatId = (card: CardId, beat: Beat) =>
  textId(`interview:${card}:${earlierBeats[beat]}`)

/** What was written under this name, or the proposal as long as nothing was. */
export function writtenOr(journey: Journey, id: TextId, proposed: string): string {
  return journey.texts.get(id) ?? proposed
}
