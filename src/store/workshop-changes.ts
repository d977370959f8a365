import { create } from 'zustand'
import type { WorkshopStep } from '@/workshop/steps'
import { type Change, isPreparing, subjectOf, turned } from '@/workshop/take-back'

/** So many changes are remembered, in this window only. */
const mostChanges = 100
/** Words that are typed without a longer break, in milliseconds, are one change. */
const oneBreath = 2_000

/** A change, with what was said of it. */
type Told = Change & { readonly text?: string }

/** What was changed of the plan and its people in this window, last last. */
export const useChanges = create<{
  readonly done: readonly Told[]
  readonly undone: readonly Told[]
}>(() => ({ done: [], undone: [] }))

/** What has just been changed and can be taken back at once, until the next change. */
export const useUndoOffer = create<{
  readonly text: string
  /** What else belongs to taking it back. */
  readonly onUndone?: () => void
} | null>(() => null)

/** Offers to take back what was changed last. */
export function offerUndo(text: string, onUndone?: () => void): void {
  useUndoOffer.setState({ text, ...(onUndone && { onUndone }) }, true)
  useChanges.setState(({ done }) => ({
    done: done.map((change, at) => (at === done.length - 1 ? { ...change, text } : change)),
  }))
}

let last: { subject: string; at: number } | null = null

/** Notes a change; of what goes on in the room, such as the clock, nothing is taken back. */
export function noteChange(change: Change, step: WorkshopStep): void {
  if (!isPreparing(change)) return
  const subject = subjectOf(step)
  const at = performance.now()
  const goesOn = last !== null && last.subject === subject && at - last.at < oneBreath
  last = subject === null ? null : { subject, at }
  useUndoOffer.setState(null, true)
  useChanges.setState(({ done }) => {
    const before = goesOn ? done.at(-1)?.before : undefined
    const rest = before ? done.slice(0, -1) : done
    const next = { before: before ?? change.before, after: change.after }
    return { done: [...rest, next].slice(-mostChanges), undone: [] }
  })
}

/** The change to take back now: it can be done again afterwards. */
export function takeLastDone(): Told | undefined {
  const { done, undone } = useChanges.getState()
  const change = done.at(-1)
  last = null
  useUndoOffer.setState(null, true)
  if (change) useChanges.setState({ done: done.slice(0, -1), undone: [...undone, change] })
  return change
}

/** What was taken back last, turned round, to be done again. */
export function takeLastUndone(): Told | undefined {
  const { done, undone } = useChanges.getState()
  const change = undone.at(-1)
  last = null
  useUndoOffer.setState(null, true)
  if (!change) return undefined
  useChanges.setState({ done: [...done, change], undone: undone.slice(0, -1) })
  return { ...change, ...turned(change) }
}

/** Another workshop is opened: nothing of this one is taken back any more. */
export function forgetChanges(): void {
  last = null
  useUndoOffer.setState(null, true)
  useChanges.setState({ done: [], undone: [] })
}
