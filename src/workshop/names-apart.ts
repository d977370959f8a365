import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import type { Seat } from '@/workshop/workshop'

/**
 * How each person is called where the group is listed: two of one name are told apart in words,
 * “Marie” and “Marie 2”, in the order in which they stand.
 */
export function namesApart(seats: ReadonlyMap<JourneyId, Seat>): ReadonlyMap<JourneyId, string> {
  const called: { readonly id: JourneyId; readonly name: string }[] = []
  const names = new Map<JourneyId, string>()
  for (const { id, name } of inOrder(seats)) {
    const before = called.filter((one) => isSameName(one.name, name)).length
    names.set(id, before === 0 ? name : `${name} ${before + 1}`)
    called.push({ id, name })
  }
  return names
}

/** As people say names: accents and capitals don't make another person. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), 'fr', { sensitivity: 'base' }) === 0
}
