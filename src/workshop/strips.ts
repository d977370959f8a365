/** A rectangle in parts of a whole: 0 to 1 from the start and from the top. */
export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So many rows let areas be read, neither thin nor flat, on a wall that is wider than high. */
function rowsFor(count: number): number {
  if (count <= 3) return 1
  if (count <= 8) return 2
  return count <= 15 ? 3 : 4
}

/**
 * Areas that fill a rectangle, each as large as its share, in rows from the largest on. Sizes come
 * largest first.
 */
export function strips(sizes: readonly number[]): readonly Area[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const aim = whole / rowsFor(sizes.length)
  const rows: number[][] = []
  let sum = 0
  for (const size of sizes) {
    const row = rows.at(-1)
    // A row ends where one more would lead it further away from its share than it is now.
    if (!row || Math.abs(sum + size - aim) > Math.abs(sum - aim)) {
      rows.push([size])
      sum = size
    } else {
      row.push(size)
      sum += size
    }
  }
  let y = 0
  return rows.flatMap((row) => {
    const of = row.reduce((all, size) => all + size, 0)
    const height = of / whole
    let x = 0
    const areas = row.map((size) => {
      const area = { x, y, width: size / of, height }
      x += area.width
      return area
    })
    y += height
    return areas
  })
}
