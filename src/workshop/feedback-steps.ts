import { placeAtEnd, put, without } from '@/journey/tables'
import {
  type Adder,
  counted,
  type FeedbackAnswer,
  type HalfDay,
  type HalfDayId,
  type Opinion,
  type OpinionId,
  type Quote,
  type QuoteId,
  type Reach,
  type Resource,
  type ResourceId,
  type Result,
  type ResultId,
} from '@/workshop/feedback'
import type { Workshop } from '@/workshop/workshop'

/** What one person hands in: sums, and beside them words that belong to no sum. */
export type HandedIn = {
  /** Random: what is sent twice, because nobody heard that it came, counts once. */
  readonly id: string
  readonly answers: readonly FeedbackAnswer[]
  readonly opinions: readonly (Opinion & { readonly id: OpinionId })[]
  /** Only after a yes of its own. */
  readonly quotes: readonly (Quote & { readonly id: QuoteId })[]
}

/** What is told of a workshop: how it was, who came, what became of it, help near by. */
export type FeedbackStep =
  | { readonly kind: 'add-answers'; readonly handedIn: HandedIn; readonly by: Adder }
  | { readonly kind: 'drop-opinion'; readonly opinion: OpinionId }
  /** What was written for the facilitators is read by then; `at` is in milliseconds since 1970. */
  | { readonly kind: 'forget-opinions'; readonly at: number }
  | { readonly kind: 'drop-quote'; readonly quote: QuoteId }
  | { readonly kind: 'describe-reach'; readonly reach: Partial<Reach> }
  | {
      readonly kind: 'count-half-day'
      readonly halfDay: HalfDayId
      readonly counted: Partial<Omit<HalfDay, 'order'>>
    }
  | { readonly kind: 'drop-half-day'; readonly halfDay: HalfDayId }
  | {
      readonly kind: 'list-resource'
      readonly resource: ResourceId
      readonly listed: Partial<Omit<Resource, 'order'>>
    }
  | { readonly kind: 'drop-resource'; readonly resource: ResourceId }
  | { readonly kind: 'add-results'; readonly results: readonly Result[] }

/** Opinions are kept for so many days after the end. */
export const opinionDays = 30
const dayMilliseconds = 86_400_000

/** A short list: what one can read on a sheet. */
export const mostResources = 12

export function takeFeedbackStep(workshop: Workshop, step: FeedbackStep): Workshop {
  switch (step.kind) {
    case 'add-answers':
      return addAnswers(workshop, step.handedIn, step.by)
    case 'drop-opinion':
      return { ...workshop, opinions: without(workshop.opinions, step.opinion) }
    case 'forget-opinions': {
      const { endedAt } = workshop.now
      const isOver = endedAt !== null && endedAt + opinionDays * dayMilliseconds <= step.at
      return isOver && workshop.opinions.size > 0 ? { ...workshop, opinions: new Map() } : workshop
    }
    case 'drop-quote':
      return { ...workshop, quotes: without(workshop.quotes, step.quote) }
    case 'describe-reach':
      return { ...workshop, reach: { ...workshop.reach, ...step.reach } }
    case 'count-half-day': {
      const { halfDays } = workshop
      const before = halfDays.get(step.halfDay) ?? {
        label: '',
        n: 0,
        order: placeAtEnd(halfDays),
      }
      return {
        ...workshop,
        halfDays: put(halfDays, step.halfDay, { ...before, ...step.counted }),
      }
    }
    case 'drop-half-day':
      return { ...workshop, halfDays: without(workshop.halfDays, step.halfDay) }
    case 'list-resource':
      return listResource(workshop, step.resource, step.listed)
    case 'drop-resource':
      return { ...workshop, resources: without(workshop.resources, step.resource) }
    case 'add-results':
      return addResults(workshop, step.results)
  }
}

function addAnswers(
  workshop: Workshop,
  { answers, opinions, quotes }: HandedIn,
  by: Adder,
): Workshop {
  const said = opinions.filter(({ text }) => text.trim() !== '')
  const quoted = quotes.filter(({ text }) => text.trim() !== '')
  return {
    ...workshop,
    counts: counted(workshop.counts, answers, by),
    opinions: new Map([
      ...workshop.opinions,
      ...said.map(({ id, about, text }) => [id, { about, text: text.trim() }] as const),
    ]),
    quotes: new Map([
      ...workshop.quotes,
      ...quoted.map(
        ({ id, text, name }) => [id, { text: text.trim(), name: name.trim() }] as const,
      ),
    ]),
  }
}

function listResource(
  workshop: Workshop,
  id: ResourceId,
  listed: Partial<Omit<Resource, 'order'>>,
): Workshop {
  const { resources } = workshop
  const before = resources.get(id)
  if (!before && resources.size >= mostResources) return workshop
  const blank = { name: '', phone: '', what: '', order: placeAtEnd(resources) }
  return { ...workshop, resources: put(resources, id, { ...blank, ...before, ...listed }) }
}

/** Sums of several desks add up, each under what it counts. */
function addResults(workshop: Workshop, added: readonly Result[]): Workshop {
  const results = new Map(workshop.results)
  for (const { at, code, n } of added) {
    const id = `${at}:${code}` as ResultId
    results.set(id, { at, code, n: (results.get(id)?.n ?? 0) + n })
  }
  return { ...workshop, results }
}
