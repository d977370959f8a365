/** What the calmest round gave, and how many it took. */
export type Calmest<Measured> = { readonly best: Measured; readonly rounds: number }

/** At most so many rounds of one bench. */
const most = 3

/**
 * Measures in rounds, and stops at the first one within budget; otherwise takes the best of three.
 * Other work on this machine can only make a round slower, never faster: what is too slow in each
 * of them is too slow by itself.
 */
export async function calmestOf<Measured>(
  measure: () => Promise<Measured>,
  overBudget: (measured: Measured) => number,
): Promise<Calmest<Measured>> {
  let best = await measure()
  let rounds = 1
  while (overBudget(best) > 1 && rounds < most) {
    const next = await measure()
    rounds++
    if (overBudget(next) < overBudget(best)) best = next
  }
  return { best, rounds }
}
