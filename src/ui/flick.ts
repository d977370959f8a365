import type { Drop } from '@/ui/CardTable'

/** A flick is faster than this, in pixels per millisecond. */
const flickSpeed = 0.5
/** How far a flicked card would slide, in milliseconds of its speed. */
const slideMilliseconds = 260
/** A card that would stop this far above a place, in pixels, still meant it. */
const reach = 80

/** The place towards which a card was flicked, or `null` when it was simply let go. */
export function placeAhead(drop: Drop, places: readonly string[]): string | null {
  const { velocity, at } = drop
  if (Math.hypot(velocity.x, velocity.y) < flickSpeed) return null
  const slid = {
    x: at.x + velocity.x * slideMilliseconds,
    y: at.y + velocity.y * slideMilliseconds,
  }
  const nearest = places
    .flatMap((place) => {
      const box = document.querySelector(`[data-place="${place}"]`)?.getBoundingClientRect()
      if (!box) return []
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const gain = distance(at, middle) - distance(slid, middle)
      const reaches = slid.y > box.top - reach && slid.y > at.y
      return { place, far: distance(slid, middle), gain, reaches }
    })
    .filter(({ gain, reaches }) => reaches && gain > 40)
    .toSorted((a, b) => a.far - b.far)
  return nearest[0]?.place ?? null
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
