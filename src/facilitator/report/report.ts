import type { ReportFile } from '@/documents/report-file'
import { inOrder } from '@/journey/order'
import {
  benchmarks,
  type Count,
  type CountId,
  type FeedbackItem,
  type FeedbackSet,
  feedbackValues,
  opinionItems,
  type Said,
  saidTo,
  sumOf,
} from '@/workshop/feedback'
import type { Workshop } from '@/workshop/workshop'

/** All that a report knows of a workshop: sums, and words that were given for it. No person. */
export type ReportSums = ReportFile

export function sumsOf(workshop: Workshop): ReportSums {
  const { about, reach, counts } = workshop
  return {
    title: about.title,
    place: about.place,
    dates: about.dates,
    reach,
    halfDays: inOrder(workshop.halfDays).map(({ label, n }) => ({ label, n })),
    counts,
    // In no order of theirs: ids are random.
    quotes: [...workshop.quotes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quote]) => quote),
    results: [...workshop.results.values()],
  }
}

/** Several workshops as one: numbers add up, and what was written of the first one stands. */
export function addedUp(first: ReportSums, others: readonly ReportSums[]): ReportSums {
  const all = [first, ...others]
  const sum = (part: 'invited' | 'came' | 'stayed') =>
    all.reduce((total, { reach }) => total + reach[part], 0)
  const counts = new Map<CountId, Count>()
  for (const one of all) {
    for (const [id, { n }] of one.counts) counts.set(id, { n: (counts.get(id)?.n ?? 0) + n })
  }
  return {
    ...first,
    dates: [...new Set(all.map(({ dates }) => dates).filter(Boolean))].join(' · '),
    reach: { ...first.reach, invited: sum('invited'), came: sum('came'), stayed: sum('stayed') },
    halfDays: all.flatMap(({ halfDays }) => halfDays),
    counts,
    quotes: all.flatMap(({ quotes }) => quotes),
    results: all.flatMap(({ results }) => results),
  }
}

/** How many answered the questionnaire at all. */
export function answersTo(counts: ReportSums['counts'], set: FeedbackSet): number {
  const items: readonly FeedbackItem[] = set === 'opinion' ? opinionItems : benchmarks
  const sums = items.map((item) =>
    feedbackValues.reduce((sum, value) => sum + sumOf(counts, { set, item, value }), 0),
  )
  return Math.max(0, ...sums)
}

export const saidBefore = (sums: ReportSums, item: FeedbackItem): Said =>
  saidTo(sums.counts, 'before', item)
export const saidAfter = (sums: ReportSums, item: FeedbackItem): Said =>
  saidTo(sums.counts, 'after', item)
export const saidOf = (sums: ReportSums, item: FeedbackItem): Said =>
  saidTo(sums.counts, 'opinion', item)
