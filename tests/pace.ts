import { scryptSync } from 'node:crypto'

/** Milliseconds of one turn where the times were set. */
const usual = 34

/**
 * How slow this machine is, as a factor of 1 to 4: what is given time in a test is given so much
 * more of it. Measured once where the tests begin, by work that takes some 34 ms on the machine on
 * which the times were set; `ATOUTS_PACE=2` says it instead, for one that is busy later on.
 */
export const pace = Number(process.env.ATOUTS_PACE ?? 0) || measured()

function measured(): number {
  turn()
  const rounds = [turn(), turn(), turn()].toSorted((a, b) => a - b)
  const factor = (rounds[1] ?? 0) / usual
  const asked = Math.min(4, Math.max(1, factor))
  // Workers read it instead of measuring beside each other.
  process.env.ATOUTS_PACE = String(asked)
  return asked
}

/** Native work: how a runner transforms and runs our own lines would count eightfold. */
function turn(): number {
  const from = performance.now()
  scryptSync('pace', 'pace', 32, { N: 2 ** 14, r: 8, p: 1 })
  return performance.now() - from
}
