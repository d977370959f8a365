import { isSame } from '@/journey/tables'
import { followPlan } from '@/workshop/clock'
import type { WorkshopStep } from '@/workshop/steps'
import type { Workshop } from '@/workshop/workshop'

/** A change of what was prepared, as the workshop before it and after it. */
export type Change = { readonly before: Workshop; readonly after: Workshop }

/** What belongs to the plan and its people: each change of it can be taken back. */
const prepared = [
  'about',
  'charter',
  'moments',
  'notes',
  'ownNotes',
  'checklist',
  'principles',
  'resources',
  'people',
  'cards',
  'pictures',
] as const satisfies readonly (keyof Workshop)[]

type Rows = ReadonlyMap<string, unknown>

/** Whether a step changes what was prepared, rather than what goes on. */
export function isPreparing({ before, after }: Change): boolean {
  return prepared.some((part) => before[part] !== after[part])
}

/**
 * The workshop without a change: each row that it touched is as it was before. What was changed again
 * since then, by a colleague for example, stays.
 */
export function takeBack(workshop: Workshop, { before, after }: Change): Workshop {
  let undone = workshop
  for (const part of prepared) {
    if (before[part] === after[part]) continue
    const [was, became] = [rowsOf(before[part]), rowsOf(after[part])]
    const rows = new Map(rowsOf(workshop[part]))
    for (const key of new Set([...was.keys(), ...became.keys()])) {
      if (was.get(key) === became.get(key) || !isAlike(rows.get(key), became.get(key))) continue
      if (was.has(key)) rows.set(key, was.get(key))
      else rows.delete(key)
    }
    const isTable = workshop[part] instanceof Map
    undone = { ...undone, [part]: isTable ? rows : Object.fromEntries(rows) }
  }
  return followPlan(workshop, undone)
}

/** The same change the other way round: what takes back the taking back. */
export function turned({ before, after }: Change): Change {
  return { before: after, after: before }
}

/**
 * What a step that comes from typing is about: two in a row about the same are one change. `null` for
 * a step that is a change of its own.
 */
export function subjectOf(step: WorkshopStep): string | null {
  switch (step.kind) {
    case 'plan-moment':
      return `${step.kind} ${step.moment} ${Object.keys(step.planned)}`
    case 'note-moment':
      return `${step.kind} ${step.moment} ${Object.keys(step.noted)}`
    case 'note-for-oneself':
      return `${step.kind} ${step.moment}`
    case 'describe':
      return `${step.kind} ${Object.keys(step.about)}`
    case 'word-promise':
      return `${step.kind} ${step.promise}`
    case 'see-to':
      return `${step.kind} ${step.check} ${Object.keys(step.seen)}`
    case 'state-principle':
      return `${step.kind} ${step.principle} ${Object.keys(step.stated)}`
    case 'list-resource':
      return `${step.kind} ${step.resource} ${Object.keys(step.listed)}`
    default:
      return null
  }
}

/** Rows say the same, whatever order their fields came back in from the document. */
function isAlike(a: unknown, b: unknown): boolean {
  return isSame(fieldsOf(a), fieldsOf(b))
}

const fieldsOf = (row: unknown) =>
  typeof row === 'object' && row !== null ? Object.entries(row).sort() : row

function rowsOf(part: Workshop[(typeof prepared)[number]]): Rows {
  return part instanceof Map ? part : new Map(Object.entries(part))
}
