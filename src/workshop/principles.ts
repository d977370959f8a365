import { inOrder } from '@/journey/order'
import { placeAtEnd, put } from '@/journey/tables'
import type { NewId } from '@/workshop/templates'
import type { Principle, Workshop } from '@/workshop/workshop'

/** A principle as it is read: what it is called, and what it means. */
export type Stated = Pick<Principle, 'title' | 'text'>

/** Principles in this order, as rows of a workshop. */
export function principlesFrom(stated: readonly Stated[], newId: NewId): Workshop['principles'] {
  let rows: Workshop['principles'] = new Map()
  for (const { title, text } of stated)
    rows = put(rows, newId<'principle'>(), { title, text, order: placeAtEnd(rows) })
  return rows
}

/** What a workshop's principles say, in their order. */
export const statedIn = ({ principles }: Workshop): readonly Stated[] =>
  inOrder(principles).map(({ title, text }) => ({ title, text }))
