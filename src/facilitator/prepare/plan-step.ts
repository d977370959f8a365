import { currentWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { offerUndo, useChanges } from '@/store/workshop-changes'
import { minutesOf } from '@/workshop/hours'
import type { WorkshopStep } from '@/workshop/steps'
import type { Change } from '@/workshop/take-back'
import type { MomentId } from '@/workshop/workshop'

/** Changes the plan, says what came of it for the rest of the day, and offers the way back. */
export function planStep(step: WorkshopStep, said: string): void {
  const before = useChanges.getState().done
  workshopStep(step)
  const { done } = useChanges.getState()
  const change = done.at(-1)
  if (done === before || !change) return
  const { say } = currentWords()
  const own = 'moment' in step ? step.moment : null
  // What is moved changes places with others: nothing is true of all that follows.
  const by = step.kind === 'move-moment' ? 0 : shiftIn(change, own)
  const then =
    by === 0 ? '' : say(by > 0 ? 'change.later' : 'change.sooner', { minutes: Math.abs(by) })
  offerUndo([said, then].filter(Boolean).join(' '))
}

/** By how many minutes a change moved what comes after its moment; 0 where nothing did. */
function shiftIn({ before, after }: Change, own: MomentId | '' | null): number {
  for (const [id, { start }] of after.moments) {
    const [was, is] = [minutesOf(before.moments.get(id)?.start ?? ''), minutesOf(start)]
    if (id !== own && was !== null && is !== null && was !== is) return is - was
  }
  return 0
}

/** The hours before the last change, of moments that have another one now, while it can be taken back. */
export function hoursBefore(change: Change | undefined): ReadonlyMap<MomentId, string> {
  if (!change) return new Map()
  return new Map(
    [...change.after.moments].flatMap(([id, { start }]) => {
      const was = change.before.moments.get(id)?.start
      return was !== undefined && was !== '' && was !== start ? [[id, was] as const] : []
    }),
  )
}
