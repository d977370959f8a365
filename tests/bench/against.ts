import { judge, median } from './figure'
import { calmestOf } from './rounds'

type Measured = () => Promise<readonly number[]>

/** What is measured, and the floor that it stands on: the least that the same work can take here. */
export type Turns = {
  readonly ours: Measured
  readonly floor: Measured
  /** How often each has its turn in a round. */
  readonly runs: number
  /** Turns that aren't counted, before the first round. */
  readonly warmUps?: number
}

/** One figure made of all that was measured in a round, and what it may be of the floor's. */
export type Figured = {
  readonly measure: string
  readonly budget: number
  readonly of?: (values: readonly number[]) => number
  /** Of the milliseconds in the note, e.g. `p95`. */
  readonly called?: string
}

/**
 * Measures two by turns, so that whatever else this machine does slows both alike, and judges what
 * the one is of the other. Milliseconds are told beside it: they say more of the machine than of us.
 */
export async function judgeAgainst(turns: Turns, ...figures: readonly Figured[]): Promise<void> {
  await byTurns(turns, turns.warmUps ?? 1)
  const { best, rounds } = await calmestOf(
    () => byTurns(turns, turns.runs),
    (measured) => Math.max(...figures.map((figure) => ratioOf(figure, measured) / figure.budget)),
  )
  for (const figure of figures) {
    const { measure, budget, of = median, called = 'median' } = figure
    const [mine, theirs] = [of(best.ours), of(best.floor)]
    const times = `${called} ${mine.toFixed(1)} against ${theirs.toFixed(1)} ms`
    const note = `${times}, ${turns.runs} turns each, best of ${rounds} rounds`
    judge(measure, ratioOf(figure, best), budget, '×', note)
  }
}

type Both = { readonly ours: readonly number[]; readonly floor: readonly number[] }

function ratioOf({ of = median }: Figured, { ours, floor }: Both): number {
  return of(ours) / of(floor)
}

async function byTurns({ ours, floor }: Turns, count: number): Promise<Both> {
  const both = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn < count; turn++) {
    both.floor.push(...(await floor()))
    both.ours.push(...(await ours()))
  }
  return both
}
