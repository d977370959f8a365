import type { Present } from '@/documents/messages'
import type { Reached } from '@/journey/milestones'
import type { StationName } from '@/workshop/station-names'

export const columns = ['cards', 'strengths', 'stories', 'gift', 'portfolio'] as const
export type Column = (typeof columns)[number]

/** How far somebody is in one column. A portfolio is there when it was printed or taken along. */
export function reachedIn(
  column: Column,
  { milestones, prints, printed, taken }: Present,
): Reached {
  if (column !== 'portfolio') return milestones?.[column] ?? 'none'
  if (printed || taken) return 'done'
  return prints ? 'begun' : 'none'
}

const aims: Partial<Record<StationName, Column>> = {
  express: 'stories',
  value: 'gift',
  portfolio: 'portfolio',
}

/**
 * The column that the moment works towards. Cards and strengths belong to one station: the cards
 * come first, until everybody who is there has sorted them.
 */
export function aimOf(
  station: StationName | '',
  people: readonly (Present | undefined)[],
): Column | null {
  if (station !== 'discover') return (station && aims[station]) || null
  const here = people.filter((seen) => seen !== undefined)
  const sorted = here.length > 0 && here.every((seen) => reachedIn('cards', seen) === 'done')
  return sorted ? 'strengths' : 'cards'
}
