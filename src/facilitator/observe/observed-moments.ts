import { isNoted, type Notes, type Observed, observed } from '@/device/notes-here'
import type { Say } from '@/language/language'
import { planOf } from '@/workshop/steps'
import type { MomentId, Workshop } from '@/workshop/workshop'

/** A moment as an observer sees it: of one that left the plan its notes remain, perhaps without its title. */
export type ObservedMoment = {
  readonly id: MomentId
  readonly start: string
  readonly title: string
}

/**
 * The moments of the plan, then those of which something was noted before they were taken out; the one
 * that is `asked` for stays while its note is written anew.
 */
export function observedMoments(
  workshop: Workshop,
  notes: Notes<Observed>,
  say: Say,
  asked: MomentId | null = null,
): readonly ObservedMoment[] {
  const plan = planOf(workshop)
  // The plan isn't here yet.
  if (workshop.moments.size === 0) return []
  const left = ([...notes.keys()] as MomentId[]).filter(
    (id) =>
      (id === asked || isNoted(observed, notes, id)) && !plan.some((moment) => moment.id === id),
  )
  return [
    ...plan,
    ...left.map((id) => ({
      id,
      start: '',
      title: workshop.moments.get(id)?.title || say('observe.taken-out'),
    })),
  ]
}
