/** The six steps of an exchange of practice, in minutes: an hour for four to eight people. */
export const exchangeSteps = [
  { name: 'tell', minutes: 10 },
  { name: 'clarify', minutes: 10 },
  { name: 'contract', minutes: 5 },
  { name: 'consult', minutes: 20 },
  { name: 'plan', minutes: 10 },
  { name: 'learn', minutes: 5 },
] as const

/** What facilitators bring to their colleagues most often. */
export const exchangeThemes = [
  'anger',
  'silence',
  'late',
  'distress',
  'refusal',
  'conflict',
  'end',
  'tired',
] as const

/** Means for a theme, so many lines each. */
export const meansOf = [1, 2, 3, 4, 5] as const

export const mostKept = 5
export const trialStates = ['todo', 'tried', 'done'] as const
/** What somebody tries until the next time. */
export const trials = [1, 2, 3] as const

/**
 * All that is kept of an exchange, as lines of notes (`device/notes-here.ts`): the theme, up to five things to
 * keep, and up to three trials. The situation that was told has no line: it is never typed.
 */
export const exchanged = {
  name: 'exchanged',
  lines: [
    ...(['on', 'theme'] as const),
    ...(['keep-1', 'keep-2', 'keep-3', 'keep-4', 'keep-5'] as const),
    ...(['what-1', 'what-2', 'what-3'] as const),
    ...(['when-1', 'when-2', 'when-3'] as const),
    ...(['state-1', 'state-2', 'state-3'] as const),
  ],
} as const
export type Exchanged = (typeof exchanged.lines)[number]

/** The exchange that goes on, so that a reload comes back to its step: gone with its end, its contract too. */
export const going = { name: 'exchange-now', lines: ['theme', 'step', 'from', 'contract'] } as const

/** How much of a step has passed, from 0 to 1, and when it ends, in milliseconds since 1970. */
export function passedOf(step: number, from: number, now: number) {
  const length = (exchangeSteps[step]?.minutes ?? 0) * 60_000
  return { share: Math.min(1, Math.max(0, (now - from) / length)), until: from + length }
}
