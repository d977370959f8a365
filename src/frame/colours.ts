import { type Colour, colours } from '@/journey/journey'

/** The suit (0 to 6) whose tokens paint a person's colour. */
const suits: Readonly<Record<Colour, number>> = {
  coral: 0,
  blue: 1,
  violet: 2,
  amber: 3,
  green: 4,
  rose: 5,
  teal: 6,
}

export function suitOf(colour: Colour): number {
  return suits[colour]
}

/** A colour for the next person: the first that fewest people here have. */
export function freeColour(taken: readonly Colour[]): Colour {
  const uses = (colour: Colour) => taken.filter((one) => one === colour).length
  const order: readonly Colour[] = ['rose', 'blue', 'green', 'violet', 'coral', 'teal', 'amber']
  return order.toSorted((a, b) => uses(a) - uses(b))[0] ?? colours[0]
}
