import { expect, test } from '@playwright/test'

/** One line of the table: what was measured, and the most that it may be. */
export type Figure = {
  readonly measure: string
  readonly figure: number
  readonly budget: number
  readonly unit: string
  /** How often, and what else is worth knowing. */
  readonly note: string
}

export const figureType = 'figure'

/**
 * Puts a figure in the table and fails the bench when it is over budget. The bench goes on: a table
 * with one red line tells more than a table that stops there.
 */
export function judge(
  measure: string,
  figure: number,
  budget: number,
  unit: string,
  note = '',
): void {
  const line: Figure = { measure, figure, budget, unit, note }
  test.info().annotations.push({ type: figureType, description: JSON.stringify(line) })
  expect.soft(figure, measure).toBeLessThanOrEqual(budget)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this part of all values lies; of an empty list, infinity: it measured nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) return Number.POSITIVE_INFINITY
  return low + (high - low) * (at - Math.floor(at))
}

export function worst(values: readonly number[]): number {
  return Math.max(0, ...values)
}
