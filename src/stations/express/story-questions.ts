import type { StoryField } from '@/journey/journey'
import type { WordKey } from '@/language/language'

export type Question = {
  readonly field: StoryField
  /** As it stands alone on a screen. */
  readonly ask: WordKey
  /** The same when someone else holds the tablet and types. */
  readonly askFor: WordKey
  /** As it stands over one of several fields, and on the button that leads to it. */
  readonly label: WordKey
  readonly hint: WordKey
  readonly starters: readonly WordKey[]
}

const situation: Question = {
  field: 'situation',
  ask: 'express.ask-situation',
  askFor: 'express.situation-for',
  label: 'express.situation',
  hint: 'express.situation-hint',
  starters: ['starter.one-day', 'starter.at-that-time', 'starter.it-had-to'],
}
const action: Question = {
  field: 'action',
  ask: 'express.ask-action',
  askFor: 'express.action-for',
  label: 'express.action',
  hint: 'express.action-hint',
  starters: ['starter.i-have', 'starter.first', 'starter.then'],
}
const result: Question = {
  field: 'result',
  ask: 'express.ask-result',
  askFor: 'express.result-for',
  label: 'express.result',
  hint: 'express.result-hint',
  starters: ['starter.thanks-to', 'starter.i-learnt', 'starter.i-was-told'],
}

/** The three questions of a story, with the sentence starters that can be tapped. */
export const storyQuestions = [situation, action, result] as const

/** Each question by the end of its address, the first by none. */
export const questionParts: readonly string[] = ['', 'gestes', 'effet']
export const linePart = 'phrase'
export const wholePart = 'tout'
