/** Milliseconds of one turn where the times were set. */
const usual = 30

/**
 * How slow this machine is, as a factor of 1 to 4: what is given time in a test is given so much
 * more of it. Measured once where the tests begin, by work that takes some 30 ms on the machine on
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

function turn(): number {
  const from = performance.now()
  let sum = 0
  for (let at = 0; at < 60_000_000; at++) sum = (sum + Math.imul(at, 2_654_435_761)) | 0
  const took = performance.now() - from
  return sum === 0.5 ? 0 : took
}
