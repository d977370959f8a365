/**
 * Places in a row as texts that sort: between any two there is room for a third, so that moving
 * one thing writes one row and two tablets can move different things at once.
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A place after `before` and ahead of `after`; an empty text stands for the open end.
 * No place ends in the lowest digit, or nothing would fit ahead of it.
 */
export function placeBetween(before: string, after: string): string {
  const shared = sharedStart(before, after)
  if (shared > 0) {
    return after.slice(0, shared) + placeBetween(before.slice(shared), after.slice(shared))
  }

  const low = before === '' ? 0 : digits.indexOf(before.charAt(0))
  const high = after === '' ? digits.length : digits.indexOf(after.charAt(0))
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2))
  if (after.length > 1) return after.charAt(0)
  return digits.charAt(low) + placeBetween(before.slice(1), '')
}

/** How many leading digits two places share; a missing digit of `before` counts as the lowest. */
function sharedStart(before: string, after: string): number {
  let count = 0
  while (count < after.length && (before[count] ?? digits[0]) === after[count]) count++
  return count
}

/** Compares by place, then by id, so that two tablets that chose the same place agree. */
export function byOrder<Row extends { readonly order: string }>(
  [idA, a]: readonly [string, Row],
  [idB, b]: readonly [string, Row],
): number {
  return compare(a.order, b.order) || compare(idA, idB)
}

/** The rows of a table that has an order, each with its id. */
export function inOrder<Key extends string, Row extends { readonly order: string }>(
  table: ReadonlyMap<Key, Row>,
): readonly (Row & { readonly id: Key })[] {
  return [...table].sort(byOrder).map(([id, row]) => ({ id, ...row }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
