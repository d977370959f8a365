import type { StoryField } from '@/journey/journey'
import type { WordKey } from '@/language/language'

type Question = {
  readonly field: StoryField
  readonly label: WordKey
  /** The same question when someone else holds the tablet and types. */
  readonly labelFor: WordKey
  readonly hint: WordKey
  readonly starters: readonly WordKey[]
}

/** The three questions of a story, with the sentence starters that can be tapped. */
export const storyQuestions: readonly Question[] = [
  {
    field: 'situation',
    label: 'express.situation',
    labelFor: 'express.situation-for',
    hint: 'express.situation-hint',
    starters: ['starter.one-day', 'starter.at-that-time', 'starter.it-had-to'],
  },
  {
    field: 'action',
    label: 'express.action',
    labelFor: 'express.action-for',
    hint: 'express.action-hint',
    starters: ['starter.i-have', 'starter.first', 'starter.then'],
  },
  {
    field: 'result',
    label: 'express.result',
    labelFor: 'express.result-for',
    hint: 'express.result-hint',
    starters: ['starter.thanks-to', 'starter.i-learnt', 'starter.i-was-told'],
  },
]
