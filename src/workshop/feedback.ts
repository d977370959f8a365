import type { Id } from '@/deck/deck'

export type CountId = Id<'count'>
export type OpinionId = Id<'opinion'>
export type QuoteId = Id<'quote'>
export type HalfDayId = Id<'half-day'>
export type ResultId = Id<'result'>
export type ResourceId = Id<'resource'>

/** Three sentences that are asked before and after: called “repères”, for they are no scale. */
export const benchmarks = ['name-three', 'give-example', 'next-step'] as const
/** Five sentences about the workshop. */
export const opinionItems = ['welcome', 'free-to-speak', 'cards-help', 'pace', 'recommend'] as const
/** One question at the end, by three faces: how one leaves. */
export const closingItem = 'leaving'
/** When something is asked of everybody: before the workshop, after it, and as it closes. */
export const feedbackTimes = ['before', 'after', 'closing'] as const
export type FeedbackTime = (typeof feedbackTimes)[number]
export const feedbackSets = ['before', 'after', 'opinion', 'closing'] as const
export type FeedbackSet = (typeof feedbackSets)[number]
export type FeedbackItem =
  | (typeof benchmarks)[number]
  | (typeof opinionItems)[number]
  | typeof closingItem
/** From least to most; not answering is an answer like the others. */
export const feedbackValues = ['no', 'little', 'yes', 'none'] as const
export type FeedbackValue = (typeof feedbackValues)[number]

/** What one person says to one sentence. It is added to a sum at once, and is nowhere by itself. */
export type FeedbackAnswer = {
  readonly set: FeedbackSet
  readonly item: FeedbackItem
  readonly value: FeedbackValue
}

/** A sum, under the name of its answer. */
export type Count = { readonly n: number }

/** What somebody wrote: no name, no time, no link to a sum. */
export type Opinion = { readonly about: 'keep' | 'change'; readonly text: string }

/** A sentence that its author let us quote, with a first name or none. */
export type Quote = { readonly text: string; readonly name: string }

/** For whom, why, and how many: two words before any figure. */
export type Reach = {
  readonly forWhom: string
  readonly why: string
  readonly invited: number
  readonly came: number
  readonly stayed: number
  readonly partners: string
  readonly changes: string
}

/** How many were there in one half-day: a number, not a list. */
export type HalfDay = { readonly label: string; readonly n: number; readonly order: string }

/** Outcomes as an adviser's desk sums them up: how many said what, after how many months. */
export type Result = { readonly at: 3 | 6; readonly code: string; readonly n: number }

/** Help near by, which is printed with the small steps. */
export type Resource = {
  readonly name: string
  readonly phone: string
  readonly what: string
  readonly order: string
}

/**
 * Who adds up: the room for its tablets, or the device of a facilitator. Each has rows of its own: added
 * to by both while they are apart, one row would lose one side.
 */
export const adders = ['device', 'room'] as const
export type Adder = (typeof adders)[number]

export function countId({ set, item, value }: FeedbackAnswer, by: Adder): CountId {
  return `${set}:${item}:${value}:${by}` as CountId
}

/** How many gave an answer, whoever added them up. */
export function sumOf(counts: Counts, answer: FeedbackAnswer): number {
  return adders.reduce((sum, by) => sum + (counts.get(countId(answer, by))?.n ?? 0), 0)
}

/** The sentences of a questionnaire: before the workshop the first three, after it all eight, one to close. */
export function questionsOf(when: FeedbackTime): readonly Omit<FeedbackAnswer, 'value'>[] {
  if (when === 'closing') return [{ set: 'closing', item: closingItem }]
  const asked = benchmarks.map((item) => ({ set: when, item }))
  return when === 'before'
    ? asked
    : [...asked, ...opinionItems.map((item) => ({ set: 'opinion' as const, item }))]
}

type Counts = ReadonlyMap<CountId, Count>

/** The sums after one person answered. */
export function counted(counts: Counts, answers: readonly FeedbackAnswer[], by: Adder): Counts {
  const next = new Map(counts)
  for (const answer of answers) {
    const id = countId(answer, by)
    next.set(id, { n: (next.get(id)?.n ?? 0) + 1 })
  }
  return next
}

/** How many said yes to a sentence, and how many answered it. */
export type Said = { readonly yes: number; readonly answered: number }

export function saidTo(counts: Counts, set: FeedbackSet, item: FeedbackItem): Said {
  const n = (value: FeedbackValue) => sumOf(counts, { set, item, value })
  return { yes: n('yes'), answered: n('no') + n('little') + n('yes') }
}

/** Fewer than this, and somebody could be recognised. */
export const fewestShown = 5

/**
 * A number as it may be shown: nothing under five answers; no value, and no rest, under five: then
 * it is only said that it is more, or less.
 */
export type Shown =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'exact' | 'more-than' | 'less-than'; readonly n: number; readonly of: number }

export function shownOf({ yes, answered }: Said): Shown {
  if (answered < fewestShown) return { kind: 'too-few' }
  if (yes < fewestShown) return { kind: 'less-than', n: fewestShown, of: answered }
  const rest = answered - yes
  if (rest < fewestShown) return { kind: 'more-than', n: answered - fewestShown, of: answered }
  return { kind: 'exact', n: yes, of: answered }
}

/** Outcome codes that stand in one line, from the finest parting to the coarsest. */
const partings: readonly (readonly (readonly string[])[])[] = [
  [['job-lasting', 'job-short'], ['training'], ['integration'], ['own-way', 'searching']],
  [
    ['job-lasting', 'job-short', 'training'],
    ['integration', 'own-way', 'searching'],
  ],
  [['job-lasting', 'job-short', 'training', 'integration', 'own-way', 'searching']],
]

/** With fewer answers than this a line needs three, beyond it five. */
const manyAnswers = 20

export type Outcomes = {
  readonly asked: number
  readonly answered: number
  readonly silent: number
  /** Each line with the codes that it joins. */
  readonly lines: readonly { readonly codes: readonly string[]; readonly n: number }[]
  /** Lines were joined so that nobody is recognised. */
  readonly isJoined: boolean
}

/**
 * Outcomes after so many months. Lines are joined until none is small; both times in the same way, so
 * that nothing is read off the difference. `null` under five answers.
 */
export function outcomesOf(results: readonly Result[], at: 3 | 6): Outcomes | null {
  const of = (when: 3 | 6, codes: readonly string[]) =>
    results
      .filter((one) => one.at === when && codes.includes(one.code))
      .reduce((sum, { n }) => sum + n, 0)
  const whole = partings.at(-1)?.[0] ?? []
  const told = (when: 3 | 6) => of(when, whole)
  const silent = of(at, ['silent'])
  const answered = told(at) + of(at, ['no-answer', 'elsewhere'])
  if (told(at) < fewestShown) return null
  const times = ([3, 6] as const).filter((when) => told(when) >= fewestShown)
  const isFine = (lines: readonly (readonly string[])[]) =>
    times.every((when) => {
      const least = told(when) < manyAnswers ? 3 : fewestShown
      return lines.every((codes) => of(when, codes) >= least)
    })
  const lines = partings.find(isFine) ?? [whole]
  return {
    asked: answered + silent,
    answered,
    silent,
    lines: lines.map((codes) => ({ codes, n: of(at, codes) })),
    isJoined: lines !== partings[0],
  }
}
