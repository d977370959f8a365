import { type Direction, hasRightToLeft } from '@/portfolio/pdf/right-to-left'

/** A space or a sign between two stretches, of no direction of its own. */
const isNeutral = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** A text without the signs at its edges, and those by themselves: they may belong to another stretch. */
export function withEdgesApart(text: string): readonly string[] {
  const [, before = '', within = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? []
  return [before, within, after].filter((part) => part !== '')
}

/**
 * The runs of a line as they are read, from runs as they are seen from left to right. Readers that
 * take a page as it was drawn get whole words in order only if it is drawn in this one.
 */
export function inReadingOrder<Run extends { readonly text: string }>(
  seen: readonly Run[],
  direction: Direction,
): readonly (Run & { readonly isRtl: boolean })[] {
  const stretches: { readonly isRtl: boolean; readonly runs: Run[] }[] = []
  for (const [at, run] of seen.entries()) {
    const isRtl = isNeutral(run.text) ? isRtlAround(seen, at, direction) : hasRightToLeft(run.text)
    const last = stretches.at(-1)
    if (last?.isRtl === isRtl) last.runs.push(run)
    else stretches.push({ isRtl, runs: [run] })
  }
  const ordered = direction === 'rtl' ? stretches.toReversed() : stretches
  return ordered.flatMap(({ isRtl, runs }) =>
    (isRtl ? runs.toReversed() : runs).map((run) => ({ ...run, isRtl })),
  )
}

/** What stands between two stretches of one direction has it, too; else that of the line. */
function isRtlAround(
  seen: readonly { readonly text: string }[],
  at: number,
  direction: Direction,
): boolean {
  const before = seen.slice(0, at).findLast(({ text }) => !isNeutral(text))
  const after = seen.slice(at + 1).find(({ text }) => !isNeutral(text))
  const sides = [before, after].map((run) =>
    run === undefined ? direction === 'rtl' : hasRightToLeft(run.text),
  )
  return sides[0] === sides[1] ? sides[0] === true : direction === 'rtl'
}
