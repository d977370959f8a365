import {
  hasLessons,
  type Lessons,
  startWorkshop,
  type Workshop,
  type WorkshopId,
} from '@/workshop/workshop'

/**
 * A next workshop for the same people: day 3, or any other plan. Each of them is asked, on arriving,
 * whether the journey of the one before comes along.
 */
export function goOnTogether(plan: Workshop, id: WorkshopId, before: Workshop): Workshop {
  const { title, place, facilitators, deck, deckName, country } = before.about
  return {
    ...plan,
    about: { ...plan.about, title, place, facilitators, deck, deckName, country, follows: id },
    people: before.people,
    resources: before.resources,
    principles: before.principles,
    cards: before.cards,
    pictures: before.pictures,
    lastTime: lessonsOf(before),
  }
}

/**
 * The same plan for another group: what was prepared, without its people, its dates, what happened and
 * what was said. Nothing is seen to yet.
 */
export function planAgain(workshop: Workshop): Workshop {
  const { about, charter, moments, notes, checklist, principles, resources } = workshop
  const { cards, pictures } = workshop
  const blank = startWorkshop()
  const first = [...moments].sort(([, a], [, b]) => (a.order < b.order ? -1 : 1))[0]
  const clock = { kind: 'stands', left: (first?.[1].minutes ?? 0) * 60_000 } as const
  return {
    ...blank,
    about: { ...about, dates: '', follows: '' },
    charter,
    moments,
    notes,
    checklist: new Map([...checklist].map(([id, check]) => [id, { ...check, done: false }])),
    principles,
    resources,
    cards,
    pictures,
    lastTime: lessonsOf(workshop),
    now: { ...blank.now, moment: first?.[0] ?? '', clock },
  }
}

/** What is worth knowing the next time: of this one, or else of the one before it. */
const lessonsOf = ({ lessons, lastTime }: Workshop): Lessons =>
  hasLessons(lessons) ? lessons : lastTime
