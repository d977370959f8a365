import type { Id } from '@/deck/deck'
import { withLayer } from '@/deck/text-layer'
import { inOrder } from '@/journey/order'
import { placeAtEnd, put } from '@/journey/tables'
import moments from '@/workshop/data/moments.json'
import templates from '@/workshop/data/templates.json'
import type { StationName } from '@/workshop/station-names'
import { takeWorkshopStep } from '@/workshop/steps'
import {
  type Moment,
  type Note,
  type Now,
  startWorkshop,
  type WallView,
  type Workshop,
} from '@/workshop/workshop'

export const templateNames = ['two-days', 'half-day', 'one-to-one', 'day-three'] as const
export type TemplateName = (typeof templateNames)[number]

/** What every workshop starts with, in one language. */
export type TemplateTexts = {
  readonly templates: Readonly<Record<TemplateName, { title: string; what: string }>>
  readonly moments: Readonly<Record<string, Note & Pick<Moment, 'title' | 'shown'>>>
  readonly charter: readonly string[]
  readonly checklist: readonly string[]
}

const texts = import.meta.glob<TemplateTexts>('./texts/*.json', { import: 'default' })

/** Makes the id of a new row. */
export type NewId = <Kind extends string>() => Id<Kind>

/** The words of the templates in a language, as in a `variety` such as `fr-CA`; French where there are none. */
export async function loadTemplateTexts(
  language: string,
  variety = language,
): Promise<TemplateTexts> {
  const load = texts[`./texts/${language}.json`] ?? texts['./texts/fr.json']
  if (!load) throw new Error('The templates have no French texts')
  const whole = await load()
  if (variety !== 'fr-CA') return whole
  const { default: layer } = await import('@/workshop/fr-CA.json')
  const { templates, moments } = withLayer(
    { templates: whole.templates, moments: whole.moments },
    layer,
  )
  return { ...whole, templates, moments }
}

/** A workshop from a template: everything in it can be rewritten, moved and dropped. */
export function fromTemplate(name: TemplateName, words: TemplateTexts, newId: NewId): Workshop {
  let start = startWorkshop()
  for (const text of words.charter) {
    start = takeWorkshopStep(start, { kind: 'word-promise', promise: newId<'promise'>(), text })
  }
  for (const text of words.checklist) {
    start = takeWorkshopStep(start, { kind: 'see-to', check: newId<'check'>(), seen: { text } })
  }
  return addMoments(start, name, words, newId)
}

/** Adds the moments of a template after those that a plan has, from its next day on. */
export function addMoments(
  workshop: Workshop,
  name: TemplateName,
  words: TemplateTexts,
  newId: NewId,
): Workshop {
  const days = Math.max(0, ...[...workshop.moments.values()].map(({ day }) => day))
  let [planned, notes] = [workshop.moments, workshop.notes]
  for (const { moment, day, start } of templates[name]) {
    const of = momentNamed(moment)
    const said = words.moments[moment]
    if (!of || !said) continue
    const id = newId<'moment'>()
    planned = put(planned, id, {
      title: said.title,
      shown: said.shown,
      day: days + day,
      start,
      minutes: of.minutes,
      station: of.station,
      wall: of.wall,
      piles: of.piles ?? false,
      skipped: false,
      order: placeAtEnd(planned),
    })
    const { say, time, todo, cases, without } = said
    notes = put(notes, id, { say, time, todo, cases, without })
  }
  const first = workshop.now.moment || inOrder(planned)[0]?.id
  if (first === undefined || workshop.now.moment !== '') {
    return { ...workshop, moments: planned, notes }
  }
  // The group stands before the first moment, with all its time.
  const left = (planned.get(first)?.minutes ?? 0) * 60_000
  const now: Now = { ...workshop.now, moment: first, clock: { kind: 'stands', left } }
  return { ...workshop, moments: planned, notes, now }
}

type Planned = { minutes: number; station: StationName | ''; wall: WallView; piles?: boolean }

/** The data is ours, and `templates.test.ts` reads every row of it. */
function momentNamed(name: string): Planned | undefined {
  return (moments as Readonly<Record<string, Planned>>)[name]
}
