import { type Day, monthsLater } from '@/journey/day'
import type { Share, SharePart, StoryId } from '@/journey/journey'

/** The day on which a copy is erased; counted from when it was made. */
export function untilOf({ cutOn, months }: Pick<Share, 'cutOn' | 'months'>): Day {
  return monthsLater(cutOn, months)
}

/** Being prepared, with its reader, taken back, or run out by itself. */
export type ShareState = 'prepared' | 'given' | 'ended' | 'over'

export function stateOfShare(share: Share, today: Day): ShareState {
  if (share.cutOn === '') return 'prepared'
  if (share.ended !== '') return 'ended'
  return untilOf(share) <= today ? 'over' : 'given'
}

/** Without a part with it, or with it: in the order in which the parts are printed. */
export function withPart(
  parts: readonly SharePart[],
  part: SharePart,
  all: readonly SharePart[],
): readonly SharePart[] {
  const wanted = new Set(parts)
  if (!wanted.delete(part)) wanted.add(part)
  return all.filter((one) => wanted.has(one))
}

/** The same for one story. */
export function withStory(
  stories: readonly StoryId[],
  story: StoryId,
  isShown: boolean,
): readonly StoryId[] {
  const others = stories.filter((one) => one !== story)
  return isShown ? [...others, story] : others
}
