import type { Drop } from '@/ui/CardTable'

/** A flick is faster than this, in pixels per millisecond. */
const flickSpeed = 0.5
/** How far a flicked card would slide, in milliseconds of its speed. */
const slideMilliseconds = 260
/** A card that would stop this far above a place, in pixels, still meant it. */
const reach = 80

type Point = { readonly x: number; readonly y: number }

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
      const far = distance(nearestOnWay(at, slid, middle), middle)
      const gain = distance(at, middle) - far
      const reaches = slid.y > box.top - reach && slid.y > at.y
      return { place, far, gain, reaches }
    })
    .filter(({ gain, reaches }) => reaches && gain > 40)
    .toSorted((a, b) => a.far - b.far)
  return nearest[0]?.place ?? null
}

/** Where a card comes nearest to a point on its straight way: a fast one slides far beyond. */
function nearestOnWay(from: Point, to: Point, point: Point): Point {
  const way = { x: to.x - from.x, y: to.y - from.y }
  const along = (point.x - from.x) * way.x + (point.y - from.y) * way.y
  const part = Math.min(1, Math.max(0, along / (way.x ** 2 + way.y ** 2)))
  return { x: from.x + way.x * part, y: from.y + way.y * part }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
