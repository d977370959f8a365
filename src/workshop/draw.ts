/**
 * People in a row by chance, alone or in pairs; with an odd number the last three go together.
 * `chance` gives 0 up to 1.
 */
export function drawGroups<Person>(
  people: readonly Person[],
  size: 1 | 2,
  chance: () => number,
): readonly (readonly Person[])[] {
  const mixed = shuffled(people, chance)
  if (size === 1) return mixed.slice(0, 1).map((one) => [one])
  const groups: Person[][] = []
  for (let at = 0; at < mixed.length; at += 2) groups.push(mixed.slice(at, at + 2))
  const alone = groups.length > 1 && groups.at(-1)?.length === 1 ? groups.pop() : undefined
  if (alone) groups.at(-1)?.push(...alone)
  return groups
}

/** Every order is as likely as any other one (Fisher and Yates). */
function shuffled<One>(all: readonly One[], chance: () => number): One[] {
  const mixed = [...all]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const [a, b] = [mixed[last], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}
