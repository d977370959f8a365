import type { Repository } from '@/room-server/store/repository'

/** What is written is added up so often, in milliseconds. */
const lookMilliseconds = 60_000

/**
 * Whether an organisation has as much as it may; looked up now and then, and not at each change: a
 * bound is there to end a flood, and not to be met to the byte.
 */
export function watchSpace(
  { organisationRow }: Pick<Repository, 'organisationRow'>,
  now: () => number = () => performance.now(),
): { readonly isFull: () => boolean } {
  let isFull = false
  let lookedAt = Number.NEGATIVE_INFINITY
  const look = async () => {
    const row = await organisationRow()
    isFull = row?.most_bytes != null && row.bytes >= row.most_bytes
  }
  return {
    isFull() {
      if (now() - lookedAt >= lookMilliseconds) {
        lookedAt = now()
        // What can't be looked up stays as it was.
        look().catch(() => undefined)
      }
      return isFull
    },
  }
}
