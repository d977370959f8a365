import type { CardId } from '@/deck/deck'
import type {
  Idea,
  IdeaId,
  Journey,
  Project,
  ProjectId,
  SmallStep,
  SmallStepId,
  TextId,
} from '@/journey/journey'
import { strengthsInHand } from '@/journey/strengths'
import { placeAtEnd, put, without, withTable } from '@/journey/tables'

/** What is done at Intégrer, and with the words to leave with. */
export type OnwardStep =
  | { readonly kind: 'write-text'; readonly text: TextId; readonly words: string | null }
  | { readonly kind: 'keep-idea'; readonly idea: IdeaId; readonly kept: Omit<Idea, 'order'> }
  | { readonly kind: 'drop-idea'; readonly idea: IdeaId }
  | {
      readonly kind: 'plan-project'
      readonly project: ProjectId
      readonly planned: Partial<Omit<Project, 'order'>>
    }
  | { readonly kind: 'drop-project'; readonly project: ProjectId }
  | {
      readonly kind: 'plan-small-step'
      readonly smallStep: SmallStepId
      readonly planned: Partial<Omit<SmallStep, 'order'>>
    }
  | { readonly kind: 'drop-small-step'; readonly smallStep: SmallStepId }

/** As many small steps as one can remember; those that are done don't count. */
export const mostSmallSteps = 5

/** Whether a step was planned that isn't done: whoever comes back is asked for it. */
export function isOpenStep({ state, what }: SmallStep): boolean {
  return state !== 'done' && what !== ''
}

/**
 * The strengths to speak of: all in hand, or, for a project that some were chosen for, those, in
 * the project's order. One that is no longer in hand isn't spoken of.
 */
export function strengthsFor(journey: Journey, project: ProjectId | null): readonly CardId[] {
  const chosen = project === null ? [] : (journey.projects.get(project)?.cards ?? [])
  const serving = chosen.filter((card) => journey.strengths.has(card))
  return serving.length > 0 ? serving : strengthsInHand(journey)
}

export function takeOnwardStep(journey: Journey, step: OnwardStep): Journey {
  switch (step.kind) {
    case 'write-text':
      return writeText(journey, step.text, step.words)
    case 'keep-idea':
      return keepIdea(journey, step.idea, step.kept)
    case 'drop-idea':
      return withTable(journey, 'ideas', without(journey.ideas, step.idea))
    case 'plan-project':
      return planProject(journey, step.project, step.planned)
    case 'drop-project':
      return withTable(journey, 'projects', without(journey.projects, step.project))
    case 'plan-small-step':
      return planSmallStep(journey, step.smallStep, step.planned)
    case 'drop-small-step':
      return withTable(journey, 'roadmap', without(journey.roadmap, step.smallStep))
  }
}

/** `null` goes back to the proposed words. */
function writeText(journey: Journey, id: TextId, words: string | null): Journey {
  const texts = words === null ? without(journey.texts, id) : put(journey.texts, id, words)
  return withTable(journey, 'texts', texts)
}

function keepIdea(journey: Journey, id: IdeaId, kept: Omit<Idea, 'order'>): Journey {
  const order = journey.ideas.get(id)?.order ?? placeAtEnd(journey.ideas)
  return withTable(journey, 'ideas', put(journey.ideas, id, { ...kept, order }))
}

function planProject(
  journey: Journey,
  id: ProjectId,
  planned: Partial<Omit<Project, 'order'>>,
): Journey {
  const before = journey.projects.get(id) ?? {
    kind: 'looking' as const,
    text: '',
    field: '',
    cards: [],
    order: placeAtEnd(journey.projects),
  }
  return withTable(journey, 'projects', put(journey.projects, id, { ...before, ...planned }))
}

/** Whether there is room for one more to try. */
export function maySmallStep({ roadmap }: Journey): boolean {
  return [...roadmap.values()].filter(({ state }) => state !== 'done').length < mostSmallSteps
}

/** A sixth step isn't taken: the screen offers none. */
function planSmallStep(
  journey: Journey,
  id: SmallStepId,
  planned: Partial<Omit<SmallStep, 'order'>>,
): Journey {
  const before = journey.roadmap.get(id)
  if (!before && !maySmallStep(journey)) return journey
  const blank = { what: '', when: '', whom: '', state: 'todo' as const }
  const order = before?.order ?? placeAtEnd(journey.roadmap)
  const smallStep = { ...blank, ...before, ...planned, order }
  return withTable(journey, 'roadmap', put(journey.roadmap, id, smallStep))
}
